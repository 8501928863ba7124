/// A place in a source file: 1-based line, 1-based column counted in UTF-8 bytes.
///
/// A column one past the last byte of a line is the end of that line.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in UTF-8 bytes from the start of the line.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders positions as they are read.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The position as compilers print it, `line:column`.
  public var description: String { "\(line):\(column)" }
}
