/// The page with the symbols of all chapters.
enum SymbolsPage {
  /// The file name.
  static let page = "symbols.html"

  /// The page; nil for a book that declares no symbols.
  static func render(in frame: PageFrame) -> [UInt8]? {
    guard SymbolTable.isNeeded(frame.book) else { return nil }
    let chapters = frame.book.content.chapters.indices.compactMap { index -> [String: Any]? in
      let rows = SymbolTable.rows(index, in: frame.book, isOwnPage: false)
      guard !rows.isEmpty else { return nil }
      return frame.link(to: index).merging(["number": index + 1, "rows": rows]) { a, _ in a }
    }
    return frame.page(
      frame.templates.render("symbols", ["chapters": chapters]),
      of: .other(page: page, title: "Symbols"), outline: nil,
      description: "The symbols of each chapter, what they mean and which shape they have")
  }
}
