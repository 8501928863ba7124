extension ValueRecord {
  func encode(into writer: inout ByteWriter) {
    writer.write(label)
    writer.write(type)
    writer.write(text)
    writer.write(numbers) { $0.write($1) }
    writer.write(optional: tolerance) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      label: try reader.string(), type: try reader.string(), text: try reader.string(),
      numbers: try reader.array(minimum: 8) { (reader) throws(RecordError) in
        try reader.double()
      },
      tolerance: try reader.optional { (reader) throws(RecordError) in
        try ResultTolerance(from: &reader)
      })
  }
}

extension TableRecord {
  func encode(into writer: inout ByteWriter) {
    writer.write(caption)
    writer.write(headers)
    writer.write(rows) { $0.write($1) }
    writer.write(numeric) { $0.write($1) }
    writer.write(numbers) { $0.write($1) { $0.write($1) } }
    writer.write(optional: tolerance) { $1.encode(into: &$0) }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      caption: try reader.string(), headers: try reader.strings(),
      rows: try reader.rows(),
      numeric: try reader.array(minimum: 1) { (reader) throws(RecordError) in try reader.bool() },
      numbers: try reader.array(minimum: 8) { (reader) throws(RecordError) in
        try reader.array(minimum: 8) { (reader) throws(RecordError) in try reader.double() }
      },
      tolerance: try reader.optional { (reader) throws(RecordError) in
        try ResultTolerance(from: &reader)
      })
    guard rows.allSatisfy({ $0.count == headers.count }), numeric.count == headers.count else {
      throw .malformed("a table's rows are not as long as its headers")
    }
    guard numbers.isEmpty || numbers.count == rows.count * headers.count else {
      throw .malformed("a table's numbers are not those of its cells")
    }
  }
}

extension FigureRecord {
  func encode(into writer: inout ByteWriter) {
    writer.write(caption)
    writer.write(parameter)
    writer.write(frames) { writer, frame in
      for text in [frame.value, frame.svg, frame.description] { writer.write(text) }
    }
    writer.write(tables) { $1.encode(into: &$0) }
    writer.write(series) { $1.encode(into: &$0) }
    writer.write(problems)
    position.encode(into: &writer)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      caption: try reader.string(), parameter: try reader.string(),
      frames: try reader.array(minimum: 24) { (reader) throws(RecordError) in
        FigureFrame(
          value: try reader.string(), svg: try reader.string(), description: try reader.string())
      },
      tables: try reader.array(minimum: 41) { (reader) throws(RecordError) in
        try TableRecord(from: &reader)
      },
      series: try reader.array(minimum: 88) { (reader) throws(RecordError) in
        try SeriesDigest(from: &reader)
      }, problems: try reader.strings(), position: try RecordPosition(from: &reader))
  }
}

extension ExpectationRecord {
  func encode(into writer: inout ByteWriter) {
    writer.write(holds)
    writer.write(claim)
    writer.write(decides)
    writer.write(finding)
    writer.write(optional: toleranceUsed) { $0.write($1) }
    writer.write(optional: run) { $1.encode(into: &$0) }
    position.encode(into: &writer)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      holds: try reader.bool(), claim: try reader.string(), decides: try reader.string(),
      finding: try reader.string(),
      toleranceUsed: try reader.optional { (reader) throws(RecordError) in try reader.double() },
      run: try reader.optional { (reader) throws(RecordError) in try RunRecord(from: &reader) },
      position: try RecordPosition(from: &reader))
  }
}

extension FormulaRecord {
  func encode(into writer: inout ByteWriter) {
    writer.write(label)
    writer.write(request.rawValue)
    writer.write(holds)
    for count in [samplesAsked, samplesValid] { writer.write(count) }
    for number in [largestDifference, tolerance] { writer.write(number) }
    writer.write(derivatives)
    writer.write(finding)
    writer.write(counterExample)
    writer.write(uses)
    writer.write(symbols) { writer, symbol in
      writer.write(symbol.name)
      writer.write(symbol.shape.rawValue)
    }
    writer.write(decides)
    for bound in [place.lowerBound, place.upperBound] { writer.write(bound) }
    position.encode(into: &writer)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    let label = try reader.string()
    guard let request = Request(rawValue: try reader.byte()) else {
      throw .malformed("a formula's check is neither verify, refute nor define")
    }
    self.init(
      label: label, request: request, holds: try reader.bool(), samplesAsked: try reader.int(),
      samplesValid: try reader.int(), largestDifference: try reader.double(),
      tolerance: try reader.double(), derivatives: try reader.string(),
      finding: try reader.string(), counterExample: try reader.strings(),
      uses: try reader.strings(), symbols: try reader.symbols(), decides: try reader.string(),
      place: try reader.range(),
      position: try RecordPosition(from: &reader))
  }
}

extension RecordPosition {
  func encode(into writer: inout ByteWriter) {
    writer.write(source)
    writer.write(line)
    writer.write(column)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      source: try reader.string(), line: try reader.int(), column: try reader.int())
  }
}

extension ByteReader {
  fileprivate mutating func rows() throws(RecordError) -> [[String]] {
    try array(minimum: 8) { (reader) throws(RecordError) in try reader.strings() }
  }

  fileprivate mutating func symbols() throws(RecordError) -> [BoundSymbol] {
    try array(minimum: 9) { (reader) throws(RecordError) in
      let name = try reader.string()
      guard let shape = BoundSymbol.Shape(rawValue: try reader.byte()) else {
        throw .malformed("a symbol has no shape known")
      }
      return BoundSymbol(name: name, shape: shape)
    }
  }

  fileprivate mutating func range() throws(RecordError) -> Range<Int> {
    let (lower, upper) = (try int(), try int())
    guard lower <= upper else { throw .malformed("a range ends before it starts") }
    return lower..<upper
  }
}
