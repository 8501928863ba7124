public import RealModule

/// What a dual number can be built from: a field with the elementary functions and an order.
///
/// `Double` and `Float` are, and so are dual numbers themselves, which gives second derivatives.
public typealias DualScalar = AlgebraicField & Comparable & ElementaryFunctions

/// A dual number a + b·ε with ε² = 0: a value together with its derivative.
///
/// Computing f(x + ε) with the rules below gives f(x) + f′(x)·ε: the derivative exactly as the
/// chain rule has it, with no step to choose and no cancellation. Whatever is generic over
/// `ElementaryFunctions & AlgebraicField & Comparable` can be differentiated by passing duals
/// through it. Duals are not floating-point numbers: they have no ulp and no exponent, so they do
/// not conform to `Real`.
///
/// Two duals are equal, or ordered, when their values are: a branch in the code differentiated is
/// taken as it would be without derivatives.
public struct Dual<Scalar: DualScalar> {
  /// The value a.
  public var value: Scalar
  /// The derivative b.
  public var derivative: Scalar

  /// The dual number `value + derivative·ε`.
  public init(_ value: Scalar, derivative: Scalar) {
    self.value = value
    self.derivative = derivative
  }

  /// A constant: its derivative is 0.
  public init(_ value: Scalar) {
    self.init(value, derivative: 0)
  }

  /// The variable that is differentiated by: its derivative is 1.
  public static func variable(_ value: Scalar) -> Dual {
    Dual(value, derivative: 1)
  }
}

extension Dual: Sendable where Scalar: Sendable {}

extension Dual: Comparable {
  /// Whether the values are equal; the derivatives are not looked at.
  public static func == (left: Dual, right: Dual) -> Bool { left.value == right.value }

  /// Whether the left value is the smaller; the derivatives are not looked at.
  public static func < (left: Dual, right: Dual) -> Bool { left.value < right.value }
}

extension Dual: CustomStringConvertible {
  /// The number as it is written on paper, `a + b·ε`.
  public var description: String { "\(value) + \(derivative)·ε" }
}
