/// The pages beside the chapters: the ledger of claims, the symbols, the glossary.
enum BackMatter {
  /// The files by their paths.
  static func files(in frame: PageFrame) -> [String: [UInt8]] {
    var files = LedgerPages(in: frame)?.files ?? [:]
    files[SymbolsPage.page] = SymbolsPage.render(in: frame)
    files[GlossaryPage.page] = GlossaryPage.render(in: frame)
    return files
  }

  /// What a search finds on them, with the page's address and title.
  static func searched(
    in book: BookContext
  ) -> [(address: String, title: String, entries: [SearchEntry])] {
    var pages: [(address: String, title: String, entries: [SearchEntry])] = []
    for entry in book.ledger?.entries ?? [] {
      let source = entry.claim.source
      let address = LedgerPages.page(of: source)
      if pages.last?.address != address { pages.append((address, "Claims of \(source)", [])) }
      pages[pages.count - 1].entries.append(SearchEntry(entry))
    }
    let terms = book.content.glossary.map(SearchEntry.init)
    if !terms.isEmpty { pages.append((GlossaryPage.page, "Glossary", terms)) }
    return pages
  }

  /// What the contents of every page say of them: address and title.
  static func links(in book: BookContext) -> [(address: String, title: String)] {
    var links: [(address: String, title: String)] = []
    if book.ledger != nil { links.append((LedgerPages.summaryPage, "Claims of the sources")) }
    if SymbolTable.isNeeded(book) { links.append((SymbolsPage.page, "Symbols")) }
    if !book.content.glossary.isEmpty { links.append((GlossaryPage.page, "Glossary")) }
    return links
  }
}
