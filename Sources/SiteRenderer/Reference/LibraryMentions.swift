internal import Manuscript

/// Where the book speaks of each function of its library: all that the reference says of chapters.
struct LibraryMentions: Sendable {
  /// Where the book speaks of one.
  struct Mention: Equatable, Sendable {
    /// Links to the snippets that are tied to it.
    var links: [HTML] = []
    /// The formulas that were checked against it.
    var formulas: [FormulasByFunction.Checked] = []
  }

  private var mentions: [String: Mention] = [:]
  /// How many functions some formula was checked against.
  let checkedCount: Int

  init(_ book: BookContext) {
    let formulas = FormulasByFunction(book)
    let uses = LibraryUses(book.content.chapters.map(\.chapter))
    checkedCount = formulas.functionCount
    for name in book.content.library.names {
      let mention = Mention(
        links: uses[name].map { Self.link($0, in: book) }, formulas: formulas[name])
      if mention != Mention() { mentions[name] = mention }
    }
  }

  /// Where the book speaks of what has that name.
  subscript(name: String) -> Mention { mentions[name] ?? Mention() }

  private static func link(_ use: LibraryUses.Use, in book: BookContext) -> HTML {
    let content = book.content.chapters[use.chapter]
    let place = book.places[use.chapter].snippets[use.snippet]
    let words =
      place.number.map { "Listing \($0)" }
      ?? "Chapter \(use.chapter + 1), line \(content.chapter.snippets[use.snippet].range.start.line)"
    return
      #"<a href="\#(content.page)#\#(place.anchor)">\#(words)</a>\#(use.isSource ? " (source)" : "")"#
  }
}

extension LibraryMentions.Mention {
  /// All of it as texts, from which a key is made.
  var inputs: [String] {
    ["\(links.count) \(formulas.count)"] + links.map(\.markup)
      + formulas.flatMap { [$0.text, $0.latex, $0.address, $0.status.rawValue] }
  }
}
