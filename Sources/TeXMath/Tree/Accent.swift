/// A mark over or under a base.
public struct Accent: Hashable, Sendable {
  /// The command without its backslash: `hat`, `widehat`, `bar`, `overline`, `underline`.
  public var name: String
  /// The mark in Unicode.
  public var symbol: String
  /// Whether the mark stands under the base.
  public var isUnder: Bool
  /// Whether the mark grows with the base.
  public var isStretchy: Bool

  /// Creates an accent.
  public init(_ name: String, _ symbol: String, isUnder: Bool = false, isStretchy: Bool = false) {
    self.name = name
    self.symbol = symbol
    self.isUnder = isUnder
    self.isStretchy = isStretchy
  }
}
