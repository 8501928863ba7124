/// Bounds that keep time and memory in proportion for any input.
public struct ParserLimits: Hashable, Sendable {
  /// The largest chapter in bytes; a larger one is reported and not read. A long chapter of prose is
  /// 100 kB.
  public var maximumBytes = 4_000_000
  /// How deep blocks, and how deep inlines in them, may nest; what lies deeper is reported and left
  /// out.
  public var maximumDepth = 64
  /// How many diagnostics one chapter keeps; the last then says that there are more.
  public var maximumDiagnostics = 1_000

  /// The usual bounds.
  public static let standard = ParserLimits()

  /// Creates the usual bounds.
  public init() {}
}
