import Manuscript
import NotebookRecord
import SnippetRunner

/// Runs a book's chapters over many seeds and tells what holds by luck.
struct SeedCheck {
  let paths: BookPaths
  let options: BookOptions
  let seeds: Int

  /// What was found of a chapter.
  struct Found {
    var chapter: LoadedChapter
    var findings: SeedFindings
    var diagnostics: [Diagnostic]
  }

  /// Runs the chapters, one after the other; the runs of each go on at once.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - slugs: The chapters that are meant; none means all.
  ///   - tell: Is told of each chapter when it is done.
  /// - Returns: What is wrong.
  /// - Throws: `RunnerError`, and what the system says when a program can't be started.
  func run(_ book: Book, slugs: [String], tell: (Found) -> Void) async throws -> [Diagnostic] {
    let runner = try await runner(book.configuration)
    let sweep = SeedSweep(runner: runner, jobs: options.jobs)
    var diagnostics: [Diagnostic] = []
    for chapter in book.chapters where slugs.isEmpty || slugs.contains(chapter.slug) {
      let runs = try await sweep.runs(
        of: chapter.chapter, macros: book.configuration.macros, seeds: seeds)
      let findings = SeedFindings(runs)
      let report = SeedReport(
        chapter: chapter.chapter, findings: findings, luck: book.configuration.comparison.luck)
      let found = Found(
        chapter: chapter, findings: findings,
        diagnostics: (runs.first?.diagnostics ?? []) + report.diagnostics)
      diagnostics += found.diagnostics
      tell(found)
    }
    return diagnostics
  }

  private func runner(_ configuration: BookConfiguration) async throws -> ChapterRunner {
    let builder = LibraryBuilder(
      package: paths.package, product: configuration.library.product, state: paths.state)
    let toolchain = try await Toolchain.find(memory: "\(paths.state)/toolchain")
    let library = try await builder.build(try await builder.sources(), toolchain)
    let work = WorkFolder(path: "\(paths.state)/work")
    return ChapterRunner(
      toolchain: toolchain, library: library,
      cache: ResultCache(folder: paths.results), readsCache: false,
      limits: configuration.limits,
      workFolder: work, sandbox: try await paths.sandbox(options.sandbox, toolchain, work))
  }
}
