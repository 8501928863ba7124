extension Record {
  /// The number that stands for each kind of record on the wire. Numbers are never given to another kind.
  private enum Tag: UInt8 {
    case hello = 1
    case began
    case ended
    case value
    case table
    case figure
    case expectation
    case formula
    case inline
    case trap
    case finished
  }

  /// The record's bytes, without a frame.
  public var payload: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .hello(let version): writer.start(Tag.hello, version)
    case .began(let snippet): writer.start(Tag.began, snippet)
    case .ended(let snippet, let seconds):
      writer.start(Tag.ended, snippet)
      writer.write(seconds)
    case .value(let record):
      writer.write(Tag.value.rawValue)
      record.encode(into: &writer)
    case .table(let record):
      writer.write(Tag.table.rawValue)
      record.encode(into: &writer)
    case .figure(let record):
      writer.write(Tag.figure.rawValue)
      record.encode(into: &writer)
    case .expectation(let record):
      writer.write(Tag.expectation.rawValue)
      record.encode(into: &writer)
    case .formula(let record):
      writer.write(Tag.formula.rawValue)
      record.encode(into: &writer)
    case .inline(let index, let text):
      writer.start(Tag.inline, index)
      writer.write(text)
    case .trap(let record):
      writer.start(Tag.trap, record.snippet)
      writer.write(record.signal)
    case .finished: writer.write(Tag.finished.rawValue)
    }
    return writer.bytes
  }

  /// Reads a record from its bytes, all of which must belong to it.
  public init(payload: some Sequence<UInt8>) throws(RecordError) {
    var reader = ByteReader(payload)
    let tag = try reader.byte()
    guard let kind = Tag(rawValue: tag) else {
      throw .malformed("there is no record of kind \(tag)")
    }
    self = try Record(kind, from: &reader)
    guard reader.isAtEnd else { throw .malformed("a record of kind \(tag) is too long") }
  }

  private init(_ kind: Tag, from reader: inout ByteReader) throws(RecordError) {
    switch kind {
    case .hello: self = .hello(version: try reader.int())
    case .began: self = .began(snippet: try reader.int())
    case .ended: self = .ended(snippet: try reader.int(), seconds: try reader.double())
    case .value: self = .value(try ValueRecord(from: &reader))
    case .table: self = .table(try TableRecord(from: &reader))
    case .figure: self = .figure(try FigureRecord(from: &reader))
    case .expectation: self = .expectation(try ExpectationRecord(from: &reader))
    case .formula: self = .formula(try FormulaRecord(from: &reader))
    case .inline: self = .inline(index: try reader.int(), text: try reader.string())
    case .trap:
      self = .trap(TrapRecord(snippet: try reader.int(), signal: try reader.int()))
    case .finished: self = .finished
    }
  }
}

extension ByteWriter {
  fileprivate mutating func start(_ tag: some RawRepresentable<UInt8>, _ value: Int) {
    write(tag.rawValue)
    write(value)
  }
}
