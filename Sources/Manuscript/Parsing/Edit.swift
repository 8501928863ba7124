/// A change to the source text on its way to cmark.
struct Edit {
  enum Piece {
    /// Bytes that are not in the source.
    case literal([UInt8])
    /// A stretch of the source, with the edits inside it; `\|` becomes `|` when it is a table cell.
    case source(Range<Int>, isCell: Bool)
    /// The start of a further line, with what puts it into the same containers, and the place in the
    /// source that its text stands for.
    case line(LineStart)
  }

  struct LineStart {
    var prefix: [UInt8]
    var offset: Int
  }

  /// The bytes of the source that are replaced; empty for an insertion.
  var range: Range<Int>
  var pieces: [Piece]

  /// Puts a token's placeholder over a stretch of one or more lines. A line that is covered keeps its
  /// containers and a filler, so that lines keep their numbers and blocks their extent.
  static func token(_ index: Int, over range: Range<Int>, lines: [LineStart]) -> Edit {
    var pieces: [Piece] = [.literal(Placeholder.inline(index))]
    for line in lines {
      pieces.append(.line(line))
      pieces.append(.literal(Placeholder.fillerBytes))
    }
    return Edit(range: range, pieces: pieces)
  }
}
