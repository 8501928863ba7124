internal import Manuscript
internal import NotebookRecord

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
    let hasRuns = tables.contains { $0.checks.contains { $0.run != nil } }
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
    let checks = tables.flatMap(\.checks)
    let failures = checks.filter { !$0.holds }.count
    let verdict: HTML =
      failures == 0
      ? "all of them hold" : #"<strong class="fails">\#(failures) of them fail</strong>"#
    return """
      <p>Each result in this book comes from a program that ran when the book was built. \
      It made \(checks.count) checks; \(verdict). The same as data: \
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
      let coverage = Coverage(book.content.chapters[index], checks: book.checks[index])
      total += coverage
      let title: HTML =
        tables[index].checks.isEmpty
        ? HTML(content: tables[index].title)
        : #"<a href="\#(address(index))">\#(tables[index].title)</a>"#
      return row(title, coverage, tables[index].checks)
    }
    let sum = row("All", total, tables.flatMap(\.checks))
    return #"""
      <h2 id="report:chapters"><a class="self" href="#report:chapters">By chapter</a></h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Checks by chapter">
      <table class="counts-table"><thead><tr><th>Chapter<th>Formulas verified<th>refuted<th>definitions<th>not checked<th>Expectations<th>Meant failures<th>Failing</tr></thead>
      <tbody>
      \#(rows.joined())</tbody><tfoot>
      \#(sum)</tfoot></table></div>

      """#
  }

  private func row(_ title: HTML, _ coverage: Coverage, _ checks: [VerificationCheck]) -> HTML {
    let numbers = [
      coverage.formulas[.verified] ?? 0, coverage.formulas[.refuted] ?? 0,
      coverage.formulas[.definition] ?? 0, coverage.formulas[.uncovered] ?? 0,
      coverage.expectations, checks.filter { $0.kind == .failure }.count,
      checks.filter { !$0.holds }.count,
    ]
    let cells = numbers.map { $0 == 0 ? HTML("<td>–") : "<td>\($0)" }.joined()
    return "<tr><td>\(title)\(cells)\n"
  }

  // MARK: Runs

  private var runs: HTML? {
    let rows = tables.flatMap { table -> [HTML] in
      var last: (snippet: Int, run: RunRecord)?
      return table.checks.compactMap { check -> HTML? in
        // Several expectations may speak of one run.
        guard let run = check.run, last?.run != run || last?.snippet != check.snippet else {
          return nil
        }
        last = (check.snippet, run)
        return row(run, of: check, in: table)
      }
    }
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

  private func row(_ run: RunRecord, of check: VerificationCheck, in table: CheckTable) -> HTML {
    let ties = book.content.chapters[check.chapter].chapter.snippets[check.snippet].options.ties
    let methods = ties.map { tie -> HTML in
      book.reference.address(ofName: tie.name)
        .map { #"<a href="\#($0)"><code>\#(tie.name)</code></a>"# } ?? "<code>\(tie.name)</code>"
    }.joined(separator: ", ")
    return """
      <tr><td>\(table.place(of: check))<td>\(methods)<td>\(run.verdict)<td>\(run.steps)\
      <td>\(run.stepsToTolerance.map { "\($0)" } ?? "–")\
      <td>\(run.finalError.map(Difference.text) ?? "–")\
      <td>\(Self.text(run.rate))<td>\(Self.text(run.order))

      """
  }

  private static func text(_ estimate: RunRecord.Estimate?) -> String {
    guard let estimate else { return "–" }
    return "\(rounded(estimate.value)) ± \(Difference.text(estimate.error))"
  }

  /// A number with four decimals, which the rates of slow runs need.
  private static func rounded(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return Difference.text(value) }
    let whole = Int((value.magnitude * 10_000).rounded())
    let decimals = String(whole % 10_000)
    let padded = String(repeating: "0", count: 4 - decimals.count) + decimals
    return "\(value < 0 ? "−" : "")\(whole / 10_000).\(padded)"
  }
}
