import ArgumentParser
import BookKit

extension BookTool {
  /// `book why`.
  struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "why",
      abstract: "Print what a result was computed from, and how to compute it again.",
      discussion: """
        The key under which a chapter's results are kept, each of its inputs by its digest, the toolchain, and the seeds \
        of the snippet.
        """)
    @Argument(
      help: ArgumentHelp("The chapter, or one snippet of it.", valueName: "chapter[#snippet]"))
    var target: String
    @OptionGroup var places: Places

    func run() async throws {
      let command = WhyCommand(
        paths: places.paths, target: AcceptTarget(target), terminal: .standard)
      throw ExitCode(await command.run().exitCode)
    }
  }
}
