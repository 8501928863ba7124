internal import Manuscript

extension ChapterRenderer {
  /// A citation in the text: `(Kingma & Ba, 2015, p. 4; Polyak, 1964)`.
  mutating func renderCitation(_ index: Int) -> HTML {
    guard chapter.citations.indices.contains(index) else { return "" }
    var items: [HTML] = []
    for item in chapter.citations[index].items { items.append(render(item)) }
    return #"<span class="citation">(\#(items.joined(separator: "; ")))</span>"#
  }

  private mutating func render(_ item: Citation.Item) -> HTML {
    let locator = item.locator.map { ", \($0)" } ?? ""
    guard let work = book.works[item.key] else {
      report(
        .error, "unknown-citation", at: item.range,
        "the bibliography has no work “\(item.key)”",
        help: "add it to the bibliography, or mend the key")
      return #"<span class="missing">\#(item.key)\#(locator)</span>"#
    }
    if !citedKeys.contains(item.key) { citedKeys.append(item.key) }
    return #"""
      <a href="#ref:\#(item.key)" title="\#(work.tip)">\#(work.names), \#(work.year)</a>\#(locator)
      """#
  }

  /// The works cited on this page; nil when there are none.
  func renderReferences() -> HTML? {
    let works = citedKeys.compactMap { book.works[$0] }.sorted(by: CitedWork.precedes)
    guard !works.isEmpty else { return nil }
    let items = works.map { work -> HTML in
      #"<li id="ref:\#(work.key)">\#(work.listing)</li>"#
    }
    return #"""
      <section class="references" aria-label="References">
      <h2>References</h2>
      <ul>
      \#(items.joined(separator: "\n"))
      </ul>
      </section>
      """#
  }
}
