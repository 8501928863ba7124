public import Differentiation
public import RealModule

/// What a formula can be evaluated with: plain numbers, numbers that carry a derivative, and numbers
/// that carry a bound on their rounding error.
///
/// One evaluator serves all of them, so the value that is compared, its derivative and its tolerance
/// come from the same reading of the formula.
public protocol FormulaScalar: AlgebraicField, Comparable, ElementaryFunctions, Sendable
where Magnitude == Self {
  /// The scalar nearest to a real number.
  ///
  /// - Parameters:
  ///   - real: the number.
  ///   - uncertainty: how wrong it may be, in units of the last place of 1 (2⁻⁵³ for `Double`);
  ///     types that carry no error bound ignore it.
  init(real: Double, uncertainty: Double)

  /// The value alone, without derivative or error bound.
  var real: Double { get }

  /// The bound on the rounding error of the value, in units of 2⁻⁵³; 0 for types without one.
  var uncertainty: Double { get }

  /// Whether the value, and what it carries, is neither infinite nor NaN.
  var isFinite: Bool { get }

  /// Whether the type carries no derivative.
  static var isPlain: Bool { get }

  /// Whether no derivative is carried, or it is 0.
  var isConstant: Bool { get }
}

extension FormulaScalar {
  /// The scalar nearest to a real number that is exactly known.
  public init(real: Double) { self.init(real: real, uncertainty: 0) }
}

extension Double: FormulaScalar {
  /// The number itself.
  public init(real: Double, uncertainty: Double) { self = real }
  /// The number itself.
  public var real: Double { self }
  /// A plain number carries no bound.
  public var uncertainty: Double { 0 }
  /// A plain number carries no derivative.
  public static var isPlain: Bool { true }
  /// A plain number carries no derivative.
  public var isConstant: Bool { true }
}

extension Float: FormulaScalar {
  /// The nearest single-precision number.
  public init(real: Double, uncertainty: Double) { self.init(real) }
  /// The number in double precision.
  public var real: Double { Double(self) }
  /// A plain number carries no bound.
  public var uncertainty: Double { 0 }
  /// A plain number carries no derivative.
  public static var isPlain: Bool { true }
  /// A plain number carries no derivative.
  public var isConstant: Bool { true }
}

extension Dual: FormulaScalar where Scalar: FormulaScalar {
  /// A constant.
  public init(real: Double, uncertainty: Double) {
    self.init(Scalar(real: real, uncertainty: uncertainty))
  }
  /// The value without its derivative.
  public var real: Double { value.real }
  /// The bound of the value, not of the derivative.
  public var uncertainty: Double { value.uncertainty }
  /// Whether value and derivative are finite.
  public var isFinite: Bool { value.isFinite && derivative.isFinite }
  /// A dual carries a derivative.
  public static var isPlain: Bool { false }
  /// Whether the derivative is 0.
  public var isConstant: Bool { derivative == 0 && derivative.isConstant && value.isConstant }
}
