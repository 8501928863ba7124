import NotebookRecord

/// What a record says in plain text, for a program that runs without the tool.
enum RecordText {
  static func text(of record: Record) -> String? {
    switch record {
    case .value(let value):
      return value.label.isEmpty ? value.text : "\(value.label): \(value.text)"
    case .table(let table):
      return ([table.headers] + table.rows).map { $0.joined(separator: "\t") }
        .joined(separator: "\n")
    case .figure(let figure):
      return figure.frames.map { "[figure] \($0.value) \($0.description)" }.joined(separator: "\n")
    case .expectation(let expectation):
      let verdict = expectation.holds ? "holds" : "DOES NOT HOLD"
      return
        "\(verdict): line \(expectation.position.line) \(expectation.claim) \(expectation.finding)"
    case .formula(let formula): return "\(formula.label): \(formula.finding)"
    case .trap(let trap): return "[ended by signal \(trap.signal)]"
    case .hello, .began, .ended, .inline, .finished: return nil
    }
  }
}
