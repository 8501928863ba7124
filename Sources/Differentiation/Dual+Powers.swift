internal import RealModule

extension Dual {
  /// xʸ with xʸ′ = y·xʸ⁻¹·x′ + xʸ·log(x)·y′.
  ///
  /// Each of the two terms counts only if its own variable varies: a constant exponent needs no
  /// logarithm of a negative base, and a constant base no power that may be infinite.
  public static func pow(_ x: Dual, _ y: Dual) -> Dual {
    let value = Scalar.pow(x.value, y.value)
    var slope: Scalar = 0
    if x.derivative != 0 { slope += y.value * .pow(x.value, y.value - 1) * x.derivative }
    if y.derivative != 0 { slope += value * .log(x.value) * y.derivative }
    return Dual(value, derivative: slope)
  }

  /// xⁿ with (xⁿ)′ = n·xⁿ⁻¹.
  public static func pow(_ x: Dual, _ n: Int) -> Dual {
    // At n = 0 the power is the constant 1, also where x⁻¹ would be infinite.
    let slope = n == 0 ? 0 : whole(n) * .pow(x.value, n - 1)
    return Dual(
      .pow(x.value, n), derivative: x.derivative == 0 ? 0 : slope * x.derivative)
  }

  /// √x with (√x)′ = 1 / (2·√x), infinite at 0.
  public static func sqrt(_ x: Dual) -> Dual {
    let value = Scalar.sqrt(x.value)
    return Dual(value, derivative: x.derivative == 0 ? 0 : x.derivative / (2 * value))
  }

  /// The n-th root r with r′ = r / (n·x), infinite at 0.
  public static func root(_ x: Dual, _ n: Int) -> Dual {
    let value = Scalar.root(x.value, n)
    // r / (n·x) = 1 / (n·rⁿ⁻¹), which is infinite rather than undefined at 0.
    let slope = 1 / (whole(n) * .pow(value, n - 1))
    return Dual(value, derivative: x.derivative == 0 ? 0 : slope * x.derivative)
  }

  private static func whole(_ n: Int) -> Scalar {
    guard let scalar = Scalar(exactly: n) else {
      fatalError("The exponent \(n) has no exact value in \(Scalar.self).")
    }
    return scalar
  }
}
