public import CheckReport
import Foundation
import Manuscript

/// `book build` and `book check`: the same stages, with and without writing.
public struct BuildCommand: Sendable {
  /// What is done with the site that was made.
  public enum Mode: Equatable, Sendable {
    /// It is written.
    case write
    /// The one on disk is held against it.
    case check
  }

  let paths: BookPaths
  let options: BookOptions
  let mode: Mode
  let terminal: Terminal
  let detail: Reporter.Detail
  let explains: Bool
  let reports: ReportOutput

  /// - Parameters:
  ///   - paths: Where the book and its site lie.
  ///   - options: How it is built.
  ///   - mode: Whether the site is written or checked.
  ///   - terminal: Where to report.
  ///   - detail: How much is told.
  ///   - explains: Whether it is told of each chapter why its results were computed or found.
  ///   - reports: In which formats, and where, it is told besides.
  public init(
    paths: BookPaths, options: BookOptions, mode: Mode, terminal: Terminal,
    detail: Reporter.Detail = .normal, explains: Bool = false,
    reports: ReportOutput = ReportOutput([])
  ) {
    self.paths = paths
    self.options = options
    self.mode = mode
    self.terminal = terminal
    self.detail = detail
    self.explains = explains
    self.reports = reports
  }

  /// How it ended, with the book as it then was; without one when nothing had changed.
  public struct Outcome: Sendable {
    /// Whether everything holds, or could not be tried.
    public var ending: Ending
    /// The book, which a process that ends anyway need not take apart before.
    public var built: BuiltBook?
    /// What was remembered of it, for the same reason.
    public var memory: BookMemory?
  }

  /// Does it.
  ///
  /// - Returns: Whether everything holds, or could not be tried.
  public func run() async -> Ending { await outcome().ending }

  /// Does it.
  ///
  /// - Returns: How it ended.
  public func outcome() async -> Outcome {
    let began = Date()
    let record = BuildRecord(paths: paths, options: options)
    if mode == .write, !explains, !options.lintsProse, reports.isEmpty,
      let summary = record.summaryWhenNothingChanged()
    {
      SiteWriter(folder: paths.site).sweep()
      if detail != .quiet { terminal.write(summary) }
      return Outcome(ending: .holds)
    }
    let reporter = Reporter(
      terminal: terminal, detail: detail, stream: reports.stream(terminal))
    let memory = BookMemory(paths: paths, options: options)
    let pipeline = BookPipeline(paths: paths, options: options, reporter: reporter, memory: memory)
    var built = await pipeline.run()
    if options.lintsProse { built.lintProse() }
    var changed: Int?
    let settings = built.book.configuration.comparison
    AcceptanceCheck(paths: paths, settings: settings, sound: memory.sound).compare(&built, mode)
    if built.wasTried { memory.sound.endBuild() }
    built.keepWhatIsMeant()
    if let files = built.files, !built.hasErrors {
      switch mode {
      case .write:
        reporter.timed(.write) {
          do {
            changed = try SiteWriter(folder: paths.site).write(files)
          } catch {
            built.diagnostics.append(SiteReport(paths: paths).diagnostic(error))
            built.wasTried = false
          }
        }
      case .check:
        built.diagnostics += SiteReport(paths: paths).differences(from: files)
        if options.checksLinks { built.diagnostics += await LinkProbe().diagnostics(files) }
      }
    }
    report(built, changed, reporter)
    if mode == .write, built.diagnostics.isEmpty {
      let summary = BuildSummary(built: built, changed: 0, mode: mode)
      record.keep(summary.whenNothingChanged, folders: built.libraryFolders)
    }
    let ending = tell(built, began, reporter) ? built.ending : .notTried
    return Outcome(ending: ending, built: built, memory: memory)
  }

  /// Writes the reports that are asked for.
  ///
  /// - Returns: Whether all of them could be written.
  private func tell(_ built: BuiltBook, _ began: Date, _ reporter: Reporter) -> Bool {
    guard !reports.isEmpty else { return true }
    let report = ReportMaker(built: built, mode: mode, shard: options.shard).report(began: began)
    reporter.stream?.tell(built.diagnostics)
    reporter.stream?.end(report)
    let failures = reports.write(report, terminal)
    for failure in failures {
      terminal.reportFailure(failure, help: "see that the folder is there and can be written to")
    }
    return failures.isEmpty
  }

  /// What snippets were kept from: on request, and when it is less than an author may count on.
  private func isolationLine(_ built: BuiltBook) -> String? {
    guard let isolation = built.isolation else { return nil }
    let isReduced =
      !isolation.isFull && options.sandbox == .auto && built.runs.contains(where: \.isComputed)
    return isReduced || detail == .verbose ? "isolation: \(isolation.summary)" : nil
  }

  private func report(_ built: BuiltBook, _ changed: Int?, _ reporter: Reporter) {
    // Another program reads what is printed.
    guard reports.leavesTerminal else { return }
    let printer = DiagnosticPrinter(terminal: terminal, sources: built.book.sources)
    printer.write(built.diagnostics, detail: detail)
    if explains {
      let explanation = Explanation(built: built, usesCache: options.usesCache)
      for line in explanation.lines { terminal.write(line) }
    }
    guard detail != .quiet else { return }
    terminal.write(BuildSummary(built: built, changed: changed, mode: mode).text)
    if let line = isolationLine(built) { terminal.write(line) }
    if !reporter.summary.isEmpty { terminal.write("time: \(reporter.summary)") }
  }
}
