/// The elements and attributes that a picture may be made of: shapes, text, gradients, clips. Nothing
/// that runs, loads, links, moves or repeats without bound.
enum SVGVocabulary {
  static let elements: Set<String> = [
    "svg", "g", "defs", "title", "desc", "path", "line", "polyline", "polygon", "rect", "circle",
    "ellipse", "text", "tspan", "clipPath", "linearGradient", "radialGradient", "stop", "marker",
  ]

  /// Elements whose text is shown; in all others only blanks may stand.
  static let textElements: Set<String> = ["title", "desc", "text", "tspan"]

  /// Attributes whose values are words for people.
  static let spoken: Set<String> = ["aria-label"]

  /// Attributes whose values are ids of the picture.
  static let references: Set<String> = ["aria-labelledby", "aria-describedby"]

  static let attributes: Set<String> = [
    "id", "class", "role", "aria-hidden", "style", "viewBox", "preserveAspectRatio", "width",
    "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy",
    "d", "points", "pathLength", "transform", "rotate", "fill", "fill-opacity", "fill-rule",
    "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "opacity", "color", "visibility",
    "font-family", "font-size", "font-style", "font-weight", "font-variant-numeric",
    "letter-spacing", "text-anchor", "dominant-baseline", "alignment-baseline", "textLength",
    "lengthAdjust", "paint-order", "vector-effect", "shape-rendering", "clip-path", "clip-rule",
    "clipPathUnits", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform",
    "spreadMethod", "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight",
    "markerUnits", "refX", "refY", "orient",
  ]

  /// What `style` may set.
  static let properties: Set<String> = [
    "display", "width", "max-width", "height", "fill", "stroke", "opacity", "color", "font-family",
    "font-size", "font-weight", "font-variant-numeric",
  ]
}
