/// Where a layer is drawn: the rectangle between the axes, the scales, and the layer's look.
public struct PlotArea: Sendable {
  /// The rectangle between the axes.
  public let frame: PlotFrame
  /// Values to pixels from the left.
  public let x: PlotScale
  /// Values to pixels from the top.
  public let y: PlotScale
  /// The number of the layer's look, counted from 0.
  public var look = 0
  /// How many layers take a look; one alone needs no dash to be told apart.
  public var lookCount = 1

  /// The pixel of a pair of values, or `nil` where an axis cannot show it.
  ///
  /// - Parameters:
  ///   - x: A value on the horizontal axis.
  ///   - y: A value on the vertical axis.
  /// - Returns: The point, inside the area or not.
  public func point(_ x: Double, _ y: Double) -> PlotPoint? {
    let (px, py) = (self.x.position(x), self.y.position(y))
    return px.isFinite && py.isFinite ? PlotPoint(px, py) : nil
  }

  var style: SeriesLook { SeriesLook(index: look) }
}
