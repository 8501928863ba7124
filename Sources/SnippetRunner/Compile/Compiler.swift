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
  }

  /// The options that decide what a program means; part of every key. Snippets are main-actor code by default, so that
  /// their functions may use the variables of earlier snippets, as in a notebook.
  static let languageOptions = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-Onone",
    "-gline-tables-only",
    "-whole-module-optimization", "-module-name", "Chapter",
  ]

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
    try await run(
      unit, in: folder,
      ["-o", "program", "-L", library.binaryFolder, "-l\(library.product)", "-Xlinker", "-rpath"]
        + ["-Xlinker", library.binaryFolder] + Self.systemLibraries)
  }

  /// The compiler within the limit on its processor time, which an innocent program comes nowhere near.
  private func bounded(_ arguments: [String]) -> (path: String, arguments: [String]) {
    guard let launcher else { return (toolchain.compiler, arguments) }
    return (launcher, ["--cpu", "\(seconds)", "--", toolchain.compiler] + arguments)
  }

  /// Only checks the unit's types.
  func check(_ unit: ProgramUnit, in folder: String) async throws -> Outcome {
    try await run(unit, in: folder, ["-typecheck"])
  }

  private func run(
    _ unit: ProgramUnit, in folder: String, _ options: [String]
  ) async throws -> Outcome {
    try Files.write(Array(unit.main.utf8), to: "\(folder)/main.swift")
    try Files.write(Array(unit.glue.utf8), to: "\(folder)/glue.swift")
    let arguments =
      Self.languageOptions + ["-diagnostic-style", "llvm", "-I", library.moduleFolder]
      + library.moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
      + options + ["main.swift", "glue.swift"]
    let command = bounded(arguments)
    let result = try await Subprocess.run(
      .path(FilePath(command.path)), arguments: Arguments(command.arguments),
      workingDirectory: FilePath(folder), output: .discarded, error: .string(limit: 4 << 20))
    let output = result.standardError
    // The compiler proper is a child of what is started here, which tells of its end in words.
    let wasKilled = output.contains("CPU time limit exceeded") || output.contains("signal 24")
    return Outcome(
      isSuccess: result.terminationStatus.isSuccess,
      messages: CompilerMessage.messages(in: output), output: output,
      limitReached: launcher != nil && wasKilled ? seconds : nil)
  }
}
