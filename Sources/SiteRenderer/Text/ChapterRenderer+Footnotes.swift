internal import Manuscript

extension ChapterRenderer {
  /// A footnote mark.
  mutating func renderFootnoteReference(_ index: Int) -> HTML {
    guard chapter.footnoteReferences.indices.contains(index) else { return "" }
    let reference = chapter.footnoteReferences[index]
    guard let number = reference.footnote, chapter.footnotes.indices.contains(number) else {
      return #"<span class="missing">[^\#(reference.identifier)]</span>"#
    }
    footnoteUses[number, default: 0] += 1
    let use = footnoteUses[number, default: 1]
    return #"""
      <sup class="footnote-mark"><a id="fnref:\#(number + 1):\#(use)" href="#fn:\#(number + 1)" \#
      aria-label="Footnote \#(number + 1)">\#(number + 1)</a></sup>
      """#
  }

  /// The footnotes at the end of the page; nil when there are none.
  mutating func renderFootnotes() -> HTML? {
    guard !chapter.footnotes.isEmpty else { return nil }
    var items = HTML()
    for (index, footnote) in chapter.footnotes.enumerated() {
      let text = render(footnote.blocks)
      items += #"<li id="fn:\#(index + 1)">\#(text)\#(backLinks(toUsesOf: index))</li>"#
      items += "\n"
    }
    return #"""
      <section class="footnotes" aria-label="Footnotes">
      <h2>Footnotes</h2>
      <ol>
      \#(items)</ol>
      </section>
      """#
  }

  private func backLinks(toUsesOf index: Int) -> HTML {
    let uses = footnoteUses[index, default: 0]
    guard uses > 0 else { return "" }
    let links = (1...uses).map { use -> HTML in
      #"""
      <a href="#fnref:\#(index + 1):\#(use)" aria-label="Back to the text">↩</a>
      """#
    }
    return #"<p class="back-links">\#(links.joined(separator: " "))</p>"#
  }
}
