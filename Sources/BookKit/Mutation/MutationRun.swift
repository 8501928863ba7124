import Foundation
import Manuscript
import NotebookRecord
import SnippetRunner

/// Tries mutants: each is run in the chapters that are tied to it and reach it, until one of them notices.
struct MutationRun: Sendable {
  /// A chapter and what it came to with the right library.
  struct Usual: Sendable {
    var trial: MutantTrial
    var outcome: MutantTrial.Outcome
    /// The numbers of the mutants whose places it ran.
    var reached: Set<Int>
  }

  let jobs: Int
  /// Is told what became of each mutant.
  let keep: @Sendable (Mutant, MutantTrial?) async -> Void
  /// The last moment at which another one is begun; nil for any.
  var deadline: ContinuousClock.Instant?
  /// Is told how many are done.
  let progress: @Sendable (Int) -> Void

  /// The chapters with the right library, with notes of what they reach.
  ///
  /// - Parameters:
  ///   - trials: The compiled chapters by index.
  ///   - count: How many mutants there are.
  ///   - folder: Where the notes are taken.
  /// - Returns: What they came to, by chapter.
  /// - Throws: What the system says when a program can't be started.
  func usual(
    _ trials: [Int: MutantTrial], count: Int, folder: String
  ) async throws -> [Int: Usual] {
    let order = trials.keys.sorted()
    let found = try await inParallel(order) { index -> Usual? in
      guard let trial = trials[index] else { return nil }
      let notes = "\(folder)/reached-\(index)"
      try Files.write([UInt8](repeating: 0, count: count + 1), to: notes)
      defer { try? FileManager.default.removeItem(atPath: notes) }
      let outcome = try await trial.run(mutant: -1, reached: notes)
      let bytes = Files.read(notes) ?? []
      return Usual(
        trial: trial, outcome: outcome,
        reached: Set(bytes.indices.filter { bytes[$0] != 0 }))
    }
    return Dictionary(zip(order, found).compactMap { index, usual in usual.map { (index, $0) } }) {
      first, _ in first
    }
  }

  /// The mutants with their fates.
  ///
  /// - Parameters:
  ///   - mutants: The mutants to try, in the order of trying.
  ///   - chapters: Tells the chapters tied to a mutant, by index.
  ///   - usual: What they come to with the right library.
  /// - Returns: The mutants in the same order.
  /// - Throws: What the system says when a program can't be started.
  func fates(
    of mutants: [Mutant], chapters: @escaping @Sendable (Mutant) -> Set<Int>, usual: [Int: Usual]
  ) async throws -> [Mutant] {
    let done = Counter()
    return try await inParallel(mutants) { mutant in
      var mutant = mutant
      // The quickest first.
      let reaching = chapters(mutant).compactMap { usual[$0] }
        .filter { $0.reached.contains(mutant.number) }
        .sorted { $0.outcome.total < $1.outcome.total }
      if let deadline, .now > deadline, !reaching.isEmpty { return mutant }
      let (fate, killer) = try await fate(of: mutant, reaching)
      let isCalled = usual.values.contains { $0.reached.contains(mutant.entry) }
      mutant.fate = isCalled ? fate : .untried("no tied chapter calls the function")
      await keep(mutant, killer)
      progress(await done.next())
      return mutant
    }
  }

  private func fate(
    of mutant: Mutant, _ reaching: [Usual]
  ) async throws -> (Mutant.Fate, killer: MutantTrial?) {
    for chapter in reaching {
      let outcome = try await chapter.trial.run(mutant: mutant.number, usual: chapter.outcome)
      if let failure = outcome.failures.first {
        return (.killed(by: Self.text(failure)), chapter.trial)
      }
    }
    return (reaching.isEmpty ? .neverRun : .survived, nil)
  }

  private static func text(_ failure: Diagnostic) -> String {
    let line = failure.range.map { ":\($0.start.line)" } ?? ""
    return "\(failure.file ?? "")\(line): \(failure.summary)"
  }

  /// Does work on many things, so many at once; the results are in their order.
  private func inParallel<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], _ work: @escaping @Sendable (Thing) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results: [Result?] = things.map { _ in nil }
      var next = 0
      func start() {
        guard next < things.count else { return }
        let (index, thing) = (next, things[next])
        next += 1
        group.addTask { (index, try await work(thing)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (index, result) = try await group.next() {
        results[index] = result
        start()
      }
      return results.compactMap(\.self)
    }
  }
}

/// Counts what is done at once.
private actor Counter {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
