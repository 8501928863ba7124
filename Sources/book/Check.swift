import ArgumentParser
import BookKit
import CheckReport

extension BookTool {
  /// `book check`.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Run the book without writing; fail when anything does not hold.",
      discussion: """
        Results are compared with the accepted ones beside the chapters. With --cold everything is computed anew, and what \
        the cache held must be the same, byte for byte. With --seeds, instead, everything random is run again over so many \
        seeds: what holds for the printed seed and fails for more than the allowed share of others (`luck:` in \
        book.yml, `luck=` on a snippet) holds by luck, and fails.
        """)
    @Option(help: "Run everything random over so many other seeds.") var seeds: Int?
    @Argument(
      help: ArgumentHelp(
        "What to check; by default the whole book. A snippet's chapter is run, and told of it what concerns the snippet.",
        valueName: "chapter[#snippet]"))
    var targets: [String] = []
    @Flag(help: "Ask for every web address that pages link to; this needs a network.")
    var links = false
    @OptionGroup var places: Places
    @OptionGroup var running: Running
    @OptionGroup var sharing: Sharing
    @OptionGroup var reporting: Reporting
    @Option(
      help: ArgumentHelp(
        "Check one of n parts of the book; n machines check it, and `book merge` puts their reports together.",
        valueName: "i/n"))
    var shard: String?
    @Option(
      help: ArgumentHelp(
        "What chapters cost, by which the book is cut into parts; by default .book/costs.",
        valueName: "file"))
    var costs: String?

    func validate() throws {
      if let shard, Shard(shard) == nil {
        throw ValidationError("--shard must be i/n, with i from 1 to n.")
      }
      if seeds != nil, shard != nil || !reporting.format.isEmpty {
        throw ValidationError("--seeds excludes --shard and --format.")
      }
      if links, shard != nil { throw ValidationError("--links needs the whole book.") }
      if let seeds, seeds < 1 { throw ValidationError("--seeds must be at least 1.") }
      if !targets.isEmpty, shard != nil || links {
        throw ValidationError("--shard and --links exclude the names of chapters.")
      }
    }

    func run() async throws {
      guard let seeds else {
        return try await running.run(
          places, .check, checksLinks: links, sharing: sharing, reports: try reporting.reports()
        ) {
          $0.shard = shard.flatMap(Shard.init)
          $0.costs = costs
          $0.targets = targets.map(AcceptTarget.init)
        }
      }
      let command = SeedsCommand(
        paths: places.paths, options: running.options, seeds: seeds, chapters: targets,
        terminal: .standard)
      throw ExitCode(await command.run().exitCode)
    }
  }
}
