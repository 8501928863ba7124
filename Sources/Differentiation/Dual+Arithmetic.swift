public import RealModule

extension Dual: AdditiveArithmetic {
  /// The constant 0.
  public static var zero: Dual { Dual(0) }

  /// (a + b·ε) + (c + d·ε) = (a + c) + (b + d)·ε.
  public static func + (left: Dual, right: Dual) -> Dual {
    Dual(left.value + right.value, derivative: left.derivative + right.derivative)
  }

  /// (a + b·ε) − (c + d·ε) = (a − c) + (b − d)·ε.
  public static func - (left: Dual, right: Dual) -> Dual {
    Dual(left.value - right.value, derivative: left.derivative - right.derivative)
  }
}

extension Dual: AlgebraicField {
  /// A dual is its own magnitude's type.
  public typealias Magnitude = Dual

  /// The constant with the given whole value.
  public init(integerLiteral value: Scalar.IntegerLiteralType) {
    self.init(Scalar(integerLiteral: value))
  }

  /// The constant with the given whole value, `nil` if the scalar cannot represent it.
  public init?<Source: BinaryInteger>(exactly source: Source) {
    guard let value = Scalar(exactly: source) else { return nil }
    self.init(value)
  }

  /// |x|, whose derivative is that of x or of −x; at 0, where there is none, it is taken as 0,
  /// which lies between the two.
  public var magnitude: Dual {
    if value < 0 { return -self }
    return value == 0 ? Dual(value, derivative: 0) : self
  }

  /// −(a + b·ε) = −a − b·ε.
  public static prefix func - (operand: Dual) -> Dual {
    Dual(-operand.value, derivative: -operand.derivative)
  }

  /// The product rule: (u·v)′ = u′·v + u·v′.
  public static func * (left: Dual, right: Dual) -> Dual {
    Dual(
      left.value * right.value,
      derivative: left.derivative * right.value + left.value * right.derivative)
  }

  /// Multiplies in place, by the product rule.
  public static func *= (left: inout Dual, right: Dual) { left = left * right }

  /// The quotient rule, written (u / v)′ = (u′ − (u / v)·v′) / v so that v is never squared.
  public static func / (left: Dual, right: Dual) -> Dual {
    let quotient = left.value / right.value
    return Dual(
      quotient, derivative: (left.derivative - quotient * right.derivative) / right.value)
  }

  /// Divides in place, by the quotient rule.
  public static func /= (left: inout Dual, right: Dual) { left = left / right }

  /// 1 / x, `nil` where the scalar has no exact reciprocal.
  public var reciprocal: Dual? {
    guard value.reciprocal != nil else { return nil }
    return 1 / self
  }
}
