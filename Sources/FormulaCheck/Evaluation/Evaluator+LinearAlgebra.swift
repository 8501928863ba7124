internal import RealModule

extension Evaluator {
  func transpose(_ value: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Value {
    switch value {
    case .number: return value
    case .vector(let elements):
      return .matrix(FormulaMatrix(rows: 1, columns: elements.count, entries: elements))
    case .matrix(let matrix):
      return matrix.rows == 1 ? .vector(matrix.entries) : .matrix(matrix.transposed)
    default: throw EvaluationFailure(.shape, "\(value.shape) has no transpose.", at: range)
    }
  }

  func inverse(_ value: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Value {
    switch value {
    case .number: return try divide(.number(1), value, range)
    case .matrix(let matrix) where matrix.rows == matrix.columns:
      guard let inverse = matrix.eliminated().inverse else {
        throw EvaluationFailure(.undefined, "Inverse of a singular matrix.", at: range)
      }
      return .matrix(inverse)
    default: throw EvaluationFailure(.shape, "\(value.shape) has no inverse.", at: range)
    }
  }

  /// Magnitude of a number, determinant of a matrix, number of elements of a set.
  func bars(_ value: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Value {
    switch value {
    case .number(let number): return .number(try magnitude(number, range))
    case .matrix: return .number(try determinant(value, range))
    case .set(let members), .list(let members):
      return .number(Scalar(real: Double(members.count)))
    default:
      throw EvaluationFailure(
        .ambiguous,
        "|…| around \(value.shape) can be its norm, its size or its elements' magnitudes.",
        "Write \\|x\\| for a norm; bind a set to FormulaSet.", at: range)
    }
  }

  func magnitude(_ number: Scalar, _ range: Range<Int>) throws(EvaluationFailure) -> Scalar {
    if number == 0, !number.isConstant {
      throw EvaluationFailure(.undefined, "|x| has no derivative at 0.", at: range)
    }
    return number < 0 ? -number : number
  }

  func determinant(_ value: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Scalar {
    guard case .matrix(let matrix) = value, matrix.rows == matrix.columns else {
      throw EvaluationFailure(.shape, "\(value.shape) has no determinant.", at: range)
    }
    return matrix.eliminated().determinant
  }

  func norm(_ norm: Norm, _ node: Program.Node) throws(EvaluationFailure) -> Value {
    let value = try value(node.children[0])
    switch value {
    case .number(let number): return .number(try magnitude(number, node.range))
    case .vector(let elements): return .number(try self.norm(norm, elements, node))
    case .matrix(let matrix): return .number(try self.norm(norm, matrix, node))
    default: throw noNumbers(value, node.range)
    }
  }

  private func norm(
    _ norm: Norm, _ elements: [Scalar], _ node: Program.Node
  ) throws(EvaluationFailure) -> Scalar {
    switch norm {
    case .unmarked, .two, .frobenius:
      let squares = Self.sum(elements.map { $0 * $0 })
      if squares == 0, elements.contains(where: { !$0.isConstant }) {
        throw EvaluationFailure(.undefined, "‖x‖ has no derivative at 0.", at: node.range)
      }
      return .sqrt(squares)
    case .one:
      var terms: [Scalar] = []
      for element in elements { terms.append(try magnitude(element, node.range)) }
      return Self.sum(terms)
    case .infinity:
      var largest: Scalar = 0
      for element in elements {
        largest = try larger(largest, magnitude(element, node.range), node.range)
      }
      return largest
    case .other:
      let order = try number(node.children[1])
      guard order >= 1 else {
        throw EvaluationFailure(.undefined, "A norm's order is at least 1.", at: node.range)
      }
      var terms: [Scalar] = []
      for element in elements {
        let magnitude = try magnitude(element, node.range)
        terms.append(magnitude == 0 ? 0 : .pow(magnitude, order))
      }
      return .pow(Self.sum(terms), 1 / order)
    }
  }

  private func norm(
    _ norm: Norm, _ matrix: FormulaMatrix<Scalar>, _ node: Program.Node
  ) throws(EvaluationFailure) -> Scalar {
    switch norm {
    case .frobenius: return .sqrt(Self.sum(matrix.entries.map { $0 * $0 }))
    case .one: return try largestRowSum(matrix.transposed, node.range)
    case .infinity: return try largestRowSum(matrix, node.range)
    case .unmarked:
      throw EvaluationFailure(
        .ambiguous, "‖A‖ of a matrix can be several norms.",
        "Write \\|A\\|_F, \\|A\\|_1 or \\|A\\|_\\infty.", at: node.range)
    case .two, .other:
      throw EvaluationFailure(
        .unsupported, "This norm of a matrix is not computed.",
        "Bind it by its printed name.", at: node.range)
    }
  }

  private func largestRowSum(
    _ matrix: FormulaMatrix<Scalar>, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Scalar {
    var largest: Scalar = 0
    for row in 0..<matrix.rows {
      var terms: [Scalar] = []
      for element in matrix.row(row) { terms.append(try magnitude(element, range)) }
      largest = try larger(largest, Self.sum(terms), range)
    }
    return largest
  }

  /// The larger of two numbers; without derivative where they are equal and grow differently.
  func larger(
    _ left: Scalar, _ right: Scalar, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Scalar {
    if left == right, !left.isConstant || !right.isConstant {
      throw EvaluationFailure(.undefined, "A maximum of equals has no derivative.", at: range)
    }
    return left < right ? right : left
  }

  // MARK: Elements

  func element(_ node: Program.Node) throws(EvaluationFailure) -> Value {
    var current = try value(node.children[0])
    var rest = node.children.dropFirst()
    while let first = rest.first {
      let index = try whole(first)
      if case .matrix(let matrix) = current, rest.count == 1, index > 9, isLiteral(first) {
        current = .number(try entry(index / 10, index % 10, of: matrix, node.range))
        break
      }
      if case .matrix(let matrix) = current, let second = rest.dropFirst().first {
        let column = try whole(second)
        try requireIndex(index, upTo: matrix.rows, "rows", node.range)
        try requireIndex(column, upTo: matrix.columns, "columns", node.range)
        current = .number(matrix[index - 1, column - 1])
        rest = rest.dropFirst(2)
        continue
      }
      current = try member(index, of: current, node.range)
      rest = rest.dropFirst()
    }
    return current
  }

  private func isLiteral(_ node: Int) -> Bool {
    if case .number = program.nodes[node].operation { true } else { false }
  }

  /// `A_{12}`, where TeX shows no comma: row 1, column 2.
  private func entry(
    _ row: Int, _ column: Int, of matrix: FormulaMatrix<Scalar>, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Scalar {
    guard matrix.rows < 10, matrix.columns < 10, row < 10 else {
      throw EvaluationFailure(
        .ambiguous, "It is not clear where the row ends and the column begins.",
        "Write A_{1,2}.", at: range)
    }
    try requireIndex(row, upTo: matrix.rows, "rows", range)
    try requireIndex(column, upTo: matrix.columns, "columns", range)
    return matrix[row - 1, column - 1]
  }

  private func member(
    _ index: Int, of value: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    switch value {
    case .vector(let elements):
      try requireIndex(index, upTo: elements.count, "elements", range)
      return .number(elements[index - 1])
    case .matrix(let matrix):
      try requireIndex(index, upTo: matrix.rows, "rows", range)
      return .vector(matrix.row(index - 1))
    case .list(let items):
      try requireIndex(index, upTo: items.count, "items", range)
      return items[index - 1]
    default:
      throw EvaluationFailure(.shape, "\(value.shape) has no elements to pick.", at: range)
    }
  }

  private func requireIndex(
    _ index: Int, upTo count: Int, _ what: String, _ range: Range<Int>
  ) throws(EvaluationFailure) {
    guard index < 1 || index > count else { return }
    throw EvaluationFailure(
      .shape, "There are \(count) \(what), counted from 1, and none has the index \(index).",
      at: range)
  }

  // MARK: Literals

  func matrix(
    _ rows: Int, _ columns: Int, _ node: Program.Node
  ) throws(EvaluationFailure) -> Value {
    var entries: [Scalar] = []
    for child in node.children { entries.append(try number(child)) }
    if columns == 1 { return .vector(entries) }
    return .matrix(FormulaMatrix(rows: rows, columns: columns, entries: entries))
  }

  /// Numbers side by side are a vector, anything else a list.
  func list(_ node: Program.Node) throws(EvaluationFailure) -> Value {
    var values: [Value] = []
    for child in node.children { values.append(try value(child)) }
    return Self.gathered(values, asRows: false)
  }

  /// Numbers as a vector, vectors as the rows of a matrix, else a list.
  static func gathered(_ values: [Value], asRows: Bool) -> Value {
    let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    if numbers.count == values.count { return .vector(numbers) }
    let rows = values.compactMap { if case .vector(let row) = $0 { row } else { nil } }
    guard asRows, rows.count == values.count, let width = rows.first?.count,
      rows.allSatisfy({ $0.count == width })
    else { return .list(values) }
    return .matrix(
      FormulaMatrix(rows: rows.count, columns: width, entries: [Scalar](rows.joined())))
  }

  /// `0, 1, …, n`.
  func progression(_ node: Program.Node) throws(EvaluationFailure) -> Value {
    var terms: [Double] = []
    for child in node.children { terms.append(try number(child).real) }
    let last = terms.removeLast()
    let step = terms.count > 1 ? terms[1] - terms[0] : 1
    let isEven = zip(terms, terms.dropFirst()).allSatisfy { $1 - $0 == step }
    guard isEven, step != 0, let count = Int(exactly: ((last - terms[0]) / step).rounded()),
      terms[0] + Double(count) * step == last, count >= terms.count - 2, count < 1 << 20
    else {
      throw EvaluationFailure(
        .undefined, "The terms before the dots do not lead to the last one.", at: node.range)
    }
    return .vector((0..<max(0, count + 1)).map { Scalar(real: terms[0] + Double($0) * step) })
  }
}
