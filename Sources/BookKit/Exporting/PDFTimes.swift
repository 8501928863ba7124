/// Takes from a PDF the times at which it was made, so that the same book gives the same file.
enum PDFTimes {
  private static let keys = ["/CreationDate (D:", "/ModDate (D:"].map { Array($0.utf8) }
  private static let epoch = Array("19800101000000".utf8)

  /// The file with the fourteen digits of each time replaced. Nothing moves, as its table of offsets demands.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in keys {
      for range in bytes.ranges(of: key) {
        let digits = range.upperBound..<(range.upperBound + epoch.count)
        guard digits.upperBound <= bytes.count, bytes[digits].allSatisfy(isDigit) else { continue }
        bytes.replaceSubrange(digits, with: epoch)
      }
    }
    return bytes
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
