/// What has to be settled about a file's bytes before anything reads them as text.
enum Sanitizing {
  /// The offset of the first byte that is not part of well-formed UTF-8, or nil.
  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = sequenceLength(bytes, at: index) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// The length of the well-formed sequence that starts at `index` (table 3-7 of the Unicode
  /// standard), or nil.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    let rest = bytes[(index + 2)..<max(index + 2, index + length)]
    return rest.allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
  }

  /// Drops a byte order mark, and puts U+FFFD for the characters that the parser needs for itself and
  /// for NUL, as CommonMark asks.
  ///
  /// - Returns: the text, and the offset in it of the first character replaced.
  static func clean(_ bytes: [UInt8]) -> (bytes: [UInt8], firstReplaced: Int?) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.contains(where: { $0 == 0 || $0 == 0xEE }) else {
      return (start == 0 ? bytes : Array(bytes[start...]), nil)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var first: Int?
    var index = start
    while index < bytes.count {
      let isReserved = Placeholder.isReserved(bytes, at: index)
      guard isReserved || bytes[index] == 0 else {
        result.append(bytes[index])
        index += 1
        continue
      }
      first = first ?? result.count
      result += [0xEF, 0xBF, 0xBD]
      index += isReserved ? 3 : 1
    }
    return (result, first)
  }
}
