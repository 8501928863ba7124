import ArgumentParser
import BookKit
import Foundation

/// What `build` and `check` take besides.
struct Running: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many chapters to run at once; by default one a core.")
  var jobs: Int?
  @Flag(help: "Compute every result anew, whatever was computed before.") var cold = false
  @Flag(help: "Say of each chapter why its results were computed or found.") var explain = false
  @Flag(help: "Report numbers in prose that equal or contradict a computed one.") var prose = false
  @OptionGroup var sandboxing: Sandboxing
  @Flag(name: .shortAndLong, help: "Print nothing but what is wrong.") var quiet = false
  @Flag(name: .shortAndLong, help: "Print a line a chapter also where nobody watches.")
  var verbose = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  var options: BookOptions {
    var options = BookOptions(jobs: jobs, usesCache: !cold)
    options.sandbox = sandboxing.sandbox
    return options
  }

  var detail: Reporter.Detail { quiet ? .quiet : verbose ? .verbose : .normal }

  /// Runs the book, and ends with its code.
  func run(
    _ places: Places, _ mode: BuildCommand.Mode, checksLinks: Bool = false,
    sharing: Sharing, reports: ReportOutput = ReportOutput([]),
    _ adjust: (inout BookOptions) -> Void = { _ in }
  ) async throws {
    var options = options
    options.sharedCache = try sharing.settings()
    options.onlyReadsSharedCache = sharing.remoteCacheReadOnly
    options.lintsProse = prose
    options.checksLinks = checksLinks
    adjust(&options)
    let command = BuildCommand(
      paths: places.paths, options: options, mode: mode,
      terminal: .standard, detail: detail, explains: explain, reports: reports)
    let outcome = await command.outcome()
    // Taking a book apart piece by piece would be felt; the system takes all of it back at once.
    withExtendedLifetime(outcome) { Foundation.exit(outcome.ending.exitCode) }
  }
}
