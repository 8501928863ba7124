import Foundation
public import Manuscript
import NotebookRecord

/// Compiles and runs the snippets of chapters, or finds their results in the cache.
public struct ChapterRunner: Sendable {
  let toolchain: Toolchain
  let library: CoreLibrary
  let cache: ResultCache
  let readsCache: Bool
  let limits: ProgramLimits
  let workFolder: WorkFolder
  let shared: SharedCache?
  let sandbox: Sandbox
  let slots: ProgramSlots

  /// - Parameters:
  ///   - toolchain: What compiles.
  ///   - library: What programs link.
  ///   - cache: Where results are kept.
  ///   - readsCache: Whether a result that is kept there is used, or computed anew.
  ///   - limits: What programs may use up.
  ///   - workFolder: Where programs are compiled and run; each gets a folder of its own, removed afterwards.
  ///   - shared: Where results are shared with other machines, if anywhere.
  ///   - sandbox: What programs are kept in.
  ///   - slots: How many programs are compiled or run at once.
  public init(
    toolchain: Toolchain, library: CoreLibrary, cache: ResultCache, readsCache: Bool,
    limits: ProgramLimits, workFolder: WorkFolder, shared: SharedCache? = nil,
    sandbox: Sandbox = .absent, slots: ProgramSlots = ProgramSlots(1)
  ) {
    self.toolchain = toolchain
    self.library = library
    self.cache = cache
    self.readsCache = readsCache
    self.limits = limits
    self.workFolder = workFolder
    self.shared = shared
    self.sandbox = sandbox
    self.slots = slots
  }

  /// The result of a chapter.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - macros: The book's LaTeX macros, for the formulas that snippets check.
  ///   - watcher: Is told what is going on.
  /// - Returns: The result and what is wrong with it.
  /// - Throws: What the system says when a program can't be written or started.
  public func run(
    _ chapter: Chapter, macros: [String: String],
    watcher: @escaping @Sendable (RunPhase) -> Void = { _ in }
  ) async throws -> ChapterRun {
    let units = ProgramWriter(chapter: chapter, macros: macros).units()
    let key = key(of: units, chapter, macros)
    var assembly = ResultAssembly(chapter: chapter)
    guard !units.isEmpty else {
      return ChapterRun(
        result: assembly.result, resultDigest: "none", diagnostics: [], origin: .nothing, key: key)
    }
    if readsCache, let (result, digest, origin) = await kept(key.digest) {
      return ChapterRun(
        result: result, resultDigest: digest, diagnostics: [], origin: origin, key: key)
    }
    let unitRuns = try await runs(of: units, chapter, watcher)
    for (unit, run) in zip(units, unitRuns) { assembly.add(run, of: unit) }
    let kept = readsCache || !assembly.isSound ? nil : cache.result(for: key.digest)
    let check = kept.map { ColdCheck(chapter: chapter, computed: assembly.result, kept: $0) }
    if assembly.isSound {
      cache.store(assembly.result, for: key.digest)
      shared?.store(assembly.result.bytes, for: key.digest)
    }
    return ChapterRun(
      result: assembly.result, resultDigest: SHA256.hex(assembly.result.bytes),
      diagnostics: assembly.diagnostics + (check?.diagnostics ?? []),
      origin: .computed(
        compiling: unitRuns.reduce(0) { $0 + $1.compiling },
        running: unitRuns.reduce(0) { $0 + $1.running }), key: key)
  }

  /// The result that is kept here, or else one that is shared, which is then kept here too.
  private func kept(_ key: String) async -> (ChapterResult, String, ChapterRun.Origin)? {
    if let (result, digest) = cache.entry(for: key) { return (result, digest, .cached) }
    guard let bytes = await shared?.bytes(for: key), let result = try? ChapterResult(bytes: bytes)
    else { return nil }
    cache.store(result, for: key)
    return (result, SHA256.hex(bytes), .fetched)
  }

  /// The key of a chapter's result.
  public func key(of chapter: Chapter, macros: [String: String]) -> ResultKey {
    key(of: ProgramWriter(chapter: chapter, macros: macros).units(), chapter, macros)
  }

