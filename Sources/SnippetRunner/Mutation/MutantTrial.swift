import Foundation
public import Manuscript
public import NotebookRecord

/// A chapter's programs, compiled once against the library with mutations in it and run once for each of them.
public struct MutantTrial: Sendable {
  /// What a run came to.
  public struct Outcome: Sendable {
    /// What does not hold, first what was found first.
    public var failures: [Diagnostic]
    /// What became of the chapter.
    public var result: ChapterResult
    /// How long each part ran, in seconds, by number, in each program.
    public var seconds: [[Int: Double]]

    /// How long all of it ran.
    public var total: Double { seconds.flatMap(\.values).reduce(0, +) }
  }

  /// How many times as long as the book allows a snippet may take in its first run: with mutants in it the library is
  /// slower.
  private static let patience = 20
  /// The chapter.
  public let chapter: Chapter
  private let runner: ChapterRunner
  private let programs: [(unit: ProgramUnit, folder: String)]

  /// Compiles the chapter's programs. Those that must not compile are left out.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - macros: The book's LaTeX macros.
  ///   - runner: What compiles and runs.
  /// - Returns: The trial, and what is wrong with the programs.
  /// - Throws: What the system says when a program can't be written.
  public static func prepare(
    _ chapter: Chapter, macros: [String: String], runner: ChapterRunner
  ) async throws -> (trial: MutantTrial, diagnostics: [Diagnostic]) {
    var programs: [(unit: ProgramUnit, folder: String)] = []
    var assembly = ResultAssembly(chapter: chapter)
    for unit in ProgramWriter(chapter: chapter, macros: macros).units() {
      if case .mustNotCompile = unit.purpose { continue }
      let folder = runner.workFolder.newFolder()
      assembly.addMessages(try await runner.compile(unit, in: folder), of: unit)
      programs.append((unit, folder))
    }
    return (
      MutantTrial(chapter: chapter, runner: runner, programs: programs),
      assembly.diagnostics.filter { $0.severity == .error }
    )
  }

  /// A digest of a chapter's programs: what a mutant's fate rests on besides the library.
  public static func digest(of chapter: Chapter, macros: [String: String]) -> String {
    var digest = SHA256()
    for unit in ProgramWriter(chapter: chapter, macros: macros).units() {
      digest.update(text: unit.text)
    }
    return digest.finish()
  }

  /// Runs the programs with one mutation in force, until something does not hold.
  ///
  /// - Parameters:
  ///   - mutant: Its number; 0 for none, −1 for none with notes of what is reached.
  ///   - reached: The file for those notes.
  ///   - usual: What the run without a mutation came to. A part may take four times as long as then and two seconds more:
  ///     what takes longer is killed. Without it the book's own limits hold.
  /// - Returns: What the run came to.
  /// - Throws: What the system says when a program can't be started.
  public func run(
    mutant: Int, reached: String? = nil, usual: Outcome? = nil
  ) async throws -> Outcome {
    var outcome = Outcome(
      failures: [], result: ResultAssembly(chapter: chapter).result, seconds: [])
    for (index, program) in programs.enumerated() {
      let run = try await process(
        program, mutant, reached, usual?.seconds[index]
      ).run(inOwn: UUID().uuidString, seedShift: 0)
      var assembly = ResultAssembly(chapter: chapter)
      assembly.add(run, of: program.unit)
      outcome.result.merge(assembly.result)
      outcome.failures += ResultCheck(chapter: chapter, result: assembly.result).diagnostics
      outcome.failures += assembly.diagnostics.filter { $0.severity == .error }
      outcome.seconds.append(Self.seconds(run.records))
      if usual != nil, !outcome.failures.isEmpty { break }
    }
    return outcome
  }

  /// Takes the compiled programs away.
  public func remove() {
    for program in programs { try? FileManager.default.removeItem(atPath: program.folder) }
  }

  private func process(
    _ program: (unit: ProgramUnit, folder: String), _ mutant: Int, _ reached: String?,
    _ usual: [Int: Double]?
  ) -> ProgramProcess {
    var process = runner.process(for: program.unit, chapter, program.folder)
    process.additions = ["CONVERGE_MUTANT": "\(mutant)", "SWIFT_BACKTRACE": "enable=no"]
    process.additions["CONVERGE_REACHED"] = reached
    process.writable = reached.map { [$0] } ?? []
    if let usual {
      process.timeouts = usual.mapValues { 2_000 + Int($0 * 4_000) }
      process.isEnough = Self.saysThatSomethingFails
    } else {
      process.timeouts = process.timeouts.mapValues { $0 * Self.patience }
      process.limits.timeoutMilliseconds *= Self.patience
    }
    return process
  }

  private static func seconds(_ records: [Record]) -> [Int: Double] {
    var seconds: [Int: Double] = [:]
    for case .ended(let part, let time) in records { seconds[part] = time }
    return seconds
  }

  private static func saysThatSomethingFails(_ record: Record) -> Bool {
    switch record {
    case .expectation(let record): !record.holds
    case .formula(let record): !record.holds
    case .figure(let record): !record.problems.isEmpty
    default: false
    }
  }
}

extension ChapterResult {
  /// Takes in what another program of the same chapter came to.
  fileprivate mutating func merge(_ other: ChapterResult) {
    for (index, snippet) in other.snippets.enumerated() where !snippet.outputs.isEmpty {
      snippets[index] = snippet
    }
  }
}
