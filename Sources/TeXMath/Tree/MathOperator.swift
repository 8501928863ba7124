/// A sign that relates, joins or changes operands.
public struct MathOperator: Hashable, Sendable {
  /// What the sign does where it stands.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Between two operands: `+`, `−`, `⋅`, `×`, `/`, `∗`, `⊙`, `∪`.
    case binary
    /// Between two sides: `=`, `≠`, `≤`, `∈`, `→`, `≔`, `∣` of `\mid`.
    case relation
    /// `,`, `;`, and `:` of `\colon`.
    case punctuation
    /// Before its operand: `−` of `-x`, `±`, `∂`, `∇`, `¬`, `∀`, `∃`.
    case prefix
    /// After its operand: `!`.
    case postfix
    /// An opening delimiter that nothing closes.
    case open
    /// A closing delimiter that nothing opened.
    case close
    /// A lone `|` or `‖`: a condition, divides, evaluated at, divergence of.
    case bar
    /// `\middle|` between the delimiters of `\left` and `\right`.
    case middle
    /// A sign that stands for itself, such as the star of `x^*` or the plus of `x^+`.
    case ordinary
  }

  /// The sign in Unicode: `−` for a hyphen, `∗` for a star, `⋅` for `\cdot`, `≠` for `\neq`.
  public var symbol: String
  /// What the sign does where it stands.
  public var role: Role
  /// The sign that is denied: `=` of `≠`, whether written `\neq` or `\not=`.
  public var negated: String?
  /// The size that `\big` (1), `\Big` (2), `\bigg` (3) or `\Bigg` (4) asked for, else 0.
  public var size: Int

  /// Creates an operator.
  public init(_ symbol: String, _ role: Role, negated: String? = nil, size: Int = 0) {
    self.symbol = symbol
    self.role = role
    self.negated = negated
    self.size = size
  }
}
