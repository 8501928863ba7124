/// A text in small letters, its words without their endings and with one blank between them.
struct FoldedText: Equatable {
  private var bytes: [UInt8] = []

  init(_ text: String) {
    var word: [Unicode.Scalar] = []
    // Scalars, not characters: a book's text is folded at each build, and only letters and digits matter.
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        guard let letter = Self.small(scalar) else {
          append(&word)
          continue
        }
        word.append(letter)
      } else if Self.isPartOfWord(scalar) {
        word += scalar.properties.lowercaseMapping.unicodeScalars
      } else {
        append(&word)
      }
    }
    append(&word)
  }

  /// Whether the other text stands somewhere in this one.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first else { return true }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: other.bytes) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Takes in a word: of a long one the last four letters do not count, of any but five.
  private mutating func append(_ word: inout [Unicode.Scalar]) {
    guard !word.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    for scalar in word.prefix(max(5, word.count - 4)) { bytes += UTF8.encode(scalar) ?? .init() }
    word.removeAll(keepingCapacity: true)
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
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
