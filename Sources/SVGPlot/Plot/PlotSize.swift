/// The size of a plot's drawing in pixels of its view box. On a page it scales to the column, up to
/// 1.15 times this and down to a telephone's width; text of 14 px stays above 9 px there.
public struct PlotSize: Hashable, Sendable {
  /// Width in pixels.
  public var width: Double
  /// Height in pixels, without title, legend and notes, which are added.
  public var height: Double

  /// A size, held to what can be read: at least 160 × 120, at most 4000 × 4000.
  ///
  /// - Parameters:
  ///   - width: Width in pixels.
  ///   - height: Height in pixels.
  public init(width: Double, height: Double) {
    self.width = Self.held(width, least: 160, usual: 480)
    self.height = Self.held(height, least: 120, usual: 300)
  }

  /// 480 × 300.
  public static let standard = PlotSize(width: 480, height: 300)
  /// 640 × 340, for long runs.
  public static let wide = PlotSize(width: 640, height: 340)
  /// 440 × 420, for planes.
  public static let square = PlotSize(width: 440, height: 420)
  /// 300 × 210, for one of several side by side.
  public static let small = PlotSize(width: 300, height: 210)

  private static func held(_ value: Double, least: Double, usual: Double) -> Double {
    value.isFinite ? min(max(value, least), 4000) : usual
  }
}
