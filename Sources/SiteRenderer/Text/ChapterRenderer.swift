internal import Manuscript
internal import NotebookRecord

/// Turns one chapter into markup.
///
/// Its methods are in the folders of what they render: running text in `Text`, code and results in
/// `Snippets`, figures in `Figures`, formulas in `Formulas`.
struct ChapterRenderer {
  /// The chapter.
  let content: ChapterContent
  /// Its place among the chapters, from 0.
  let number: Int
  /// What all pages share.
  let book: BookContext
  /// The chapter's anchors and numbers.
  let places: ChapterPlaces
  /// The checks of the chapter's labelled formulas.
  let checks: FormulaChecks

  /// What the calls in each snippet lead to: addresses by the first byte of the name.
  var calls: [[Int: String]] = []
  /// What turned out to be wrong so far.
  var diagnostics: [Diagnostic] = []
  /// The keys cited so far, in order of first citation.
  var citedKeys: [String] = []
  /// How often each footnote has been referred to so far.
  var footnoteUses: [Int: Int] = [:]
  /// The block being rendered, for problems of text that has no place of its own.
  var enclosingRange: SourceRange?
  /// The files that belong to the page, by their path in the site.
  var files: [String: [UInt8]] = [:]
  /// What other chapters show of this one, by address.
  var previews: [String: HTML] = [:]
  /// The formulas already turned into MathML, by source and style.
  var mathCache: [MathKey: HTML] = [:]

  /// Creates a renderer of the chapter with that index.
  init(chapter index: Int, of book: BookContext) {
    number = index
    content = book.content.chapters[index]
    places = book.places[index]
    checks = content.checks
    self.book = book
  }

  var chapter: Chapter { content.chapter }

  /// Reports a problem at a place of this chapter.
  mutating func report(
    _ severity: Diagnostic.Severity, _ identifier: String, at range: SourceRange?,
    _ summary: String, help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, identifier, file: chapter.path, range: range, summary: summary, help: help))
  }
}
