/// Workflow commands, which GitHub shows beside the lines of a change.
///
/// A command ends with its line, so that line breaks and per cent signs are spelled out, in properties colons and commas
/// too; no text of a chapter can begin a command of its own.
struct GitHubFormat {
  let report: CheckReport

  var text: String { report.findings.map(Self.command).joined() }

  private static func command(_ finding: Finding) -> String {
    let name = finding.severity == .note ? "notice" : finding.severity.rawValue
    var properties: [(String, String)] = []
    if let place = finding.place {
      properties.append(("file", place.file))
      if let line = place.line {
        properties.append(("line", "\(line)"))
        if let endLine = place.endLine { properties.append(("endLine", "\(endLine)")) }
        // Columns are taken only where one line is meant.
        if place.endLine == line, let column = place.column {
          properties.append(("col", "\(column)"))
          if let end = place.endColumn, end > column {
            properties.append(("endColumn", "\(end - 1)"))
          }
        }
      }
    }
    properties.append(("title", finding.identifier))
    let list = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(data(finding.text))\n"
  }

  static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
