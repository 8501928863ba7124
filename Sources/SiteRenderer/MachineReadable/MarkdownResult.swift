internal import NotebookRecord

/// What a snippet gave, as lines of Markdown.
enum MarkdownResult {
  /// The lines of one output.
  ///
  /// - Parameters:
  ///   - output: what the snippet gave.
  ///   - number: the number of a figure or table.
  ///   - pictures: the addresses of a figure's pictures; none where it is only told in words.
  ///   - name: what a formula is called, by its label.
  /// - Returns: the lines, ended by an empty one.
  static func lines(
    of output: SnippetOutput, number: String?, pictures: [String] = [],
    name: (String) -> String
  ) -> [String] {
    switch output {
    case .printed(let text, _): return ["```text"] + lines(of: text) + ["```", ""]
    case .value(let value):
      return ["```text", (value.label.isEmpty ? "" : "\(value.label) = ") + value.text, "```", ""]
    case .table(let table):
      let caption = caption("Table", number, table.caption)
      return row(table.headers) + [row(table.headers.map { _ in "---" }).joined()]
        + table.rows.flatMap(row) + [""] + (caption.isEmpty ? [] : [caption, ""])
    case .figure(let figure):
      let caption = caption("Figure", number, figure.caption)
      guard pictures.isEmpty else {
        let images = zip(figure.frames, pictures).flatMap { image($0, of: figure, at: $1) }
        return images + (caption.isEmpty ? [] : [caption, ""])
      }
      let words = figure.frames.first?.description ?? ""
      return [
        [caption, inline(words)]
          .filter { !$0.isEmpty }.joined(separator: " "), "",
      ]
    case .expectation(let expectation):
      let claim = expectation.claim.isEmpty ? "The expectation holds." : expectation.claim
      return [check(expectation.holds, claim, expectation.finding), ""]
    case .formula(let record):
      return [check(record.holds, "\(name(record.label)) \(record.outcome).", record.finding), ""]
    }
  }

  /// The message of a snippet that does not compile, or stops, as it is meant to.
  static func lines(of outcome: SnippetResult.Outcome) -> [String] {
    guard case .failedAsMeant(let message) = outcome else { return [] }
    return ["```text"] + lines(of: message) + ["```", ""]
  }

  private static func image(
    _ frame: FigureFrame, of figure: FigureRecord, at path: String
  ) -> [String] {
    let words = inline(frame.description).replacing("[", with: "\\[").replacing("]", with: "\\]")
    let value = frame.value.isEmpty ? [] : ["\(figure.parameter) = \(inline(frame.value))", ""]
    return value + ["![\(words)](\(LinkText.encoded(path)))", ""]
  }

  private static func check(_ holds: Bool, _ claim: String, _ finding: String) -> String {
    "- \(holds ? "✓" : "✗ Fails:") \(inline(claim))"
      + (finding.isEmpty ? "" : " — \(inline(finding))")
  }

  private static func caption(_ kind: String, _ number: String?, _ text: String) -> String {
    [number.map { "**\(kind) \($0).**" } ?? "", inline(text)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func row(_ cells: [String]) -> [String] {
    ["| " + cells.map { inline($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"]
  }

  private static func inline(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
