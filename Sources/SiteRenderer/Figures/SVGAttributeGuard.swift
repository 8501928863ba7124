/// Decides over one attribute of a picture.
enum SVGAttributeGuard {
  /// The value as it is written, ids given their prefix.
  static func vetted(
    _ attribute: (name: String, value: String), idPrefix: String
  ) throws(SVGProblem) -> String {
    let (name, value) = attribute
    if SVGVocabulary.spoken.contains(name) { return value }
    if SVGVocabulary.references.contains(name) {
      return value.split(separator: " ").map { idPrefix + $0 }.joined(separator: " ")
    }
    guard SVGVocabulary.attributes.contains(name) else {
      throw SVGProblem("has the attribute “\(name)”, which is not allowed")
    }
    switch name {
    case "id": return try idPrefix + identifier(value)
    case "class": return try classes(value)
    case "style": return try style(value, idPrefix: idPrefix)
    case "d": return try PathCompactor.compacted(presentation(name, value, idPrefix: idPrefix))
    default: return try presentation(name, value, idPrefix: idPrefix)
    }
  }

  private static func identifier(_ value: some StringProtocol) throws(SVGProblem) -> String {
    let isName = value.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    guard isName, !value.isEmpty else { throw SVGProblem("has the unfit id “\(value)”") }
    return String(value)
  }

  /// Only classes of plots, so that a picture cannot dress up as another part of the page.
  private static func classes(_ value: String) throws(SVGProblem) -> String {
    guard value.split(separator: " ").allSatisfy({ $0 == "plot" || $0.hasPrefix("plot-") }) else {
      throw SVGProblem("has the class “\(value)”, which is not a plot's")
    }
    return value
  }

  private static func style(_ value: String, idPrefix: String) throws(SVGProblem) -> String {
    var declarations: [String] = []
    for declaration in value.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      let property = String(parts.first ?? "").trimmed
      guard parts.count == 2, SVGVocabulary.properties.contains(property) else {
        throw SVGProblem("sets the style “\(declaration)”, which is not allowed")
      }
      let setting = String(parts[1]).trimmed
      // Anything larger than its place in the text could cover the rest of the page.
      guard property != "display" || ["block", "inline"].contains(setting) else {
        throw SVGProblem("sets the style “\(declaration)”, which is not allowed")
      }
      declarations.append(
        "\(property):\(try presentation(property, setting, idPrefix: idPrefix))")
    }
    return declarations.joined(separator: ";")
  }

  /// A value that style sheets could set: no address but `url(#id)` of the picture itself, and no
  /// escape or comment behind which one could hide.
  private static func presentation(
    _ name: String, _ value: String, idPrefix: String
  ) throws(SVGProblem) -> String {
    // Nearly all values are numbers and plain words, and a figure has thousands.
    if value.utf8.allSatisfy(isHarmless) { return value }
    let refusal = SVGProblem("has an unfit value of “\(name)”")
    if value.hasPrefix("url(#"), value.hasSuffix(")") {
      return "url(#\(idPrefix)\(try identifier(value.dropFirst(5).dropLast())))"
    }
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0 != "\\" && $0 != "<" && $0 != "@" && $0 != ";" && $0 != "{"
    }
    guard isPlain, !value.contains("/*") else { throw refusal }
    let calls = Self.calledNames(in: value.lowercased())
    guard calls.isSubset(of: functions) else { throw refusal }
    return value
  }

  /// Bytes of which nothing but numbers, words and colours can be made.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "#"): true
    case UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// The functions of values that load nothing.
  private static let functions: Set<Substring> = [
    "", "var", "rgb", "rgba", "hsl", "hsla", "oklch", "oklab", "color-mix", "calc", "min", "max",
    "clamp", "translate", "rotate", "scale", "matrix", "skewx", "skewy",
  ]

  private static func calledNames(in value: String) -> Set<Substring> {
    var names: Set<Substring> = []
    var rest = Substring(value)
    while let parenthesis = rest.firstIndex(of: "(") {
      let name = rest[..<parenthesis].reversed().prefix { $0.isLetter || $0 == "-" || $0.isNumber }
      names.insert(Substring(String(name.reversed())))
      rest = rest[rest.index(after: parenthesis)...]
    }
    return names
  }
}
