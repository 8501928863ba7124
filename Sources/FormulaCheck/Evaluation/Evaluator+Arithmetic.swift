internal import RealModule

extension Evaluator {
  /// Applies a function to every number of a value.
  func map(
    _ value: Value, _ range: Range<Int>, _ body: (Scalar) -> Scalar
  ) throws(EvaluationFailure) -> Value {
    switch value {
    case .number(let number): return .number(body(number))
    case .vector(let elements): return .vector(elements.map(body))
    case .matrix(var matrix):
      matrix.entries = matrix.entries.map(body)
      return .matrix(matrix)
    default: throw noNumbers(value, range)
    }
  }

  func noNumbers(_ value: Value, _ range: Range<Int>) -> EvaluationFailure {
    if case .samples = value {
      return EvaluationFailure(
        .ambiguous, "A random variable stands outside a mean.",
        "Write \\mathbb{E}[…] around it.", at: range)
    }
    return EvaluationFailure(.shape, "One cannot compute with \(value.shape).", at: range)
  }

  func mismatch(
    _ left: Value, _ sign: String, _ right: Value, _ range: Range<Int>
  ) -> EvaluationFailure {
    EvaluationFailure(
      .shape, "Shapes do not agree: \(left.shape) \(sign) \(right.shape).", at: range)
  }

