internal import Manuscript

extension ChapterRenderer {
  /// A box; a solution is folded until the reader asks for it.
  mutating func render(_ box: BoxBlock) -> HTML {
    let kind = box.kind.rawValue
    let id = idAttribute(box.attributes.label?.name)
    let title = renderTitle(of: box)
    let body = render(box.blocks)
    if let label = box.attributes.label?.name {
      keepPreview(of: label) { #"<p class="box-title">\#(title)</p>\#(body)"# }
    }
    if box.kind == .solution {
      return #"""
        <details class="box \#(kind)"\#(id)><summary>\#(title)</summary>
        \#(body)</details>
        """#
    }
    return #"""
      <section class="box \#(kind)"\#(id) role="note" aria-label="\#(spokenTitle(of: box))">
      <p class="box-title">\#(title)</p>
      \#(body)</section>
      """#
  }

  private mutating func renderTitle(of box: BoxBlock) -> HTML {
    let mark = renderClaim(box.attributes.claim)
    let kind: HTML = #"<span class="box-kind">\#(box.kind.title)</span>"#
    let title = box.title.isEmpty ? HTML() : " " + renderInside(box.range) { $0.render(box.title) }
    return "\(kind)\(title)\(mark)"
  }

  private func spokenTitle(of box: BoxBlock) -> String {
    box.title.isEmpty ? box.kind.title : "\(box.kind.title): \(box.title.plainText)"
  }
}
