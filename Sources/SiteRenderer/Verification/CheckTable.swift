internal import Manuscript

/// The checks of a chapter as a table.
struct CheckTable {
  /// The checks.
  let checks: [VerificationCheck]
  /// The id of the table's heading.
  let anchor: String
  /// The heading: the chapter's number and title.
  let title: String
  private let content: ChapterContent
  private let places: ChapterPlaces
  private let book: BookContext

  init(chapter index: Int, checks: [VerificationCheck], in book: BookContext) {
    self.checks = checks
    self.book = book
    content = book.content.chapters[index]
    places = book.places[index]
    anchor = "checks:\(index + 1)"
    title = "\(index + 1) \(content.title)"
  }

  /// The table with its heading.
  var html: HTML {
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
    let functions = check.functions.map { name -> HTML in
      book.reference.address(ofName: name).map { #"<a href="\#($0)"><code>\#(name)</code></a>"# }
        ?? "<code>\(name)</code>"
    }.joined(separator: ", ")
    let against: HTML? = functions.isEmpty ? nil : "against \(functions): "
    return #"""
      <tr data-kind="\#(check.kind.rawValue)"><td>\#(mark) \#(place(of: check))<td>\#(check.kind.words)\#
      <td>\#(subject(check))\#(claims(check))<td>\#(against)\#(evidence(check))

      """#
  }

  private func evidence(_ check: VerificationCheck) -> HTML {
    check.isCode ? "<code>\(HTML(content: check.evidence))</code>" : HTML(content: check.evidence)
  }

  /// The listing that made the check.
  func place(of check: VerificationCheck) -> HTML {
    let place = places.snippets[check.snippet]
    let line = content.chapter.snippets[check.snippet].range.start.line
    return #"<a href="\#(content.page)#\#(place.anchor)">\#(place.number ?? "line \(line)")</a>"#
  }

  private func subject(_ check: VerificationCheck) -> HTML {
    guard let anchor = check.anchor else { return HTML(content: check.subject) }
    return #"<a href="\#(content.page)#\#(anchor)">\#(check.subject)</a>"#
  }

  private func claims(_ check: VerificationCheck) -> HTML? {
    let links = check.claims.map { id -> HTML in
      guard let entry = book.ledger?.entries.first(where: { $0.claim.id == id }) else {
        return HTML(content: id)
      }
      return #"<a href="\#(LedgerPages.page(of: entry.claim.source))#\#(id)">\#(id)</a>"#
    }
    return links.isEmpty ? nil : " (\(links.joined(separator: ", ")))"
  }
}
