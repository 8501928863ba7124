/// `llms.txt`: what the book is and where its pages stand as plain Markdown, for programs that read it.
enum LanguageModelIndex {
  /// The file.
  static func file(of content: BookContent, _ pages: [RenderedPage]) -> [UInt8] {
    var lines = ["# \(line(content.title))"]
    if !content.description.isEmpty { lines += ["", "> \(line(content.description))"] }
    lines += [
      "", "Each result in these pages was computed when the book was built.", "", "## Chapters", "",
    ]
    for chapter in content.chapters {
      lines.append(entry(chapter.title, chapter.slug, [chapter.question, chapter.summary]))
    }
    let others = pages.filter { $0.markdown != nil }
    if !others.isEmpty { lines += ["", "## Further pages", ""] }
    lines += others.map { entry($0.title, $0.slug, [$0.description]) }
    lines += ["", "## Data", "", "- [Formulas and their checks](formulas.json)"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func entry(_ title: String, _ slug: String, _ words: [String]) -> String {
    let about = words.map(line).filter { !$0.isEmpty }.joined(separator: " ")
    return "- [\(line(title))](\(LinkText.encoded(slug + ".md")))"
      + (about.isEmpty ? "" : ": \(about)")
  }

  private static func line(_ text: String) -> String {
    HTMLText.displayable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
