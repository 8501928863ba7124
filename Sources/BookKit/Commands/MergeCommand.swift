public import CheckReport
import Manuscript
import SnippetRunner

/// `book merge`: puts the reports of a book's parts together.
public struct MergeCommand: Sendable {
  let paths: BookPaths
  let files: [String]
  let reports: ReportOutput
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book's state is: what its chapters cost is kept there for the next run.
  ///   - files: The reports, as JSON.
  ///   - reports: In which formats, and where, the whole is told.
  ///   - terminal: Where to report.
  public init(paths: BookPaths, files: [String], reports: ReportOutput, terminal: Terminal) {
    self.paths = paths
    self.files = files
    self.reports = reports
    self.terminal = terminal
  }

  /// Does it.
  ///
  /// - Returns: How the whole ended; that it could not be tried when the parts do not make one.
  public func run() -> Ending {
    var parts: [ReportMerge.Part] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let (report, problems) = ReportReader.read(Files.read(file) ?? [], file: file)
      if let report { parts.append(.init(file: file, report: report)) }
      diagnostics += problems
    }
    if diagnostics.isEmpty {
      let merge = ReportMerge(parts)
      diagnostics = merge.diagnostics
      if let report = merge.report { return tell(report) }
    }
    let printer = DiagnosticPrinter(terminal: terminal, sources: [:])
    for diagnostic in diagnostics { terminal.writeError(printer.text(of: diagnostic)) }
    return .notTried
  }

  private func tell(_ report: CheckReport) -> Ending {
    CostMemory(file: "\(paths.state)/costs").keep(
      report.chapters.compactMap { chapter in chapter.seconds.map { (chapter.path, $0) } })
    if reports.leavesTerminal { show(report) }
    if let stream = reports.stream(terminal) {
      stream.replay(report)
    }
    let failures = reports.write(report, terminal)
    for failure in failures {
      terminal.reportFailure(failure, help: "see that the folder is there and can be written to")
    }
    return failures.isEmpty ? report.ending : .notTried
  }

  private func show(_ report: CheckReport) {
    for finding in report.findings {
      let place = finding.place.map { "\($0.text): " } ?? ""
      let lines = finding.text.split(separator: "\n").joined(separator: "\n  ")
      terminal.writeError("\(place)\(finding.severity.rawValue): \(lines) [\(finding.identifier)]")
    }
    terminal.write(
      "chapters: \(report.chapters.count)\nchecks: \(report.count(.passed)) passed, "
        + "\(report.count(.failed)) failed, \(report.count(.skipped)) skipped\n" + ending(report))
  }

  private func ending(_ report: CheckReport) -> String {
    switch report.ending {
    case .holds:
      "every chapter holds; what spans chapters (claims, the site) is checked by `book check`"
    case .doesNotHold: "the book does not hold"
    case .notTried: "a part of the book could not be checked"
    }
  }
}
