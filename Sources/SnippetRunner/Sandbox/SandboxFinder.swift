import Foundation
import Subprocess
import SystemPackage

/// Finds out how well this machine can keep programs apart, by trying.
public struct SandboxFinder: Sendable {
  /// Our program that starts others.
  var launcher: String?
  /// Where tools are looked for.
  var searchPath: [String]
  /// What isolated programs see of the machine.
  var covers: [Sandbox.Cover]

  /// - Parameters:
  ///   - launcher: The path of `book-sandbox`; by default it is looked for beside the running program.
  ///   - package: The package that programs may see, wherever it lies.
  ///   - work: The folder with the programs and the record channels of all chapters, which none is to see.
  ///   - toolchain: The path of the compiler, whose libraries programs load.
  ///   - searchPath: Where tools are looked for; by default the folders of PATH.
  public init(
    launcher: String? = Self.besideThisProgram, package: String, work: String, toolchain: String?,
    searchPath: [String]? = nil
  ) {
    self.launcher = launcher
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    self.searchPath = searchPath ?? path.split(separator: ":").map(String.init)
    // Sockets of services, which a network namespace does not close off, lie there.
    let hidden = ["/run", "/tmp"].filter(Self.isRealFolder)
    let tools = toolchain.map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().path
    }
    let needed = [package, launcher.map { ($0 as NSString).deletingLastPathComponent }, tools]
      .compactMap(\.self)
      .filter { path in hidden.contains { path.hasPrefix($0 + "/") } }
    covers = hidden.map(Sandbox.Cover.hidden) + needed.map(Sandbox.Cover.shown) + [.hidden(work)]
  }

  /// Where the launcher lies when the package manager built both.
  public static var besideThisProgram: String? {
    guard let path = Bundle.main.executablePath else { return nil }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let beside = real.deletingLastPathComponent().appendingPathComponent("book-sandbox").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : nil
  }

  /// The best that this machine can do and the author wants.
  ///
  /// - Throws: `RunnerError.noSandbox` when the author insists and this machine can't.
  public func find(_ policy: SandboxPolicy) async throws -> Sandbox {
    guard let launcher else {
      return try settle(nil, "book-sandbox is not beside the tool", policy)
    }
    if policy == .off {
      return Sandbox(launcher: launcher, isolation: .none(reason: "--sandbox=off"))
    }
    let candidates =
      [Isolation.namespaces] + [bubblewrap.map(Isolation.bubblewrap)].compactMap(\.self)
    var reasons: [String] = []
    for isolation in candidates {
      let sandbox = Sandbox(launcher: launcher, isolation: isolation, covers: covers)
      guard let reason = await problem(with: sandbox) else { return sandbox }
      reasons.append(reason)
    }
    if candidates.count == 1 { reasons.append("bubblewrap is not installed") }
    return try settle(launcher, reasons.joined(separator: "; "), policy)
  }

  private func settle(
    _ launcher: String?, _ reason: String, _ policy: SandboxPolicy
  ) throws -> Sandbox {
    if policy == .require { throw RunnerError.noSandbox(reason: reason) }
    return Sandbox(launcher: launcher, isolation: .none(reason: reason))
  }

  private var bubblewrap: String? {
    searchPath.filter { $0.hasPrefix("/") }.map { "\($0)/bwrap" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// What is wrong when a program that does nothing is run so; nil when nothing is.
  private func problem(with sandbox: Sandbox) async -> String? {
    let folder = "\(FileManager.default.temporaryDirectory.path)/book-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let command = sandbox.command(
        program: "/bin/sh", folder: folder, shown: [folder], writable: [],
        limits: ProgramLimits())
      let outcome = try await Subprocess.run(
        .path(FilePath(command.path)), arguments: Arguments(command.arguments), input: .none,
        output: .discarded, error: .string(limit: 4_096, encoding: UTF8.self))
      if outcome.terminationStatus.isSuccess { return nil }
      let lines = outcome.standardError.split(separator: "\n")
      return lines.first.map(String.init) ?? "it ended with \(outcome.terminationStatus)"
    } catch {
      return "\(error)"
    }
  }

  private static func isRealFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
