internal import Manuscript
internal import NotebookRecord

extension ChapterRenderer {
  /// One expectation: whether it held, what was claimed, what was found.
  func render(_ expectation: ExpectationRecord, ofSnippet index: Int) -> HTML {
    let claim: HTML
    if expectation.claim.isEmpty {
      claim = "<code>\(source(of: expectation, ofSnippet: index))</code>"
    } else {
      claim = book.typesetting.set(expectation.claim)
    }
    let finding: HTML? =
      expectation.finding.isEmpty
      ? nil : #" <span class="finding">\#(book.typesetting.set(expectation.finding))</span>"#
    return Self.checkLine(expectation.holds, "\(claim)\(finding)")
  }

  /// That the snippet checked a formula, with the way to it.
  func renderMention(of check: FormulaRecord) -> HTML {
    let name = mention(ofFormula: check.label)
    let finding: HTML? =
      check.finding.isEmpty ? nil : #" <span class="finding">\#(check.finding)</span>"#
    return Self.checkLine(check.holds, "\(name) \(check.outcome)\(finding)")
  }

  /// A formula's name, leading to it.
  func mention(ofFormula label: String) -> HTML {
    guard let target = places.targets[label] else { return "<code>\(label)</code>" }
    return ##"<a class="reference" href="#\##(target.anchor)">\##(target.text)</a>"##
  }

  /// A line with a check mark, or one that says that it failed.
  static func checkLine(_ holds: Bool, _ text: HTML) -> HTML {
    holds
      ? #"<p class="check">✓ \#(text)</p>"#
      : #"<p class="check fails">✗ <strong>Fails:</strong> \#(text)</p>"#
  }

  /// The source of the condition that was expected.
  private func source(of expectation: ExpectationRecord, ofSnippet index: Int) -> String {
    let body = chapter.snippets[index].body
    return CallSource(body.text).arguments(
      ofCallTo: "expect", line: expectation.position.line, column: expectation.position.column)
  }
}

extension FormulaRecord {
  /// What the check came to, as the end of a sentence that begins with the formula's name.
  var outcome: String {
    switch (request, holds) {
    case (.verify, true): "verified"
    case (.verify, false): "does not hold"
    case (.refute, true): "refuted"
    case (.refute, false): "could not be refuted"
    case (.define, true): "defined"
    case (.define, false): "could not be defined"
    }
  }
}
