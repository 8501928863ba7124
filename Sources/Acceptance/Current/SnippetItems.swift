import NotebookRecord

/// The results of a snippet in the form in which they are accepted.
struct SnippetItems {
  private(set) var items: [CurrentResults.Item] = []
  private let tolerance: ResultTolerance

  init(_ result: SnippetResult, _ tolerance: ResultTolerance) {
    self.tolerance = tolerance
    var held = 0
    for output in result.outputs {
      switch output {
      case .printed(let text, let isCut): add(.output, "", Self.lines(text, isCut))
      case .value(let record): add(record)
      case .table(let record): add(record)
      case .figure(let record):
        add(.figure, record.caption, record.series.map(SeriesLine.field))
      case .expectation(let record):
        held += record.holds ? 1 : 0
        if let run = record.run { add(.run, record.claim, RunLines.fields(run)) }
      case .formula(let record): add(.formula, record.label, FormulaLines.fields(record))
      }
    }
    if held > 0 { add(.expectations, "", [.init("hold", [.number(Double(held))])]) }
    if case .failedAsMeant(let message) = result.outcome {
      add(.ending, "", [.init("message", [.text(message)])])
    }
  }

  private mutating func add(
    _ kind: AcceptedItem.Kind, _ name: String, _ fields: [AcceptedItem.Field],
    _ tolerance: ResultTolerance? = nil
  ) {
    items.append(
      CurrentResults.Item(
        item: AcceptedItem(kind, name: name, fields), tolerance: tolerance ?? self.tolerance))
  }

  private mutating func add(_ record: ValueRecord) {
    let fields =
      record.numbers.isEmpty
      ? record.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        AcceptedItem.Field("text", [.text(String($0))])
      } : Self.numbers(record.numbers)
    add(.value, record.label, fields, record.tolerance)
  }

  /// Numbers, six a line; more than a reader would look through as a digest.
  private static func numbers(_ numbers: [Double]) -> [AcceptedItem.Field] {
    guard numbers.count <= 120 else {
      return [SeriesLine.field(SeriesDigest(name: "", numbers))]
    }
    return stride(from: 0, to: numbers.count, by: 6).map { start in
      AcceptedItem.Field(
        "numbers", numbers[start..<min(start + 6, numbers.count)].map { .number($0) })
    }
  }

  private mutating func add(_ record: TableRecord) {
    let headers = AcceptedItem.Field("columns", record.headers.map { .text($0) })
    let width = record.headers.count
    let rows = record.rows.enumerated().map { row, cells in
      AcceptedItem.Field(
        "row",
        cells.enumerated().map { column, text in
          let place = row * width + column
          let numbers = record.numbers.indices.contains(place) ? record.numbers[place] : []
          return numbers.count == 1 ? .number(numbers[0]) : .text(text)
        })
    }
    add(.table, record.caption, [headers] + rows, record.tolerance)
  }

  private static func lines(_ text: String, _ isCut: Bool) -> [AcceptedItem.Field] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { .init("line", [.text(String($0))]) } + (isCut ? [.init("cut", [])] : [])
  }
}
