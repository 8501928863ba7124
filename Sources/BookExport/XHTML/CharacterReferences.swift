/// Reads `&amp;` and the like.
enum CharacterReferences {
  private static let names: [Substring: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "hellip": "…", "mdash": "—", "ndash": "–", "rarr": "→", "larr": "←", "times": "×", "copy": "©",
  ]

  /// The text with its references replaced by what they stand for.
  static func decoded(_ text: String) throws(HTMLProblem) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start].unicodeScalars
      rest = rest[rest.index(after: start)...]
      guard let end = rest.prefix(12).firstIndex(of: ";"), let scalar = scalar(rest[..<end]) else {
        throw HTMLProblem(reason: "“&\(rest.prefix(8))” stands for no character known here")
      }
      result.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    result += rest.unicodeScalars
    return String(result)
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
