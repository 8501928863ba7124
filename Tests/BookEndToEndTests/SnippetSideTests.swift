import Foundation
import SnippetRunner
import Testing

/// What a chapter's program links.
@Suite struct SnippetSideTests {
  #if os(Linux)
    @Test func theLibraryLinksNoFoundation() async throws {
      let state = Repository.root.appending(path: ".book").path
      let builder = LibraryBuilder(
        package: Repository.root.path, product: "GradientDescentVerified", state: state)
      let toolchain = try await Toolchain.find(memory: state + "/toolchain")
      let library = try await builder.build(try await builder.sources(), toolchain)
      let needed = try Self.libraries(
        neededBy: "\(library.binaryFolder)/lib\(library.product).so")
      #expect(needed.contains { $0.hasPrefix("libswiftCore") })
      #expect(!needed.contains { $0.contains("Foundation") })
    }
  #endif

  /// All libraries that a binary needs, directly or through others.
  private static func libraries(neededBy binary: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [binary]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
