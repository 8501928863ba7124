/// One wrong version of a function: a few bytes of its file replaced.
public struct Mutation: Hashable, Sendable {
  /// A replacement.
  public struct Edit: Hashable, Sendable {
    /// Which bytes of the file go.
    public var range: Range<Int>
    /// What takes their place.
    public var text: String

    /// Creates a replacement.
    public init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// What kind of change it is.
  public var kind: MutationOperator
  /// What is replaced, in order and apart from each other.
  public var edits: [Edit]
  /// The line of the first of them, from 1.
  public var line: Int
  /// Its column in UTF-8 bytes, from 1.
  public var column: Int
  /// What stands there.
  public var original: String
  /// What stands there afterwards.
  public var replacement: String
  /// Which one of those that read the same in the function it is, from 1.
  public var occurrence = 1

  /// The change as a reader sees it, on one line: `a + b → a - b`, with its number where several read the same. It names
  /// no line, so it stays the same when the file changes elsewhere.
  public var change: String {
    let text = "\(Self.line(original)) → \(Self.line(replacement))"
    return occurrence == 1 ? text : "\(text) #\(occurrence)"
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
