/// How values become distances along an axis.
public enum ScaleKind: Hashable, Sendable {
  /// Logarithmic where the data are positive and span more than two decades, else linear. Only marks
  /// whose length does not mean anything (lines, dots) allow the logarithm.
  case automatic
  /// Equal differences are equal distances.
  case linear
  /// Equal ratios are equal distances; values ≤ 0 cannot be drawn.
  case log
  /// Sign and logarithm, linear near zero: sign(v) · log₁₀(1 + |v| / threshold). For values of both
  /// signs over many decades. The threshold is the magnitude below which the axis is nearly linear.
  case symlog(threshold: Double)
  /// One band for each name; position i is the middle of band i, counted from 0.
  case categorical([String])
}
