/// Everything that is made of one chapter alone: its page and what goes into the pages and files of the book.
struct RenderedChapter: Rendering {
  /// The page, what stands beside it, what others show of it, what is wrong.
  var page: ChapterPageResult
  /// The page's ids, links and images.
  var scanned: PageScanner
  /// What goes into other files.
  var parts: ChapterParts

  var isWhole: Bool { page.diagnostics.isEmpty }

  /// Makes some chapters: the page of each on one core, what goes into other files on another.
  static func chapters(_ indices: [Int], in frame: PageFrame) -> [RenderedChapter] {
    let made = sideBySide(2 * indices.count) { job -> Half in
      let index = indices[job / 2]
      if job % 2 == 1 { return .parts(ChapterParts(index, in: frame.book)) }
      let page = ChapterPage.render(index, in: frame)
      return .page(page, PageScanner(page.file))
    }
    return indices.indices.compactMap { index in
      guard case .page(let page, let scanned) = made[2 * index],
        case .parts(let parts) = made[2 * index + 1]
      else { return nil }
      return RenderedChapter(page: page, scanned: scanned, parts: parts)
    }
  }

  private enum Half: Sendable {
    case page(ChapterPageResult, PageScanner)
    case parts(ChapterParts)
  }
}
