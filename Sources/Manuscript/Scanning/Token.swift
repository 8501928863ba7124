/// Something of the author's format that CommonMark does not know.
enum Token {
  case formula(FormulaUse)
  case value(InlineValue)
  case reference(Reference)
  case citation(Citation)
  case footnoteReference(FootnoteReference)
  /// An attribute block at the end of a leaf or directly after an image.
  case attributes(Attributes)
  /// Text that cmark must not see as markup.
  case literal(String)
  case boxOpening(BoxOpening)
  case boxClosing(colons: Int)
  case footnoteOpening(identifier: String)
  case footnoteClosing
  case table(TableFrame)
  /// The end of one cell, of a title or of a caption.
  case separator
}

/// The line that opens a box.
struct BoxOpening {
  var colons: Int
  var kind: BoxBlock.Kind
  /// Whether a title, or attributes alone, follow before a separator.
  var hasTitle: Bool
}

/// The shape of a table whose cells follow between separators: the header's, the rows', the caption's.
struct TableFrame {
  var alignments: [TableBlock.Alignment]
  /// The places of the cells, row by row, the header first; nil for one that the author left out.
  var cells: [[SourceRange?]]
  /// Where each row ends.
  var rowEnds: [SourcePosition]
  var hasCaption: Bool
}
