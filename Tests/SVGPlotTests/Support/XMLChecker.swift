/// A strict reader of the XML a figure may contain: elements, attributes, character data, five entities.
/// Anything else, and anything that could run or load something, is an objection.
struct XMLChecker {
  private var text: ArraySlice<UInt8>
  private var open: [String] = []
  private(set) var ids: [String] = []
  private(set) var references: [String] = []

  /// The first objection, or `nil` for a well-formed, harmless document of one root element.
  static func objection(to document: String) -> String? {
    var checker = XMLChecker(document)
    return checker.read()
  }

  init(_ document: String) {
    text = Array(document.utf8)[...]
    for scalar in document.unicodeScalars where Self.isForbidden(scalar) {
      open = ["\u{0}"]
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  mutating func read() -> String? {
    if !open.isEmpty { return "a character XML forbids" }
    var roots = 0
    while let byte = text.first {
      if byte != UInt8(ascii: "<") {
        if open.isEmpty { return "text outside the root" }
        if let objection = readText() { return objection }
      } else {
        if open.isEmpty { roots += 1 }
        if let objection = readTag() { return objection }
      }
    }
    if !open.isEmpty { return "unclosed \(open)" }
    return roots == 1 ? nil : "\(roots) roots"
  }

  private mutating func readText() -> String? {
    let content = text.prefix { $0 != UInt8(ascii: "<") }
    text = text.dropFirst(content.count)
    return Self.entityObjection(String(decoding: content, as: UTF8.self))
  }

  private static func entityObjection(_ content: String) -> String? {
    if content.contains(">") { return "a bare >" }
    for piece in content.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.prefix { $0 != ";" }
      guard ["amp", "lt", "gt", "quot", "#39"].contains(name), name.count < piece.count else {
        return "the entity &\(name)"
      }
    }
    return nil
  }

  private mutating func readTag() -> String? {
    guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return "an unclosed tag" }
    let tag = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    text = text[(end + 1)...]
    if tag.hasPrefix("/") {
      return open.popLast() == String(tag.dropFirst()) ? nil : "a wrong end \(tag)"
    }
    let isEmpty = tag.hasSuffix("/")
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    let allowed = ["svg", "title", "desc", "g", "path", "text", "tspan", "rect", "clipPath"]
    guard allowed.contains(name) else { return "the element \(name)" }
    if !isEmpty { open.append(name) }
    return readAttributes(String(tag.dropFirst(name.count).dropLast(isEmpty ? 1 : 0)))
  }

  /// Attributes of numbers; neither `nan` nor `inf` may stand there.
  private static let numeric: Set = [
    "d", "x", "y", "dy", "width", "height", "viewBox", "stroke-width", "stroke-opacity",
    "fill-opacity", "font-size",
  ]

  private mutating func readAttributes(_ source: String) -> String? {
    var rest = Substring(source)
    var seen = Set<Substring>()
    while !rest.isEmpty {
      guard rest.first == " " else { return "no space before an attribute" }
      let name = rest.dropFirst().prefix { $0 != "=" }
      rest = rest.dropFirst(name.count + 1)
      guard rest.hasPrefix("=\"") else { return "an attribute without a value: \(name)" }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      guard seen.insert(name).inserted else { return "the attribute \(name) twice" }
      if name.hasPrefix("on") || name.contains("href") { return "the attribute \(name)" }
      if value.contains("<") { return "a bare < in \(name)" }
      if Self.numeric.contains(String(name)), value.contains("n") {
        return "no number in \(name): \(value)"
      }
      if let objection = Self.entityObjection(String(value)) { return objection }
      if name == "id" { ids.append(String(value)) }
      if name == "clip-path" { references.append(String(value.dropFirst(5).dropLast())) }
    }
    return nil
  }
}
