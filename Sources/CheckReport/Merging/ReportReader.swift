import Foundation
public import Manuscript

/// Reads a report that `--format json` wrote.
public enum ReportReader {
  private struct Version: Decodable { let format: Int }

  /// Reads it.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: What the file is called.
  /// - Returns: The report, or nil and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (CheckReport?, [Diagnostic]) {
    let data = Data(bytes)
    guard let version = try? JSONDecoder().decode(Version.self, from: data) else {
      return (nil, [problem(file, "this is no report of a check")])
    }
    guard version.format == CheckReport.currentFormat else {
      return (
        nil,
        [
          problem(
            file,
            "this report has format \(version.format), and \(CheckReport.currentFormat) is read")
        ]
      )
    }
    guard let report = try? JSONDecoder().decode(CheckReport.self, from: data) else {
      return (nil, [problem(file, "this report is damaged")])
    }
    return (report, [])
  }

  private static func problem(_ file: String, _ summary: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-report", file: file, range: nil, summary: summary,
      help: "write it with `book check --shard i/n --format json=FILE`, by the same version")
  }
}
