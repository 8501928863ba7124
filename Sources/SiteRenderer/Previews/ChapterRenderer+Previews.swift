internal import Manuscript

extension ChapterRenderer {
  /// Keeps what a reference from another chapter shows before a reader follows it.
  ///
  /// - Parameters:
  ///   - anchor: the thing's id, which is its label.
  ///   - markup: what is shown of it; only made when it is wanted.
  mutating func keepPreview(of anchor: String, _ markup: () -> HTML) {
    guard book.labelsWithPreview.contains(anchor), let target = book.targets[anchor],
      target.page == content.page, target.anchor == anchor
    else { return }
    previews["\(content.page)#\(anchor)"] = markup()
  }

  /// Keeps a section's heading with the paragraph below it.
  mutating func keepPreview(of heading: HeadingBlock, _ next: Block?) {
    guard let label = heading.attributes.label?.name else { return }
    let title: HTML = "<p><strong>\(renderPlainly(heading.inlines))</strong></p>"
    var text = HTML()
    if case .some(.paragraph(let paragraph)) = next {
      text = "<p>\(renderPlainly(paragraph.inlines))</p>"
    }
    keepPreview(of: label) { title + text }
  }
}

extension BookContext {
  /// The labels that some chapter refers to from another page.
  static func labelsWithPreview(
    _ content: BookContent, _ targets: [String: LabelTarget]
  ) -> Set<String> {
    var labels: Set<String> = []
    for chapter in content.chapters {
      for reference in chapter.chapter.references {
        guard let target = targets[reference.label], target.page != chapter.page else { continue }
        labels.insert(target.anchor)
      }
    }
    return labels
  }
}
