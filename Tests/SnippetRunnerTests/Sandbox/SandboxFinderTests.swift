import Testing

@testable import SnippetRunner

/// How it is found out what a machine can do. A launcher that always succeeds or fails stands for the machine.
@Suite struct SandboxFinderTests {
  private func finder(_ launcher: String?) -> SandboxFinder {
    SandboxFinder(
      launcher: launcher, package: "/p", work: "/p/.book/work", toolchain: nil, searchPath: [])
  }

  @Test func whatWorksIsUsed() async throws {
    let sandbox = try await finder("/bin/true").find(.require)
    #expect(sandbox.isolation == .namespaces)
    #expect(sandbox.launcher == "/bin/true")
    #expect(sandbox.covers.last == .hidden("/p/.book/work"))
  }

  @Test func whatDoesNotWorkIsToldUnlessItIsInsistedOn() async throws {
    let sandbox = try await finder("/bin/false").find(.auto)
    #expect(!sandbox.isolation.isFull)
    #expect(sandbox.isolation.summary.contains("bubblewrap is not installed"))
    #expect(sandbox.launcher == "/bin/false")
    await #expect(throws: RunnerError.self) { try await finder("/bin/false").find(.require) }
  }

  @Test(arguments: ["/bin/true", "/bin/false"])
  func offAsksNothing(launcher: String) async throws {
    #expect(
      try await finder(launcher).find(.off)
        == Sandbox(launcher: launcher, isolation: .none(reason: "--sandbox=off")))
  }

  @Test func withoutALauncherNothingIsBounded() async throws {
    let sandbox = try await finder(nil).find(.auto)
    #expect(sandbox.launcher == nil)
    #expect(!sandbox.isolation.isFull)
    await #expect(throws: RunnerError.noSandbox(reason: "book-sandbox is not beside the tool")) {
      try await finder(nil).find(.require)
    }
  }

  /// What lies below a folder that programs see empty, and is needed, they see all the same.
  @Test func neededFoldersAreShown() {
    let finder = SandboxFinder(
      launcher: "/tmp/tools/l", package: "/tmp/p", work: "/tmp/p/w", toolchain: nil, searchPath: [])
    #expect(finder.covers.contains(.shown("/tmp/p")))
    #expect(finder.covers.contains(.shown("/tmp/tools")))
    #expect(!self.finder("/x/l").covers.contains(.shown("/p")))
  }
}
