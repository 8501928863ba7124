/// What an attribute block `{#label key=value flag}` says of the thing before it.
public struct Attributes: Hashable, Sendable {
  /// The label with its place, `eq-update` for `{#eq-update}`.
  public var label: Label?
  /// What the author claims here about the sources.
  public var claim: ClaimMark?
  /// Whether a formula only introduces a name (`definition`) and is to be used by another check.
  public var isDefinition = false
  /// The ids of the source's formulas that this one quotes (`quotes=D0-F8`).
  public var quotes: [String] = []
  /// What an inline formula declares of the symbol it shows.
  public var symbol: SymbolMark?
  /// The width of an image as written, such as `60%` or `400`.
  public var width: String?
  /// Where the block stands; nil when there is none.
  public var range: SourceRange?

  /// Creates attributes that say nothing.
  public init() {}
}
