import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import SnippetRunner

/// With the compiler that is on the PATH, and C's mathematics for a library.
@Suite("Compiling", .serialized) struct CompilerTests {
  private static let glue = "func twice(_ x: Int) -> Int { 2 * x }\n"

  /// What the compiler came to, and what the program then printed.
  private func trial(
    _ main: String, driver: String? = nil, jobs change: (inout CompilerJobs?) -> Void = { _ in }
  ) async throws -> (outcome: Compiler.Outcome, printed: String?) {
    let path = try #require(Toolchain.path)
    var jobs = await CompilerJobs.ask(path, Compiler.options)
    change(&jobs)
    let work = WorkFolder(path: NSTemporaryDirectory() + "compiler-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: work.path) }
    let folder = work.newFolder()
    let compiler = Compiler(
      toolchain: Toolchain(compiler: driver ?? path, version: "", jobs: jobs),
      library: CoreLibrary(
        product: "m", moduleFolder: folder, binaryFolder: folder, moduleMaps: [], digest: ""))
    let unit = ProgramUnit(purpose: .chapter, main: main, glue: Self.glue)
    let outcome = try await compiler.compile(unit, in: folder)
    guard outcome.isSuccess else { return (outcome, nil) }
    let result = try await Subprocess.run(
      .path(FilePath("\(folder)/program")), output: .string(limit: 100))
    return (outcome, result.standardOutput)
  }

  @Test(
    "A program is made, where the jobs are known without the driver",
    arguments: [nil, "/nowhere/swiftc"])
  func aProgramIsMade(driver: String?) async throws {
    #if os(Linux)
      let trial = try await trial("print(twice(21))\n", driver: driver)
    #else
      let trial = try await trial("print(twice(21))\n")
    #endif
    #expect(trial.printed == "42\n")
    #expect(trial.outcome.messages.isEmpty)
  }

  @Test(
    "What its jobs can't do the driver does",
    arguments: [
      nil, CompilerJobs(frontend: ["/bin/false"], linker: ["/bin/false"]),
      CompilerJobs(frontend: ["/nowhere/frontend"], linker: ["/bin/false"]),
    ])
  func theDriverIsThere(jobs: CompilerJobs?) async throws {
    #expect(try await trial("print(twice(21))\n") { $0 = jobs }.printed == "42\n")
  }

  @Test(
    "A linker that fails, or that is gone, is another's", arguments: ["/bin/false", "/nowhere/ld"])
  func theLinkIsDoneAnew(linker: String) async throws {
    #expect(try await trial("print(twice(21))\n") { $0?.linker[0] = linker }.printed == "42\n")
  }

  @Test("Both ways say the same of what is wrong")
  func messages() async throws {
    let main = "let x: Int = \"a\"\nprint(y)\nlet unused = twice(1.5)\n"
    let direct = try await trial(main)
    let driven = try await trial(main) { $0 = nil }
    #expect(direct.outcome.messages == driven.outcome.messages)
    #expect(direct.outcome.messages.map(\.line) == [1, 2, 3])
    #expect(!direct.outcome.isSuccess && !driven.outcome.isSuccess)
  }
}
