/// The list of everything in an EPUB, and what the book is.
struct PackageDocument {
  /// A file of the EPUB.
  struct Item {
    var file: String
    var mediaType: String
    var properties = ""
    /// Whether it is part of the text, in the order of the items.
    var isRead = false
  }

  let book: ExportBook
  let items: [Item]

  /// The file.
  var text: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="\(language)">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="book-id">\(identifier)</dc:identifier>
    <dc:title>\(XMLWriter.escaped(book.title.isEmpty ? "Untitled" : book.title))</dc:title>
    <dc:language>\(language)</dc:language>
    \(more)<meta property="dcterms:modified">\(XMLWriter.escaped(book.modified))</meta>
    </metadata>
    <manifest>
    \(lines(items.enumerated().map(manifestLine)))</manifest>
    <spine>
    \(lines(spine))</spine>
    </package>

    """
  }

  private var language: String { XMLWriter.escaped(book.language.isEmpty ? "en" : book.language) }

  private var more: String {
    let authors = book.authors.map { "<dc:creator>\(XMLWriter.escaped($0))</dc:creator>" }
    let description =
      book.description.isEmpty
      ? [] : ["<dc:description>\(XMLWriter.escaped(book.description))</dc:description>"]
    return lines(authors + description)
  }

  /// A UUID made of the edition's digest, marked as one of its maker's own kind (version 8, RFC 9562).
  private var identifier: String {
    var digits = Array((book.stamp.filter(\.isHexDigit).lowercased() + zeros).prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let ends = [8, 12, 16, 20, 32]
    let parts = zip([0] + ends, ends).map { String(digits[$0..<$1]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  private var zeros: String { String(repeating: "0", count: 32) }

  private func manifestLine(_ index: Int, _ item: Item) -> String {
    let properties = item.properties.isEmpty ? "" : " properties=\"\(item.properties)\""
    return
      "<item id=\"item-\(index + 1)\" href=\"\(item.file)\" media-type=\"\(item.mediaType)\"\(properties)/>"
  }

  private var spine: [String] {
    items.enumerated().filter(\.element.isRead).map { "<itemref idref=\"item-\($0.offset + 1)\"/>" }
  }

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
