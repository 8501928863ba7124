/// What the axes measure, in words for descriptions and tables.
public struct AxisNames: Hashable, Sendable {
  /// The horizontal axis; `x` when it has no label.
  public var x: String
  /// The vertical axis; `y` when it has no label.
  public var y: String

  /// Names for the two axes; empty ones become `x` and `y`.
  ///
  /// - Parameters:
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  public init(x: String, y: String) {
    self.x = x.isEmpty ? "x" : x
    self.y = y.isEmpty ? "y" : y
  }
}
