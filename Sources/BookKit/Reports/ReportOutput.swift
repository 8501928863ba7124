public import CheckReport
import Foundation
import SnippetRunner

/// In which formats a check is told, and where to.
public struct ReportOutput: Equatable, Sendable {
  /// A format, and where to.
  public struct Request: Equatable, Sendable {
    /// The format.
    public var format: ReportFormat
    /// The file; nil for the standard output.
    public var file: String?

    /// Creates a request.
    public init(_ format: ReportFormat, file: String? = nil) {
      self.format = format
      self.file = file
    }

    /// Reads `junit` or `junit=results.xml`; nil for a format that is not there, or a file without name.
    public init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
      if parts.count == 2, parts[1].isEmpty || format == .terminal { return nil }
      self.init(format, file: parts.count == 2 ? String(parts[1]) : nil)
    }
  }

  /// What was asked for.
  public var requests: [Request]
  /// The file to which Markdown is added for the summary of a job; nil for none.
  public var summaryFile: String?

  /// - Parameters:
  ///   - requests: What was asked for. Where it is nothing that stands among lines for people, lines for people are not
  ///     printed to the standard output.
  ///   - environment: The environment. Under GitHub Actions its commands are printed too, and the job's summary is
  ///     written, unless another program is to read the standard output.
  public init(_ requests: [Request], environment: [String: String] = [:]) {
    self.requests = requests
    guard environment["GITHUB_ACTIONS"] == "true" else { return }
    summaryFile = environment["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
    if leavesTerminal, !requests.contains(where: { $0.format == .github }) {
      self.requests.append(Request(.github))
    }
  }

  /// Whether nothing is told but what people read.
  var isEmpty: Bool { requests.allSatisfy { $0.format == .terminal } && summaryFile == nil }

  /// Whether lines for people are printed.
  var leavesTerminal: Bool { requests.allSatisfy { $0.file != nil || $0.format.standsAmongLines } }

  /// Who tells of findings as they come, if that is asked for.
  func stream(_ terminal: Terminal) -> FindingStream? {
    guard requests.contains(Request(.jsonl)) else { return nil }
    return FindingStream { terminal.write(String($0.dropLast())) }
  }

  /// Writes a report in every format.
  ///
  /// - Returns: What could not be written, a sentence each.
  func write(_ report: CheckReport, _ terminal: Terminal) -> [String] {
    var failures: [String] = []
    for request in requests where request.format != .terminal {
      guard let file = request.file else {
        let text = request.format.text(of: report)
        if request.format != .jsonl, !text.isEmpty { terminal.write(String(text.dropLast())) }
        continue
      }
      do {
        try Files.write(Array(request.format.text(of: report).utf8), to: file)
      } catch {
        failures.append("\(file) can't be written: \(error.localizedDescription)")
      }
    }
    if let summaryFile, !append(MarkdownSummary(report).text, to: summaryFile) {
      failures.append("\(summaryFile) can't be written")
    }
    return failures
  }

  /// Other steps of a job may have written there before.
  private func append(_ text: String, to file: String) -> Bool {
    let before = Files.read(file) ?? []
    return (try? Files.write(before + Array(text.utf8), to: file)) != nil
  }
}
