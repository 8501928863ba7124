internal import NotebookRecord

/// A page besides the chapters, with what goes into files of the book.
struct RenderedPage: Rendering {
  /// The page's name without `.html`.
  var slug: String
  /// Its title.
  var title: String
  /// What it is, in a sentence.
  var description: String
  /// The page.
  var file: [UInt8]
  /// The page as plain Markdown; nil for none.
  var markdown: String?
  /// What a search finds on it.
  var searched: [IndexedEntry]
  /// The page's ids, links and images.
  var scanned: PageScanner

  /// The page's file name.
  var address: String { slug + ".html" }

  var isWhole: Bool { true }

  init(_ page: SitePage, in frame: PageFrame) {
    slug = page.slug
    title = page.title
    description = page.description
    file = OtherPage.render(page, in: frame)
    markdown = page.markdown
    searched = page.searchEntries.map(IndexedEntry.init)
    scanned = PageScanner(file)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write([slug, title, description])
    writer.write(file)
    writer.write(optional: markdown) { $0.write($1) }
    writer.write(searched) { $0.write($1) }
    scanned.write(to: &writer)
    return writer.bytes
  }

  init?(bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes)
    guard let page = try? RenderedPage(from: &reader), reader.isAtEnd else { return nil }
    self = page
  }

  private init(from reader: inout ByteReader) throws(RecordError) {
    let face = try reader.strings()
    guard face.count == 3 else { throw .malformed("a page has a name, a title and a description") }
    (slug, title, description) = (face[0], face[1], face[2])
    file = Array(try reader.rawBytes())
    markdown = try reader.optional { (reader) throws(RecordError) in try reader.string() }
    searched = try reader.array(minimum: 48) { (reader) throws(RecordError) in
      try IndexedEntry(from: &reader)
    }
    scanned = try PageScanner(from: &reader)
  }
}
