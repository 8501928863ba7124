/// The picture that stands for the book where somebody shares its address.
enum ShareCard {
  /// The file's path in the site.
  static let path = "share.svg"

  /// Title, subtitle and authors on paper, 1200 by 630 as such pictures are shown.
  static func file(of book: BookContent) -> [UInt8] {
    let lines = wrapped(book.title, atMost: 24).prefix(3)
    var text = HTML()
    for (index, line) in lines.enumerated() {
      text +=
        #"<text x="90" y="\#(230 + index * 100)" font-size="84" font-weight="700">\#(line)</text>"#
    }
    let below = 230 + lines.count * 100
    let card: HTML = #"""
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" font-family="system-ui,sans-serif" fill="#1e2126">
      <rect width="1200" height="630" fill="#fdfcfa"/>
      <path d="M900 430h210L1005 590z" fill="none" stroke="#1b5a8e" stroke-width="14" stroke-linejoin="round"/>
      <path d="M960 478l32 32 58-64" fill="none" stroke="#1b5a8e" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>
      \#(text)
      <text x="90" y="\#(below)" font-size="40" fill="#5b6068">\#(book.subtitle)</text>
      <text x="90" y="560" font-size="34" fill="#5b6068">\#(book.authors.joined(separator: ", "))</text>
      </svg>
      """#
    return Array((card.markup + "\n").utf8)
  }

  /// A text in lines of so many characters, broken at blanks.
  private static func wrapped(_ text: String, atMost width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word.prefix(width)))
      }
    }
    return lines
  }
}
