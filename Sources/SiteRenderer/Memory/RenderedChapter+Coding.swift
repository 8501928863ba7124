internal import NotebookRecord

extension RenderedChapter {
  /// The chapter as bytes, without what is wrong with it.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(page.file)
    writer.write(page.besides.sorted { $0.key < $1.key }) { writer, file in
      writer.write(file.key)
      writer.write(file.value)
    }
    writer.write(page.previews.sorted { $0.key < $1.key }) { writer, preview in
      writer.write(preview.key)
      writer.write(preview.value.markup)
    }
    scanned.write(to: &writer)
    parts.write(to: &writer)
    return writer.bytes
  }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes)
    guard let chapter = try? RenderedChapter(from: &reader), reader.isAtEnd else { return nil }
    self = chapter
  }

  private init(from reader: inout ByteReader) throws(RecordError) {
    let file = Array(try reader.rawBytes())
    let besides = try reader.array(minimum: 16) { (reader) throws(RecordError) in
      (try reader.string(), Array(try reader.rawBytes()))
    }
    let previews = try reader.array(minimum: 16) { (reader) throws(RecordError) in
      (try reader.string(), HTML(trusted: try reader.string()))
    }
    page = ChapterPageResult(
      file: file, besides: Dictionary(besides, uniquingKeysWith: { first, _ in first }),
      previews: Dictionary(previews, uniquingKeysWith: { first, _ in first }), diagnostics: [])
    scanned = try PageScanner(from: &reader)
    parts = try ChapterParts(from: &reader)
  }
}

extension ChapterParts {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(searched) { $0.write($1) }
    writer.write(program)
    writer.write(markdown)
    checks.write(to: &writer)
    writer.write(verification)
    writer.write(formulas)
  }

  fileprivate init(from reader: inout ByteReader) throws(RecordError) {
    searched = try reader.array(minimum: 48) { (reader) throws(RecordError) in
      try IndexedEntry(from: &reader)
    }
    program = Array(try reader.rawBytes())
    markdown = Array(try reader.rawBytes())
    checks = try CheckTable(from: &reader)
    verification = try reader.string()
    formulas = try reader.strings()
  }
}

extension ByteWriter {
  mutating func write(_ entry: IndexedEntry) {
    write(entry.kind.rawValue)
    write(entry.anchor)
    write(entry.title)
    write(entry.excerpt)
    write(entry.terms) { writer, term in
      writer.write(term.word)
      writer.write(term.prominence)
    }
  }
}

extension IndexedEntry {
  init(from reader: inout ByteReader) throws(RecordError) {
    guard let kind = SearchEntry.Kind(rawValue: try reader.int()) else {
      throw .malformed("a search entry is of no known kind")
    }
    self.kind = kind
    anchor = try reader.string()
    title = try reader.string()
    excerpt = try reader.string()
    terms = try reader.array(minimum: 16) { (reader) throws(RecordError) in
      Term(word: try reader.string(), prominence: try reader.int())
    }
  }
}

extension PageScanner {
  func write(to writer: inout ByteWriter) {
    writer.write(ids)
    writer.write(addresses)
    writer.write(imagesWithoutText)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      ids: try reader.strings(), addresses: try reader.strings(),
      imagesWithoutText: try reader.strings())
  }
}
