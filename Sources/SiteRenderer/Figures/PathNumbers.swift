/// Reads the data of an SVG path: commands and numbers.
struct PathNumbers {
  enum Piece: Equatable {
    case command(UInt8)
    case number(Double)
    case unknown
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ data: String) { bytes = Array(data.utf8) }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    while index < bytes.count, [0x20, 0x2C, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
      index += 1
      return .command(byte)
    }
    return number().map(Piece.number) ?? .unknown
  }

  private mutating func number() -> Double? {
    let start = index
    if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
    skipDigits()
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      skipDigits()
    }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
      skipDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text.hasSuffix(".") ? text + "0" : text), value.isFinite else {
      return nil
    }
    return value
  }

  private mutating func skipDigits() {
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
  }
}
