internal import RealModule

/// A number with a bound on the rounding error it has gathered (running error analysis, as in
/// Higham, "Accuracy and Stability of Numerical Algorithms", section 3.3).
///
/// With u = 2⁻⁵³, a computed ŝ = fl(a ∘ b) differs from the exact result by at most u·|ŝ|, on top of
/// what the errors of a and b become. The bound is kept in units of u, to first order, so that it can
/// be read for `Float` too by another u. It holds for any order of summation with as many terms,
/// which is why it also speaks for code that computes the same formula in its own order.
struct Rounded: Sendable {
  /// The value.
  var value: Double
  /// The bound on its absolute error, in units of u.
  var error: Double

  init(_ value: Double, error: Double) {
    self.value = value
    self.error = error
  }

  /// A result of the elementary function library, taken to be within 2 u of the exact one.
  private init(_ value: Double, slope: Double, from x: Rounded) {
    // An exact argument stays exact even where the slope is infinite.
    let inherited = x.error == 0 ? 0 : abs(slope) * x.error
    self.init(value, error: inherited + 2 * abs(value))
  }
}

extension Rounded: Comparable {
  static func == (left: Rounded, right: Rounded) -> Bool { left.value == right.value }
  static func < (left: Rounded, right: Rounded) -> Bool { left.value < right.value }
}

extension Rounded: FormulaScalar {
  init(real: Double, uncertainty: Double) { self.init(real, error: uncertainty) }
  var real: Double { value }
  var uncertainty: Double { error }
  var isFinite: Bool { value.isFinite }
  static var isPlain: Bool { true }
  var isConstant: Bool { true }
}

extension Rounded: AlgebraicField {
  typealias Magnitude = Rounded

  init(integerLiteral value: Int) { self.init(Double(value), error: 0) }

  init?<Source: BinaryInteger>(exactly source: Source) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value, error: 0)
  }

  static var zero: Rounded { Rounded(0, error: 0) }
  var magnitude: Rounded { Rounded(abs(value), error: error) }
  static prefix func - (operand: Rounded) -> Rounded {
    Rounded(-operand.value, error: operand.error)
  }

  static func + (left: Rounded, right: Rounded) -> Rounded {
    let sum = left.value + right.value
    return Rounded(sum, error: left.error + right.error + abs(sum))
  }

  static func - (left: Rounded, right: Rounded) -> Rounded {
    let difference = left.value - right.value
    return Rounded(difference, error: left.error + right.error + abs(difference))
  }

  static func * (left: Rounded, right: Rounded) -> Rounded {
    let product = left.value * right.value
    return Rounded(
      product,
      error: abs(left.value) * right.error + abs(right.value) * left.error + abs(product))
  }

  static func / (left: Rounded, right: Rounded) -> Rounded {
    let quotient = left.value / right.value
    return Rounded(
      quotient,
      error: (left.error + abs(quotient) * right.error) / abs(right.value) + abs(quotient))
  }

  static func *= (left: inout Rounded, right: Rounded) { left = left * right }
  static func /= (left: inout Rounded, right: Rounded) { left = left / right }
}

extension Rounded: ElementaryFunctions {
  static func exp(_ x: Rounded) -> Rounded {
    let value = Double.exp(x.value)
    return Rounded(value, slope: value, from: x)
  }
  static func expMinusOne(_ x: Rounded) -> Rounded {
    Rounded(.expMinusOne(x.value), slope: .exp(x.value), from: x)
  }
  static func cosh(_ x: Rounded) -> Rounded {
    Rounded(.cosh(x.value), slope: .sinh(x.value), from: x)
  }
  static func sinh(_ x: Rounded) -> Rounded {
    Rounded(.sinh(x.value), slope: .cosh(x.value), from: x)
  }
  static func tanh(_ x: Rounded) -> Rounded {
    let value = Double.tanh(x.value)
    return Rounded(value, slope: 1 - value * value, from: x)
  }
  static func cos(_ x: Rounded) -> Rounded {
    Rounded(.cos(x.value), slope: .sin(x.value), from: x)
  }
  static func sin(_ x: Rounded) -> Rounded {
    Rounded(.sin(x.value), slope: .cos(x.value), from: x)
  }
  static func tan(_ x: Rounded) -> Rounded {
    let value = Double.tan(x.value)
    return Rounded(value, slope: 1 + value * value, from: x)
  }
  static func log(_ x: Rounded) -> Rounded {
    Rounded(.log(x.value), slope: 1 / x.value, from: x)
  }
  static func log(onePlus x: Rounded) -> Rounded {
    Rounded(.log(onePlus: x.value), slope: 1 / (1 + x.value), from: x)
  }
  static func acosh(_ x: Rounded) -> Rounded {
    Rounded(.acosh(x.value), slope: 1 / .sqrt(x.value * x.value - 1), from: x)
  }
  static func asinh(_ x: Rounded) -> Rounded {
    Rounded(.asinh(x.value), slope: 1 / .sqrt(x.value * x.value + 1), from: x)
  }
  static func atanh(_ x: Rounded) -> Rounded {
    Rounded(.atanh(x.value), slope: 1 / (1 - x.value * x.value), from: x)
  }
  static func acos(_ x: Rounded) -> Rounded {
    Rounded(.acos(x.value), slope: 1 / .sqrt(1 - x.value * x.value), from: x)
  }
  static func asin(_ x: Rounded) -> Rounded {
    Rounded(.asin(x.value), slope: 1 / .sqrt(1 - x.value * x.value), from: x)
  }
  static func atan(_ x: Rounded) -> Rounded {
    Rounded(.atan(x.value), slope: 1 / (1 + x.value * x.value), from: x)
  }

  static func pow(_ x: Rounded, _ y: Rounded) -> Rounded {
    var result = Rounded(
      .pow(x.value, y.value), slope: y.value * .pow(x.value, y.value - 1), from: x)
    if y.error > 0 { result.error += abs(result.value * .log(x.value)) * y.error }
    return result
  }

  static func pow(_ x: Rounded, _ n: Int) -> Rounded {
    let value = Double.pow(x.value, n)
    // A power may be computed as |n| − 1 products, each with its own rounding.
    let products = Double(max(abs(n), 1))
    let inherited = x.error == 0 ? 0 : products * abs(.pow(x.value, n - 1)) * x.error
    return Rounded(value, error: inherited + products * abs(value))
  }

  static func sqrt(_ x: Rounded) -> Rounded {
    let value = Double.sqrt(x.value)
    guard x.error > 0 else { return Rounded(value, error: value) }
    // Near 0 the slope is no guide: √(x + e) − √x ≤ √e.
    let unit = 0x1p-53
    let inherited = min(x.error / (2 * value), Double.sqrt(x.error * unit) / unit)
    return Rounded(value, error: inherited + value)
  }

  static func root(_ x: Rounded, _ n: Int) -> Rounded {
    let value = Double.root(x.value, n)
    return Rounded(value, slope: value / (Double(n) * x.value), from: x)
  }
}
