import ArgumentParser
import BookKit

extension BookTool {
  /// `book clean`.
  struct Clean: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "clean",
      abstract: "Take away what can be made again: stored results and notes.",
      discussion: "The chapters, the accepted results and the site stay.")
    @OptionGroup var places: Places
    @Flag(help: "Take the core library's build away too.") var all = false

    func run() async throws {
      let command = CleanCommand(paths: places.paths, includesLibrary: all, terminal: .standard)
      if !command.run() { throw ExitCode(1) }
    }
  }
}
