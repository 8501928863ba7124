import ArgumentParser
import BookKit

extension BookTool {
  /// `book list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List chapters, snippets and the functions they are tied to.")
    @OptionGroup var places: Places
    @Flag(help: "List the library's functions and the snippets tied to each.") var functions = false
    @Flag(help: "List only the functions that no snippet is tied to.") var untied = false

    func run() async throws {
      let subject: ListCommand.Subject = untied ? .untied : functions ? .functions : .snippets
      let command = ListCommand(paths: places.paths, subject: subject, terminal: .standard)
      throw ExitCode(await command.run().exitCode)
    }
  }
}
