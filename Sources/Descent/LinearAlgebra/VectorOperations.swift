internal import Convergence
public import RealModule

/// The scalar product x·y = Σᵢ xᵢ·yᵢ.
///
/// Four partial sums are kept instead of one: each addition then waits only for the one four
/// elements before it, and the four run side by side. The order is fixed, so the result has the
/// same bits on every machine; it differs from a left-to-right sum by rounding alone.
///
/// - Precondition: both vectors have the same length.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func dot<Scalar: AlgebraicField>(_ x: [Scalar], _ y: [Scalar]) -> Scalar {
  require(
    x.count == y.count,
    "A scalar product needs vectors of one length, not \(x.count) and \(y.count).")
  return x.withUnsafeBufferPointer { x in
    y.withUnsafeBufferPointer { y in
      var s0: Scalar = 0
      var s1: Scalar = 0
      var s2: Scalar = 0
      var s3: Scalar = 0
      let quads = x.count & ~3
      for i in stride(from: 0, to: quads, by: 4) {
        s0 += x[i] * y[i]
        s1 += x[i + 1] * y[i + 1]
        s2 += x[i + 2] * y[i + 2]
        s3 += x[i + 3] * y[i + 3]
      }
      for i in quads..<x.count { s0 += x[i] * y[i] }
      return (s0 + s1) + (s2 + s3)
    }
  }
}

/// The square of the Euclidean norm, ‖x‖² = Σᵢ xᵢ².
public func squaredNorm<Scalar: AlgebraicField>(_ x: [Scalar]) -> Scalar { dot(x, x) }

/// The Euclidean norm ‖x‖ = √(Σᵢ xᵢ²).
///
/// The squares are summed as they are, as the field's libraries do: elements above about 10¹⁵⁴
/// (for `Double`) overflow to infinity, and elements below 10⁻¹⁶² count as zero.
public func norm<Scalar: AlgebraicField & ElementaryFunctions>(_ x: [Scalar]) -> Scalar {
  .sqrt(dot(x, x))
}

/// The distance ‖x − y‖ of two points.
///
/// - Precondition: both have the same length.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func distance<Scalar: AlgebraicField & ElementaryFunctions>(
  _ x: [Scalar], _ y: [Scalar]
) -> Scalar {
  norm(subtract(x, y))
}

/// The largest magnitude maxᵢ |xᵢ|, 0 for an empty vector.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func maximumNorm<Scalar: RealScalar>(_ x: [Scalar]) -> Scalar {
  x.reduce(0) { largest, element in
    // A NaN must not be lost in a comparison that is false either way.
    element.isNaN ? element : (element.magnitude > largest ? element.magnitude : largest)
  }
}

/// Adds a multiple of a vector to another in place, y ← a·x + y.
///
/// The loop touches each element once and no element depends on another, so the compiler turns it
/// into vector instructions.
///
/// - Precondition: both vectors have the same length.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func axpy<Scalar: AlgebraicField>(_ a: Scalar, _ x: [Scalar], into y: inout [Scalar]) {
  require(
    x.count == y.count,
    "Adding a multiple of a vector needs vectors of one length, not \(x.count) and \(y.count).")
  x.withUnsafeBufferPointer { x in
    y.withUnsafeMutableBufferPointer { y in
      for i in 0..<x.count { y[i] += a * x[i] }
    }
  }
}

/// The sum x + y, element by element.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func add<Scalar: AlgebraicField>(_ x: [Scalar], _ y: [Scalar]) -> [Scalar] {
  require(
    x.count == y.count, "Vectors of \(x.count) and \(y.count) elements have no sum.")
  return zip(x, y).map { $0 + $1 }
}

/// The difference x − y, element by element.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func subtract<Scalar: AlgebraicField>(_ x: [Scalar], _ y: [Scalar]) -> [Scalar] {
  require(
    x.count == y.count, "Vectors of \(x.count) and \(y.count) elements have no difference.")
  return zip(x, y).map { $0 - $1 }
}

/// The multiple a·x, element by element.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func scale<Scalar: AlgebraicField>(_ x: [Scalar], by a: Scalar) -> [Scalar] {
  x.map { a * $0 }
}
