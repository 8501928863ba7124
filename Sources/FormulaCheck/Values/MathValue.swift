/// What a symbol or an expression of a formula stands for.
///
/// A vector is a column: its transpose is a matrix of one row, and x xᵀ is a matrix.
public enum MathValue<Scalar: FormulaScalar>: Sendable {
  /// A number.
  case number(Scalar)
  /// A column of numbers.
  case vector([Scalar])
  /// Rows and columns of numbers.
  case matrix(FormulaMatrix<Scalar>)
  /// A truth value, as of a condition.
  case boolean(Bool)
  /// Values one after another, of any shapes: the weight matrices of a network's layers.
  case list([MathValue])
  /// Values without order, for `\in` and for sums over sets.
  case set([MathValue])
  /// The values that a random variable took; means and variances run over them.
  case samples([MathValue])
  /// A function, as written in Swift.
  case function(FormulaFunction)
}

/// A value of a binding.
public typealias FormulaValue = MathValue<Double>

extension MathValue {
  /// The shape in words, for messages.
  public var shape: String {
    switch self {
    case .number: "a number"
    case .vector(let elements): "a vector of \(elements.count)"
    case .matrix(let matrix): "a \(matrix.rows)×\(matrix.columns) matrix"
    case .boolean: "a condition"
    case .list(let items): "a list of \(items.count)"
    case .set(let items): "a set of \(items.count)"
    case .samples(let items): "a random variable of \(items.count) samples"
    case .function: "a function"
    }
  }

  /// What kind of value it is, whatever its size.
  var kind: ValueKind {
    switch self {
    case .number: .number
    case .vector: .vector
    case .matrix: .matrix
    case .boolean: .boolean
    case .list: .list
    case .set: .set
    case .samples: .samples
    case .function(let function): .function(arity: function.arity, names: function.parameters)
    }
  }

  /// The same value with other scalars.
  func mapped<Other: FormulaScalar>(_ change: (Scalar) -> Other) -> MathValue<Other> {
    switch self {
    case .number(let number): .number(change(number))
    case .vector(let elements): .vector(elements.map(change))
    case .matrix(let matrix):
      .matrix(
        FormulaMatrix(
          rows: matrix.rows, columns: matrix.columns, entries: matrix.entries.map(change)))
    case .boolean(let truth): .boolean(truth)
    case .list(let items): .list(items.map { $0.mapped(change) })
    case .set(let items): .set(items.map { $0.mapped(change) })
    case .samples(let items): .samples(items.map { $0.mapped(change) })
    case .function(let function): .function(function)
    }
  }

  /// Every number in the value, in reading order.
  var scalars: [Scalar] {
    switch self {
    case .number(let number): [number]
    case .vector(let elements): elements
    case .matrix(let matrix): matrix.entries
    case .boolean, .function: []
    case .list(let items), .set(let items), .samples(let items): items.flatMap { $0.scalars }
    }
  }

  /// Whether no number in the value is infinite or NaN.
  var isFinite: Bool {
    switch self {
    case .number(let number): number.isFinite
    case .vector(let elements): elements.allSatisfy { $0.isFinite }
    case .matrix(let matrix): matrix.entries.allSatisfy { $0.isFinite }
    case .boolean, .function: true
    case .list(let items), .set(let items), .samples(let items): items.allSatisfy { $0.isFinite }
    }
  }
}

/// What kind of value a name stands for. It decides how a formula reads; sizes do not.
enum ValueKind: Hashable, Sendable {
  case number
  case vector
  case matrix
  case boolean
  case list
  case set
  case samples
  case function(arity: Int?, names: [String])

  var isFunction: Bool {
    if case .function = self { true } else { false }
  }

  /// Whether a subscript can pick one of its parts.
  var isIndexable: Bool {
    switch self {
    case .vector, .matrix, .list, .function: true
    case .number, .boolean, .set, .samples: false
    }
  }
}
