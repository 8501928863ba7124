import ArgumentParser
import BookKit

extension BookTool {
  /// `book build`.
  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Run the book and write its site.",
      discussion: "When anything does not hold, the site on disk stays as it was.")
    @OptionGroup var places: Places
    @OptionGroup var running: Running
    @OptionGroup var sharing: Sharing

    func run() async throws { try await running.run(places, .write, sharing: sharing) }
  }
}
