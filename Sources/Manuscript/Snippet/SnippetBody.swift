/// The code of a snippet and the place of every character of it.
public struct SnippetBody: Equatable, Sendable {
  /// Lines that a page folds away: those between `// hide` and `// show` (or the end).
  public struct Fold: Hashable, Sendable {
    /// The 0-based lines to fold, without the two marks.
    public var lines: Range<Int>
    /// The same with the marks, which no page shows.
    public var markedLines: Range<Int>
  }

  /// The code, each line ended by a newline; empty when there is none.
  public var text: String
  /// The line of the file on which the code starts.
  public var firstLine: Int
  /// For each line, how many bytes of the file's line stand before it (indentation, quote marks).
  public var indentations: [Int]
  /// What is folded.
  public var folds: [Fold]

  /// The lines of the code, without newlines.
  public var lines: [Substring] {
    // Bytes, not characters: no other byte of a text is a newline's, and chapters hold thousands of lines.
    var lines: [Substring] = []
    var start = text.utf8.startIndex
    while start < text.utf8.endIndex {
      let end = text.utf8[start...].firstIndex(of: .newline) ?? text.utf8.endIndex
      lines.append(text[start..<end])
      start = end < text.utf8.endIndex ? text.utf8.index(after: end) : end
    }
    return lines
  }

  /// The place in the file of a place in the code.
  ///
  /// - Parameters:
  ///   - line: the 1-based line of the code.
  ///   - column: the 1-based column, in UTF-8 bytes.
  /// - Returns: the line and column in the chapter's file.
  public func position(line: Int, column: Int) -> SourcePosition {
    let indentation = indentations.indices.contains(line - 1) ? indentations[line - 1] : 0
    return SourcePosition(line: firstLine + line - 1, column: column + indentation)
  }
}
