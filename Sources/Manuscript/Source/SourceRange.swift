/// A half-open stretch of a source file: the end is the position after the last byte.
public struct SourceRange: Hashable, Comparable, Sendable {
  /// The position of the first byte.
  public var start: SourcePosition
  /// The position after the last byte.
  public var end: SourcePosition

  /// Creates a range from its two ends.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// Creates a range inside one line.
  public init(line: Int, columns: Range<Int>) {
    start = SourcePosition(line: line, column: columns.lowerBound)
    end = SourcePosition(line: line, column: columns.upperBound)
  }

  /// Whether `position` is inside the range; the end is outside.
  public func contains(_ position: SourcePosition) -> Bool {
    start <= position && position < end
  }

  /// Orders ranges by where they start, then by where they end.
  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension SourceRange: CustomStringConvertible {
  /// The range as `line:column-line:column`.
  public var description: String { "\(start)-\(end)" }
}
