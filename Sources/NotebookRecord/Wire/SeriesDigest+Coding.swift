extension SeriesDigest {
  func encode(into writer: inout ByteWriter) {
    writer.write(name)
    for count in [count, notFinite] { writer.write(count) }
    for number in [first, last, least, greatest, mean, magnitude, mixes[0], mixes[1]] {
      writer.write(number)
    }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(name: try reader.string(), [])
    count = try reader.int()
    notFinite = try reader.int()
    first = try reader.double()
    last = try reader.double()
    least = try reader.double()
    greatest = try reader.double()
    mean = try reader.double()
    magnitude = try reader.double()
    mixes = [try reader.double(), try reader.double()]
  }
}
