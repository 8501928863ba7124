/// The contents of an EPUB: its pages and their sections.
struct NavigationDocument {
  let book: ExportBook
  let pages: [PageSet.Page]
  let addresses: EPUBAddresses

  /// The file.
  var text: String {
    let nav = XMLElement(
      name: "nav",
      attributes: [.init(name: "epub:type", value: "toc"), .init(name: "id", value: "toc")],
      children: [
        .element(XMLElement(name: "h1", children: [.text("Contents")])), .element(list),
      ])
    return XHTMLDocument(
      title: book.title, language: book.language, styles: ["style.css"], content: [.element(nav)]
    ).text
  }

  private var list: XMLElement {
    let cover = item(link("cover.xhtml", book.title.isEmpty ? "Cover" : book.title))
    return XMLElement(name: "ol", children: [cover] + pages.map(entry))
  }

  private func entry(_ page: PageSet.Page) -> XMLNode {
    let file = addresses.file(page.path)
    var sections: [XMLNode] = []
    for case .element(let element) in page.content {
      element.forEach { heading in
        guard heading.name == "h2", let id = heading["id"] else { return }
        let text = heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return }
        sections.append(item(link("\(file)#\(XMLName.name(for: id))", text)))
      }
    }
    let own = link(file, page.title)
    guard !sections.isEmpty else { return item(own) }
    return item(own, .element(XMLElement(name: "ol", children: sections)))
  }

  private func item(_ children: XMLNode...) -> XMLNode {
    .element(XMLElement(name: "li", children: children))
  }

  private func link(_ address: String, _ text: String) -> XMLNode {
    .element(
      XMLElement(
        name: "a", attributes: [.init(name: "href", value: address)], children: [.text(text)]))
  }
}
