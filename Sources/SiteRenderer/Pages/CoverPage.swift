/// The title page: what the book is, what was checked, the chapters.
enum CoverPage {
  /// The page.
  static func render(in frame: PageFrame) -> [UInt8] {
    let content = frame.book.content
    let coverages = content.chapters.map(Coverage.init)
    var total = Coverage()
    for coverage in coverages { total += coverage }
    var values: [String: Any] = [
      "bookTitle": HTMLText.displayable(content.title),
      "counts": total.counts,
      "allChapters": content.chapters.indices.map { index -> [String: Any] in
        entry(index, coverages[index], frame)
      },
    ]
    values["backMatter"] = frame.otherPages
    if let ledger = frame.book.ledger {
      values["verdicts"] = VerdictCounts(ledger.entries).values
      values["claimsPage"] = LedgerPages.summaryPage
    }
    values["subtitle"] = templateText(content.subtitle)
    values["authors"] = templateText(content.authors.joined(separator: ", "))
    values["description"] = templateText(content.description)
    return frame.page(
      frame.templates.render("cover", values), of: .cover, outline: nil,
      description: content.description)
  }

  private static func entry(
    _ index: Int, _ coverage: Coverage, _ frame: PageFrame
  ) -> [String: Any] {
    let chapter = frame.book.content.chapters[index]
    var values = frame.link(to: index)
    values["number"] = index + 1
    values["question"] = templateText(frame.book.typesetting.curled(chapter.question))
    values["summary"] = templateText(frame.book.typesetting.curled(chapter.summary))
    values["coverage"] = coverage.sentence
    return values
  }
}
