import ArgumentParser
import BookKit

extension BookTool {
  /// `book mutate`.
  struct Mutate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mutate",
      abstract: "Make the library wrong on purpose, and see whether the checks notice.",
      discussion: """
        Changes the functions that snippets are tied to, one operator at a time: a sign, a constant, a comparison, a \
        dropped term … All changes are compiled at once, into a copy of the library in .build-mutants; then the \
        chapters tied to the function are run for each. A change that no expectation and no formula's check notices \
        survives: it is reported, and counts against the score. Changes that make no difference may be listed with a \
        reason in mutants.yml beside the chapters.

        Exit codes: 0 the score reaches the bar, 1 it does not, 2 it could not be tried.
        """)
    @Argument(
      help:
        "The functions to change; by default all that snippets with a formula's check are tied to.")
    var functions: [String] = []
    @OptionGroup var places: Places
    @Flag(help: "Change the functions of snippets without a formula's check too.") var all = false
    @Option(help: "Run only the checks of chapters whose names start so; may be repeated.")
    var chapter: [String] = []
    @Option(help: "The score that must be reached, in percent.") var bar = 95.0
    @Option(name: .shortAndLong, help: "How many programs to run at once; by default one a core.")
    var jobs: Int?
    @Option(help: "Try so many changes at most, drawn at random, the same in every run.")
    var sample: Int?
    @Option(help: "Begin no more after that time, such as 90s or 10m.") var time: String?
    @Option(help: "Write the report there as JSON.") var json: String?
    @OptionGroup var sandboxing: Sandboxing
    @Flag(name: .shortAndLong, help: "Print only survivors and the score.") var quiet = false

    func validate() throws {
      if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
      if let sample, sample < 1 { throw ValidationError("--sample must be at least 1.") }
      if !(0...100).contains(bar) { throw ValidationError("--bar must be from 0 to 100.") }
      if time != nil, seconds == nil {
        throw ValidationError("--time must be a number and s, m or h, such as 10m.")
      }
    }

    func run() async throws {
      var options = MutationOptions()
      options.functions = functions
      options.includesAll = all
      options.chapters = chapter
      options.bar = bar / 100
      options.jobs = jobs ?? options.jobs
      options.sample = sample
      options.seconds = seconds
      options.json = json
      options.isQuiet = quiet
      options.sandbox = sandboxing.sandbox
      let command = MutateCommand(paths: places.paths, options: options, terminal: .standard)
      let code = await command.run()
      if code != 0 { throw ExitCode(code) }
    }

    private var seconds: Double? {
      guard let time, let unit = time.last, let factor = ["s": 1.0, "m": 60, "h": 3600][unit],
        let number = Double(time.dropLast()), number > 0, number.isFinite
      else { return nil }
      return number * factor
    }
  }
}
