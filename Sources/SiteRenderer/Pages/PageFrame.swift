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
  ///   - kind: which page it is.
  ///   - outline: the page's headings.
  ///   - description: what the page is, for search engines.
  /// - Returns: the file.
  func page(
    _ main: String, of kind: PageKind, outline: HTML?, description: String
  ) -> [UInt8] {
    let content = book.content
    let index = kind.chapter
    var values: [String: Any] = [
      "language": content.language.isEmpty ? "en" : HTMLText.displayable(content.language),
      "kind": kind.name,
      "bookTitle": HTMLText.displayable(content.title),
      "pageTitle": HTMLText.displayable(title(of: kind)),
      "chapters": chapters(around: index),
      "main": main,
      "hasOutline": outline != nil,
      "isCover": kind == .cover, "isOther": kind.isOther,
      "hasOtherPages": !otherPages.isEmpty,
      "otherPages": otherPages.map { page -> [String: Any] in
        [
          "address": page.address, "title": HTMLText.displayable(page.title),
          "isCurrent": kind.isOther && file(of: kind) == page.address,
        ]
      },
      "styles": book.extraStyles, "scripts": book.extraScripts,
      "isWindow": content.chapters.count > Self.longestContents,
    ]
    values["description"] = templateText(description)
    values["authors"] = templateText(content.authors.joined(separator: ", "))
    values["outline"] = outline?.markup
    values.merge(machineReadable(kind)) { _, new in new }
    if index != nil || kind == .cover {
      values.merge(neighbours(of: index)) { _, new in new }
    }
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

  private func title(of kind: PageKind) -> String {
    switch kind {
    case .cover: book.content.title
    case .chapter(let index): "\(book.content.chapters[index].title) · \(book.content.title)"
    case .other(_, let title, _): "\(title) · \(book.content.title)"
    }
  }

  /// The pages besides the chapters that contents and cover list: address and title.
  var otherPages: [(address: String, title: String)] {
    book.otherPages.map { ($0.address, $0.title) }
  }

  /// The page's own addresses: the canonical one when the book says where it is published, that of the
  /// same page in Markdown, that of the chapter's source.
  private func machineReadable(_ kind: PageKind) -> [String: Any] {
    var values: [String: Any] = [:]
    if let base = book.content.address {
      values["canonical"] = base + (kind == .cover ? "" : file(of: kind))
      values["card"] = base + ShareCard.path
    }
    if kind == .cover {
      values["markdown"] = "llms.txt"
    } else if case .chapter(let index) = kind {
      let chapter = book.content.chapters[index]
      values["markdown"] = HTMLText.displayable(chapter.slug + ".md")
      values["source"] = book.content.repository?.pattern(of: chapter.chapter.path)
    }
    return values
  }

  private func file(of kind: PageKind) -> String {
    switch kind {
    case .cover: "index.html"
    case .chapter(let index): book.content.chapters[index].page
    case .other(let page, _, _): page
    }
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
