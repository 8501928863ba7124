internal import Manuscript

/// A book as one EPUB 3 file: a cover, a navigation document and a file a page.
struct EPUBWriter {
  private let book: ExportBook
  private let pages: [PageSet.Page]
  private let addresses: EPUBAddresses

  /// The export: `book.epub`.
  static func files(of book: ExportBook) -> ExportedBook {
    let set = PageSet(book)
    guard set.diagnostics.isEmpty else { return ExportedBook([:], set.diagnostics) }
    return ExportedBook(["book.epub": EPUBWriter(book, set.pages).archive])
  }

  private init(_ book: ExportBook, _ pages: [PageSet.Page]) {
    self.book = book
    self.pages = pages
    addresses = EPUBAddresses(pages, assets: book.assets)
  }

  private var archive: [UInt8] {
    var archive = ZIPArchive()
    archive.add(Array("application/epub+zip".utf8), at: "mimetype")
    archive.add(Array(Self.container.utf8), at: "META-INF/container.xml")
    let cover = CoverPicture.svg(of: book)
    var items = [
      PackageDocument.Item(file: "nav.xhtml", mediaType: Self.page, properties: "nav"),
      PackageDocument.Item(file: "cover.svg", mediaType: Self.svg, properties: "cover-image"),
      PackageDocument.Item(file: "style.css", mediaType: "text/css"),
      PackageDocument.Item(file: "cover.xhtml", mediaType: Self.page, isRead: true),
    ]
    var files: [(String, [UInt8])] = [
      ("nav.xhtml", utf8(NavigationDocument(book: book, pages: pages, addresses: addresses).text)),
      ("cover.svg", utf8(cover)), ("style.css", utf8(ExportStyle.text)),
      ("cover.xhtml", utf8(coverPage)),
    ]
    for page in pages {
      let content = page.content.map(
        PageTranslator(page: page.path, addresses: addresses).translated)
      items.append(item(page, content))
      files.append((addresses.file(page.path), utf8(document(page.title, content))))
    }
    for (path, image) in addresses.images.sorted(by: { $0.key < $1.key }) {
      items.append(PackageDocument.Item(file: image.file, mediaType: image.mediaType))
      files.append((image.file, book.assets[path] ?? []))
    }
    archive.add(utf8(PackageDocument(book: book, items: items).text), at: "EPUB/package.opf")
    for (path, bytes) in files { archive.add(bytes, at: "EPUB/" + path) }
    return archive.finished()
  }

  /// A page's entry, with what reading systems want to know of it in advance.
  private func item(_ page: PageSet.Page, _ content: [XMLNode]) -> PackageDocument.Item {
    let body = XMLElement(name: "body", children: content)
    let properties = [("math", "mathml"), ("svg", "svg")].filter { body.contains($0.0) }
    return PackageDocument.Item(
      file: addresses.file(page.path), mediaType: Self.page,
      properties: properties.map(\.1).joined(separator: " "), isRead: true)
  }

  private func document(_ title: String, _ content: [XMLNode]) -> String {
    XHTMLDocument(
      title: title, language: book.language, styles: ["style.css"], content: content
    ).text
  }

  private var coverPage: String {
    let image = XMLElement(
      name: "img",
      attributes: [
        .init(name: "src", value: "cover.svg"), .init(name: "alt", value: book.title),
      ])
    let section = XMLElement(
      name: "section", attributes: [.init(name: "class", value: "cover")],
      children: [.element(image)])
    return document(book.title, [.element(section)])
  }

  private func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let page = "application/xhtml+xml"
  private static let svg = "image/svg+xml"

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """
}
