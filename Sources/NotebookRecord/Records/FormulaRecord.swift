/// What became of one `verify`, `refute` or `define` of a formula.
public struct FormulaRecord: Equatable, Sendable {
  /// What the author asked for.
  public enum Request: UInt8, Sendable {
    case verify
    case refute
    case define

    /// The name of the function that asked.
    public var name: String {
      switch self {
      case .verify: "verify"
      case .refute: "refute"
      case .define: "define"
      }
    }
  }

  /// The formula's label.
  public var label: String
  /// What was asked for.
  public var request: Request
  /// Whether it was so.
  public var holds: Bool
  /// How many samples were asked for.
  public var samplesAsked: Int
  /// How many of them lay where the formula is defined.
  public var samplesValid: Int
  /// The largest relative difference over the valid samples.
  public var largestDifference: Double
  /// The difference allowed.
  public var tolerance: Double
  /// How derivatives were taken; empty when the formula has none.
  public var derivatives: String
  /// What was found, in a sentence: for a refuted formula, its counter-example.
  public var finding: String
  /// The counter-example: a name and a value a line; empty when there is none.
  public var counterExample: [String]
  /// The labels of the definitions that the check made use of.
  public var uses: [String]
  /// What the check gave values to, and of which shape; sorted by name.
  public var symbols: [BoundSymbol]
  /// The id of the source's claim that it decides; empty when it names none.
  public var decides: String
  /// Where in the LaTeX source it fails, in UTF-8 bytes; equal ends when nowhere in particular.
  public var place: Range<Int>
  /// Where the call stands in the chapter.
  public var position: RecordPosition

  /// Creates the record of a formula's check.
  public init(
    label: String, request: Request, holds: Bool, samplesAsked: Int = 0, samplesValid: Int = 0,
    largestDifference: Double = 0, tolerance: Double = 0, derivatives: String = "",
    finding: String, counterExample: [String] = [], uses: [String] = [],
    symbols: [BoundSymbol] = [], decides: String = "", place: Range<Int> = 0..<0,
    position: RecordPosition
  ) {
    self.label = label
    self.request = request
    self.holds = holds
    self.samplesAsked = samplesAsked
    self.samplesValid = samplesValid
    self.largestDifference = largestDifference
    self.tolerance = tolerance
    self.derivatives = derivatives
    self.finding = finding
    self.counterExample = counterExample
    self.uses = uses
    self.symbols = symbols
    self.decides = decides
    self.place = place
    self.position = position
  }
}
