/// What the frame of every page shows: contents, the pages before and after, descriptions.
struct PageFrame {
  let book: BookContext
  let templates: TemplateSet

  /// How many chapters the contents of one page list at most. In a longer book they show the
  /// neighbourhood, lest the site grow with the square of the book.
  static let longestContents = 60

  /// A page of the site.
  ///
  /// - Parameters:
  ///   - main: what the page says.
  ///   - index: the chapter's index; nil for the cover.
  ///   - outline: the page's headings.
  ///   - description: what the page is, for search engines.
  /// - Returns: the file.
  func page(
    _ main: String, chapter index: Int?, outline: HTML?, description: String
  ) -> [UInt8] {
    page(main, chapter: index, title: nil, outline: outline, description: description)
  }

  /// A page that is neither the cover nor a chapter, such as the glossary.
  func page(_ main: String, titled title: String, description: String) -> [UInt8] {
    page(main, chapter: nil, title: title, outline: nil, description: description)
  }

  private func page(
    _ main: String, chapter index: Int?, title: String?, outline: HTML?, description: String
  ) -> [UInt8] {
    let content = book.content
    var values: [String: Any] = [
      "language": content.language.isEmpty ? "en" : HTMLText.displayable(content.language),
      "kind": title != nil ? "back" : index == nil ? "cover" : "chapter",
      "bookTitle": HTMLText.displayable(content.title),
      "pageTitle": title.map { "\($0) · \(HTMLText.displayable(content.title))" }
        ?? HTMLText.displayable(pageTitle(index)),
      "chapters": chapters(around: index),
      "main": main,
      "hasOutline": outline != nil,
      "isCover": index == nil && title == nil,
      "isWindow": content.chapters.count > Self.longestContents,
    ]
    values["description"] = templateText(description)
    values["authors"] = templateText(content.authors.joined(separator: ", "))
    values["outline"] = outline?.markup
    values["backMatter"] = BackMatter.links(in: book)
    if title == nil { values.merge(neighbours(of: index)) { _, new in new } }
    return Array(templates.render("page", values).utf8)
  }

  /// The pages before and after a chapter, as templates want them.
  func neighbours(of index: Int?) -> [String: Any] {
    var values: [String: Any] = [:]
    let chapters = book.content.chapters
    let position = index ?? -1
    if position > 0 { values["previous"] = link(to: position - 1) }
    if position + 1 < chapters.count { values["next"] = link(to: position + 1) }
    return values
  }

  private func pageTitle(_ index: Int?) -> String {
    guard let index else { return book.content.title }
    return "\(book.content.chapters[index].title) · \(book.content.title)"
  }

  private func chapters(around index: Int?) -> [[String: Any]] {
    let all = book.content.chapters.indices
    guard all.count > Self.longestContents else { return all.map { entry($0, current: index) } }
    let start = min(
      max((index ?? 0) - Self.longestContents / 2, 0), all.count - Self.longestContents)
    return (start..<(start + Self.longestContents)).map { entry($0, current: index) }
  }

  private func entry(_ index: Int, current: Int?) -> [String: Any] {
    link(to: index).merging(["number": index + 1, "isCurrent": index == current]) { a, _ in a }
  }

  /// A chapter's address and title.
  func link(to index: Int) -> [String: Any] {
    let chapter = book.content.chapters[index]
    return [
      "address": HTMLText.displayable(chapter.page), "title": HTMLText.displayable(chapter.title),
    ]
  }
}
