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
        throw Refusal(diagnostics: book.diagnostics)
      }
      return try await run(book, printer)
    } catch let refusal as Refusal {
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

  /// Why nothing can be tried.
  private struct Refusal: Error {
    var diagnostics: [Diagnostic]
  }

  private var folder: String { "\(paths.package)/.build-mutants" }

  private func run(_ book: Book, _ printer: DiagnosticPrinter) async throws -> Int32 {
    let start = ContinuousClock.now
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
    let built = try await MutantLibraryBuilder(
      package: paths.package, product: product, folder: folder
    ).build(plan.files, count: mutants.count, toolchain: toolchain)
    note("\(mutants.count) mutants, \(built.dropped.count) of them not Swift; built", since: start)
    let work = WorkFolder(path: "\(folder)/work")
    work.sweep()
    let runner = ChapterRunner(
      toolchain: toolchain, library: built.library, cache: ResultCache(folder: paths.results),
      readsCache: false, limits: book.configuration.limits, workFolder: work,
      sandbox: try await paths.sandbox(options.sandbox, toolchain, work))
    let trials = try await trials(of: plan, book, runner)
    defer { for trial in trials.values { trial.remove() } }
    let run = MutationRun(jobs: options.jobs, deadline: nil) { _ in }
    let usual = try await run.usual(trials, count: mutants.count, folder: folder)
    try refuse(usual)
    note("\(trials.count) chapters compiled and run once", since: start)
    mutants = try await fates(mutants, plan, usual, dropped: built.dropped)
    note("tried", since: start)
    let report = MutationReport(
      mutants, untried: plan.untried, formulas: Self.formulas(usual, book), bar: options.bar)
    return finish(report, equivalents, mutants, printer)
  }

  private func refuse(_ plan: MutationPlan) throws {
    guard plan.unknown.isEmpty, !plan.mutants.isEmpty else {
      let unknown = plan.unknown.map { "`\($0)`" }.joined(separator: ", ")
      throw Refusal(diagnostics: [
        Diagnostic(
          .error, "nothing-to-mutate", file: nil, range: nil,
          summary: unknown.isEmpty
            ? "no function is tied to a snippet that checks a formula"
            : "no snippet is tied to \(unknown)",
          help: "`book list --functions` names the functions with the snippets tied to each")
      ])
    }
  }

  private func refuse(_ usual: [Int: MutationRun.Usual]) throws {
    let failures = usual.sorted { $0.key < $1.key }.flatMap(\.value.outcome.failures)
    if !failures.isEmpty { throw Refusal(diagnostics: failures) }
  }

  private func trials(
    of plan: MutationPlan, _ book: Book, _ runner: ChapterRunner
  ) async throws -> [Int: MutantTrial] {
    var trials: [Int: MutantTrial] = [:]
    for index in plan.chapters.values.reduce(into: Set<Int>(), { $0.formUnion($1) }).sorted() {
      let made = try await MutantTrial.prepare(
        book.chapters[index].chapter, macros: book.configuration.macros, runner: runner)
      trials[index] = made.trial
      if !made.diagnostics.isEmpty { throw Refusal(diagnostics: made.diagnostics) }
    }
    return trials
  }

  /// The mutants with their fates, in their first order.
  private func fates(
    _ mutants: [Mutant], _ plan: MutationPlan, _ usual: [Int: MutationRun.Usual],
    dropped: Set<Int>
  ) async throws -> [Mutant] {
    var mutants = mutants
    let reached = usual.values.reduce(into: Set<Int>()) { $0.formUnion($1.reached) }
    let entered = Set(mutants.filter { reached.contains($0.number) }.map(\.place))
    var tried: [Int] = []
    for index in mutants.indices {
      if dropped.contains(mutants[index].number) {
        mutants[index].fate = .untried("the compiler does not take it")
      } else if !entered.contains(mutants[index].place) {
        mutants[index].fate = .untried("no tied chapter calls the function")
      } else {
        tried.append(index)
      }
    }
    if options.sample != nil || options.seconds != nil {
      var generator = SplitMix(state: 1)
      tried.shuffle(using: &generator)
    }
    if let sample = options.sample, sample < tried.count {
      for index in tried[sample...] { mutants[index].fate = .untried("it was not drawn") }
      tried = Array(tried[..<sample])
    }
    let deadline = options.seconds.map { ContinuousClock.now + .seconds($0) }
    let count = tried.count
    let run = MutationRun(jobs: options.jobs, deadline: deadline) { [self] done in
      if done % 100 == 0, !options.isQuiet { terminal.writeError("  \(done) of \(count)") }
    }
    let done = try await run.fates(
      of: tried.map { mutants[$0] }, chapters: plan.chapters, usual: usual)
    for (index, mutant) in zip(tried, done) { mutants[index] = mutant }
    return mutants
  }

  /// The functions tied to the snippets that check each formula, by chapter and label.
  private static func formulas(
    _ usual: [Int: MutationRun.Usual], _ book: Book
  ) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for (index, usual) in usual {
      let chapter = book.chapters[index]
      for (snippet, result) in zip(chapter.chapter.snippets, usual.outcome.result.snippets) {
        let ties = snippet.options.ties.map(\.name)
        for case .formula(let record) in result.outputs where record.request != .define {
          found["\(chapter.slug)#\(record.label)", default: []].formUnion(ties)
        }
      }
    }
    return found
  }

  private func finish(
    _ report: MutationReport, _ equivalents: EquivalentMutants, _ mutants: [Mutant],
    _ printer: DiagnosticPrinter
  ) -> Int32 {
    for line in report.lines(terminal, isQuiet: options.isQuiet) { terminal.write(line) }
    let problems = equivalents.diagnostics + equivalents.contradictions(mutants)
    for problem in problems { terminal.writeError(printer.text(of: problem)) }
    if let json = options.json {
      do { try Files.write(report.json, to: json) } catch {
        terminal.reportFailure("\(json) can't be written", help: "name another file with --json")
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

/// Draws the same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Mutant {
  /// Which function it is in: overloads share a name, files tell most of them apart.
  fileprivate var place: String { "\(file) \(function)" }
}
