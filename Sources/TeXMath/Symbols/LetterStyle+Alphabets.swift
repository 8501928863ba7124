/// The mathematical alphabets of Unicode, where styled letters are characters of their own.
extension LetterStyle {
  /// The first characters of an alphabet's capitals, small letters, digits, Greek capitals and
  /// small Greek letters; 0 where Unicode has none.
  private struct Alphabet {
    var capital: UInt32
    var small: UInt32
    var digit: UInt32 = 0
    var greekCapital: UInt32 = 0
    var greekSmall: UInt32 = 0
  }

  private var alphabet: Alphabet? {
    switch self {
    case .automatic, .upright: nil
    case .italic:
      Alphabet(capital: 0x1D434, small: 0x1D44E, greekCapital: 0x1D6E2, greekSmall: 0x1D6FC)
    case .bold:
      Alphabet(
        capital: 0x1D400, small: 0x1D41A, digit: 0x1D7CE, greekCapital: 0x1D6A8,
        greekSmall: 0x1D6C2)
    case .boldItalic:
      Alphabet(
        capital: 0x1D468, small: 0x1D482, digit: 0x1D7CE, greekCapital: 0x1D71C,
        greekSmall: 0x1D736)
    case .blackboard: Alphabet(capital: 0x1D538, small: 0x1D552, digit: 0x1D7D8)
    case .calligraphic, .script: Alphabet(capital: 0x1D49C, small: 0x1D4B6)
    case .fraktur: Alphabet(capital: 0x1D504, small: 0x1D51E)
    case .sansSerif: Alphabet(capital: 0x1D5A0, small: 0x1D5BA, digit: 0x1D7E2)
    case .typewriter: Alphabet(capital: 0x1D670, small: 0x1D68A, digit: 0x1D7F6)
    }
  }

  /// Letters that Unicode had before it had the alphabets, and that the alphabets therefore lack.
  private static let exceptions: [UInt32: UInt32] = [
    0x1D455: 0x210E, 0x1D49D: 0x212C, 0x1D4A0: 0x2130, 0x1D4A1: 0x2131, 0x1D4A3: 0x210B,
    0x1D4A4: 0x2110, 0x1D4A7: 0x2112, 0x1D4A8: 0x2133, 0x1D4AD: 0x211B, 0x1D4BA: 0x212F,
    0x1D4BC: 0x210A, 0x1D4C4: 0x2134, 0x1D506: 0x212D, 0x1D50B: 0x210C, 0x1D50C: 0x2111,
    0x1D515: 0x211C, 0x1D51D: 0x2128, 0x1D53A: 0x2102, 0x1D53F: 0x210D, 0x1D545: 0x2115,
    0x1D547: 0x2119, 0x1D548: 0x211A, 0x1D549: 0x211D, 0x1D551: 0x2124,
  ]

  /// Greek letters beyond the alphabet: their place after small alpha in Unicode's alphabets.
  private static let greekVariants: [UInt32: UInt32] = [
    0x2202: 25, 0x3F5: 26, 0x3D1: 27, 0x3F0: 28, 0x3D5: 29, 0x3F1: 30, 0x3D6: 31,
  ]

  /// The letter or digit in this style, or itself where Unicode has no such letter.
  ///
  /// - Parameter scalar: a plain letter or digit.
  /// - Returns: the styled character.
  func styled(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let alphabet, let value = styledValue(scalar.value, alphabet) else { return scalar }
    return Unicode.Scalar(LetterStyle.exceptions[value] ?? value) ?? scalar
  }

  private func styledValue(_ value: UInt32, _ alphabet: Alphabet) -> UInt32? {
    func place(_ start: UInt32, _ offset: UInt32) -> UInt32? { start == 0 ? nil : start + offset }
    switch value {
    case 0x41...0x5A: return place(alphabet.capital, value - 0x41)
    case 0x61...0x7A: return place(alphabet.small, value - 0x61)
    case 0x30...0x39: return place(alphabet.digit, value - 0x30)
    case 0x391...0x3A9: return place(alphabet.greekCapital, value - 0x391)
    case 0x3B1...0x3C9: return place(alphabet.greekSmall, value - 0x3B1)
    case 0x2207: return place(alphabet.greekCapital, 25)
    default:
      guard let offset = LetterStyle.greekVariants[value] else { return nil }
      return place(alphabet.greekSmall, offset)
    }
  }

  /// The plain letter or digit of a styled character, with the style.
  ///
  /// - Parameter scalar: a character such as `𝐱` or `ℝ`.
  /// - Returns: `x` and `.bold`, `R` and `.blackboard`; nil for a plain character.
  static func plainLetter(of scalar: Unicode.Scalar) -> (letter: String, style: LetterStyle)? {
    styledLetters[scalar.value]
  }

  private static let styledLetters: [UInt32: (letter: String, style: LetterStyle)] = {
    var table: [UInt32: (letter: String, style: LetterStyle)] = [:]
    let plain: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x391...0x3C9]
    // Bold comes before bold italic, which shares its digits; calligraphic before script.
    for style in LetterStyle.allCases {
      for value in plain.joined() {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let styled = style.styled(scalar)
        if styled != scalar, table[styled.value] == nil {
          table[styled.value] = (String(scalar), style)
        }
      }
    }
    return table
  }()
}
