import Foundation
import Subprocess
import SystemPackage

/// The Swift compiler that is on the PATH.
public struct Toolchain: Equatable, Sendable {
  /// The compiler.
  public var compiler: String
  /// What it says of its version and target: part of every key.
  public var version: String

  /// What it starts to make a program; nil where that is not known.
  var jobs: CompilerJobs?

  /// Finds the compiler and asks what it is and does, or reads the answer it gave when it was last asked.
  ///
  /// - Parameter memory: Where the answer is kept. It is asked again when the compiler, or a file that it works with, has
  ///   changed.
  /// - Returns: The compiler.
  /// - Throws: `RunnerError.noToolchain`.
  public static func find(memory: String) async throws -> Toolchain {
    guard let path else { throw RunnerError.noToolchain }
    if let bytes = Files.readSealed(memory), let kept = Toolchain(kept: bytes, compiler: path) {
      return kept
    }
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: ["--version"], output: .string(limit: 1 << 16),
      error: .discarded)
    guard result.terminationStatus.isSuccess else { throw RunnerError.noToolchain }
    let toolchain = Toolchain(
      compiler: path, version: result.standardOutput,
      jobs: await CompilerJobs.ask(path, Compiler.options))
    try? Files.writeSealed(toolchain.text, to: memory)
    return toolchain
  }

  /// Where the compiler is, if it is on the PATH.
  public static var path: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/swiftc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

}

extension Toolchain {
  /// What is kept of it: the states of the files that it rests on, its version, and the words of its jobs.
  private var text: [UInt8] {
    let parts = [states, version, lines(jobs?.frontend), lines(jobs?.linker)]
    return Array(parts.joined(separator: "\0").utf8)
  }

  /// What was kept of the compiler; nil when it is not, or no longer, about this one.
  private init?(kept bytes: ArraySlice<UInt8>, compiler: String) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4 else { return nil }
    let words = parts[2...].map { $0.split(separator: "\n").map(String.init) }
    self.init(compiler: compiler, version: parts[1])
    if !words[0].isEmpty, !words[1].isEmpty {
      jobs = CompilerJobs(frontend: words[0], linker: words[1])
    }
    guard parts[0] == states else { return nil }
  }

  private var states: String {
    let real = URL(fileURLWithPath: compiler).resolvingSymlinksInPath().path
    let files = [real] + (jobs?.files ?? [])
    // An SDK that the environment names is among the words that the driver gives the others.
    return lines(files.compactMap { FileState(path: $0)?.description } + [Self.chosenSDK])
  }

  private static var chosenSDK: String { ProcessInfo.processInfo.environment["SDKROOT"] ?? "" }

  private func lines(_ words: [String]?) -> String { (words ?? []).joined(separator: "\n") }
}
