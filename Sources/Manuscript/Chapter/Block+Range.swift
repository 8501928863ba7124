extension Block {
  /// Where the block stands; nil for those that `Chapter` holds by index.
  public var range: SourceRange? {
    switch self {
    case .heading(let block): block.range
    case .paragraph(let block): block.range
    case .list(let block): block.range
    case .quote(let block): block.range
    case .codeBlock(let block): block.range
    case .table(let block): block.range
    case .box(let block): block.range
    case .thematicBreak(let range): range
    case .html(let block): block.range
    case .snippet, .displayFormula: nil
    }
  }
}
