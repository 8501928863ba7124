/// The page of the glossary.
enum GlossaryPage {
  /// What contents list; nil for a book without a glossary.
  static func face(in book: BookContext) -> PageFace? {
    book.content.glossary.isEmpty ? nil : PageFace(slug: "glossary", title: "Glossary")
  }

  /// The page's draft. Of chapters it says only where they are.
  static func draft(in frame: PageFrame) -> PageDraft? {
    face(in: frame.book).map { face in
      PageDraft(slug: face.slug, inputs: []) { page(face, in: frame) }
    }
  }

  private static func page(_ face: PageFace, in frame: PageFrame) -> SitePage {
    let terms = frame.book.content.glossary
    let sorted = terms.sorted { ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term) }
    let values: [String: Any] = ["terms": sorted.map { entry($0, frame) }]
    return SitePage(
      slug: face.slug, title: face.title,
      description: "The terms of the book and what they mean.",
      body: HTML(trusted: frame.templates.render("glossary", values)),
      searchEntries: terms.map(SearchEntry.init))
  }

  private static func entry(_ term: GlossaryTerm, _ frame: PageFrame) -> [String: Any] {
    let typesetting = frame.book.typesetting
    func marked(_ text: String) -> String? {
      text.isEmpty ? nil : typesetting.set(text).markup
    }
    var values: [String: Any] = [
      "term": HTMLText.displayable(term.term),
      "definition": HTMLText.displayable(typesetting.curled(term.definition)),
    ]
    values["standard"] = marked(term.standard)
    values["printed"] = marked(term.printed)
    values["note"] = marked(term.note)
    if let index = frame.book.content.chapters.firstIndex(where: { term.isIntroduced(in: $0) }) {
      values["address"] = HTMLText.displayable(frame.book.content.chapters[index].page)
      values["place"] = "Chapter \(index + 1)"
    }
    return values
  }
}

extension GlossaryTerm {
  /// Whether the chapter is the one that introduces the term; it may be named with `.md` or without.
  public func isIntroduced(in content: ChapterContent) -> Bool {
    content.slug == chapter || "\(content.slug).md" == chapter
  }
}
