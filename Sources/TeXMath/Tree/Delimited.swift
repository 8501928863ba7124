/// A part of a formula between two delimiters that belong together.
public struct Delimited: Hashable, Sendable {
  /// How large the delimiters are drawn.
  public enum Size: Hashable, Sendable {
    /// As the font has them: `(x)`.
    case natural
    /// As high as what they enclose: `\left( … \right)`.
    case stretched
    /// `\big` (1) to `\Bigg` (4).
    case fixed(Int)
  }

  /// The opening delimiter in Unicode, empty for `\left.`: `(`, `[`, `{`, `|`, `‖`, `⟨`, `⌊`.
  public var open: String
  /// The nodes between, among them `\middle` delimiters as operators with the role `middle`.
  public var body: [MathNode]
  /// The closing delimiter in Unicode, empty for `\right.`.
  public var close: String
  /// How large the delimiters are drawn.
  public var size: Size

  /// Creates a delimited part.
  public init(_ open: String, _ body: [MathNode], _ close: String, size: Size = .natural) {
    self.open = open
    self.body = body
    self.close = close
    self.size = size
  }
}
