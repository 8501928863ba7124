/// SARIF 2.1.0 (OASIS Standard, 2020): a run with a rule an identifier and a result a finding.
struct SARIFFormat {
  let report: CheckReport

  var text: String {
    JSONText.text(
      JSONValue.object([
        "$schema": .text(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        ),
        "version": .text("2.1.0"),
        "runs": .list([run]),
      ])) + "\n"
  }

  private var identifiers: [String] { Set(report.findings.map(\.identifier)).sorted() }

  private var run: JSONValue {
    let rules = identifiers
    let indices = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    return .object([
      "tool": .object([
        "driver": .object([
          "name": .text("converge"), "version": .text(report.provenance.tool),
          "rules": .list(rules.map(rule)),
        ])
      ]),
      "columnKind": .text("utf16CodeUnits"),
      "originalUriBaseIds": .object([
        "SRCROOT": .object([
          "description": message("The package's folder, which all paths are relative to.")
        ])
      ]),
      "invocations": .list([
        .object([
          "executionSuccessful": .flag(report.ending != .notTried),
          "exitCode": .number(Int(report.ending.exitCode)),
        ])
      ]),
      "results": .list(report.findings.map { result($0, indices[$0.identifier] ?? -1) }),
    ])
  }

  private func rule(_ identifier: String) -> JSONValue {
    // `kebab-case` is an identifier; its words are a description.
    let words = identifier.split(separator: "-").joined(separator: " ")
    return .object([
      "id": .text(identifier),
      "shortDescription": message(words.isEmpty ? "-" : words),
    ])
  }

  private func result(_ finding: Finding, _ rule: Int) -> JSONValue {
    var fields: [String: JSONValue] = [
      "ruleId": .text(finding.identifier), "ruleIndex": .number(rule),
      "level": .text(finding.severity.rawValue),
      "message": message(
        finding.help.map { "\(finding.summary)\n\nHelp: \($0)" } ?? finding.summary),
    ]
    if let place = finding.place { fields["locations"] = .list([location(place)]) }
    let related = finding.notes.filter { $0.place != nil }.enumerated().map { index, note in
      relatedLocation(note, index)
    }
    if !related.isEmpty { fields["relatedLocations"] = .list(related) }
    return .object(fields)
  }

  private func relatedLocation(_ note: Finding.Note, _ index: Int) -> JSONValue {
    guard case .object(var fields) = note.place.map(location) ?? .object([:]) else {
      return .object([:])
    }
    fields["id"] = .number(index)
    fields["message"] = message(note.message)
    return .object(fields)
  }

  private func location(_ place: CheckPlace) -> JSONValue {
    var physical: [String: JSONValue] = [
      "artifactLocation": .object([
        "uri": .text(URIText.path(place.file)), "uriBaseId": .text("SRCROOT"),
      ])
    ]
    if let region = region(place) { physical["region"] = region }
    return .object(["physicalLocation": .object(physical)])
  }

  private func region(_ place: CheckPlace) -> JSONValue? {
    guard let line = place.line, line >= 1 else { return nil }
    var fields = ["startLine": JSONValue.number(line)]
    let column = max(1, place.column ?? 1)
    fields["startColumn"] = .number(column)
    let endLine = max(line, place.endLine ?? line)
    fields["endLine"] = .number(endLine)
    // Where only a beginning is known, a region of no characters stands there.
    let end = max(1, place.endColumn ?? column)
    fields["endColumn"] = .number(endLine == line ? max(column, end) : end)
    return .object(fields)
  }

  /// In a SARIF message braces and brackets mean placeholders and links, unless they are escaped.
  private func message(_ text: String) -> JSONValue {
    var escaped = ""
    for character in text {
      switch character {
      case "{": escaped += "{{"
      case "}": escaped += "}}"
      case "[", "]", "\\": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return .object(["text": .text(escaped)])
  }
}
