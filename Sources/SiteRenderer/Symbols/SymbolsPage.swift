/// The page with the symbols of all chapters.
enum SymbolsPage {
  /// The page; nil for a book that declares no symbols.
  static func page(in frame: PageFrame) -> SitePage? {
    guard SymbolTable.isNeeded(frame.book) else { return nil }
    let chapters = frame.book.content.chapters.indices.compactMap { index -> [String: Any]? in
      let rows = SymbolTable.rows(index, in: frame.book, isOwnPage: false)
      guard !rows.isEmpty else { return nil }
      return frame.link(to: index).merging(["number": index + 1, "rows": rows]) { a, _ in a }
    }
    return SitePage(
      slug: "symbols", title: "Symbols",
      description: "The symbols of each chapter, what they mean and which shape they have.",
      body: HTML(trusted: frame.templates.render("symbols", ["chapters": chapters])))
  }
}
