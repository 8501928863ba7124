import ArgumentParser
import BookKit

extension BookTool {
  /// `book check`.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the book without writing; fail when anything does not hold.")
    @OptionGroup var places: Places
    @OptionGroup var running: Running

    func run() async throws { try await running.run(places, .check) }
  }
}
