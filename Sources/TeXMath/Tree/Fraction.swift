/// Two parts above each other.
public struct Fraction: Hashable, Sendable {
  /// The upper part.
  public var numerator: MathNode
  /// The lower part.
  public var denominator: MathNode
  /// `.display` for `\dfrac` and `\cfrac`, `.text` for `\tfrac`, none for `\frac`.
  public var style: MathStyle?
  /// Whether a line divides the parts; `\atop` draws none.
  public var hasLine: Bool

  /// Creates a fraction.
  public init(
    _ numerator: MathNode, over denominator: MathNode, style: MathStyle? = nil,
    hasLine: Bool = true
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.style = style
    self.hasLine = hasLine
  }
}
