/// A rectangle of the drawing, in pixels of the view box.
public struct PlotFrame: Hashable, Sendable {
  /// Pixels from the left of the drawing to the left side.
  public var left: Double
  /// Pixels from the top of the drawing to the upper side.
  public var top: Double
  /// Its width in pixels.
  public var width: Double
  /// Its height in pixels.
  public var height: Double

  /// A rectangle from its upper left corner and its size.
  ///
  /// - Parameters:
  ///   - left: Pixels from the left.
  ///   - top: Pixels from the top.
  ///   - width: Its width.
  ///   - height: Its height.
  public init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// Pixels from the left of the drawing to the right side.
  public var right: Double { left + width }
  /// Pixels from the top of the drawing to the lower side.
  public var bottom: Double { top + height }

  /// The rectangle grown by so many pixels on every side.
  func grown(by margin: Double) -> PlotFrame {
    PlotFrame(
      left: left - margin, top: top - margin, width: width + 2 * margin,
      height: height + 2 * margin)
  }

  func contains(_ point: PlotPoint) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }
}
