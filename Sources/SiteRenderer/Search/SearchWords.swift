/// Cuts a text into the words that a search compares. `Theme/search.js` does the same to a query.
enum SearchWords {
  /// What symbols are called, so that `η`, `\eta` and "eta" are one word.
  static let symbols: [Character: String] = {
    let small = [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
      "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi",
      "chi", "psi", "omega",
    ]
    var symbols: [Character: String] = [
      "∇": "nabla", "∂": "partial", "∑": "sum", "∏": "prod", "√": "sqrt", "∞": "infty",
      "≤": "leq", "≥": "geq", "≠": "neq", "≈": "approx", "ϵ": "epsilon", "ϕ": "phi", "ς": "sigma",
    ]
    for (index, name) in small.enumerated() where !name.isEmpty {
      symbols[Character(UnicodeScalar(UInt16(0x3B1 + index)) ?? " ")] = name
      symbols[Character(UnicodeScalar(UInt16(0x391 + index)) ?? " ")] = name
    }
    return symbols
  }()

  /// Words so frequent that they tell nothing.
  static let stop: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "in",
    "is", "it", "its", "not", "of", "on", "or", "so", "that", "the", "their", "them", "then",
    "there", "they", "this", "to", "was", "what", "when", "which", "with",
  ]

  /// The words of a text in order, in small letters; of Chinese and Japanese all pairs of characters.
  static func words(of text: String) -> [String] {
    // Most texts are English, of which bytes tell what is a letter.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return asciiWords(of: text) }
    var words: [String] = []
    var word = ""
    var isEastAsian = false
    func flush() {
      if isEastAsian {
        words += pairs(of: word)
      } else if !word.isEmpty {
        words.append(word.lowercased())
      }
      word = ""
    }
    for character in text {
      if let name = symbols[character] {
        flush()
        words.append(name)
        isEastAsian = false
        continue
      }
      let kind = character.unicodeScalars.first.map(isPaired) ?? false
      if kind != isEastAsian { flush() }
      isEastAsian = kind
      if character.isLetter || character.isNumber { word.append(character) } else { flush() }
    }
    flush()
    return words
  }

  private static func asciiWords(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      let small = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      switch small {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(small)
      case _ where !word.isEmpty:
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      default: break
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words of a name as programs write them: itself and its parts, `gradientDescent`, `gradient`, `descent`.
  static func words(ofName name: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in name {
      if character.isUppercase || !(character.isLetter || character.isNumber) {
        if !part.isEmpty { parts.append(part) }
        part = ""
      }
      if character.isLetter || character.isNumber { part.append(character) }
    }
    if !part.isEmpty { parts.append(part) }
    let all = words(of: name) + (parts.count > 1 ? parts.map { $0.lowercased() } : [])
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }

  private static func pairs(of run: String) -> [String] {
    let letters = Array(run)
    guard letters.count > 1 else { return letters.map(String.init) }
    return zip(letters, letters.dropFirst()).map { "\($0)\($1)" }
  }

  /// Kana and Chinese characters, which are written without blanks.
  private static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}
