import Acceptance
public import CheckReport
import Manuscript
import SnippetRunner

/// `book why`: what a snippet's result was computed from, and how to compute it again.
public struct WhyCommand: Sendable {
  let paths: BookPaths
  let target: AcceptTarget
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - target: The chapter, or one snippet of it.
  ///   - terminal: Where to report.
  public init(paths: BookPaths, target: AcceptTarget, terminal: Terminal) {
    self.paths = paths
    self.target = target
    self.terminal = terminal
  }

  /// Does it.
  ///
  /// - Returns: Not tried when there is no such snippet or its key could not be told.
  public func run() async -> Ending {
    let book = await BookLoader(folder: paths.book, name: paths.bookName).load()
    guard let chapter = book.chapters.first(where: { $0.slug == target.chapter }),
      let snippets = snippets(of: chapter)
    else {
      let slugs = book.chapters.map(\.slug).joined(separator: ", ")
      terminal.writeError(
        "error: the book has no `\(target)` [unknown-target]\n  help: its chapters are \(slugs); "
          + "`book list` names their snippets")
      return .notTried
    }
    do {
      for line in try await lines(book, chapter, snippets) { terminal.write(line) }
      return .holds
    } catch let error as RunnerError {
      let printer = DiagnosticPrinter(terminal: terminal, sources: book.sources)
      for diagnostic in RunnerReport(package: paths.package).diagnostics(error) {
        terminal.writeError(printer.text(of: diagnostic))
      }
    } catch {
      terminal.writeError("error: the key can't be told: \(error)")
    }
    return .notTried
  }

  /// The snippets that are meant, all of them for a chapter; nil for a snippet that is not there.
  private func snippets(of chapter: LoadedChapter) -> [Int]? {
    let places = ResultPlace.places(of: chapter.chapter)
    let meant = places.indices.filter { target.means(places[$0]) }
    return meant.isEmpty && target.snippet != nil ? nil : meant
  }

  private func lines(
    _ book: Book, _ chapter: LoadedChapter, _ snippets: [Int]
  ) async throws -> [String] {
    let builder = LibraryBuilder(
      package: paths.package, product: book.configuration.library.product, state: paths.state)
    let toolchain = try await Toolchain.find(memory: "\(paths.state)/toolchain")
    let library = try await builder.build(try await builder.sources(), toolchain)
    let cache = ResultCache(folder: paths.results)
    let runner = ChapterRunner(
      toolchain: toolchain, library: library, cache: cache, readsCache: true,
      limits: book.configuration.limits,
      workFolder: WorkFolder(path: "\(paths.state)/work"))
    let key = runner.key(of: chapter.chapter, macros: book.configuration.macros)
    let seeds = snippets.flatMap { chapter.chapter.seeds(ofSnippet: $0) }
    let version = toolchain.version.split(separator: "\n").map { "  \($0)" }
    return [
      "\(target): the snippets of a chapter are one program, whose results are kept together",
      "key \(key.digest)",
      cache.result(for: key.digest) == nil ? "no result is kept under it" : "its result is kept",
      "toolchain",
    ] + version + ["inputs, each by its digest"]
      + key.parts.map { "  \($0.digest.prefix(16))  \($0.name)" }
      + ["seeds"] + (seeds.isEmpty ? ["  none"] : seeds.map { "  \($0)" })
      + ["to compute it again and hold it against what is accepted", "  \(again)"]
  }

  private var again: String {
    let book = paths.book == paths.place("chapters") ? "" : " --book '\(paths.book)'"
    return "swift run book check '\(target)' --cold\(book)"
  }
}
