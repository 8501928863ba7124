internal import TeXMath

/// Letters in the styles of mathematics, as the characters Unicode has for them.
enum LetterText {
  /// A name in a style. Italic and upright letters are the same name: both are how a variable is
  /// printed; bold, blackboard, calligraphic and Fraktur letters are names of their own.
  static func styled(_ name: String, _ style: LetterStyle) -> String {
    // The two shapes of epsilon and of phi are one letter each, whichever the author types.
    if name == "ϵ" { return styled("ε", style) }
    if name == "ϕ" { return styled("φ", style) }
    guard let table = tables[style] else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { styled($0, table) }))
  }

  /// The letters without their styles: `x` for `𝐱`, `L` for `ℒ`.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(plainLetters[scalar] ?? scalar) }
    return String(result)
  }

  private struct Table: Sendable {
    var capitals: UInt32
    var smalls: UInt32
    var digits: UInt32?
    var greekCapitals: UInt32?
    var greekSmalls: UInt32?
    var exceptions: [Unicode.Scalar: Unicode.Scalar] = [:]
  }

  private static let tables: [LetterStyle: Table] = [
    .bold: Table(
      capitals: 0x1D400, smalls: 0x1D41A, digits: 0x1D7CE, greekCapitals: 0x1D6A8,
      greekSmalls: 0x1D6C2),
    // Bold and bold italic are one name: which of them is printed depends on the macro used.
    .boldItalic: Table(
      capitals: 0x1D400, smalls: 0x1D41A, digits: 0x1D7CE, greekCapitals: 0x1D6A8,
      greekSmalls: 0x1D6C2),
    .blackboard: Table(
      capitals: 0x1D538, smalls: 0x1D552, digits: 0x1D7D8,
      exceptions: [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
      ]),
    .calligraphic: calligraphic,
    .script: calligraphic,
    .fraktur: Table(
      capitals: 0x1D504, smalls: 0x1D51E,
      exceptions: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]),
    .sansSerif: Table(capitals: 0x1D5A0, smalls: 0x1D5BA, digits: 0x1D7E2),
    .typewriter: Table(capitals: 0x1D670, smalls: 0x1D68A, digits: 0x1D7F6),
  ]

  private static let calligraphic = Table(
    capitals: 0x1D49C, smalls: 0x1D4B6,
    exceptions: [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
      "g": "ℊ", "o": "ℴ",
    ])

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    let all = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars)
    let greek = (0x391...0x3C9).compactMap { Unicode.Scalar(UInt32($0)) }
    for table in tables.values {
      for letter in all + greek {
        let changed = styled(letter, table)
        if changed != letter { letters[changed] = letter }
      }
    }
    return letters
  }()

  private static func styled(_ letter: Unicode.Scalar, _ table: Table) -> Unicode.Scalar {
    if let exception = table.exceptions[letter] { return exception }
    let code = letter.value
    func moved(_ first: UInt32, to start: UInt32?) -> Unicode.Scalar {
      start.flatMap { Unicode.Scalar($0 + code - first) } ?? letter
    }
    switch code {
    case 0x41...0x5A: return moved(0x41, to: table.capitals)
    case 0x61...0x7A: return moved(0x61, to: table.smalls)
    case 0x30...0x39: return moved(0x30, to: table.digits)
    case 0x391...0x3A9: return moved(0x391, to: table.greekCapitals)
    case 0x3B1...0x3C9: return moved(0x3B1, to: table.greekSmalls)
    default: return letter
    }
  }
}
