/// What an author may bind to a symbol of a formula.
public protocol FormulaValueConvertible {
  /// The value as the formula sees it.
  var formulaValue: FormulaValue { get }
  /// Whether it was computed in single precision, which widens the tolerance to match.
  var isSinglePrecision: Bool { get }
}

extension FormulaValueConvertible {
  /// Double precision unless a type says otherwise.
  public var isSinglePrecision: Bool { false }
}

/// What an author's closure returns: printed names with their values.
public typealias FormulaBindings = [String: any FormulaValueConvertible]

extension MathValue: FormulaValueConvertible where Scalar == Double {
  /// The value itself.
  public var formulaValue: FormulaValue { self }
}

extension Double: FormulaValueConvertible {
  /// A number.
  public var formulaValue: FormulaValue { .number(self) }
}

extension Float: FormulaValueConvertible {
  /// A number.
  public var formulaValue: FormulaValue { .number(Double(self)) }
  /// Always.
  public var isSinglePrecision: Bool { true }
}

extension Int: FormulaValueConvertible {
  /// A number.
  public var formulaValue: FormulaValue { .number(Double(self)) }
}

extension Bool: FormulaValueConvertible {
  /// A condition.
  public var formulaValue: FormulaValue { .boolean(self) }
}

extension FormulaFunction: FormulaValueConvertible {
  /// A function.
  public var formulaValue: FormulaValue { .function(self) }
}

extension Array: FormulaValueConvertible where Element: FormulaValueConvertible {
  /// A vector of numbers, a matrix of equally long rows of numbers, else a list.
  public var formulaValue: FormulaValue {
    if let numbers = self as? [Double] { return .vector(numbers) }
    let items = map { $0.formulaValue }
    let numbers = items.compactMap { if case .number(let number) = $0 { number } else { nil } }
    if numbers.count == items.count { return .vector(numbers) }
    let rows = items.compactMap { if case .vector(let row) = $0 { row } else { nil } }
    guard rows.count == items.count, let width = rows.first?.count,
      rows.allSatisfy({ $0.count == width })
    else { return .list(items) }
    return .matrix(
      FormulaMatrix(rows: rows.count, columns: width, entries: Array<Double>(rows.joined())))
  }

  /// Whether the elements are of single precision.
  public var isSinglePrecision: Bool { first?.isSinglePrecision ?? false }
}

/// A set of numbers, vectors or indices, for `i \in B`.
public struct FormulaSet: FormulaValueConvertible, Sendable {
  /// The set as the formula sees it.
  public let formulaValue: FormulaValue

  /// Creates a set.
  public init<Element: FormulaValueConvertible>(_ elements: some Sequence<Element>) {
    formulaValue = .set(elements.map { $0.formulaValue })
  }
}

/// The values a random variable took, one a sample; several variables are taken jointly.
public struct RandomVariable: FormulaValueConvertible, Sendable {
  /// The samples as the formula sees them.
  public let formulaValue: FormulaValue

  /// Creates a random variable from its samples.
  public init<Element: FormulaValueConvertible>(_ samples: some Sequence<Element>) {
    formulaValue = .samples(samples.map { $0.formulaValue })
  }
}

/// Values one after another whatever their shapes: the weight matrices of a network.
public struct FormulaList: FormulaValueConvertible, Sendable {
  /// The list as the formula sees it.
  public let formulaValue: FormulaValue

  /// Creates a list.
  public init<Element: FormulaValueConvertible>(_ items: some Sequence<Element>) {
    formulaValue = .list(items.map { $0.formulaValue })
  }
}
