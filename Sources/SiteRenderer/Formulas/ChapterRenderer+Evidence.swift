internal import Manuscript
internal import NotebookRecord

extension ChapterRenderer {
  /// What became of a formula, in a line that opens to the evidence.
  func renderEvidence(of formula: FormulaUse, status: FormulaStatus) -> HTML {
    let checks = self.checks[formula]
    let claim = renderClaim(formula.attributes.claim)
    let quotes = renderQuotes(formula.attributes.quotes)
    guard !checks.isEmpty else {
      return #"""
        <div class="evidence"><p class="verdict"><span class="badge \#(status.rawValue)">\#
        \#(status.words)</span>\#(quotes)\#(claim)</p></div>
        """#
    }
    let lines = checks.map { summary(of: $0) }.joined(separator: "; ")
    let details = checks.map { evidence(of: $0) }.joined(separator: "\n")
    return #"""
      <details class="evidence"><summary class="verdict"><span class="badge \#(status.rawValue)">\#
      \#(status.words)</span> <span class="verdict-text">\#(lines)</span>\#(quotes)\#(claim)</summary>
      \#(details)
      </details>
      """#
  }

  private func renderQuotes(_ quotes: [String]) -> HTML? {
    guard !quotes.isEmpty else { return nil }
    return #" <span class="quotes">quotes \#(quotes.joined(separator: ", "))</span>"#
  }

  /// One check in a line.
  private func summary(of check: FormulaChecks.Check) -> HTML {
    let record = check.record
    let functions = check.functions.map { HTML("<code>\($0)</code>") }.joined(separator: ", ")
    let against: HTML = check.functions.isEmpty ? "" : "against \(functions), "
    switch (record.request, record.holds) {
    case (.verify, true):
      return """
        \(against)\(samples(record)), largest relative difference \
        \(Difference.text(record.largestDifference))
        """
    case (.refute, true): return "\(against)\(counterExample(record))"
    case (.define, true):
      let count = checks.useCount(of: record.label)
      return "used by \(count == 1 ? "1 check" : "\(count) checks")"
    default: return HTML(text: record.finding.isEmpty ? record.outcome : record.finding)
    }
  }

  private func counterExample(_ record: FormulaRecord) -> HTML {
    guard !record.counterExample.isEmpty else { return HTML(text: record.finding) }
    return "counter-example \(record.counterExample.joined(separator: ", "))"
  }

  private func samples(_ record: FormulaRecord) -> String {
    record.samplesValid == 1 ? "1 sample" : "\(record.samplesValid) samples"
  }

  /// Everything that a check found.
  private func evidence(of check: FormulaChecks.Check) -> HTML {
    let record = check.record
    var rows: [(String, HTML)] = [("Found", HTML(text: record.finding))]
    if !check.functions.isEmpty {
      rows.append(("Function", check.functions.map { renderTie($0) }.joined(separator: ", ")))
    }
    if record.request != .define {
      rows.append(
        ("Samples", "\(record.samplesValid) valid of \(record.samplesAsked) asked for"))
    }
    if record.request == .verify {
      rows.append(("Largest difference", HTML(text: Difference.text(record.largestDifference))))
      rows.append(("Tolerance", HTML(text: Difference.text(record.tolerance))))
    }
    if !record.derivatives.isEmpty {
      rows.append(("Derivatives", HTML(text: record.derivatives)))
    }
    if !record.counterExample.isEmpty {
      let lines = record.counterExample.map { HTML("<code>\($0)</code>") }
      rows.append(("Counter-example", lines.joined(separator: "<br>")))
    }
    if !record.uses.isEmpty {
      rows.append(("Uses", record.uses.map { mention(ofFormula: $0) }.joined(separator: ", ")))
    }
    let place = places.snippets[check.snippet]
    rows.append(
      ("Checked by", ##"<a href="#\##(place.anchor)">\##(spokenName(of: check.snippet))</a>"##))
    let list = rows.filter { !$0.1.isEmpty }.map { name, value -> HTML in
      "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
    }
    return "<dl>\n\(list.joined(separator: "\n"))\n</dl>"
  }
}
