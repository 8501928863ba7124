/// How a legend shows a layer.
public enum LegendKey: Hashable, Sendable {
  /// A piece of line with the layer's dash; its name may stand beside its end instead.
  case line
  /// A piece of line with the layer's dash, for layers whose end lies anywhere.
  case path
  /// The layer's marker.
  case dot
  /// A filled square, with the layer's marker where several must be told apart.
  case fill
  /// A pale filled square.
  case band
}
