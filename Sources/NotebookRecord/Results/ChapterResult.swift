/// What became of a chapter's snippets and inline values.
public struct ChapterResult: Equatable, Sendable {
  /// One result a snippet, in reading order.
  public var snippets: [SnippetResult]
  /// One text an inline value, in reading order; nil for one that was not reached.
  public var inlineTexts: [String?]

  /// Creates the result of a chapter.
  public init(snippets: [SnippetResult], inlineTexts: [String?]) {
    self.snippets = snippets
    self.inlineTexts = inlineTexts
  }

  /// The outcomes of all formula checks, in the order in which they ran.
  public var formulas: [FormulaRecord] {
    snippets.flatMap(\.outputs).compactMap { output in
      guard case .formula(let record) = output else { return nil }
      return record
    }
  }
}
