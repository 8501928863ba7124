/// Version 14 of the Test Anything Protocol: a line a check, with a YAML block where one failed.
struct TAPFormat {
  let report: CheckReport

  var text: String {
    let checks = report.checks
    var lines = ["TAP version 14", "1..\(checks.count)"]
    if checks.isEmpty { lines[1] += " # SKIP nothing was checked" }
    for (index, check) in checks.enumerated() {
      let result = check.status == .failed ? "not ok" : "ok"
      let title = (check.chapter.map { "\($0): " } ?? "") + CheckTitle.text(of: check)
      let directive = check.status == .skipped ? " # SKIP \(description(check.evidence))" : ""
      lines.append("\(result) \(index + 1) - \(description(title))\(directive)")
      if check.status == .failed { lines += block(check) }
    }
    if report.ending == .notTried { lines.append("Bail out! The book could not be checked") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ check: Check) -> [String] {
    var fields = [("message", check.evidence), ("severity", "fail"), ("kind", check.kind.rawValue)]
    if let place = check.place { fields.append(("at", place.text)) }
    // A text of JSON is a double-quoted scalar of YAML.
    return ["  ---"]
      + fields.map { "  \($0.0): \(JSONText.text(JSONValue.text($0.1), isOneLine: true))" }
      + ["  ..."]
  }

  /// A description is one line in which a hash would begin a directive.
  private func description(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "#": result += "\\#"
      case "\0"..<" ", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
