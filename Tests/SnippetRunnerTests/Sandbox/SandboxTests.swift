import Testing

@testable import SnippetRunner

/// What is run to run a program.
@Suite struct SandboxTests {
  private static let limits: ProgramLimits = {
    var limits = ProgramLimits()
    (limits.processorSeconds, limits.memoryBytes, limits.fileBytes) = (1, 2, 3)
    (limits.openFiles, limits.processes) = (4, 5)
    return limits
  }()

  private static let bounds = [
    "--cpu", "1", "--memory", "2", "--file", "3", "--open-files", "4",
  ]

  private func words(_ isolation: Isolation, launcher: String? = "/l") -> [String] {
    let sandbox = Sandbox(
      launcher: launcher, isolation: isolation, covers: [.hidden("/tmp"), .shown("/tmp/p")])
    let command = sandbox.command(
      program: "/w/1/program", folder: "/w/1/s", shown: ["/w/1"], writable: ["/n"],
      limits: Self.limits)
    return [command.path] + command.arguments
  }

  @Test func namespaces() {
    #expect(
      words(.namespaces) == ["/l"] + Self.bounds + [
        "--processes", "5", "--folder", "/w/1/s", "--isolate", "--hidden", "/tmp", "--shown",
        "/tmp/p", "--shown", "/w/1", "--writable", "/w/1/s", "--writable", "/n", "--",
        "/w/1/program",
      ])
  }

  @Test func bubblewrap() {
    #expect(
      words(.bubblewrap("/b")) == [
        "/l", "--signal-codes", "--", "/b", "--unshare-all", "--cap-drop", "ALL",
        "--die-with-parent", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs",
        "/tmp", "--ro-bind", "/tmp/p", "/tmp/p", "--ro-bind", "/w/1", "/w/1", "--bind", "/w/1/s",
        "/w/1/s", "--bind", "/n", "/n", "--chdir", "/w/1/s", "--", "/l",
      ] + Self.bounds + ["--processes", "5", "--", "/w/1/program"])
  }

  /// Processes are counted by user there, so they are not bounded.
  @Test func limitsAlone() {
    #expect(
      words(.none(reason: "")) == ["/l"] + Self.bounds + [
        "--folder", "/w/1/s", "--", "/w/1/program",
      ])
  }

  @Test func nothingAtAll() {
    #expect(words(.none(reason: ""), launcher: nil) == ["/w/1/program"])
  }
}
