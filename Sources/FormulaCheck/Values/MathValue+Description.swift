extension MathValue where Scalar == Double {
  /// The value as a reader can copy it: numbers in full, long values cut.
  func text(digits: Int = 17) -> String {
    func number(_ value: Double) -> String {
      digits >= 17 ? Decimal.text(value) : Figures.significant(value, digits)
    }
    func row(_ numbers: [Double]) -> String {
      let shown = numbers.prefix(12).map(number)
      return (shown + (numbers.count > 12 ? ["… \(numbers.count) in all"] : []))
        .joined(separator: ", ")
    }
    switch self {
    case .number(let value): return number(value)
    case .vector(let elements): return "(\(row(elements)))"
    case .matrix(let matrix):
      let rows = (0..<min(matrix.rows, 12)).map { row(matrix.row($0)) }
      return "[\(rows.joined(separator: "; "))]" + (matrix.rows > 12 ? " (cut)" : "")
    case .boolean(let truth): return truth ? "true" : "false"
    case .list(let items):
      return "[\(items.map { $0.text(digits: digits) }.joined(separator: ", "))]"
    case .set(let items):
      return "{\(items.map { $0.text(digits: digits) }.joined(separator: ", "))}"
    case .samples(let items): return "\(items.count) samples"
    case .function: return "Swift code"
    }
  }
}
