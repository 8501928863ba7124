import NotebookRecord

extension SnippetOutput {
  /// The output with its place told as results tell it: by the part's own lines, without the line of ours before them.
  var relocated: SnippetOutput {
    switch self {
    case .printed, .value, .table: return self
    case .figure(var record):
      record.position = record.position.relocated
      return .figure(record)
    case .expectation(var record):
      record.position = record.position.relocated
      return .expectation(record)
    case .formula(var record):
      record.position = record.position.relocated
      return .formula(record)
    }
  }
}

extension RecordPosition {
  /// A place outside the chapter's parts stays what it is.
  fileprivate var relocated: RecordPosition {
    ProgramPlace(source: source, line: line, column: column)?.recorded ?? self
  }
}
