import Manuscript

/// A chapter and what is wrong with its text.
struct ParsedChapter: Sendable {
  var chapter: LoadedChapter
  var diagnostics: [Diagnostic]
}
