/// What goes from a chapter into other files than its page.
struct ChapterParts: Sendable {
  /// What a search finds in it.
  var searched: [IndexedEntry]
  /// Its program.
  var program: [UInt8]
  /// The page in plain Markdown.
  var markdown: [UInt8]
  /// What the report says of its checks.
  var checks: CheckTable
  /// Its checks as they stand in `verification.json`.
  var verification: String
  /// Its display formulas as they stand in `formulas.json`.
  var formulas: [String]

  /// Makes it.
  init(_ index: Int, in book: BookContext) {
    searched = SearchCollector.entries(of: index, in: book).map(IndexedEntry.init)
    program = ChapterProgram.file(of: book.content.chapters[index], in: book.content)
    markdown = MarkdownPage.file(of: index, in: book)
    let checks = VerificationCheck.checks(ofChapter: index, in: book)
    self.checks = CheckTable(chapter: index, checks: checks, in: book)
    verification = VerificationList.entry(ofChapter: index, checks, in: book)
    formulas = FormulaList.entries(ofChapter: index, in: book)
  }
}
