/// Reads the numbers and quoted texts of a line.
enum TokenReader {
  /// The tokens, or nil when there is anything else.
  static func tokens(in line: Substring) -> [AcceptedToken]? {
    var rest = line
    var tokens: [AcceptedToken] = []
    while true {
      rest = rest.drop { $0 == " " }
      guard let first = rest.first else { return tokens }
      if first == "\"" {
        guard let text = quoted(&rest) else { return nil }
        tokens.append(.text(text))
      } else {
        let word = rest.prefix { $0 != " " }
        guard let number = Double(word) else { return nil }
        tokens.append(.number(number))
        rest = rest.dropFirst(word.count)
      }
    }
  }

  /// Reads a text in quotes, and takes it off `rest`.
  private static func quoted(_ rest: inout Substring) -> String? {
    var scalars = rest.unicodeScalars.dropFirst()
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"":
        rest = Substring(scalars)
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