  func add(_ left: Value, _ right: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Value {
    if case .number(let first) = left, case .number(let second) = right {
      return .number(first + second)
    }
    return try combine(left, "+", right, range) { $0 + $1 }
  }

  func subtract(
    _ left: Value, _ right: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    if case .number(let first) = left, case .number(let second) = right {
      return .number(first - second)
    }
    return try combine(left, "−", right, range) { $0 - $1 }
  }

  /// Element by element; a number goes with every element of a vector, as in √v + ε.
  private func combine(
    _ left: Value, _ sign: String, _ right: Value, _ range: Range<Int>,
    _ body: (Scalar, Scalar) -> Scalar
  ) throws(EvaluationFailure) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)): return .number(body(first, second))
    case (.vector(let first), .vector(let second)) where first.count == second.count:
      return .vector(zip(first, second).map { body($0, $1) })
    case (.matrix(let first), .matrix(let second))
    where first.rows == second.rows && first.columns == second.columns:
      return .matrix(
        FormulaMatrix(
          rows: first.rows, columns: first.columns,
          entries: zip(first.entries, second.entries).map { body($0, $1) }))
    case (.vector(let elements), .number(let number)):
      notes.note("a number goes with every element of a vector")
      return .vector(elements.map { body($0, number) })
    case (.number(let number), .vector(let elements)):
      notes.note("a number goes with every element of a vector")
      return .vector(elements.map { body(number, $0) })
    case (.samples, _), (_, .samples): throw noNumbers(.samples([]), range)
    default: throw mismatch(left, sign, right, range)
    }
  }

  func divide(
    _ left: Value, _ right: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    if right.containsZero {
      throw EvaluationFailure(.undefined, "Division by zero.", at: range)
    }
    switch (left, right) {
    case (.number(let first), .number(let second)): return .number(first / second)
    case (_, .number(let divisor)): return try map(left, range) { $0 / divisor }
    case (.vector, .vector), (.number, .vector):
      return try combine(left, "/", right, range) { $0 / $1 }
    default: throw mismatch(left, "/", right, range)
    }
  }

  // MARK: Products

  func multiply(
    _ left: Value, _ right: Value, _ product: Product, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)): return .number(first * second)
    case (.number(let factor), .vector), (.number(let factor), .matrix):
      return try map(right, range) { factor * $0 }
    case (.vector, .number(let factor)), (.matrix, .number(let factor)):
      return try map(left, range) { $0 * factor }
    case (.vector(let first), .vector(let second)):
      return try multiply(first, second, product, range)
    case (.samples, _), (_, .samples): throw noNumbers(.samples([]), range)
    default: break
    }
    if product == .elementwise { return try combine(left, "⊙", right, range) { $0 * $1 } }
    guard let first = left.asColumns, let second = right.asColumns else {
      throw mismatch(left, "times", right, range)
    }
    guard first.columns == second.rows else { throw mismatch(left, "times", right, range) }
    return Self.narrowed(first.times(second), isColumn: right.isVector)
  }

  private func multiply(
    _ left: [Scalar], _ right: [Scalar], _ product: Product, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    let agree = left.count == right.count
    switch product {
    case .dot where agree: return .number(Self.sum(zip(left, right).map { $0 * $1 }))
    case .elementwise where agree: return .vector(zip(left, right).map { $0 * $1 })
    case .cross where left.count == 3 && right.count == 3:
      return .vector([
        left[1] * right[2] - left[2] * right[1], left[2] * right[0] - left[0] * right[2],
        left[0] * right[1] - left[1] * right[0],
      ])
    case .outer:
      let entries = left.flatMap { element in right.map { element * $0 } }
      return .matrix(
        FormulaMatrix(rows: left.count, columns: right.count, entries: entries))
    case .juxtaposed where agree:
      throw EvaluationFailure(
        .ambiguous, "The product of two vectors can mean three things.",
        "Write x^\\top y or x \\cdot y for the number, x \\odot y for the vector.", at: range)
    default:
      let sign = product == .dot ? "⋅" : product == .elementwise ? "⊙" : "times"
      throw mismatch(.vector(left), sign, .vector(right), range)
    }
  }

  static func sum(_ terms: [Scalar]) -> Scalar {
    guard var total = terms.first else { return 0 }
    for term in terms.dropFirst() { total += term }
    return total
  }

  /// A product of one row and one column is a number, one with a vector a vector.
  private static func narrowed(_ matrix: FormulaMatrix<Scalar>, isColumn: Bool) -> Value {
    if matrix.entries.count == 1 { return .number(matrix.entries[0]) }
    return isColumn ? .vector(matrix.entries) : .matrix(matrix)
  }

  // MARK: Powers and roots

  func power(_ base: Value, _ exponent: Value, _ range: Range<Int>) throws(EvaluationFailure)
    -> Value
  {
    switch (base, exponent) {
    case (.number(let first), .number(let second)):
      return .number(try power(first, second, range))
    case (.vector(let elements), .number(let second)):
      notes.note("powers and roots of a vector are taken element by element")
      var result: [Scalar] = []
      for element in elements { result.append(try power(element, second, range)) }
      return .vector(result)
    case (.number(let first), .vector(let exponents)):
      var result: [Scalar] = []
      for exponent in exponents { result.append(try power(first, exponent, range)) }
      return .vector(result)
    case (.matrix(let matrix), .number(let second)):
      guard matrix.rows == matrix.columns, let count = Int(exactly: second.real), count >= 0,
        count <= 64
      else { throw mismatch(base, "to the power", exponent, range) }
      var result = FormulaMatrix<Scalar>.identity(matrix.rows)
      for _ in 0..<count { result = result.times(matrix) }
      return .matrix(result)
    default: throw mismatch(base, "to the power", exponent, range)
    }
  }

  private func power(
    _ base: Scalar, _ exponent: Scalar, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Scalar {
    if exponent.isConstant, exponent.uncertainty == 0, let count = Int(exactly: exponent.real),
      count.magnitude <= 1 << 20
    {
      if base == 0, count < 0 {
        throw EvaluationFailure(.undefined, "Zero to a negative power.", at: range)
      }
      return count == 2 ? base * base : .pow(base, count)
    }
    guard base > 0 || (base == 0 && exponent > 0) else {
      throw EvaluationFailure(
        .undefined, "\(Decimal.text(base.real)) to the power \(Decimal.text(exponent.real)).",
        at: range)
    }
    return .pow(base, exponent)
  }

  func root(_ radicand: Value, _ index: Value, _ range: Range<Int>) throws(EvaluationFailure)
    -> Value
  {
    guard case .number(let order) = index, let count = Int(exactly: order.real), count > 0 else {
      throw mismatch(radicand, "under the root", index, range)
    }
    if count % 2 == 0 { try requireNonnegative(radicand, "Root of", range) }
    return try map(radicand, range) { .root($0, count) }
  }

  func requireNonnegative(
    _ value: Value, _ what: String, _ range: Range<Int>
  ) throws(EvaluationFailure) {
    if let negative = value.scalars.first(where: { $0 < 0 }) {
      throw EvaluationFailure(
        .undefined, "\(what) the negative number \(Decimal.text(negative.real)).", at: range)
    }
  }
}

extension MathValue {
  /// Whether a number is 0, or one of a vector's is.
  fileprivate var containsZero: Bool {
    switch self {
    case .number(let number): number == 0
    case .vector(let elements): elements.contains { $0 == 0 }
    default: false
    }
  }

  var isMatrix: Bool { if case .matrix = self { true } else { false } }
  var isVector: Bool { if case .vector = self { true } else { false } }

  /// A matrix, a vector as its one column.
  fileprivate var asColumns: FormulaMatrix<Scalar>? {
    switch self {
    case .vector(let elements):
      FormulaMatrix(rows: elements.count, columns: 1, entries: elements)
    case .matrix(let matrix): matrix
    default: nil
    }
  }
}
