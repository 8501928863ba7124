/// How a legend shows a layer.
public enum LegendKey: Hashable, Sendable {
  /// A piece of line with the layer's dash and marker.
  case line
  /// The layer's marker.
  case dot
  /// A filled square.
  case fill
}
