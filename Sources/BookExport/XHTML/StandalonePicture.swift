/// Makes pictures that stand in pages stand alone.
enum StandalonePicture {
  /// The picture as a file.
  ///
  /// A page says what its colours are; alone, a picture has those that it falls back on.
  static func file(_ svg: String) -> String {
    let text = withFallbacks(svg)
    guard text.hasPrefix("<svg"), !text.hasPrefix("<svg xmlns=") else { return text + "\n" }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + text.dropFirst(4) + "\n"
  }

  /// The text with `var(--name,fallback)` replaced by the fallback; without one by `inherit`.
  static func withFallbacks(_ text: String) -> String {
    guard text.contains("var(--") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "var(--") {
      guard let end = closing(rest, from: start.upperBound) else { break }
      result += rest[..<start.lowerBound]
      let inside = rest[start.upperBound..<end]
      let fallback = inside.firstIndex(of: ",").map { inside[inside.index(after: $0)...] }
      result += fallback.map { withFallbacks(String($0)) } ?? "inherit"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// The parenthesis that closes one opened before `start`.
  private static func closing(_ text: Substring, from start: String.Index) -> String.Index? {
    var depth = 1
    for index in text[start...].indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
