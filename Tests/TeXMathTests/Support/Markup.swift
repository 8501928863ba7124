/// Checks printed MathML without a parser of anyone else's.
enum Markup {
  /// What is wrong with the markup, or nil: elements must nest and close, attributes must be quoted,
  /// names must be the printer's own, and text must hold no bare `&` or `<` and nothing that XML
  /// forbids.
  static func problem(in markup: String) -> String? {
    let bytes = Array(markup.utf8)
    var open: [String] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
          return "a tag never ends"
        }
        let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if let problem = tagProblem(tag, &open) { return problem }
        index = end + 1
      } else {
        if let problem = textProblem(bytes, at: index) { return problem }
        index += 1
      }
    }
    return open.isEmpty ? nil : "never closed: \(open)"
  }

  private static func tagProblem(_ tag: String, _ open: inout [String]) -> String? {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      return open.popLast() == name ? nil : "</\(name)> closes nothing"
    }
    let isEmpty = tag.hasSuffix("/")
    let inner = isEmpty ? String(tag.dropLast()) : tag
    let name = String(inner.prefix { $0 != " " })
    guard elements.contains(name) else { return "element \(name)" }
    if !isEmpty { open.append(name) }
    return attributeProblem(String(inner.dropFirst(name.count)))
  }

  private static func attributeProblem(_ text: String) -> String? {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return "quotes in <\(text)>" }
    for (index, part) in parts.enumerated() where index % 2 == 0 && index < parts.count - 1 {
      guard part.first == " ", part.last == "=",
        attributes.contains(String(part.dropFirst().dropLast()))
      else { return "attribute \(part)" }
    }
    return parts.last == "" ? nil : "attribute \(text)"
  }

  private static func textProblem(_ bytes: [UInt8], at index: Int) -> String? {
    switch bytes[index] {
    case UInt8(ascii: "&"):
      let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#x2061;", "&#x2062;"]
      let rest = bytes[index...]
      return entities.contains { rest.starts(with: $0.utf8) } ? nil : "a bare &"
    case 9, 10, 13: return nil
    case 0..<0x20, 0x7F: return "a control character"
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
      return "no character of XML"
    default: return nil
    }
  }

  private static let elements: Set<String> = [
    "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac",
    "msqrt",
    "mroot", "mstyle", "merror", "mpadded", "mphantom", "msub", "msup", "msubsup", "munder",
    "mover",
    "munderover", "mtable", "mtr", "mtd",
  ]

  private static let attributes: Set<String> = [
    "display", "encoding", "mathvariant", "lspace", "rspace", "stretchy", "symmetric", "minsize",
    "maxsize", "form", "movablelimits", "accent", "accentunder", "linethickness", "displaystyle",
    "scriptlevel", "mathcolor", "style", "class", "width", "height", "depth",
  ]
}
