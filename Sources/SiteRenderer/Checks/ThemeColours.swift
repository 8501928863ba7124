/// The colours that a style sheet names for light and for dark pages.
struct ThemeColours: Equatable {
  /// The custom properties of `:root` that are colours, by name without dashes.
  private(set) var light: [String: Colour] = [:]
  private(set) var dark: [String: Colour] = [:]

  /// Reads style sheets in the order in which a page loads them. A rule is for dark pages when it or what
  /// is around it says so.
  init(_ sheets: [String]) {
    var darkOnly: [String: Colour] = [:]
    for sheet in sheets { read(Self.withoutComments(sheet), &darkOnly) }
    dark = light.merging(darkOnly) { _, dark in dark }
  }

  private mutating func read(_ sheet: String, _ darkOnly: inout [String: Colour]) {
    var around: [String] = []
    var text = ""
    for character in sheet {
      switch character {
      case "{":
        around.append(text)
        text = ""
      case ";", "}":
        note(text, around, &darkOnly)
        text = ""
        if character == "}" { _ = around.popLast() }
      default: text.append(character)
      }
    }
  }

  private mutating func note(
    _ text: String, _ around: [String], _ darkOnly: inout [String: Colour]
  ) {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    let places = around.joined(separator: " ")
    guard parts.count == 2, parts[0].hasPrefix("--"), let colour = Colour(parts[1].lowercased()),
      places.contains(":root"), !places.contains("print")
    else { return }
    let name = String(parts[0].dropFirst(2))
    if places.contains("dark") { darkOnly[name] = colour } else { light[name] = colour }
  }

  private static func withoutComments(_ sheet: String) -> String {
    var result = ""
    var rest = Substring(sheet)
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "*/") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
