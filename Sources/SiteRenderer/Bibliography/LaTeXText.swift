/// The LaTeX of bibliographies as plain text: accents and letters become Unicode, braces go.
enum LaTeXText {
  /// The text without LaTeX.
  static func plain(_ source: String) -> String {
    var result = ""
    var rest = Substring(source)
    while let character = rest.popFirst() {
      switch character {
      case "{", "}", "$": continue
      case "~": result += "\u{A0}"
      case "\\": result += command(&rest)
      case "-": result += dashes(&rest)
      case "'": result += doubled(character, &rest) ? "”" : "’"
      case "`": result += doubled(character, &rest) ? "“" : "‘"
      default: result.append(character)
      }
    }
    return result.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// Whether the mark stands twice; the second is then taken.
  private static func doubled(_ mark: Character, _ rest: inout Substring) -> Bool {
    guard rest.first == mark else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func dashes(_ rest: inout Substring) -> String {
    let count = rest.prefix { $0 == "-" }.count
    rest = rest.dropFirst(count)
    return count == 0 ? "-" : count == 1 ? "–" : "—"
  }

  private static func command(_ rest: inout Substring) -> String {
    guard let first = rest.first else { return "" }
    guard first.isASCII, first.isLetter else {
      rest = rest.dropFirst()
      guard let mark = accents[String(first)] else { return String(first) }
      return accented(mark, &rest)
    }
    let name = String(rest.prefix { $0.isASCII && $0.isLetter })
    rest = rest.dropFirst(name.count).drop { $0 == " " }
    if let mark = accents[name] { return accented(mark, &rest) }
    return letters[name] ?? ""
  }

  /// The next letter with a combining mark; dotless i takes the place of i, as LaTeX's `\i` does.
  private static func accented(_ mark: String, _ rest: inout Substring) -> String {
    rest = rest.drop { $0 == " " || $0 == "{" }
    guard let base = rest.popFirst() else { return "" }
    if base == "\\" {
      let name = rest.prefix { $0.isASCII && $0.isLetter }
      rest = rest.dropFirst(name.count)
      return (["i": "i", "j": "j"][name] ?? letters[String(name)] ?? "") + mark
    }
    return String(base) + mark
  }

  private static let accents = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  private static let letters = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "textendash": "–", "textemdash": "—", "ldots": "…", "LaTeX": "LaTeX", "TeX": "TeX",
  ]
}
