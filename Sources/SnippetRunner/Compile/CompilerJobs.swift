/// The processes that make a program, as the compiler's driver would start them: the compiler proper, then the linker.
///
/// To find out what to start takes the driver, and the C compiler that it links through, longer than a small program takes
/// to compile. So they are asked once, and what they say is kept with the toolchain.
struct CompilerJobs: Equatable, Sendable {
  /// The file between the two, in the program's folder.
  static let object = "program.o"

  /// The compiler proper and its words, without what differs from program to program.
  var frontend: [String]
  /// The linker and its words, with the object among them.
  var linker: [String]

  /// A process to start.
  struct Command: Equatable, Sendable {
    var path: String
    var arguments: [String]
  }

  /// What compiles `files` in `folder` to the object, or only checks their types.
  func compiling(
    _ files: [String], in folder: String, onlyTypes: Bool, _ options: [String]
  ) -> Command {
    let mode = onlyTypes ? ["-typecheck"] : ["-c", "-o", Self.object]
    return Command(
      path: frontend[0],
      arguments: ["-frontend"] + mode + files + frontend.dropFirst()
        + ["-file-compilation-dir", folder] + options)
  }

  /// What links the object with what it asks for itself and with the rest.
  func linking(_ requests: [String], _ options: [String]) -> Command {
    Command(
      path: linker[0],
      arguments: linker.dropFirst().flatMap { $0 == Self.object ? [$0] + requests + options : [$0] }
    )
  }

  /// The files that it names: when one of them changes, so may what there is to start.
  var files: [String] {
    (frontend + linker).filter { $0.hasPrefix("/") }
  }
}
