internal import Manuscript

/// The table of the symbols that a chapter declares.
enum SymbolTable {
  /// The rows for a template; empty when the chapter declares none.
  static func rows(_ index: Int, in book: BookContext, isOwnPage: Bool) -> [[String: Any]] {
    let content = book.content.chapters[index]
    let declarations = content.chapter.symbolDeclarations(macros: book.content.macros)
    guard !declarations.isEmpty else { return [] }
    let renderer = ChapterRenderer(chapter: index, of: book)
    return declarations.map { declaration in
      let anchor = "#" + book.places[index].formulas[declaration.formula].anchor
      return [
        "symbol": renderer.mathMarkup(ofFormula: declaration.formula).markup,
        "meaning": HTMLText.displayable(book.typesetting.curled(declaration.mark.meaning)),
        "shape": declaration.mark.shapes.map(\.rawValue).joined(separator: " or "),
        "address": HTMLText.displayable(isOwnPage ? anchor : content.page + anchor),
      ]
    }
  }

  /// Whether any chapter declares symbols.
  static func isNeeded(_ book: BookContext) -> Bool {
    book.content.chapters.contains { content in
      content.chapter.formulas.contains { $0.attributes.symbol != nil }
    }
  }
}
