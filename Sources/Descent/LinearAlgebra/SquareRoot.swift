internal import RealModule

#if canImport(_DescentShims)
  internal import _DescentShims
#endif

/// The square root, as an instruction that the compiler can do for several elements at once.
///
/// Where the shims are missing it is the library's own square root: the same bits, one element at a
/// time. The comparisons of types are decided when the function is specialised.
@inline(__always)
func squareRoot<Scalar: RealScalar>(_ x: Scalar) -> Scalar {
  #if canImport(_DescentShims)
    if Scalar.self == Double.self {
      return unsafeBitCast(descent_sqrt(unsafeBitCast(x, to: Double.self)), to: Scalar.self)
    }
    if Scalar.self == Float.self {
      return unsafeBitCast(descent_sqrtf(unsafeBitCast(x, to: Float.self)), to: Scalar.self)
    }
  #endif
  return .sqrt(x)
}
