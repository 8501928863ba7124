/// A small plot within a larger one: a detail, an overview.
public struct PlotInset: Sendable {
  /// A corner of the area between the axes.
  public enum Corner: Hashable, Sendable {
    /// Upper left.
    case topLeft
    /// Upper right.
    case topRight
    /// Lower left.
    case bottomLeft
    /// Lower right.
    case bottomRight
  }

  /// The small plot. Its legend and its own insets are not drawn.
  public var plot: Plot
  /// Where it stands.
  public var corner: Corner
  /// Its share of the width and of the height, from 0.2 to 0.8.
  public var share: Double

  /// A small plot within a larger one.
  ///
  /// - Parameters:
  ///   - plot: The small plot.
  ///   - corner: Where it stands.
  ///   - share: Its share of the width and of the height of the area.
  public init(_ plot: Plot, in corner: Corner = .topRight, share: Double = 0.48) {
    self.plot = plot
    self.corner = corner
    self.share = share.isFinite ? min(max(share, 0.2), 0.8) : 0.48
  }

  /// Its rectangle within the area of the larger plot.
  func frame(in area: PlotFrame) -> PlotFrame {
    let (width, height) = (area.width * share, area.height * share)
    let isRight = corner == .topRight || corner == .bottomRight
    let isLow = corner == .bottomLeft || corner == .bottomRight
    return PlotFrame(
      left: isRight ? area.right - width - 6 : area.left + 8,
      top: isLow ? area.bottom - height - 6 : area.top + 4, width: width, height: height)
  }
}
