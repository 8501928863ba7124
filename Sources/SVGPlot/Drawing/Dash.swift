/// The pattern of a stroke.
public enum Dash: Hashable, Sendable {
  /// Unbroken.
  case solid
  /// Long strokes.
  case dashed
  /// Short strokes.
  case dotted

  /// Lengths of strokes and gaps in pixels.
  var pattern: String {
    switch self {
    case .solid: ""
    case .dashed: "6 4"
    case .dotted: "2 3"
    }
  }
}
