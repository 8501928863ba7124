/// A sum, product, integral or union over something.
public struct LargeOperator: Hashable, Sendable {
  /// The sign in Unicode: `∑`, `∏`, `∫`, `⋃`.
  public var symbol: String
  /// Whether the sign takes its bounds beside it, as integrals do.
  public var isIntegral: Bool

  /// Creates a large operator.
  public init(_ symbol: String, isIntegral: Bool = false) {
    self.symbol = symbol
    self.isIntegral = isIntegral
  }
}
