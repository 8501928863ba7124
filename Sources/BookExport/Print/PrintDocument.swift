internal import Manuscript

/// A book as one document that a browser prints.
public enum PrintDocument {
  /// The document's path among the files.
  public static let path = "book.xhtml"

  static func files(of book: ExportBook) -> ExportedBook {
    let set = PageSet(book)
    guard set.diagnostics.isEmpty else { return ExportedBook([:], set.diagnostics) }
    let addresses = PrintAddresses(set.pages, assets: book.assets)
    let pages = set.pages.map { page -> XMLNode in
      let translator = PageTranslator(page: page.path, addresses: addresses)
      return section(
        "page", id: addresses.id(ofPage: page.path), page.content.map(translator.translated))
    }
    let document = XHTMLDocument(
      title: book.title, language: book.language, ownStyle: ExportStyle.text + ExportStyle.print,
      content: [titlePage(of: book), contents(set.pages, addresses)] + pages)
    return ExportedBook(
      book.assets.merging([path: Array(document.text.utf8)]) { _, document in document })
  }

  private static func section(_ name: String, id: String, _ content: [XMLNode]) -> XMLNode {
    .element(
      XMLElement(
        name: "section",
        attributes: [.init(name: "class", value: name), .init(name: "id", value: id)],
        children: content))
  }

  private static func titlePage(of book: ExportBook) -> XMLNode {
    let lines = [
      ("h1", book.title), ("p", book.subtitle), ("p", book.authors.joined(separator: ", ")),
    ]
    return section(
      "title-page", id: "title-page",
      lines.filter { !$0.1.isEmpty }.map { .element(XMLElement(name: $0, children: [.text($1)])) })
  }

  private static func contents(_ pages: [PageSet.Page], _ addresses: PrintAddresses) -> XMLNode {
    let items = pages.map { page -> XMLNode in
      let link = XMLElement(
        name: "a",
        attributes: [.init(name: "href", value: "#\(addresses.id(ofPage: page.path))")],
        children: [.text(page.title)])
      return .element(XMLElement(name: "li", children: [.element(link)]))
    }
    return section(
      "page", id: "contents",
      [
        .element(XMLElement(name: "h1", children: [.text("Contents")])),
        .element(XMLElement(name: "ol", children: items)),
      ])
  }
}
