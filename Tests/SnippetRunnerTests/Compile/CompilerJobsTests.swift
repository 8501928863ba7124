import Foundation
import Testing

@testable import SnippetRunner

@Suite("The compiler's jobs") struct CompilerJobsTests {
  private let jobs = CompilerJobs(
    frontend: ["/bin/frontend", "-swift-version", "6"],
    linker: ["/bin/linker", "-pie", "/lib/start.o", "program.o", "-lc"])

  @Test func theCommandsOfAProgram() {
    #expect(
      jobs.compiling(["main.swift"], in: "/work", onlyTypes: false, ["-I", "/modules"])
        == CompilerJobs.Command(
          path: "/bin/frontend",
          arguments: [
            "-frontend", "-c", "-o", "program.o", "main.swift", "-swift-version", "6",
            "-file-compilation-dir", "/work", "-I", "/modules",
          ]))
    #expect(
      jobs.compiling(["main.swift"], in: "/work", onlyTypes: true, []).arguments.prefix(3)
        == ["-frontend", "-typecheck", "main.swift"])
    #expect(
      jobs.linking(["-lswiftCore"], ["-lm"])
        == CompilerJobs.Command(
          path: "/bin/linker",
          arguments: ["-pie", "/lib/start.o", "program.o", "-lswiftCore", "-lm", "-lc"]))
    #expect(jobs.files == ["/bin/frontend", "/bin/linker", "/lib/start.o"])
  }

  #if os(Linux)
    @Test func theDriverOnThePathTellsOfThem() async throws {
      let driver = try #require(Toolchain.path)
      let jobs = try #require(await CompilerJobs.ask(driver, Compiler.options))
      #expect(jobs.frontend[0].hasSuffix("/swift-frontend"))
      #expect(jobs.linker.contains(CompilerJobs.object))
    }
  #endif

  /// A driver that says something of its own.
  private func answer(saying text: String) async throws -> CompilerJobs? {
    let path = NSTemporaryDirectory() + "driver-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Files.write(Array("#!/bin/sh\n\(text)\n".utf8), to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return await CompilerJobs.ask(path, [])
  }

  @Test(
    "Another answer than a compilation and a link is not acted on",
    arguments: [
      "exit 1", "echo", "echo /bin/swift-frontend -c main.swift",
      // Without the folder that the compilation is of.
      """
      echo /bin/swift-frontend -frontend -c main.swift glue.swift -o /tmp/x.o
      echo /bin/swift-autolink-extract /tmp/x.o -o /tmp/x.autolink
      echo /usr/bin/clang /tmp/x.o @/tmp/x.autolink -o program
      """,
      // A linker that is no C compiler.
      """
      echo /bin/swift-frontend -frontend -c main.swift glue.swift -file-compilation-dir . -o /tmp/x.o
      echo /bin/swift-autolink-extract /tmp/x.o -o /tmp/x.autolink
      echo /usr/bin/ld /tmp/x.o @/tmp/x.autolink -o program
      """,
      // One that can't be asked.
      """
      echo /bin/swift-frontend -frontend -c main.swift glue.swift -file-compilation-dir . -o /tmp/x.o
      echo /bin/swift-autolink-extract /tmp/x.o -o /tmp/x.autolink
      echo /nowhere/clang /tmp/x.o @/tmp/x.autolink -o program
      """,
      "echo \"/bin/swift-frontend 'open\"",
    ])
  func otherAnswers(script: String) async throws {
    #expect(try await answer(saying: script) == nil)
  }
}
