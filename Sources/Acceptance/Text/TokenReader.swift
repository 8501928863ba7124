/// Reads the numbers and quoted texts of a line.
enum TokenReader {
  /// The tokens, or nil when there is anything else.
  static func tokens(in line: Substring) -> [AcceptedToken]? {
    var rest = line.utf8
    var tokens: [AcceptedToken] = []
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let first = rest.first else { return tokens }
      if first == UInt8(ascii: "\"") {
        guard let text = quoted(&rest) else { return nil }
        tokens.append(.text(text))
      } else {
        let word = rest.prefix { $0 != UInt8(ascii: " ") }
        guard let number = Double(Substring(word)) else { return nil }
        tokens.append(.number(number))
        rest = rest[word.endIndex...]
      }
    }
  }

  /// Reads a text in quotes, and takes it off `rest`.
  private static func quoted(_ rest: inout Substring.UTF8View) -> String? {
    let inside = rest.dropFirst()
    guard
      let end = inside.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    else { return nil }
    guard inside[end] == UInt8(ascii: "\"") else { return escapedText(&rest) }
    rest = inside[inside.index(after: end)...]
    return String(Substring(inside[..<end]))
  }

  /// The same for a text in which something is escaped.
  private static func escapedText(_ rest: inout Substring.UTF8View) -> String? {
    var scalars = Substring(rest).unicodeScalars.dropFirst()
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"":
        rest = Substring(scalars).utf8
        return String(text)
      case "\\":
        guard let escaped = escaped(&scalars) else { return nil }
        text.append(escaped)
      default: text.append(scalar)
      }
    }
    return nil
  }

  private static func escaped(
    _ scalars: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    switch scalars.popFirst() {
    case "n": return "\n"
    case "\"": return "\""
    case "\\": return "\\"
    case "u":
      guard scalars.popFirst() == "{", let end = scalars.firstIndex(of: "}") else { return nil }
      let digits = String(scalars[..<end])
      scalars = scalars[scalars.index(after: end)...]
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
