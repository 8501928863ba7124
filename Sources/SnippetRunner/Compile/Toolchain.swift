import Foundation
import Subprocess
import SystemPackage

/// The Swift compiler that is on the PATH.
public struct Toolchain: Equatable, Sendable {
  /// The compiler.
  public var compiler: String
  /// What it says of its version and target: part of every key.
  public var version: String

  /// Finds the compiler and asks for its version, or reads the answer it gave when it was last asked.
  ///
  /// - Parameter memory: Where the answer is kept. It is asked again when the compiler's file has changed.
  /// - Returns: The compiler.
  /// - Throws: `RunnerError.noToolchain`.
  public static func find(memory: String) async throws -> Toolchain {
    guard let path else { throw RunnerError.noToolchain }
    let state = fileState(path)
    if let bytes = Files.readSealed(memory), case let kept = String(decoding: bytes, as: UTF8.self),
      kept.hasPrefix(state + "\n")
    {
      return Toolchain(compiler: path, version: String(kept.dropFirst(state.count + 1)))
    }
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: ["--version"], output: .string(limit: 1 << 16),
      error: .discarded)
    guard result.terminationStatus.isSuccess else { throw RunnerError.noToolchain }
    let version = result.standardOutput
    try? Files.writeSealed(Array("\(state)\n\(version)".utf8), to: memory)
    return Toolchain(compiler: path, version: version)
  }

  /// Where the compiler is, if it is on the PATH.
  public static var path: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/swiftc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func fileState(_ path: String) -> String {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let state = FileState(path: real)
    return "\(real) \(state?.size ?? 0) \(state?.modified ?? 0)"
  }
}
