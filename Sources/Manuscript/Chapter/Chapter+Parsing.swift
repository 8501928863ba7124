extension Chapter {
  /// Parses a chapter. Nothing an author writes makes it fail: what is wrong is in `diagnostics`.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is on disk, which should be UTF-8.
  ///   - path: the file's name for diagnostics.
  ///   - limits: bounds on size and nesting.
  public init(parsing bytes: [UInt8], path: String, limits: ParserLimits = .standard) {
    self.init(path: path)
    var sink = DiagnosticSink(file: path, limit: limits.maximumDiagnostics)
    guard Self.isReadable(bytes, limits, &sink) else {
      diagnostics = sink.finished()
      return
    }
    let (clean, firstReplaced) = Sanitizing.clean(bytes)
    let source = SourceText(clean)
    if let firstReplaced {
      sink.warning(
        "reserved-character", at: source.range(firstReplaced..<(firstReplaced + 3)),
        "a character that cannot stand in a chapter (NUL or U+E000 to U+E003) is shown as U+FFFD",
        help: "remove it")
    }
    let scanned = ChapterScanner(source, limits: limits, &sink)
    frontMatter = scanned.frontMatter
    var builder = ChapterBuilder(scanned, limits: limits, chapter: self, sink: sink)
    self = builder.build()
  }

  /// Parses a chapter from text.
  ///
  /// - Parameters:
  ///   - text: the chapter's text.
  ///   - path: the file's name for diagnostics.
  ///   - limits: bounds on size and nesting.
  public init(parsing text: String, path: String, limits: ParserLimits = .standard) {
    self.init(parsing: Array(text.utf8), path: path, limits: limits)
  }

  private static func isReadable(
    _ bytes: [UInt8], _ limits: ParserLimits, _ sink: inout DiagnosticSink
  ) -> Bool {
    guard bytes.count <= limits.maximumBytes else {
      sink.error(
        "chapter-too-large", at: nil,
        "the chapter has \(bytes.count) bytes, more than \(limits.maximumBytes)",
        help: "split the chapter")
      return false
    }
    guard let offset = Sanitizing.firstInvalidUTF8(bytes) else { return true }
    let place = SourceText(Array(bytes.prefix(offset) + [.space])).position(at: offset)
    sink.error(
      "not-utf8",
      at: SourceRange(line: place.line, columns: place.column..<(place.column + 1)),
      "the file is not UTF-8: byte \(offset) is 0x\(String(bytes[offset], radix: 16))",
      help: "save the file as UTF-8")
    return false
  }
}
