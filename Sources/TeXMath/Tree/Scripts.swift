/// What is written below, above and behind a base.
public struct Scripts: Hashable, Sendable {
  /// Where the scripts stand.
  public enum Placement: String, Hashable, Sendable, CaseIterable {
    /// Beside the base.
    case beside
    /// Below and above the base in a displayed formula, beside it in a line of text.
    case movable
    /// Below and above the base always (`\limits`).
    case stacked
  }

  /// What the scripts belong to; an empty row where nothing precedes them, as in `{}^2x`.
  public var base: MathNode
  /// The subscript or lower bound.
  public var sub: MathNode?
  /// The superscript or upper bound, without primes.
  public var sup: MathNode?
  /// The number of primes, whether written `'` or `^\prime`.
  public var primes: Int
  /// Where the scripts stand.
  public var placement: Placement

  /// Creates scripts.
  public init(
    base: MathNode, sub: MathNode? = nil, sup: MathNode? = nil, primes: Int = 0,
    placement: Placement = .beside
  ) {
    self.base = base
    self.sub = sub
    self.sup = sup
    self.primes = primes
    self.placement = placement
  }
}
