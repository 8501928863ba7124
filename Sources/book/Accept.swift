import ArgumentParser
import BookKit

extension BookTool {
  /// `book accept`.
  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: "Show how results differ from the accepted ones, and accept them.",
      discussion: """
        Accepted results lie beside each chapter as readable text. `book check` compares with them and never writes; this \
        command shows each difference (old, new, how far beyond the tolerance) and writes. Only a book whose \
        expectations and formulas hold can be accepted.
        """)
    @Argument(
      help: ArgumentHelp(
        "What to accept; by default everything. A snippet without label is named by its number among those.",
        valueName: "chapter[#snippet]"))
    var targets: [String] = []
    @Flag(name: .shortAndLong, help: "Ask for each snippet.") var interactive = false
    @OptionGroup var places: Places
    @OptionGroup var running: Running

    func run() async throws {
      let command = AcceptCommand(
        paths: places.paths, options: running.options, targets: targets.map(AcceptTarget.init),
        terminal: .standard, ask: interactive ? Self.ask : nil)
      throw ExitCode(await command.run().exitCode)
    }

    /// Asks on the terminal until the answer is one; the end of the input is no.
    private static func ask(_ question: String) -> AcceptCommand.Answer {
      while true {
        print(question, terminator: "")
        switch readLine()?.lowercased() {
        case "y", "yes": return .yes
        case "n", "no": return .no
        case "q", "quit", nil: return .stop
        default: continue
        }
      }
    }
  }
}
