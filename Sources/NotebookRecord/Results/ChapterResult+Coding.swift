// Results are kept in the cache as bytes. The layout is that of records, so that one reader guards both.

extension ChapterResult {
  /// The result as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(snippets) { $1.encode(into: &$0) }
    writer.write(inlineTexts) { writer, text in
      writer.write(text != nil)
      writer.write(text ?? "")
    }
    return writer.bytes
  }

  /// Reads a result back from its bytes.
  public init(bytes: some Sequence<UInt8>) throws(RecordError) {
    var reader = ByteReader(bytes)
    let snippets = try reader.array(minimum: 17) { (reader) throws(RecordError) in
      try SnippetResult(from: &reader)
    }
    let texts = try reader.array(minimum: 9) { (reader) throws(RecordError) -> String? in
      let isThere = try reader.bool()
      let text = try reader.string()
      return isThere ? text : nil
    }
    guard reader.isAtEnd else { throw .malformed("a result is too long") }
    self.init(snippets: snippets, inlineTexts: texts)
  }
}

extension SnippetResult {
  private enum Tag: UInt8 {
    case completed
    case failedAsMeant
    case broken
    case notRun
    case shown
  }

  fileprivate func encode(into writer: inout ByteWriter) {
    let (tag, text): (Tag, String) =
      switch outcome {
      case .completed: (.completed, "")
      case .failedAsMeant(let message): (.failedAsMeant, message)
      case .broken(let message): (.broken, message)
      case .notRun(let reason): (.notRun, reason)
      case .shown: (.shown, "")
      }
    writer.write(tag.rawValue)
    writer.write(text)
    writer.write(outputs) { $1.encode(into: &$0) }
    writer.write(seconds)
  }

  fileprivate init(from reader: inout ByteReader) throws(RecordError) {
    guard let tag = Tag(rawValue: try reader.byte()) else {
      throw .malformed("a snippet ended in no way known")
    }
    let text = try reader.string()
    let outcome: Outcome =
      switch tag {
      case .completed: .completed
      case .failedAsMeant: .failedAsMeant(message: text)
      case .broken: .broken(message: text)
      case .notRun: .notRun(reason: text)
      case .shown: .shown
      }
    let outputs = try reader.array(minimum: 9) { (reader) throws(RecordError) in
      try SnippetOutput(from: &reader)
    }
    self.init(outcome: outcome, outputs: outputs, seconds: try reader.double())
  }
}

extension SnippetOutput {
  private var record: Record? {
    switch self {
    case .printed: nil
    case .value(let record): .value(record)
    case .table(let record): .table(record)
    case .figure(let record): .figure(record)
    case .expectation(let record): .expectation(record)
    case .formula(let record): .formula(record)
    }
  }

  /// The output that a record stands for, or nil for a record that is no output.
  public init?(_ record: Record) {
    switch record {
    case .value(let record): self = .value(record)
    case .table(let record): self = .table(record)
    case .figure(let record): self = .figure(record)
    case .expectation(let record): self = .expectation(record)
    case .formula(let record): self = .formula(record)
    case .hello, .began, .ended, .inline, .trap, .finished: return nil
    }
  }

  fileprivate func encode(into writer: inout ByteWriter) {
    if case .printed(let text, let isCut) = self {
      writer.write(false)
      writer.write(text)
      writer.write(isCut)
    } else {
      writer.write(true)
      writer.write(record?.payload ?? [])
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(RecordError) {
    if try reader.bool() {
      guard let output = SnippetOutput(try Record(payload: try reader.rawBytes())) else {
        throw .malformed("a record among the outputs is none")
      }
      self = output
    } else {
      self = .printed(try reader.string(), isCut: try reader.bool())
    }
  }
}
