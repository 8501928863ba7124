internal import Manuscript

/// The headings of a page as nested lists.
enum Outline {
  /// A heading.
  struct Entry: Equatable {
    /// Its level, 2 or 3; others are not listed.
    var level: Int
    /// Its id.
    var anchor: String
    /// Its text, without links and ids.
    var text: HTML
  }

  /// The headings of a chapter.
  static func entries(of chapter: Chapter, render: (HeadingBlock) -> HTML) -> [Entry] {
    chapter.headings.filter { (2...3).contains($0.level) }.map {
      Entry(level: $0.level, anchor: $0.id, text: render($0))
    }
  }

  /// Headings of level 2 and 3; nil when there are none.
  static func markup(of entries: [Entry]) -> HTML? {
    let headings = entries.filter { (2...3).contains($0.level) }
    guard !headings.isEmpty else { return nil }
    var html: HTML = "<ol>\n"
    var isNested = false
    var isFirst = true
    for heading in headings {
      // A level 3 before any level 2 stands on the outer level.
      let nests = heading.level == 3 && !isFirst
      if nests != isNested { html += nests ? "\n<ol>\n" : "</li>\n</ol>\n</li>\n" }
      if nests == isNested, !isFirst { html += "</li>\n" }
      html += ##"<li><a href="#\##(heading.anchor)">\##(heading.text)</a>"##
      isNested = nests
      isFirst = false
    }
    html += isNested ? "</li>\n</ol>\n</li>\n</ol>" : "</li>\n</ol>"
    return html
  }
}
