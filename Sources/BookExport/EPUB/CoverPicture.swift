/// The cover: title, subtitle and authors on a plain ground.
enum CoverPicture {
  /// The picture, upright, 1,200 by 1,600.
  static func svg(of book: ExportBook) -> String {
    var lines: [String] = []
    for (index, line) in wrapped(book.title, atMost: 18).prefix(6).enumerated() {
      lines.append(text(line, y: 420 + index * 120, size: 104, weight: 700))
    }
    let below = 420 + lines.count * 120
    for (index, line) in wrapped(book.subtitle, atMost: 42).prefix(3).enumerated() {
      lines.append(text(line, y: below + index * 60, size: 46, weight: 400))
    }
    for (index, line) in wrapped(book.authors.joined(separator: ", "), atMost: 46).prefix(3)
      .enumerated()
    {
      lines.append(text(line, y: 1_380 + index * 56, size: 42, weight: 400))
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600" \
      font-family="sans-serif" fill="#1e2126">
      <rect width="1200" height="1600" fill="#fdfcfa"/>
      <path d="M120 260h960" stroke="#1b5a8e" stroke-width="12"/>
      \(lines.joined(separator: "\n"))
      </svg>

      """
  }

  private static func text(_ text: String, y: Int, size: Int, weight: Int) -> String {
    """
    <text x="120" y="\(y)" font-size="\(size)" font-weight="\(weight)">\(XMLWriter.escaped(text))</text>
    """
  }

  /// The text in lines of so many characters, broken at blanks.
  private static func wrapped(_ text: String, atMost width: Int) -> [String] {
    text.split(whereSeparator: \.isWhitespace).reduce(into: []) { lines, word in
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
