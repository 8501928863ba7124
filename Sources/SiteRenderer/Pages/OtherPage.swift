/// Writes a `SitePage` in the frame of all pages.
enum OtherPage {
  /// The file.
  static func render(_ page: SitePage, in frame: PageFrame) -> [UInt8] {
    let main = frame.templates.render(
      "other",
      [
        "bookTitle": HTMLText.displayable(frame.book.content.title),
        "title": HTMLText.displayable(page.title), "body": page.body.markup,
      ])
    return frame.page(
      main, of: .other(page: page.address, title: page.title, isWide: page.isWide),
      outline: Outline.markup(of: page.outline), description: page.description)
  }
}
