import ArgumentParser
import BookKit

extension BookTool {
  /// `book check`.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the book without writing; fail when anything does not hold.",
      discussion: """
        Results are compared with the accepted ones beside the chapters. With --cold everything is computed anew, and what \
        the cache held must be the same, byte for byte. With --seeds, instead, everything random is run again over so many \
        seeds: what holds for the printed seed and fails for more than the allowed share of others (`luck:` in \
        book.yml, `luck=` on a snippet) holds by luck, and fails.
        """)
    @Option(help: "Run everything random over so many other seeds.") var seeds: Int?
    @Argument(help: "With --seeds: the chapters to run over them; by default all.")
    var chapters: [String] = []
    @Flag(help: "Ask for every web address that pages link to; this needs a network.")
    var links = false
    @OptionGroup var places: Places
    @OptionGroup var running: Running

    func validate() throws {
      if let seeds, seeds < 1 { throw ValidationError("--seeds must be at least 1.") }
      if seeds == nil, !chapters.isEmpty {
        throw ValidationError("Chapters can be named only with --seeds.")
      }
    }

    func run() async throws {
      guard let seeds else {
        return try await running.run(places, .check, checksLinks: links)
      }
      let command = SeedsCommand(
        paths: places.paths, options: running.options, seeds: seeds, chapters: chapters,
        terminal: .standard)
      if await !command.run() { throw ExitCode(1) }
    }
  }
}
