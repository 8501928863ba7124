/// A line of JSON for each finding, and one at the end.
public enum FindingLine {
  private struct Line: Encodable {
    let type = "finding"
    let severity: Finding.Severity
    let identifier: String
    let summary: String
    let help: String?
    let place: CheckPlace?
    let notes: [Finding.Note]
  }

  private struct End: Encodable {
    let type = "end"
    let ending: Ending
    let exitCode: Int32
    let passed: Int
    let failed: Int
    let skipped: Int
  }

  /// The line of a finding, with its line break.
  public static func text(_ finding: Finding) -> String {
    JSONText.text(
      Line(
        severity: finding.severity, identifier: finding.identifier, summary: finding.summary,
        help: finding.help, place: finding.place, notes: finding.notes), isOneLine: true) + "\n"
  }

  /// The last line, with its line break.
  public static func end(_ report: CheckReport) -> String {
    JSONText.text(
      End(
        ending: report.ending, exitCode: report.ending.exitCode, passed: report.count(.passed),
        failed: report.count(.failed), skipped: report.count(.skipped)), isOneLine: true) + "\n"
  }
}
