internal import Manuscript

/// What the report says first: counts by chapter, and what the book's runs did.
struct VerificationSummary {
  private let book: BookContext
  private let tables: [CheckTable]

  init(_ book: BookContext, _ tables: [CheckTable]) {
    self.book = book
    self.tables = tables
  }

  /// The headings.
  static func outline(_ book: BookContext, _ tables: [CheckTable]) -> [Outline.Entry] {
    let hasRuns = tables.contains { !$0.runs.isEmpty }
    return [.init(level: 2, anchor: "report:chapters", text: "By chapter")]
      + (hasRuns ? [.init(level: 2, anchor: "report:runs", text: "Convergence")] : [])
      + (book.content.mutation == nil
        ? [] : [.init(level: 2, anchor: MutationSection.anchor, text: MutationSection.title)])
  }

  /// The summary; `address` tells where the checks of a chapter stand.
  func html(address: (Int) -> String) -> HTML {
    "\(introduction)\(claims)\(chapters(address))\(runs)\(mutation)"
  }

  private var introduction: HTML {
    let failures = tables.reduce(0) { $0 + $1.failures }
    let checks = tables.reduce(0) { $0 + $1.count }
    let verdict: HTML =
      failures == 0
      ? "all of them hold" : #"<strong class="fails">\#(failures) of them fail</strong>"#
    return """
      <p>Each result in this book comes from a program that ran when the book was built. \
      It made \(checks) checks; \(verdict). The same as data: \
      <a href="verification.json">verification.json</a>.</p>

      """
  }

  private var mutation: HTML? {
    book.content.mutation.map { MutationSection(scores: $0, book: book).html }
  }

  private var claims: HTML? {
    guard let ledger = book.ledger else { return nil }
    let counts = VerdictCounts(ledger.entries)
    let words = ClaimMark.Verdict.allCases.filter { counts[$0] > 0 }
      .map { HTML(text: "\(counts[$0]) \($0.words)") }
    return """
      <p>Of the sources’ <a href="\(LedgerPages.summaryPage)">\(ledger.entries.count) claims</a>: \
      \(words.joined(separator: ", ")).</p>

      """
  }

  // MARK: Counts by chapter

  private func chapters(_ address: (Int) -> String) -> HTML {
    var total = Coverage()
    let rows = tables.indices.map { index -> HTML in
      total += tables[index].coverage
      let title: HTML =
        tables[index].count == 0
        ? HTML(content: tables[index].title)
        : #"<a href="\#(address(index))">\#(tables[index].title)</a>"#
      return row(title, tables[index].coverage, [tables[index]])
    }
    let sum = row("All", total, tables)
    return #"""
      <h2 id="report:chapters"><a class="self" href="#report:chapters">By chapter</a></h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Checks by chapter">
      <table class="counts-table"><thead><tr><th>Chapter<th>Formulas verified<th>refuted<th>definitions<th>not checked<th>Expectations<th>Meant failures<th>Failing</tr></thead>
      <tbody>
      \#(rows.joined())</tbody><tfoot>
      \#(sum)</tfoot></table></div>

      """#
  }

  private func row(_ title: HTML, _ coverage: Coverage, _ tables: [CheckTable]) -> HTML {
    let numbers = [
      coverage.formulas[.verified] ?? 0, coverage.formulas[.refuted] ?? 0,
      coverage.formulas[.definition] ?? 0, coverage.formulas[.uncovered] ?? 0,
      coverage.expectations, tables.reduce(0) { $0 + $1[.failure] },
      tables.reduce(0) { $0 + $1.failures },
    ]
    let cells = numbers.map { $0 == 0 ? HTML("<td>–") : "<td>\($0)" }.joined()
    return "<tr><td>\(title)\(cells)\n"
  }

  // MARK: Runs

  private var runs: HTML? {
    let rows = tables.flatMap(\.runs)
    guard !rows.isEmpty else { return nil }
    return #"""
      <h2 id="report:runs"><a class="self" href="#report:runs">Convergence</a></h2>
      <p>What each run did of which an expectation speaks. The rate is the factor by which the error \#
      shrinks a step, the order how its digits grow; both are fitted where enough steps show them.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Convergence of runs">
      <table class="runs-table"><thead><tr><th>Example<th>Method<th>Verdict<th>Steps<th>within tolerance after<th>Last error<th>Rate<th>Order</tr></thead>
      <tbody>
      \#(rows.joined())</tbody></table></div>

      """#
  }
}
