public import CheckReport
import Manuscript
import SnippetRunner

/// `book check --seeds`: runs what is random over many seeds.
public struct SeedsCommand: Sendable {
  let paths: BookPaths
  let options: BookOptions
  let seeds: Int
  let targets: [AcceptTarget]
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
    targets = chapters.map { AcceptTarget(AcceptTarget($0).chapter) }
    self.terminal = terminal
  }

  /// Does it.
  ///
  /// - Returns: Whether nothing holds by luck; not tried when a chapter that is meant is not there, or when the snippets
  ///   could not be run.
  public func run() async -> Ending {
    let book = await BookLoader(folder: paths.book, name: paths.bookName).load()
    let unknown = AcceptTarget.unknown(targets, in: book.chapters)
    var wasTried = book.isReadable && unknown.isEmpty
    var diagnostics = book.diagnostics.filter { $0.severity == .error } + unknown
    if diagnostics.isEmpty {
      let check = SeedCheck(paths: paths, options: options, seeds: seeds)
      do {
        diagnostics = try await check.run(book, slugs: targets.map(\.chapter)) { found in
          let report = SeedReport(
            chapter: found.chapter.chapter, findings: found.findings,
            luck: book.configuration.comparison.luck)
          terminal.write("\(found.chapter.slug): \(report.summary)")
        }
      } catch let error as RunnerError {
        diagnostics = RunnerReport(package: paths.package).diagnostics(error)
        wasTried = false
      } catch {
        terminal.writeError("error: the snippets can't be run: \(error)")
        return .notTried
      }
    }
    let printer = DiagnosticPrinter(terminal: terminal, sources: book.sources)
    for diagnostic in diagnostics.sorted() { terminal.writeError(printer.text(of: diagnostic)) }
    guard wasTried else { return .notTried }
    return diagnostics.contains { $0.severity == .error } ? .doesNotHold : .holds
  }
}
