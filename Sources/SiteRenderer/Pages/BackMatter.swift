/// The pages besides cover and chapters, in the order in which the contents list them.
enum BackMatter {
  /// Those that the contents of every page list. The others are reached from them.
  static func listed(in book: BookContext) -> [PageFace] {
    [
      LedgerPages.face(in: book), SymbolsPage.face(in: book), GlossaryPage.face(in: book),
      VerificationPages.face(in: book), ReferencePages.face(in: book),
    ].compactMap(\.self)
  }

  /// All of them.
  ///
  /// - Parameters:
  ///   - frame: The frame of all pages.
  ///   - chapters: What was made of each chapter.
  /// - Returns: The drafts.
  static func drafts(in frame: PageFrame, _ chapters: [RenderedChapter]) -> [PageDraft] {
    (LedgerPages(in: frame)?.drafts ?? [])
      + [SymbolsPage.draft(in: frame), GlossaryPage.draft(in: frame)].compactMap(\.self)
      + VerificationPages(frame.book, chapters.map(\.parts.checks)).drafts
      + ReferencePages.drafts(of: frame.book)
  }
}
