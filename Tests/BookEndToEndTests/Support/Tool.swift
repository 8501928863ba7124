import Foundation

/// The built command-line tool, as a user starts it.
enum Tool {
  /// What a run of the tool came to.
  struct Outcome: Equatable {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Runs it in the package's folder; `input` is what it reads.
  static func run(
    _ arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment,
    input: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = Repository.root
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let written = Pipe()
    if let input {
      process.standardInput = written
      // A few bytes fit into a pipe that nobody reads yet.
      try written.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try written.fileHandleForWriting.close()
    }
    try process.run()
    // What it says fits into a pipe; a tool that says more would wait for ever here.
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus,
      output: String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
      errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
  }

  /// The tool's file.
  static var executable: URL { built("book") }

  /// What starts the programs of chapters.
  static var sandbox: URL { built("book-sandbox") }

  /// An executable beside the tests.
  private static func built(_ name: String) -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      let candidate = folder.appending(path: name)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return folder
  }
}
