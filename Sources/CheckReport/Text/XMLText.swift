/// Escapes text for XML 1.0.
///
/// Most control characters, U+FFFE and U+FFFF can't stand in XML in any spelling; they are replaced by U+FFFD, so that
/// a reader sees that something was there.
enum XMLText {
  /// Text between tags. Line breaks stay.
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  /// The value of an attribute, in double quotes. Line breaks are spelled out, or a reader would turn them into blanks.
  static func attribute(_ text: String) -> String { "\"" + escaped(text, isAttribute: true) + "\"" }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      // `]]>` may not stand in text.
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\n": result += isAttribute ? "&#10;" : "\n"
      case "\t": result += isAttribute ? "&#9;" : "\t"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text as `xs:token` allows it: one line, no blanks at its ends or twice in a row, at least a character.
  static func token(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return attribute(words.isEmpty ? "-" : words)
  }
}
