/// A value shown below its snippet.
public struct ValueRecord: Equatable, Sendable {
  /// The name it is shown under; empty for a trailing expression.
  public var label: String
  /// The value's static type, as Swift prints it.
  public var type: String
  /// What the reader sees.
  public var text: String
  /// The numbers in it at full precision, in reading order, for comparison with accepted results.
  public var numbers: [Double]
  /// How far they may differ from the accepted ones; nil leaves it to the snippet.
  public var tolerance: ResultTolerance?

  /// Creates the record of a shown value.
  public init(
    label: String, type: String, text: String, numbers: [Double],
    tolerance: ResultTolerance? = nil
  ) {
    self.label = label
    self.type = type
    self.text = text
    self.numbers = numbers
    self.tolerance = tolerance
  }
}
