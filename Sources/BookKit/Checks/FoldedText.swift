/// A text in small letters, its words without their endings and with one blank between them.
struct FoldedText: Equatable {
  private var bytes: [UInt8] = []

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// - Parameter text: The text in UTF-8. Bytes, not characters: a book is folded at each build, and most of it is ASCII.
  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    var word = 0
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        if let letter = Self.small(text[index]) { append(letter, &word) } else { end(&word) }
        index += 1
        continue
      }
      let rest = text[index...].prefix { $0 >= 0x80 }
      index = rest.endIndex
      for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars {
        guard Self.isPartOfWord(scalar) else {
          end(&word)
          continue
        }
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
          append(contentsOf: UTF8.encode(small) ?? .init(), &word)
        }
      }
    }
    end(&word)
  }

  /// Whether the other text stands somewhere in this one.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first else { return true }
    return bytes.withUnsafeBytes { text in
      other.bytes.withUnsafeBytes { part in
        var rest = text[...]
        while rest.count >= part.count, let start = rest.firstIndex(of: first) {
          rest = rest[start...]
          if rest.count >= part.count, rest.prefix(part.count).elementsEqual(part) { return true }
          rest = rest.dropFirst()
        }
        return false
      }
    }
  }

  /// Appends a letter to a word of so many.
  private mutating func append(_ letter: UInt8, _ word: inout Int) {
    begin(&word)
    bytes.append(letter)
  }

  private mutating func append(contentsOf letter: some Sequence<UInt8>, _ word: inout Int) {
    begin(&word)
    bytes += letter
  }

  private mutating func begin(_ word: inout Int) {
    if word == 0, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    word += 1
  }

  /// Ends a word of so many letters: of a long one the last four do not count, of any but five.
  private mutating func end(_ word: inout Int) {
    var surplus = word - max(5, word - 4)
    word = 0
    // A letter's first byte is the only one that does not begin with the bits 10.
    while surplus > 0, let byte = bytes.popLast() {
      if byte & 0xC0 != 0x80 { surplus -= 1 }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
