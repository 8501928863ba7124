/// A formula of a chapter, with the place of every character of it.
public struct FormulaUse: Hashable, Sendable {
  /// How a formula is set.
  public enum Style: String, Hashable, Sendable {
    /// In the line, `$…$`.
    case inline
    /// On its own, `$$…$$`.
    case display
  }

  /// The LaTeX between the dollars; lines are separated by newlines and freed of what belongs to an
  /// enclosing list or quote.
  public var latex: String
  /// How it is set.
  public var style: Style
  /// What `{…}` after it says: label, `definition`, `quotes=`, `claim=`.
  public var attributes: Attributes
  /// Where it stands, with its dollars and attributes.
  public var range: SourceRange
  /// Where each line of `latex` starts in the file.
  public var lineStarts: [SourcePosition]

  /// The label's name, or nil.
  public var label: String? { attributes.label?.name }

  /// The place in the file of a byte of `latex`.
  ///
  /// - Parameter offset: a UTF-8 offset into `latex`, from 0 to its length.
  /// - Returns: the line and column in the chapter's file.
  public func position(atUTF8Offset offset: Int) -> SourcePosition {
    var line = 0
    var column = 0
    for byte in latex.utf8.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 0
      } else {
        column += 1
      }
    }
    let start = lineStarts[min(line, lineStarts.count - 1)]
    return SourcePosition(line: start.line, column: start.column + column)
  }
}
