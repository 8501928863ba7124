import Foundation
import Manuscript
import NotebookRecord
import SnippetRunner

/// Tries the mutants of a plan in batches: each batch is compiled into one copy of the library, and only those whose fate
/// is not known from before are in it. Batches are small, for a function with many versions of itself is a slow one.
struct MutationTrials {
  /// About how many mutants are compiled at once.
  static let batch = 300
  let book: Book
  let paths: BookPaths
  let plan: MutationPlan
  let toolchain: Toolchain
  let builder: MutantLibraryBuilder
  let memory: FateMemory
  let options: MutationOptions
  /// The folder of the copy and of what belongs to it.
  let folder: String
  /// Is told how far it is.
  let note: @Sendable (String) -> Void

  /// Why nothing can be tried.
  struct Refusal: Error {
    var diagnostics: [Diagnostic]
  }

  /// The mutants with their fates, in their order.
  func fates(of all: [Mutant]) async throws -> [Mutant] {
    var mutants = all
    let chosen = choose(&mutants)
    let digests = book.chapters.map {
      MutantTrial.digest(of: $0.chapter, macros: book.configuration.macros)
    }
    var open: Set<Int> = []
    for number in chosen {
      let tied = Set(plan.chapters(of: mutants[number - 1]).map { digests[$0] })
      if let fate = await memory.fate(of: mutants[number - 1], chapters: tied) {
        mutants[number - 1].fate = fate
      } else {
        open.insert(number)
      }
    }
    note("\(chosen.count) to try, \(chosen.count - open.count) of them known from before")
    let deadline = options.seconds.map { ContinuousClock.now + .seconds($0) }
    var trials: [Int: MutantTrial] = [:]
    defer { for trial in trials.values { trial.remove() } }
    for files in batches(open) {
      if let deadline, .now > deadline { break }
      for mutant in try await fates(in: files, mutants, digests, deadline, &trials) {
        mutants[mutant.number - 1] = mutant
      }
    }
    return mutants
  }

  /// The numbers of those to be tried: those that are Swift, and of these so many as are asked for.
  private func choose(_ mutants: inout [Mutant]) -> [Int] {
    let refused = builder.refused(plan.files, toolchain: toolchain)
    for number in refused { mutants[number - 1].fate = Self.refused }
    var numbers = mutants.map(\.number).filter { !refused.contains($0) }
    if let sample = options.sample, sample < numbers.count {
      var generator = SplitMix(state: 1)
      numbers.shuffle(using: &generator)
      for number in numbers[sample...] { mutants[number - 1].fate = .untried("it was not drawn") }
      numbers = numbers[..<sample].sorted()
    }
    return numbers
  }

  private static let refused = Mutant.Fate.untried("the compiler does not take it")

  /// The files with the mutants that are open, in groups of about the size of a batch.
  private func batches(_ open: Set<Int>) -> [[MutantFile]] {
    var batches: [[MutantFile]] = []
    var size = 0
    for file in plan.files.compactMap({ $0.keeping(open) }) {
      let count = file.choices.reduce(0) { $0 + $1.numbers.count }
      if batches.isEmpty || size + count > Self.batch {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(file)
      size += count
    }
    return batches
  }

  /// The fates of a batch. Only bodies differ from batch to batch: the chapters' programs, which find the library when they
  /// are started, are compiled once for all of them.
  private func fates(
    in files: [MutantFile], _ all: [Mutant], _ digests: [String],
    _ deadline: ContinuousClock.Instant?, _ trials: inout [Int: MutantTrial]
  ) async throws -> [Mutant] {
    let built = try await builder.build(files, count: plan.count, toolchain: toolchain)
    let numbers = files.flatMap(\.choices).flatMap(\.numbers.values).sorted()
    var done = built.dropped.map { number in
      var mutant = all[number - 1]
      mutant.fate = Self.refused
      return mutant
    }
    let mutants = numbers.filter { !built.dropped.contains($0) }.map { all[$0 - 1] }
    note("built with \(mutants.count) mutants, without \(built.dropped.count) that are not Swift")
    let indices = Set(mutants.flatMap(plan.chapters(of:)))
    try await prepare(indices.subtracting(trials.keys), built.library, &trials)
    let run = MutationRun(jobs: options.jobs, keep: keeper(digests), deadline: deadline) { count in
      if count % 50 == 0 { note("  \(count) of \(mutants.count)") }
    }
    let usual = try await run.usual(
      trials.filter { indices.contains($0.key) }, count: plan.count, folder: folder)
    let failures = usual.sorted { $0.key < $1.key }.flatMap { $0.value.outcome.failures }
    if !failures.isEmpty { throw Refusal(diagnostics: failures) }
    note("\(indices.count) chapters compiled and run once")
    done += try await run.fates(of: mutants, chapters: plan.chapters(of:), usual: usual)
    return done
  }

  /// Keeps what became of a mutant: with the chapter that killed it, or with all that did not.
  private func keeper(_ digests: [String]) -> @Sendable (Mutant, MutantTrial?) async -> Void {
    let (memory, plan) = (memory, plan)
    let paths = book.chapters.map(\.chapter.path)
    return { mutant, killer in
      let tied = plan.chapters(of: mutant).filter { index in
        killer.map { $0.chapter.path == paths[index] } ?? true
      }
      await memory.keep(mutant.fate, of: mutant, chapters: Set(tied.map { digests[$0] }))
    }
  }

  /// Compiles the programs of chapters.
  private func prepare(
    _ indices: Set<Int>, _ library: CoreLibrary, _ trials: inout [Int: MutantTrial]
  ) async throws {
    let work = WorkFolder(path: "\(folder)/work")
    if trials.isEmpty { work.sweep() }
    let runner = ChapterRunner(
      toolchain: toolchain, library: library, cache: ResultCache(folder: "\(folder)/results"),
      readsCache: false, limits: book.configuration.limits, workFolder: work,
      sandbox: try await paths.sandbox(options.sandbox, toolchain, work))
    for index in indices.sorted() {
      let made = try await MutantTrial.prepare(
        book.chapters[index].chapter, macros: book.configuration.macros, runner: runner)
      trials[index] = made.trial
      if !made.diagnostics.isEmpty { throw Refusal(diagnostics: made.diagnostics) }
    }
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
