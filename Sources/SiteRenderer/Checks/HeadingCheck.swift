internal import Manuscript

/// Whether a chapter's headings step down one level at a time, so that those who hear the page can
/// follow its structure.
enum HeadingCheck {
  static func diagnostics(_ chapter: Chapter) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // The chapter's title is level 1, whether it stands in the text or in the front matter.
    var level = 1
    for (index, heading) in chapter.headings.enumerated() {
      if heading.level > level + 1 {
        diagnostics.append(
          problem(
            heading, chapter,
            "a heading of level \(heading.level) follows one of level \(level)",
            "use level \(level + 1), or add the section between"))
      } else if heading.level == 1, index > 0 {
        diagnostics.append(
          problem(
            heading, chapter, "a page has one heading of level 1, its title",
            "use level 2, or begin another chapter"))
      }
      level = heading.level
    }
    return diagnostics
  }

  private static func problem(
    _ heading: HeadingBlock, _ chapter: Chapter, _ summary: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "heading-order", file: chapter.path, range: heading.range, summary: summary,
      help: help)
  }
}