  private func key(
    of units: [ProgramUnit], _ chapter: Chapter, _ macros: [String: String]
  ) -> ResultKey {
    let snippets = chapter.snippets.enumerated().compactMap { index, snippet in
      snippet.options.isCompiled
        ? ResultKey.Part(Self.name(of: snippet, index), snippet.body.text) : nil
    }
    let values = chapter.inlineValues.map { value in
      ResultKey.Part(
        "inline value `\(value.expression)`",
        "\(String(describing: value.format)) \(String(describing: value.digits))")
    }
    let formulas = chapter.formulas.compactMap { formula in
      formula.label.map { ResultKey.Part("formula @\($0)", formula.latex) }
    }
    return ResultKey(
      [
        .init("the record format", "\(Record.schemaVersion)"),
        .init("the core library", library.digest),
        .init("the compiler's options", Compiler.languageOptions.joined(separator: " ")),
        .init("the limit of printed output", "\(limits.outputBytes)"),
        .init("the book's macros", "\(macros.sorted { $0.key < $1.key })"),
      ] + snippets + values + formulas
        + [ResultKey.Part(ResultKey.order, units.map(\.text).joined(separator: "\n"))])
  }

  private static func name(of snippet: Snippet, _ index: Int) -> String {
    snippet.label.map { "snippet #\($0)" } ?? "snippet \(index + 1)"
  }

  private var compiler: Compiler {
    Compiler(
      toolchain: toolchain, library: library, launcher: sandbox.launcher,
      seconds: limits.compileSeconds)
  }

  /// Compiles a program that is to be run.
  func compile(_ unit: ProgramUnit, in folder: String) async throws -> Compiler.Outcome {
    try await compiler.compile(unit, in: folder)
  }

  /// Compiles and runs programs, side by side as far as there are slots.
  private func runs(
    of units: [ProgramUnit], _ chapter: Chapter, _ watcher: @escaping @Sendable (RunPhase) -> Void
  ) async throws -> [UnitRun] {
    try await withThrowingTaskGroup(of: (Int, UnitRun).self) { group in
      for (index, unit) in units.enumerated() {
        // What is going on is told of the first program alone, which is the chapter's own where it has one.
        let watcher = index == 0 ? watcher : { @Sendable _ in }
        group.addTask {
          (index, try await slots.using { try await run(unit, chapter, watcher) })
        }
      }
      var runs: [UnitRun?] = units.map { _ in nil }
      for try await (index, run) in group { runs[index] = run }
      return runs.compactMap(\.self)
    }
  }

  private func run(
    _ unit: ProgramUnit, _ chapter: Chapter, _ watcher: @escaping @Sendable (RunPhase) -> Void
  ) async throws -> UnitRun {
    let folder = workFolder.newFolder()
    let run: UnitRun
    do { run = try await self.run(unit, chapter, watcher, in: folder) } catch {
      await Files.remove(folder)
      throw error
    }
    await Files.remove(folder)
    return run
  }

  private func run(
    _ unit: ProgramUnit, _ chapter: Chapter, _ watcher: @escaping @Sendable (RunPhase) -> Void,
    in folder: String
  ) async throws -> UnitRun {
    let start = ContinuousClock.now
    watcher(.compiling)
    if case .mustNotCompile = unit.purpose {
      let outcome = try await compiler.check(unit, in: folder)
      return UnitRun(outcome: .checked(outcome), compiling: start.duration(to: .now).inSeconds)
    }
    let compilation = try await compiler.compile(unit, in: folder)
    let compiled = ContinuousClock.now
    let compiling = start.duration(to: compiled).inSeconds
    guard compilation.isSuccess else {
      return UnitRun(outcome: .refused(compilation), compiling: compiling)
    }
    let run = try await process(for: unit, chapter, folder, watcher).run()
    return UnitRun(
      outcome: .ran(compilation, run), compiling: compiling,
      running: compiled.duration(to: .now).inSeconds)
  }

  func process(
    for unit: ProgramUnit, _ chapter: Chapter, _ folder: String,
    _ watcher: @escaping @Sendable (RunPhase) -> Void = { _ in }
  ) -> ProgramProcess {
    var limits = limits
    limits.memoryBytes = unit.memoryBytes ?? limits.memoryBytes
    var timeouts: [Int: Int] = [:]
    for (index, snippet) in chapter.snippets.enumerated() {
      timeouts[index] = snippet.options.timeoutMilliseconds
    }
    let names = chapter.snippets.enumerated().map { Self.name(of: $1, $0) }
    return ProgramProcess(
      program: folder, folder: folder, limits: limits, sandbox: sandbox,
      parts: names.count + chapter.inlineValues.count, timeouts: timeouts,
      began: { part in
        if names.indices.contains(part) { watcher(.running(names[part])) }
      })
  }
}
