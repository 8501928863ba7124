import ArgumentParser
import BookKit

/// The command line: arguments in, exit codes out.
@main struct BookTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Build literate books whose every formula is executed.",
    discussion: """
      A book is a folder of Markdown chapters with a `book.yml`. Its Swift snippets are compiled and run against the \
      package's core library, its formulas are checked against the functions that implement them, and the results are \
      written as an HTML site.

      Exit codes: 0 everything holds, 1 something does not, 64 the command line is wrong.
      """,
    subcommands: [Build.self, Check.self, List.self], defaultSubcommand: Build.self)
}

/// What all commands take.
struct Places: ParsableArguments {
  @Option(help: "The package with the core library.") var package = "."
  @Option(help: "The folder with book.yml, relative to the package.") var book = "chapters"
  @Option(help: "The folder of the site, relative to the package.") var site = "site"

  var paths: BookPaths { BookPaths(package: package, book: book, site: site) }
}

/// What `build` and `check` take besides.
struct Running: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many chapters to run at once; by default one a core.")
  var jobs: Int?
  @Flag(help: "Compute every result anew, whatever was computed before.") var cold = false
  @Flag(help: "Say of each chapter why its results were computed or found.") var explain = false
  @Flag(name: .shortAndLong, help: "Print nothing but what is wrong.") var quiet = false
  @Flag(name: .shortAndLong, help: "Print a line a chapter also where nobody watches.")
  var verbose = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  func run(_ places: Places, _ mode: BuildCommand.Mode) async throws {
    let command = BuildCommand(
      paths: places.paths, options: BookOptions(jobs: jobs, usesCache: !cold), mode: mode,
      terminal: .standard, detail: quiet ? .quiet : verbose ? .verbose : .normal, explains: explain)
    if await !command.run() { throw ExitCode(1) }
  }
}

extension BookTool {
  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the book and write its site.",
      discussion: "When anything does not hold, the site on disk stays as it was.")
    @OptionGroup var places: Places
    @OptionGroup var running: Running

    func run() async throws { try await running.run(places, .write) }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the book without writing; fail when anything does not hold.")
    @OptionGroup var places: Places
    @OptionGroup var running: Running

    func run() async throws { try await running.run(places, .check) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List chapters, snippets and the functions they are tied to.")
    @OptionGroup var places: Places
    @Flag(help: "List the library's functions and the snippets tied to each.") var functions = false
    @Flag(help: "List only the functions that no snippet is tied to.") var untied = false

    func run() async throws {
      let subject: ListCommand.Subject = untied ? .untied : functions ? .functions : .snippets
      let command = ListCommand(paths: places.paths, subject: subject, terminal: .standard)
      if await !command.run() { throw ExitCode(1) }
    }
  }
}
