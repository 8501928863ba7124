import Manuscript
import Testing

/// Compares the whole outline and all problems of a chapter.
func check(
  _ markdown: String, dump: String, problems: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let chapter = Chapter(parsing: markdown, path: "a.md")
  #expect(chapter.dump == dump, sourceLocation: sourceLocation)
  #expect(chapter.problems == problems, sourceLocation: sourceLocation)
}
