/// The page with the symbols of all chapters.
enum SymbolsPage {
  /// What contents list; nil for a book that declares no symbols.
  static func face(in book: BookContext) -> PageFace? {
    SymbolTable.isNeeded(book) ? PageFace(slug: "symbols", title: "Symbols") : nil
  }

  /// The page's draft.
  static func draft(in frame: PageFrame) -> PageDraft? {
    face(in: frame.book).map { face in
      PageDraft(slug: face.slug, inputs: inputs(frame.book)) { page(face, in: frame) }
    }
  }

  /// What chapters declare, and where.
  private static func inputs(_ book: BookContext) -> [String] {
    book.content.chapters.indices.flatMap { index -> [String] in
      let formulas = book.content.chapters[index].chapter.formulas
      let declarations = formulas.indices.flatMap { formula -> [String] in
        guard let mark = formulas[formula].attributes.symbol else { return [] }
        return [
          formulas[formula].latex, mark.meaning,
          mark.shapes.map(\.rawValue).joined(separator: " "),
          book.places[index].formulas[formula].anchor,
        ]
      }
      return ["\(declarations.count)"] + declarations
    }
  }

  private static func page(_ face: PageFace, in frame: PageFrame) -> SitePage {
    let chapters = frame.book.content.chapters.indices.compactMap { index -> [String: Any]? in
      let rows = SymbolTable.rows(index, in: frame.book, isOwnPage: false)
      guard !rows.isEmpty else { return nil }
      return frame.link(to: index).merging(["number": index + 1, "rows": rows]) { a, _ in a }
    }
    return SitePage(
      slug: face.slug, title: face.title,
      description: "The symbols of each chapter, what they mean and which shape they have.",
      body: HTML(trusted: frame.templates.render("symbols", ["chapters": chapters])))
  }
}
