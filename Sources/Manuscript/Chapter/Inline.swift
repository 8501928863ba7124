/// A piece of running text. Nesting is at most `ParserLimits.maximumDepth` deep, and no two `text`
/// values are neighbours.
public indirect enum Inline: Equatable, Sendable {
  /// Text, with escapes and entities already resolved.
  case text(String)
  /// The end of a source line inside a paragraph.
  case softBreak
  /// A line break that the author asked for.
  case lineBreak
  /// A code span.
  case code(String)
  /// Emphasis.
  case emphasis([Inline])
  /// Strong emphasis.
  case strong([Inline])
  /// Struck-out text, `~~…~~`.
  case strikethrough([Inline])
  /// A link.
  case link(Link)
  /// An image.
  case image(Image)
  /// Raw HTML as written; whether it may reach a page is the renderer's decision.
  case html(String)
  /// A formula: `Chapter.formulas[index]`. Its style may be `display` here too, where a display
  /// formula stands in the middle of emphasis, a heading or a table cell.
  case formula(index: Int)
  /// A computed value: `Chapter.inlineValues[index]`.
  case value(index: Int)
  /// A reference to a label: `Chapter.references[index]`.
  case reference(index: Int)
  /// A citation: `Chapter.citations[index]`.
  case citation(index: Int)
  /// A footnote mark: `Chapter.footnoteReferences[index]`.
  case footnoteReference(index: Int)
}

extension [Inline] {
  /// The text without its marks, as a search index or a page title wants it. What only the chapter
  /// knows (formulas, values, references) is left out.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
      inlines.plainText
    case .link(let link): link.inlines.plainText
    case .image(let image): image.alternative.plainText
    case .html, .formula, .value, .reference, .citation, .footnoteReference: ""
    }
  }
}
