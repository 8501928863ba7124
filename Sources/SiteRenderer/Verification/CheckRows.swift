internal import Manuscript
internal import NotebookRecord

/// The rows of the tables that list a chapter's checks.
struct CheckRows {
  private let content: ChapterContent
  private let places: ChapterPlaces
  private let book: BookContext

  init(chapter index: Int, in book: BookContext) {
    self.book = book
    content = book.content.chapters[index]
    places = book.places[index]
  }

  /// The table of all checks with its heading.
  func table(_ checks: [VerificationCheck], anchor: String, title: String) -> HTML {
    #"""
    <section class="checks" data-chapter="\#(anchor)">
    <h2 id="\#(anchor)"><a class="self" href="#\#(anchor)">\#(title)</a></h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Checks of \#(content.title)">
    <table class="check-table"><thead><tr><th>Where<th>Kind<th>What is said<th>What was found</tr></thead>
    <tbody>
    \#(checks.map(row).joined())</tbody></table></div>
    </section>

    """#
  }

  private func row(_ check: VerificationCheck) -> HTML {
    let mark: HTML = check.holds ? "<b>✓</b>" : "<strong>✗ fails</strong>"
    let functions = check.functions.map(link(toFunction:)).joined(separator: ", ")
    let against: HTML? = functions.isEmpty ? nil : "against \(functions): "
    return #"""
      <tr data-kind="\#(check.kind.rawValue)"><td>\#(mark) \#(place(of: check))<td>\#(check.kind.words)\#
      <td>\#(subject(check))\#(claims(check))<td>\#(against)\#(evidence(check))

      """#
  }

  private func link(toFunction name: String) -> HTML {
    book.reference.address(ofName: name).map { #"<a href="\#($0)"><code>\#(name)</code></a>"# }
      ?? "<code>\(name)</code>"
  }

  private func evidence(_ check: VerificationCheck) -> HTML {
    if check.isCode { return "<code>\(HTML(content: check.evidence))</code>" }
    // What an expectation found is told in words, as below the snippet itself.
    return check.kind == .expectation
      ? book.typesetting.set(check.evidence) : HTML(content: check.evidence)
  }

  /// The listing that made the check.
  private func place(of check: VerificationCheck) -> HTML {
    let place = places.snippets[check.snippet]
    let line = content.chapter.snippets[check.snippet].range.start.line
    return #"<a href="\#(content.page)#\#(place.anchor)">\#(place.number ?? "line \(line)")</a>"#
  }

  private func subject(_ check: VerificationCheck) -> HTML {
    if check.isSentence { return book.typesetting.set(check.subject) }
    guard let anchor = check.anchor else { return HTML(content: check.subject) }
    return #"<a href="\#(content.page)#\#(anchor)">\#(check.subject)</a>"#
  }

  private func claims(_ check: VerificationCheck) -> HTML? {
    let links = check.claims.map { id -> HTML in
      guard let claim = book.content.claims.first(where: { $0.id == id }) else {
        return HTML(content: id)
      }
      return #"<a href="\#(LedgerPages.page(of: claim.source))#\#(id)">\#(id)</a>"#
    }
    return links.isEmpty ? nil : " (\(links.joined(separator: ", ")))"
  }

  // MARK: Runs

  /// How each run did of which a check speaks.
  func runs(_ checks: [VerificationCheck]) -> [HTML] {
    var last: (snippet: Int, run: RunRecord)?
    return checks.compactMap { check -> HTML? in
      // Several expectations may speak of one run.
      guard let run = check.run, last?.run != run || last?.snippet != check.snippet else {
        return nil
      }
      last = (check.snippet, run)
      return row(run, of: check)
    }
  }

  private func row(_ run: RunRecord, of check: VerificationCheck) -> HTML {
    let ties = content.chapter.snippets[check.snippet].options.ties
    let methods = ties.map { link(toFunction: $0.name) }.joined(separator: ", ")
    return """
      <tr><td>\(place(of: check))<td>\(methods)<td>\(run.verdict)<td>\(run.steps)\
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
