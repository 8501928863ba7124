/// A scale with its domain and its place on the drawing: turns values into pixels.
public struct PlotScale: Sendable {
  /// How values become distances; never `.automatic`.
  public let kind: ScaleKind
  /// The values at the ends, lower < upper.
  public let domain: Domain
  /// The pixel of `domain.lower`.
  public let start: Double
  /// The pixel of `domain.upper`.
  public let end: Double

  private let transform: Transform
  private let origin: Double
  private let factor: Double
  private let isLogarithmic: Bool

  /// The three curves; a flat copy of ``ScaleKind`` that costs nothing in the loop over a million points.
  private enum Transform {
    /// Halved, so that the difference of the largest numbers is still finite.
    case half
    case log
    case symlog(Double)
  }

  init(kind: ScaleKind, domain: Domain, start: Double, end: Double) {
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    switch kind {
    case .log: transform = .log
    case .symlog(let threshold): transform = .symlog(threshold)
    case .automatic, .linear, .categorical: transform = .half
    }
    origin = Self.apply(transform, domain.lower)
    let length = Self.apply(transform, domain.upper) - origin
    isLogarithmic = kind == .log
    factor = length > 0 ? (end - start) / length : 0
  }

  /// The pixel of a value; NaN for what has no place on this axis: NaN, infinities, and on a
  /// logarithmic axis values ≤ 0.
  ///
  /// - Parameter value: A value of the data.
  /// - Returns: Pixels from the left or from the top.
  @inline(__always)
  public func position(_ value: Double) -> Double {
    start + (Self.apply(transform, value) - origin) * factor
  }

  /// Whether a value can be drawn on this axis, inside the domain or not.
  ///
  /// - Parameter value: A value of the data.
  /// - Returns: False for NaN and infinities and, on a logarithmic axis, for values ≤ 0.
  public func accepts(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    return value > 0 || !isLogarithmic
  }

  /// The pixels one band of a categorical axis takes.
  var bandWidth: Double {
    guard case .categorical(let names) = kind, !names.isEmpty else { return 0 }
    return abs(end - start) / Double(names.count)
  }

  @inline(__always)
  private static func apply(_ transform: Transform, _ value: Double) -> Double {
    guard value.isFinite else { return .nan }
    switch transform {
    case .half: return value * 0.5
    case .log: return value > 0 ? Elementary.log10(value) : .nan
    case .symlog(let threshold):
      let ratio = value.magnitude / threshold
      // The ratio overflows where the difference of the logarithms does not.
      let magnitude =
        ratio.isFinite
        ? Elementary.log10(1 + ratio)
        : Elementary.log10(value.magnitude) - Elementary.log10(threshold)
      return value < 0 ? -magnitude : magnitude
    }
  }
}
