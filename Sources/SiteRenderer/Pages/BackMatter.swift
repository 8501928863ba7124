/// The pages beside the chapters: the ledger of claims, the symbols, the glossary.
enum BackMatter {
  /// The files by their paths.
  static func files(in frame: PageFrame) -> [String: [UInt8]] {
    var files = LedgerPages(in: frame)?.files ?? [:]
    files[SymbolsPage.page] = SymbolsPage.render(in: frame)
    files[GlossaryPage.page] = GlossaryPage.render(in: frame)
    return files
  }

  /// What the contents of every page say of them: address and title.
  static func links(in book: BookContext) -> [[String: Any]] {
    var links: [(address: String, title: String)] = []
    if book.ledger != nil { links.append((LedgerPages.summaryPage, "Claims of the sources")) }
    if SymbolTable.isNeeded(book) { links.append((SymbolsPage.page, "Symbols")) }
    if !book.content.glossary.isEmpty { links.append((GlossaryPage.page, "Glossary")) }
    return links.map { ["address": $0.address, "title": $0.title] }
  }
}
