/// An arrow as long as what is written on it.
public struct ExtensibleArrow: Hashable, Sendable {
  /// The arrow in Unicode.
  public var symbol: String
  /// What is written above it.
  public var over: MathNode
  /// What is written below it.
  public var under: MathNode?

  /// Creates an arrow.
  public init(_ symbol: String, over: MathNode, under: MathNode? = nil) {
    self.symbol = symbol
    self.over = over
    self.under = under
  }
}
