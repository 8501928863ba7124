/// How programs are started: within limits, and with as much isolation as there is.
///
/// A small program of ours, `book-sandbox`, does it. It bounds what the program may use up, makes namespaces, gives up
/// every privilege, starts the program, and at its end ends all that it started, whatever session that is in.
public struct Sandbox: Equatable, Sendable {
  /// Our program that starts others; nil where it is not to be found.
  let launcher: String?
  /// What programs are kept from.
  public let isolation: Isolation
  /// Folders that isolated programs see empty, or see below such ones, in the order in which that is arranged.
  private(set) var covers: [Cover] = []

  /// A folder in the view of isolated programs.
  enum Cover: Equatable, Sendable {
    case hidden(String)
    case shown(String)
  }

  /// One that runs programs as they are, without anything in between.
  public static let absent = Sandbox(launcher: nil, isolation: .none(reason: "it is not used"))

  /// What is run to run a program.
  ///
  /// - Parameters:
  ///   - program: The program's path.
  ///   - folder: Where it runs, and may write.
  ///   - shown: Folders that it sees though what is above them is hidden.
  ///   - writable: Files besides that it may write to.
  ///   - limits: What it may use up.
  /// - Returns: The path of what is run, and its arguments.
  func command(
    program: String, folder: String, shown: [String], writable: [String], limits: ProgramLimits
  ) -> (path: String, arguments: [String]) {
    guard let launcher else { return (program, []) }
    let bounds = Self.arguments(limits, countsProcesses: isolation.isFull)
    let covers = covers + shown.map(Cover.shown)
    switch isolation {
    case .none: return (launcher, bounds + ["--folder", folder, "--", program])
    case .namespaces:
      let places = ([folder] + writable).flatMap { ["--writable", $0] }
      return (
        launcher,
        bounds + ["--folder", folder, "--isolate"] + covers.flatMap(\.arguments) + places
          + ["--", program]
      )
    case .bubblewrap(let bubblewrap):
      let view = Self.bubblewrapView + covers.flatMap(\.bubblewrapArguments)
      let places = ([folder] + writable).flatMap { ["--bind", $0, $0] }
      return (
        launcher,
        ["--signal-codes", "--", bubblewrap] + view + places
          + ["--chdir", folder, "--", launcher] + bounds + ["--", program]
      )
    }
  }

  private static let bubblewrapView = [
    "--unshare-all", "--cap-drop", "ALL", "--die-with-parent", "--ro-bind", "/", "/", "--dev",
    "/dev", "--proc", "/proc",
  ]

  private static func arguments(_ limits: ProgramLimits, countsProcesses: Bool) -> [String] {
    let bounds = [
      ("--cpu", limits.processorSeconds), ("--memory", limits.memoryBytes),
      ("--file", limits.fileBytes), ("--open-files", limits.openFiles),
    ]
    let processes = countsProcesses ? [("--processes", limits.processes)] : []
    return (bounds + processes).flatMap { [$0, "\($1)"] }
  }
}

extension Sandbox.Cover {
  fileprivate var arguments: [String] {
    switch self {
    case .hidden(let path): ["--hidden", path]
    case .shown(let path): ["--shown", path]
    }
  }

  fileprivate var bubblewrapArguments: [String] {
    switch self {
    case .hidden(let path): ["--tmpfs", path]
    case .shown(let path): ["--ro-bind", path, path]
    }
  }
}
