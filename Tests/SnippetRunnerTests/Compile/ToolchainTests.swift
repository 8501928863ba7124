import Foundation
import Testing

@testable import SnippetRunner

@Suite("The toolchain") final class ToolchainTests {
  private let memory = NSTemporaryDirectory() + "toolchain-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: memory) }

  /// Rewrites what is kept, part by part: states of files, version, the compiler's words, the linker's.
  private func change(_ part: Int, _ edit: (String) -> String) throws {
    let kept = try #require(Files.readSealed(memory))
    var parts = String(decoding: kept, as: UTF8.self).split(
      separator: "\0", omittingEmptySubsequences: false
    ).map(String.init)
    parts[part] = edit(parts[part])
    try Files.writeSealed(Array(parts.joined(separator: "\0").utf8), to: memory)
  }

  @Test func whatItSaidIsKept() async throws {
    let found = try await Toolchain.find(memory: memory)
    #expect(found.version.contains("Swift version"))
    #expect(try await Toolchain.find(memory: memory) == found)
    try change(1) { $0 + "kept" }
    #expect(try await Toolchain.find(memory: memory).version == found.version + "kept")
  }

  @Test("It is asked again when a file that it works with has changed, or what was kept has")
  func itIsAskedAgain() async throws {
    let found = try await Toolchain.find(memory: memory)
    try change(1) { $0 + "old" }
    try change(0) { $0.replacing(/[0-9]/, with: "1", maxReplacements: 1) + "1" }
    #expect(try await Toolchain.find(memory: memory) == found)
    try change(1) { $0 + "old" }
    try Files.write((Files.read(memory) ?? []).dropLast(), to: memory)
    #expect(try await Toolchain.find(memory: memory) == found)
    try Files.writeSealed(Array("\(found.compiler) 1 2\nSwift".utf8), to: memory)
    #expect(try await Toolchain.find(memory: memory) == found)
  }
}
