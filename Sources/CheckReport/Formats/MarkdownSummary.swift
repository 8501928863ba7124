import Foundation

/// A report as Markdown, for the summary of a job.
public struct MarkdownSummary {
  /// How many findings are listed; a job's summary may hold a megabyte, and nobody reads a thousand lines.
  static let longest = 50

  let report: CheckReport

  /// - Parameter report: What is told.
  public init(_ report: CheckReport) { self.report = report }

  /// The text, ending in a line break.
  public var text: String {
    (["## \(Self.escaped(report.title))", "", verdict, ""] + table + findings)
      .joined(separator: "\n") + "\n"
  }

  private var verdict: String {
    let part = report.shard.map { " (shard \($0.index) of \($0.count))" } ?? ""
    return switch report.ending {
    case .holds: "The book holds\(part)."
    case .doesNotHold: "**The book does not hold**\(part)."
    case .notTried: "**The book could not be checked**\(part)."
    }
  }

  private var table: [String] {
    let rows = Check.Kind.allCases.compactMap { kind -> String? in
      let checks = report.checks.filter { $0.kind == kind }
      guard !checks.isEmpty else { return nil }
      let counts = [Check.Status.passed, .failed, .skipped].map { status in
        "\(checks.count { $0.status == status })"
      }
      return "| \(kind.rawValue) | \(counts.joined(separator: " | ")) |"
    }
    guard !rows.isEmpty else { return [] }
    return ["| check | passed | failed | skipped |", "|---|--:|--:|--:|"] + rows + [""]
  }

  private var findings: [String] {
    let wrong = report.findings.filter { $0.severity != .note }
    let lines = wrong.prefix(Self.longest).map { finding in
      let place = finding.place.map { "\(Self.escaped($0.text)): " } ?? ""
      return "- \(place)\(finding.severity.rawValue): \(Self.escaped(finding.summary)) "
        + "(\(Self.escaped(finding.identifier)))"
    }
    let rest = wrong.count - lines.count
    return lines + (rest > 0 ? ["- … and \(rest) more"] : [])
  }

  /// Text that Markdown and HTML take for nothing but text, in one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "!", "|", "~", "$", "@",
        ":":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\0"..<" ", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
