import Foundation
import Subprocess
import SystemPackage

/// Compiles programs against the core library.
struct Compiler: Sendable {
  /// What a compiler run came to.
  struct Outcome: Sendable {
    var isSuccess: Bool
    var messages: [CompilerMessage]
    var output: String
    /// The limit on processor time, in seconds, when it was killed for it.
    var limitReached: Int?

    /// Whether it succeeded, or an author can be told why it did not.
    var isTelling: Bool {
      isSuccess || limitReached != nil || messages.contains { $0.severity == .error }
    }
  }

  /// The options that decide what a program means; part of every key. Snippets are main-actor code by default, so that
  /// their functions may use the variables of earlier snippets, as in a notebook.
  static let languageOptions = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-Onone",
    "-gline-tables-only",
    "-whole-module-optimization", "-module-name", "Chapter",
  ]

  /// How every program is compiled, whatever library it is against.
  static let options = languageOptions + ["-diagnostic-style", "llvm"]

  private static let files = ["main.swift", "glue.swift"]

  /// C's mathematics, into which inlined elementary functions call.
  #if os(Linux)
    private static let systemLibraries = ["-lm"]
  #else
    private static let systemLibraries: [String] = []
  #endif

  let toolchain: Toolchain
  let library: CoreLibrary
  /// What starts the compiler within limits; nil where there is nothing to do it.
  var launcher: String?
  /// The most processor time it may take.
  var seconds = 120

  /// Compiles the unit's two files in `folder` to the executable `program` there.
  func compile(_ unit: ProgramUnit, in folder: String) async throws -> Outcome {
    try write(unit, in: folder)
    if let jobs = toolchain.jobs, let outcome = try? await run(jobs, in: folder) { return outcome }
    return try await drive(
      ["-o", "program", "-L", library.binaryFolder, "-l\(library.product)", "-Xlinker", "-rpath"]
        + ["-Xlinker", library.binaryFolder] + Self.systemLibraries, in: folder)
  }

  /// Only checks the unit's types.
  func check(_ unit: ProgramUnit, in folder: String) async throws -> Outcome {
    try write(unit, in: folder)
    if let jobs = toolchain.jobs,
      let outcome = try? await start(
        compilation(jobs, in: folder, onlyTypes: true), in: folder, launcher: launcher),
      outcome.isTelling
    {
      return outcome
    }
    return try await drive(["-typecheck"], in: folder)
  }

  private func write(_ unit: ProgramUnit, in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try Files.writeForNow(Array(unit.main.utf8), to: "\(folder)/main.swift")
    try Files.writeForNow(Array(unit.glue.utf8), to: "\(folder)/glue.swift")
  }

  /// Where the modules are that programs import.
  private var moduleOptions: [String] {
    ["-I", library.moduleFolder]
      + library.moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
  }

  /// Compiles and links without the driver. Nil when the driver has to be called after all: what it does then, and says, is
  /// what holds.
  private func run(_ jobs: CompilerJobs, in folder: String) async throws -> Outcome? {
    let outcome = try await start(
      compilation(jobs, in: folder, onlyTypes: false), in: folder, launcher: launcher)
    guard outcome.isTelling else { return nil }
    guard outcome.isSuccess else { return outcome }
    guard
      let requests = Files.read("\(folder)/\(CompilerJobs.object)").flatMap(ObjectFile.init)?
        .linkerRequests, requests.allSatisfy({ $0.hasPrefix("-l") })
    else { return nil }
    let link = jobs.linking(
      requests,
      ["-L", library.binaryFolder, "-l\(library.product)", "-rpath", library.binaryFolder]
        + Self.systemLibraries)
    // What is linked is bounded by what was compiled.
    return try await start(link, in: folder, launcher: nil).isSuccess ? outcome : nil
  }

  private func compilation(
    _ jobs: CompilerJobs, in folder: String, onlyTypes: Bool
  ) -> CompilerJobs.Command {
    jobs.compiling(Self.files, in: folder, onlyTypes: onlyTypes, moduleOptions)
  }

  /// Calls the driver, which finds out itself what to start.
  private func drive(_ options: [String], in folder: String) async throws -> Outcome {
    try await start(
      CompilerJobs.Command(
        path: toolchain.compiler, arguments: Self.options + moduleOptions + options + Self.files),
      in: folder, launcher: launcher)
  }

  /// Runs a command within the limit on its processor time, which an innocent program comes nowhere near.
  private func start(
    _ command: CompilerJobs.Command, in folder: String, launcher: String?
  ) async throws -> Outcome {
    let words = launcher.map { [$0, "--cpu", "\(seconds)", "--", command.path] } ?? [command.path]
    let result = try await Subprocess.run(
      .path(FilePath(words[0])), arguments: Arguments(words.dropFirst() + command.arguments),
      workingDirectory: FilePath(folder), output: .discarded, error: .string(limit: 4 << 20))
    let output = result.standardError
    // Where the driver was called, the compiler proper is its child, of whose end it tells in words.
    let wasKilled =
      result.terminationStatus == .signaled(SIGXCPU) || output.contains("CPU time limit exceeded")
      || output.contains("signal 24")
    return Outcome(
      isSuccess: result.terminationStatus.isSuccess,
      messages: CompilerMessage.messages(in: output), output: output,
      limitReached: launcher != nil && wasKilled ? seconds : nil)
  }
}
