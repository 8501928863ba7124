import Manuscript
import SnippetRunner

/// `book check --seeds`: runs what is random over many seeds.
public struct SeedsCommand: Sendable {
  let paths: BookPaths
  let options: BookOptions
  let seeds: Int
  let chapters: [String]
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - options: How it is run.
  ///   - seeds: How many seeds besides the printed ones.
  ///   - chapters: The chapters that are meant, by the names of their pages or files; none means all.
  ///   - terminal: Where to report.
  public init(
    paths: BookPaths, options: BookOptions, seeds: Int, chapters: [String], terminal: Terminal
  ) {
    self.paths = paths
    self.options = options
    self.seeds = seeds
    self.chapters = chapters.map { AcceptTarget($0).chapter }
    self.terminal = terminal
  }

  /// Does it.
  ///
  /// - Returns: Whether nothing holds by luck.
  public func run() async -> Bool {
    let book = await BookLoader(folder: paths.book, name: paths.bookName).load()
    var diagnostics = book.diagnostics.filter { $0.severity == .error } + unknown(book)
    if diagnostics.isEmpty {
      let check = SeedCheck(paths: paths, options: options, seeds: seeds)
      do {
        diagnostics = try await check.run(book, slugs: chapters) { found in
          let report = SeedReport(
            chapter: found.chapter.chapter, findings: found.findings,
            luck: book.configuration.comparison.luck)
          terminal.write("\(found.chapter.slug): \(report.summary)")
        }
      } catch let error as RunnerError {
        diagnostics = RunnerReport(package: paths.package).diagnostics(error)
      } catch {
        terminal.writeError("error: the snippets can't be run: \(error)")
        return false
      }
    }
    let printer = DiagnosticPrinter(terminal: terminal, sources: book.sources)
    for diagnostic in diagnostics.sorted() { terminal.writeError(printer.text(of: diagnostic)) }
    return !diagnostics.contains { $0.severity == .error }
  }

  private func unknown(_ book: Book) -> [Diagnostic] {
    let slugs = book.chapters.map(\.slug)
    return chapters.filter { !slugs.contains($0) }.map { name in
      Diagnostic(
        .error, "unknown-target", file: nil, range: nil,
        summary: "the book has no chapter `\(name)`",
        help: "its chapters are \(slugs.joined(separator: ", "))")
    }
  }
}
