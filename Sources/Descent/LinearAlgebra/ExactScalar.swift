internal import RealModule

/// A whole number as a scalar of any field.
func exactScalar<Scalar: Numeric>(_ number: Int) -> Scalar {
  guard let scalar = Scalar(exactly: number) else {
    fatalError("The number \(number) has no exact value in \(Scalar.self).")
  }
  return scalar
}
