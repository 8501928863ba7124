/// The key to a map of colours: which step stands for which values.
public struct ColorBar: Hashable, Sendable {
  /// What the colours measure.
  public var label: String
  /// The colours, from low to high.
  public var colors: [PlotColor]
  /// The values between the colours and at the ends: one more than there are colours.
  public var bounds: [Double]

  /// A key to a map of colours.
  ///
  /// - Parameters:
  ///   - label: What the colours measure.
  ///   - colors: The colours, from low to high.
  ///   - bounds: The values between them and at the ends.
  public init(label: String, colors: [PlotColor], bounds: [Double]) {
    self.label = label
    self.colors = colors
    self.bounds = bounds
  }
}
