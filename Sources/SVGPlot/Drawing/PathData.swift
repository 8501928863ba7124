/// The outline of a path, written with relative commands in hundredths of a pixel.
public struct PathData: Sendable {
  private var bytes: [UInt8] = []
  private var lastX = 0
  private var lastY = 0
  private var startX = 0
  private var startY = 0

  /// An empty path.
  public init() {}

  /// Whether nothing has been written.
  public var isEmpty: Bool { bytes.isEmpty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins a new piece at a point.
  ///
  /// - Parameter point: Where, in pixels.
  public mutating func move(to point: PlotPoint) {
    lastX = FixedDecimal.hundredths(point.x)
    lastY = FixedDecimal.hundredths(point.y)
    (startX, startY) = (lastX, lastY)
    bytes.append(UInt8(ascii: "M"))
    append(lastX)
    append(lastY, separated: true)
  }

  /// Draws a straight line to a point.
  ///
  /// - Parameter point: Where, in pixels.
  public mutating func line(to point: PlotPoint) {
    let x = FixedDecimal.hundredths(point.x)
    let y = FixedDecimal.hundredths(point.y)
    let (dx, dy) = (x - lastX, y - lastY)
    (lastX, lastY) = (x, y)
    if dx == 0 && dy == 0 { return }
    if dx == 0 {
      bytes.append(UInt8(ascii: "v"))
      append(dy)
    } else if dy == 0 {
      bytes.append(UInt8(ascii: "h"))
      append(dx)
    } else {
      bytes.append(UInt8(ascii: "l"))
      append(dx)
      append(dy, separated: true)
    }
  }

  /// Closes the piece begun last.
  public mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    (lastX, lastY) = (startX, startY)
  }

  /// Adds a whole line through points; one point alone becomes a dot under round caps.
  ///
  /// - Parameter points: The points, in pixels.
  public mutating func polyline(_ points: [PlotPoint]) {
    var isFirst = true
    for point in points {
      if isFirst { move(to: point) } else { line(to: point) }
      isFirst = false
    }
  }

  /// Adds a closed outline.
  ///
  /// - Parameter points: Its corners, in pixels.
  public mutating func polygon(_ points: [PlotPoint]) {
    let before = bytes.count
    polyline(points)
    if bytes.count > before { close() }
  }

  /// Adds a rectangle.
  ///
  /// - Parameter frame: The rectangle, in pixels.
  public mutating func rectangle(_ frame: PlotFrame) {
    polygon([
      PlotPoint(frame.left, frame.top), PlotPoint(frame.right, frame.top),
      PlotPoint(frame.right, frame.bottom), PlotPoint(frame.left, frame.bottom),
    ])
  }

  /// Writes a number; a separator is needed only where the sign does not separate.
  private mutating func append(_ hundredths: Int, separated: Bool = false) {
    if separated, hundredths >= 0 { bytes.append(UInt8(ascii: " ")) }
    FixedDecimal.append(hundredths, to: &bytes)
  }
}
