extension RunRecord {
  func encode(into writer: inout ByteWriter) {
    writer.write(verdict)
    writer.write(steps)
    writer.write(optional: stepsToTolerance) { $0.write($1) }
    writer.write(optional: finalError) { $0.write($1) }
    writer.write(optional: rate) { $1.encode(into: &$0) }
    writer.write(optional: order) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      verdict: try reader.string(), steps: try reader.int(),
      stepsToTolerance: try reader.optional { (reader) throws(RecordError) in try reader.int() },
      finalError: try reader.optional { (reader) throws(RecordError) in try reader.double() },
      rate: try reader.optional { (reader) throws(RecordError) in try Estimate(from: &reader) },
      order: try reader.optional { (reader) throws(RecordError) in try Estimate(from: &reader) })
  }
}

extension RunRecord.Estimate {
  fileprivate func encode(into writer: inout ByteWriter) {
    writer.write(value)
    writer.write(error)
  }

  fileprivate init(from reader: inout ByteReader) throws(RecordError) {
    self.init(value: try reader.double(), error: try reader.double())
  }
}

extension ResultTolerance {
  private enum Tag: UInt8 {
    case within
    case digits
    case exact
    case uncompared
  }

  func encode(into writer: inout ByteWriter) {
    switch self {
    case .within(let relative, let absolute):
      writer.write(Tag.within.rawValue)
      writer.write(relative)
      writer.write(absolute)
    case .digits(let count):
      writer.write(Tag.digits.rawValue)
      writer.write(count)
    case .exact: writer.write(Tag.exact.rawValue)
    case .uncompared: writer.write(Tag.uncompared.rawValue)
    }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    switch Tag(rawValue: try reader.byte()) {
    case .within:
      self = .within(relative: try reader.double(), absolute: try reader.double())
    case .digits: self = .digits(try reader.int())
    case .exact: self = .exact
    case .uncompared: self = .uncompared
    case nil: throw .malformed("a tolerance is of no kind known")
    }
  }
}
