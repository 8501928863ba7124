import Foundation
public import Manuscript
public import NotebookRecord

/// Compiles and runs the snippets of chapters, or finds their results in the cache.
public struct ChapterRunner: Sendable {
  let toolchain: Toolchain
  let library: CoreLibrary
  let cache: ResultCache
  let readsCache: Bool
  let limits: ProgramLimits
  let workFolder: String

  /// - Parameters:
  ///   - toolchain: What compiles.
  ///   - library: What programs link.
  ///   - cache: Where results are kept.
  ///   - readsCache: Whether a result that is kept there is used, or computed anew.
  ///   - limits: What programs may use up.
  ///   - workFolder: Where programs are compiled and run; each gets a folder of its own, removed afterwards.
  public init(
    toolchain: Toolchain, library: CoreLibrary, cache: ResultCache, readsCache: Bool,
    limits: ProgramLimits, workFolder: String
  ) {
    self.toolchain = toolchain
    self.library = library
    self.cache = cache
    self.readsCache = readsCache
    self.limits = limits
    self.workFolder = workFolder
  }

  /// The result of a chapter.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - macros: The book's LaTeX macros, for the formulas that snippets check.
  /// - Returns: The result and what is wrong with it.
  /// - Throws: What the system says when a program can't be written or started.
  public func run(_ chapter: Chapter, macros: [String: String]) async throws -> ChapterRun {
    let units = ProgramWriter(chapter: chapter, macros: macros).units()
    var assembly = ResultAssembly(chapter: chapter)
    guard !units.isEmpty else {
      return ChapterRun(result: assembly.result, diagnostics: [], origin: .nothing, key: "")
    }
    let key = key(of: units)
    if readsCache, let result = cache.result(for: key) {
      return ChapterRun(result: result, diagnostics: [], origin: .cached, key: key)
    }
    var (compiling, running) = (0.0, 0.0)
    for unit in units {
      let times = try await run(unit, chapter, into: &assembly)
      compiling += times.compiling
      running += times.running
    }
    if assembly.isSound { cache.store(assembly.result, for: key) }
    return ChapterRun(
      result: assembly.result, diagnostics: assembly.diagnostics,
      origin: .computed(compiling: compiling, running: running), key: key)
  }

  /// Everything that decides a result, and nothing else: no path, no time, no prose.
  private func key(of units: [ProgramUnit]) -> String {
    var digest = SHA256()
    digest.update(text: "result \(Record.schemaVersion)")
    digest.update(text: library.digest)
    digest.update(text: Compiler.languageOptions.joined(separator: " "))
    digest.update(text: "\(limits.outputBytes)")
    for unit in units {
      digest.update(text: "\(unit.purpose)")
      digest.update(text: unit.main)
      digest.update(text: unit.glue)
    }
    return digest.finish()
  }

  private func run(
    _ unit: ProgramUnit, _ chapter: Chapter, into assembly: inout ResultAssembly
  ) async throws -> (compiling: Double, running: Double) {
    let folder = "\(workFolder)/\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let compiler = Compiler(toolchain: toolchain, library: library)
    let start = ContinuousClock.now
    if case .mustNotCompile = unit.purpose {
      assembly.add(try await compiler.check(unit, in: folder), of: unit)
      return (start.duration(to: .now).inSeconds, 0)
    }
    let compilation = try await compiler.compile(unit, in: folder)
    let compiled = ContinuousClock.now
    assembly.addMessages(compilation, of: unit)
    guard compilation.isSuccess else { return (start.duration(to: compiled).inSeconds, 0) }
    let run = try await process(for: unit, chapter, folder).run()
    assembly.add(run, of: unit)
    return (start.duration(to: compiled).inSeconds, compiled.duration(to: .now).inSeconds)
  }

  private func process(
    for unit: ProgramUnit, _ chapter: Chapter, _ folder: String
  ) -> ProgramProcess {
    var limits = limits
    limits.memoryBytes = unit.memoryBytes ?? limits.memoryBytes
    var timeouts: [Int: Int] = [:]
    for (index, snippet) in chapter.snippets.enumerated() {
      timeouts[index] = snippet.options.timeoutMilliseconds
    }
    return ProgramProcess(folder: folder, limits: limits, timeouts: timeouts)
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
