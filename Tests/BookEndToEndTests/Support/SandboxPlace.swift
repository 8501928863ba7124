import Foundation

@testable import SnippetRunner

/// A folder with one inside in which `book-sandbox` runs shell scripts for programs.
struct SandboxPlace {
  /// How a script ended.
  struct End: Equatable {
    /// Its exit code, or 1,000 and the signal that ended it.
    var code: Int
    var output: String
  }

  let folder: String

  init() throws {
    folder = "\(FileManager.default.temporaryDirectory.path)/sandbox-\(UUID().uuidString)"
    for name in ["scratch", "hidden"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    try Data("secret".utf8).write(to: URL(fileURLWithPath: "\(folder)/hidden/file"))
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The kinds of isolation that this machine allows, and none.
  static func isolations() async throws -> [Isolation] {
    let finder = SandboxFinder(
      launcher: Tool.sandbox.path, package: Repository.root.path, work: "/none", toolchain: nil,
      searchPath: [])
    let best = try await finder.find(.auto).isolation
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let bubblewrap = folders.map { "\($0)/bwrap" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return [.none(reason: "")] + (best.isFull ? [best] : [])
      + [bubblewrap.map(Isolation.bubblewrap)].compactMap(\.self)
  }

  /// What starts a script.
  func process(
    _ script: String, _ isolation: Isolation, _ limits: ProgramLimits = ProgramLimits()
  ) throws -> Process {
    let program = "\(folder)/program"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
    let sandbox = Sandbox(
      launcher: Tool.sandbox.path, isolation: isolation, covers: [.hidden("\(folder)/hidden")])
    let command = sandbox.command(
      program: program, folder: "\(folder)/scratch", shown: [], writable: [], limits: limits)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command.path)
    process.arguments = command.arguments
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs a script to its end.
  func run(
    _ script: String, _ isolation: Isolation, _ adjust: (inout ProgramLimits) -> Void = { _ in }
  ) throws -> End {
    var limits = ProgramLimits()
    adjust(&limits)
    let process = try process(script, isolation, limits)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal ? 1_000 : 0
    return End(code: signal + Int(process.terminationStatus), output: output)
  }
}
