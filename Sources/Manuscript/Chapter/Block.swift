/// One block of a chapter. Nesting is at most `ParserLimits.maximumDepth` deep.
public indirect enum Block: Equatable, Sendable {
  /// A heading of level 1 to 6.
  case heading(HeadingBlock)
  /// A paragraph.
  case paragraph(ParagraphBlock)
  /// A bullet or ordered list.
  case list(ListBlock)
  /// A block quote.
  case quote(QuoteBlock)
  /// Code that is not Swift, and indented code: shown, never run.
  case codeBlock(CodeBlock)
  /// A Swift snippet: `Chapter.snippets[index]`.
  case snippet(index: Int)
  /// A display formula on its own: `Chapter.formulas[index]`.
  case displayFormula(index: Int)
  /// A pipe table.
  case table(TableBlock)
  /// A box written as `::: note Title` … `:::`.
  case box(BoxBlock)
  /// A thematic break.
  case thematicBreak(SourceRange)
  /// Raw HTML as written; whether it may reach a page is the renderer's decision.
  case html(HTMLBlock)
}
