/// How a report is told.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case terminal
  /// The whole report, for programs; what `book merge` reads.
  case json
  /// One finding a line as soon as it is known, for editors.
  case jsonl
  /// JUnit's XML, which CI systems show as tests.
  case junit
  /// SARIF 2.1.0, which code-scanning services show at the lines.
  case sarif
  /// Workflow commands that GitHub shows at the lines of a change.
  case github
  /// Version 14 of the Test Anything Protocol.
  case tap

  /// The report in this format, ending in a line break; empty for `terminal`, which prints what it knows better.
  public func text(of report: CheckReport) -> String {
    switch self {
    case .terminal: ""
    case .json: JSONText.text(report) + "\n"
    case .jsonl:
      report.findings.map(FindingLine.text).joined() + FindingLine.end(report)
    case .junit: JUnitFormat(report: report).text
    case .sarif: SARIFFormat(report: report).text
    case .github: GitHubFormat(report: report).text
    case .tap: TAPFormat(report: report).text
    }
  }

  /// Whether it may share a stream with lines for people.
  public var standsAmongLines: Bool { self == .terminal || self == .github }
}
