/// Where the names of the layers stand.
public enum LegendPlacement: Hashable, Sendable {
  /// Beside the ends of lines where the names fit, above the plot otherwise.
  case automatic
  /// Above the plot.
  case above
  /// Nowhere: the caption must say it.
  case none
}
