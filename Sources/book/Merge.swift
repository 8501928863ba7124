import ArgumentParser
import BookKit

extension BookTool {
  /// `book merge`.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Put the reports of a book's parts together.",
      discussion: """
        Each part is what `book check --shard i/n --format json=FILE` wrote. Every chapter must be in exactly one of them. \
        What chapters cost is kept in .book/costs, for the next run to be cut by.
        """)
    @Argument(help: ArgumentHelp("The parts' reports.", valueName: "report")) var files: [String]
    @OptionGroup var places: Places
    @OptionGroup var reporting: Reporting

    func run() throws {
      let command = MergeCommand(
        paths: places.paths, files: files, reports: try reporting.reports(), terminal: .standard)
      throw ExitCode(command.run().exitCode)
    }
  }
}
