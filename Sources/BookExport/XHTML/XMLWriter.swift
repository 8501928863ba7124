/// Writes elements as XML.
enum XMLWriter {
  /// Elements that HTML lets stand without content; all others keep their end tag, as a reader that takes the page for
  /// HTML needs it.
  private static let voids: Set<String> = [
    "br", "col", "hr", "img", "meta", "link", "wbr", "source",
  ]

  /// The element as text.
  static func text(of element: XMLElement) -> String {
    var text = ""
    write(element, to: &text)
    return text
  }

  private static func write(_ element: XMLElement, to text: inout String) {
    text += "<\(element.name)"
    for attribute in element.attributes {
      text += " \(attribute.name)=\"\(escaped(attribute.value))\""
    }
    guard !element.children.isEmpty || !voids.contains(element.name) else {
      text += "/>"
      return
    }
    text += ">"
    for child in element.children {
      switch child {
      case .text(let content): text += escaped(content)
      case .element(let child): write(child, to: &text)
      }
    }
    text += "</\(element.name)>"
  }

  /// Text fit for an element's content and for a quoted attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML has no way to write these.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
