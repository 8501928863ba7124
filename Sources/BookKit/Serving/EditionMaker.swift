import BookServer
import Manuscript

/// Makes the editions that are served, one after the other.
struct EditionMaker: Sendable {
  let paths: BookPaths
  let options: BookOptions
  let reporter: Reporter
  let terminal: Terminal
  let memory: BookMemory

  init(paths: BookPaths, options: BookOptions, reporter: Reporter, terminal: Terminal) {
    self.paths = paths
    self.options = options
    self.reporter = reporter
    self.terminal = terminal
    memory = BookMemory(paths: paths, options: options, isForManyBuilds: true)
  }

  /// Builds the book as it is now.
  ///
  /// - Parameter last: The files of the last edition. Pages of chapters that have errors stay as they were there.
  /// - Returns: The next edition, and the book it was made from.
  func next(after last: [String: [UInt8]]) async -> (edition: SiteEdition, built: BuiltBook) {
    let pipeline = BookPipeline(paths: paths, options: options, reporter: reporter, memory: memory)
    let built = await pipeline.run()
    if built.wasTried { memory.sound.endBuild() }
    let folded = FoldedDiagnostics(built.diagnostics, sources: built.book.sources)
    let wrong = folded.entries.map(\.diagnostic).filter { $0.severity != .note }.sorted {
      ($0.severity == .error ? 0 : 1) < ($1.severity == .error ? 0 : 1)
    }
    let printer = DiagnosticPrinter(terminal: .plain, sources: built.book.sources)
    return (
      SiteEdition(
        files: files(built, last), notices: wrong.prefix(50).map(printer.notice(of:))), built
    )
  }

  private func files(_ built: BuiltBook, _ last: [String: [UInt8]]) -> [String: [UInt8]] {
    guard var files = built.files else { return last }
    let broken = Set(built.diagnostics.filter { $0.severity == .error }.compactMap(\.file))
    for chapter in built.book.chapters where broken.contains(chapter.chapter.path) {
      let page = "\(chapter.slug).html"
      if let good = last[page] { files[page] = good }
    }
    return files
  }
}

extension DiagnosticPrinter {
  /// A diagnostic as a page shows it.
  fileprivate func notice(of diagnostic: Diagnostic) -> SiteEdition.Notice {
    SiteEdition.Notice(
      severity: diagnostic.severity.rawValue,
      place: place(diagnostic.file, diagnostic.range), summary: diagnostic.summary,
      excerpt: excerpt(diagnostic.file, diagnostic.range).map { String($0.dropFirst(4)) }
        .joined(separator: "\n"),
      help: diagnostic.help ?? "")
  }
}
