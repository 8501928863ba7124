/// Where the blocks of a rewritten text are: all that the scanners need to know of its structure.
struct Outline {
  /// Paragraphs and headings, in order.
  var leaves: [Leaf] = []
  /// The lines of code and HTML blocks, in order.
  var verbatim: [ClosedRange<Int>] = []
}

/// A paragraph or heading: a block whose text is inlines.
struct Leaf {
  /// The 0-based lines of the rewritten text, the last one included.
  var lines: ClosedRange<Int>
  /// The 0-based column of the first byte in its first line.
  var column: Int
  /// How many block quotes it is in.
  var quoteDepth: Int
  var isHeading: Bool
}
