/// A place in a program's source: what `#filePath`, `#line` and `#column` gave at the call.
public struct RecordPosition: Equatable, Hashable, Sendable {
  /// The part of the program: `snippet-3`, `value-0`. The tool knows where in the chapter it stands, which a record
  /// must not know, lest results change whenever a line of prose is added.
  public var source: String
  /// The line in that part, from 1.
  public var line: Int
  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Creates a position.
  public init(source: String, line: Int, column: Int) {
    self.source = source
    self.line = line
    self.column = column
  }
}
