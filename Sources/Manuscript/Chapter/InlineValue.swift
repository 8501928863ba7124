/// A value computed in running text: `` `{swift digits=4} run.finalLoss` ``.
///
/// The braces hold `swift` and then options, each at most once: `digits=N` with N from 0 to 17, and
/// `format=` one of `fixed`, `scientific`, `percent`, `plain`, `tolerance=1e-6`, and `uncompared`.
public struct InlineValue: Hashable, Sendable {
  /// How a number is written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// `0.0012`, with `digits` after the point.
    case fixed
    /// `1.2 × 10⁻³`, with `digits` significant ones.
    case scientific
    /// `12 %`, with `digits` after the point.
    case percent
    /// As Swift prints it.
    case plain
  }

  /// The Swift expression.
  public var expression: String
  /// How many digits are shown; nil leaves it to the book.
  public var digits: Int?
  /// How it is written; nil leaves it to the book.
  public var format: Format?
  /// How far the number shown may differ from the accepted one, relatively; nil leaves it to the chapter.
  public var tolerance: Double?
  /// Whether it is left out of the comparison with the accepted one.
  public var isUncompared = false
  /// How many snippets stand before it: it sees what the first `snippetsBefore` of them declared.
  public var snippetsBefore: Int
  /// Where the expression starts.
  public var expressionStart: SourcePosition
  /// Where it stands, with its backticks.
  public var range: SourceRange
}
