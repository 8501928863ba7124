import Foundation
public import Manuscript
public import NotebookRecord

/// Runs a chapter over many seeds. Its programs are compiled once, with their seeds open, and run many times at once.
public struct SeedSweep: Sendable {
  let runner: ChapterRunner
  let jobs: Int

  /// - Parameters:
  ///   - runner: What compiles and runs.
  ///   - jobs: How many runs go on at once.
  public init(runner: ChapterRunner, jobs: Int) {
    self.runner = runner
    self.jobs = jobs
  }

  /// The outcome of every run; the first one is that with the printed seeds. Nothing for a chapter without anything
  /// random.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - macros: The book's LaTeX macros.
  ///   - seeds: How many runs, besides that with the printed seeds.
  /// - Returns: The runs, or the compiler's diagnostics in the only one.
  /// - Throws: What the system says when a program can't be written or started.
  public func runs(
    of chapter: Chapter, macros: [String: String], seeds: Int
  ) async throws -> [SeedRun] {
    let open = chapter.withOpenSeeds
    let units = ProgramWriter(chapter: open.chapter, macros: macros).units()
      .filter(\.isRun).map(\.withSeedFunction)
    guard !units.isEmpty, open.hasSeeds || chapter.checksFormulas else { return [] }
    let folder = runner.workFolder.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var assembly = ResultAssembly(chapter: open.chapter)
    for (index, unit) in units.enumerated() {
      let outcome = try await runner.compile(unit, in: "\(folder)/\(index)")
      assembly.addMessages(outcome, of: unit)
    }
    guard assembly.isSound else { return [SeedRun(assembly)] }
    let compiled = assembly
    return try await concurrently(seeds + 1) { run in
      var assembly = compiled
      for (index, unit) in units.enumerated() {
        let outcome = try await runner.process(for: unit, chapter, "\(folder)/\(index)")
          .run(inOwn: "\(run)", seedShift: SeedShifts.shift(of: run))
        assembly.add(outcome, of: unit)
      }
      return SeedRun(assembly)
    }
  }

  private func concurrently(
    _ count: Int, _ work: @escaping @Sendable (Int) async throws -> SeedRun
  ) async throws -> [SeedRun] {
    try await withThrowingTaskGroup(of: (Int, SeedRun).self) { group in
      var results: [SeedRun?] = Array(repeating: nil, count: count)
      var next = 0
      func start() {
        guard next < count else { return }
        let index = next
        next += 1
        group.addTask { (index, try await work(index)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (index, run) = try await group.next() {
        results[index] = run
        start()
      }
      return results.compactMap(\.self)
    }
  }
}

/// What became of a chapter with one set of seeds.
public struct SeedRun: Sendable {
  /// The result.
  public var result: ChapterResult
  /// What is wrong with compiling and running.
  public var diagnostics: [Diagnostic]

  init(_ assembly: ResultAssembly) {
    result = assembly.result
    diagnostics = assembly.diagnostics.filter { $0.severity == .error }
  }
}

extension ProgramUnit {
  fileprivate var isRun: Bool {
    if case .mustNotCompile = purpose { false } else { true }
  }
}

extension Chapter {
  /// Whether a snippet verifies or refutes a formula, at random samples.
  fileprivate var checksFormulas: Bool {
    snippets.contains { $0.body.text.contains("verify(") || $0.body.text.contains("refute(") }
  }
}
