extension Parser {
  // MARK: Colors

  /// Reads a color: a CSS name, `#rgb`, `#rrggbb`, or one of xcolor's models in brackets.
  mutating func parseColor(_ token: Token) -> String {
    let model = bracketedTokens()?.map(\.written).joined()
    guard let text = argumentText() else {
      report(.missingArgument, token.range, "\\\(token.text) needs a color.")
      return "currentcolor"
    }
    if let color = Parser.color(text, model: model) { return color }
    report(
      .invalidArgument, range(from: token.start), "\"\(text)\" is not a color.",
      advice: "Write a name such as red, or #rrggbb.")
    return "currentcolor"
  }

  private static func color(_ text: String, model: String?) -> String? {
    switch model {
    case "rgb", "RGB":
      let scale = model == "rgb" ? 255.0 : 1.0
      let parts = text.split(separator: ",").map { Double(trimmed(String($0))) }
      guard parts.count == 3 else { return nil }
      var color = "#"
      for part in parts {
        guard let part, part >= 0, part * scale <= 255 else { return nil }
        let value = Int(part * scale + 0.5)
        color += (value < 16 ? "0" : "") + String(value, radix: 16)
      }
      return color
    case "HTML": return isHexadecimal(text) ? "#" + text.lowercased() : nil
    default:
      if text.first == "#" { return isHexadecimal(String(text.dropFirst())) ? text : nil }
      let isName = !text.isEmpty && text.utf8.allSatisfy(Lexer.isLetter)
      return isName ? text.lowercased() : nil
    }
  }

  private static func isHexadecimal(_ text: String) -> Bool {
    (text.utf8.count == 3 || text.utf8.count == 6)
      && text.utf8.allSatisfy {
        Lexer.isDigit($0) || ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "f"))
      }
  }

  // MARK: Spaces

  /// `\hspace{1em}`, `\mkern-3mu`: a length in braces, or right after the command.
  mutating func parseSpace(_ structure: Command.Structure, _ token: Token) -> MathNode? {
    skipStar()
    stream.skipSpaces()
    let isBraced = stream.first.isCharacter("{")
    let text = isBraced ? argumentText() ?? "" : bareLength()
    guard let width = Parser.length(text) else {
      report(
        .invalidArgument, range(from: token.start), "\\\(token.text) needs a length such as 1em.")
      return nil
    }
    return MathNode(.space(em: width), range(from: token.start))
  }

  private mutating func bareLength() -> String {
    var text = ""
    while stream.first.kind == .character, "+-.0123456789".contains(stream.first.text) {
      text += stream.next().text
    }
    stream.skipSpaces()
    for _ in 0..<2 where Lexer.isLetter(stream.first.byte) { text += stream.next().text }
    return text
  }

  /// A length in units of the font size, taken as 10 points.
  static func length(_ text: String) -> Double? {
    let units: [(String, Double)] = [
      ("em", 1), ("ex", 0.431), ("mu", 1 / 18), ("pt", 0.1), ("px", 0.1), ("mm", 0.2845),
      ("cm", 2.845), ("in", 7.227), ("pc", 1.2), ("bp", 0.1004),
    ]
    for (unit, size) in units where text.hasSuffix(unit) {
      let number = trimmed(String(text.dropLast(2)))
      guard let value = Double(number), abs(value * size) <= 100 else { return nil }
      return value * size
    }
    return nil
  }

  // MARK: Tags

  mutating func parseTag(_ structure: Command.Structure, _ token: Token) -> MathNode? {
    let isBare = structure == .tag && skipStar()
    guard let text = argumentText() else {
      report(.missingArgument, token.range, "\\\(token.text) needs a text in braces.")
      return nil
    }
    if structure == .label {
      label = text
      return nil
    }
    if tag != nil {
      report(.misplacedCommand, range(from: token.start), "A second \\tag for one line.")
    }
    let plain = String(text.filter { !"${}\\".contains($0) })
    tag = EquationTag(plain, isBare: isBare)
    return nil
  }
}
