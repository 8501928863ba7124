/// A chapter as values: everything a later stage needs, with the place of each thing in the file.
///
/// `blocks` is the text in reading order; it points by index into the lists beside it.
public struct Chapter: Equatable, Sendable {
  /// The file, as diagnostics name it.
  public var path: String
  /// The YAML at the top, or nil.
  public var frontMatter: FrontMatter?
  /// The text.
  public var blocks: [Block] = []
  /// The Swift snippets, in reading order.
  public var snippets: [Snippet] = []
  /// The formulas, in reading order.
  public var formulas: [FormulaUse] = []
  /// The computed values in running text, in reading order.
  public var inlineValues: [InlineValue] = []
  /// The headings, in reading order, the same values as in `blocks`.
  public var headings: [HeadingBlock] = []
  /// The labels, in reading order; of two with one name only the first is here.
  public var labels: [Label] = []
  /// The references, in reading order.
  public var references: [Reference] = []
  /// The citations, in reading order.
  public var citations: [Citation] = []
  /// The footnotes, in the order in which the text first refers to them.
  public var footnotes: [Footnote] = []
  /// The footnote marks, in reading order.
  public var footnoteReferences: [FootnoteReference] = []
  /// The marks on claims of the sources, in reading order.
  public var claims: [ClaimMark] = []
  /// What is wrong with the chapter taken alone, in reading order. What only the whole book can
  /// tell (dangling references, unused labels) is `crossReferenceDiagnostics(_:)`'s.
  public var diagnostics: [Diagnostic] = []

  /// Creates an empty chapter.
  public init(path: String) {
    self.path = path
  }

  /// The text of the first heading of level 1, for a chapter whose front matter has no title.
  public var title: String? {
    headings.first { $0.level == 1 }?.inlines.plainText
  }
}
