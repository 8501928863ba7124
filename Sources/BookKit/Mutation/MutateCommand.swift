import Foundation
import Manuscript
import NotebookRecord
import SnippetRunner

/// `book mutate`: whether the checks would notice if the library were wrong.
public struct MutateCommand: Sendable {
  let paths: BookPaths
  let options: MutationOptions
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - options: What is asked for.
  ///   - terminal: Where to report.
  public init(paths: BookPaths, options: MutationOptions, terminal: Terminal) {
    self.paths = paths
    self.options = options
    self.terminal = terminal
  }

  /// Does it.
  ///
  /// - Returns: The exit code: 0 when the bar is met, 1 when it is not, 2 when it could not be tried.
  public func run() async -> Int32 {
    let book = await BookLoader(folder: paths.book, name: paths.bookName).load()
    let printer = DiagnosticPrinter(terminal: terminal, sources: book.sources)
    do {
      guard !book.diagnostics.contains(where: { $0.severity == .error }) else {
        throw MutationTrials.Refusal(diagnostics: book.diagnostics)
      }
      return try await run(book, printer)
    } catch let refusal as MutationTrials.Refusal {
      for diagnostic in refusal.diagnostics { terminal.writeError(printer.text(of: diagnostic)) }
    } catch let error as RunnerError {
      for diagnostic in RunnerReport(package: paths.package).diagnostics(error) {
        terminal.writeError(printer.text(of: diagnostic))
      }
    } catch {
      terminal.reportFailure(
        "the mutants can't be tried: \(error)", help: "see that the disk has room")
    }
    return 2
  }

  private var folder: String { "\(paths.package)/.build-mutants" }

  private func run(_ book: Book, _ printer: DiagnosticPrinter) async throws -> Int32 {
    let toolchain = try await Toolchain.find(memory: "\(paths.state)/toolchain")
    let product = book.configuration.library.product
    let sources = try await LibraryBuilder(
      package: paths.package, product: product, state: paths.state
    ).sources()
    let plan = MutationPlan(
      book: book, sources: sources, names: options.functions, all: options.includesAll,
      slugs: options.chapters)
    try refuse(plan)
    var equivalents = EquivalentMutants(folder: paths.book, name: paths.bookName)
    var mutants = plan.mutants
    equivalents.mark(&mutants, changes: plan.changes)
    let library = sources.digest(of: book.configuration.library.modules)
    let start = ContinuousClock.now
    let trials = MutationTrials(
      book: book, paths: paths, plan: plan, toolchain: toolchain,
      builder: MutantLibraryBuilder(package: paths.package, product: product, folder: folder),
      memory: FateMemory(
        path: "\(folder)/state/fates",
        library: SHA256.hex(Array((library + toolchain.version).utf8))),
      options: options, folder: folder
    ) { [self] in note($0, since: start) }
    mutants = try await trials.fates(of: mutants)
    let report = MutationReport(
      mutants, untried: plan.untried, formulas: plan.formulas, bar: options.bar)
    let results = MutationResults(report, library: library)
    return finish(report, results, equivalents, mutants, printer)
  }

  private func refuse(_ plan: MutationPlan) throws {
    guard plan.unknown.isEmpty, !plan.mutants.isEmpty else {
      let unknown = plan.unknown.map { "`\($0)`" }.joined(separator: ", ")
      throw MutationTrials.Refusal(diagnostics: [
        Diagnostic(
          .error, "nothing-to-mutate", file: nil, range: nil,
          summary: unknown.isEmpty
            ? "no function is tied to a snippet that checks a formula"
            : "no snippet is tied to \(unknown)",
          help: "`book list --functions` names the functions with the snippets tied to each")
      ])
    }
  }

  private func finish(
    _ report: MutationReport, _ results: MutationResults, _ equivalents: EquivalentMutants,
    _ mutants: [Mutant], _ printer: DiagnosticPrinter
  ) -> Int32 {
    for line in report.lines(terminal, isQuiet: options.isQuiet) { terminal.write(line) }
    let problems = equivalents.diagnostics + equivalents.contradictions(mutants)
    for problem in problems { terminal.writeError(printer.text(of: problem)) }
    var files = options.json.map { [($0, report.json)] } ?? []
    // A trial of some functions says nothing of the book.
    if options.functions.isEmpty, options.chapters.isEmpty, !options.includesAll {
      files.append(("\(paths.book)/\(MutationResults.file)", results.bytes))
    }
    for (file, bytes) in files {
      do { try Files.write(bytes, to: file) } catch {
        terminal.reportFailure(
          "\(file) can't be written", help: "see that its folder is there and can be written to")
        return 2
      }
    }
    return report.isMet && problems.isEmpty ? 0 : 1
  }

  private func note(_ text: String, since start: ContinuousClock.Instant) {
    guard !options.isQuiet else { return }
    let seconds = start.duration(to: .now).components.seconds
    terminal.writeError("  \(text) after \(seconds) s")
  }
}
