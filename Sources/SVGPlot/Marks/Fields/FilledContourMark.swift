/// Regions between lines of equal value, coloured from low to high.
public struct FilledContourMark: Mark {
  /// What the values are: the label of the key.
  public var name: String
  /// The values.
  public var field: ScalarField
  /// The values between colours; `nil` finds round ones.
  public var levels: [Double]?
  /// What the colours mean.
  public var map: ColorMap
  /// The colours themselves, from low to high, one more than levels; `nil` takes them from the map.
  public var colors: [PlotColor]?

  /// Regions between lines of equal value.
  ///
  /// - Parameters:
  ///   - field: The values.
  ///   - name: What the values are.
  ///   - levels: The values between colours; `nil` finds round ones.
  ///   - map: What the colours mean.
  public init(
    _ field: ScalarField, name: String = "", levels: [Double]? = nil, map: ColorMap = .sequential
  ) {
    self.name = name
    self.field = field
    self.levels = levels
    self.map = map
    colors = nil
  }

  public var problems: [PlotProblem] { field.problems }
  public var xExtent: AxisExtent { FieldExtent.plane(field.x) }
  public var yExtent: AxisExtent { FieldExtent.plane(field.y) }

  private var classes: ColorClasses {
    var classes = ColorClasses(field.extent, map: map, levels: levels)
    if let colors, colors.count == classes.colors.count { classes.colors = colors }
    return classes
  }

  public var colorBar: ColorBar? {
    guard field.isValid, !field.extent.isEmpty else { return nil }
    return ColorBar(label: name, colors: classes.colors, bounds: classes.bounds)
  }

  /// Each region is painted over all lower ones, from the lowest up, so no seam shows between them.
  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    guard field.isValid, !field.extent.isEmpty else { return }
    let squares = MarchingSquares(field, area: area, closed: true)
    let projection = Projection(area: area)
    let floors = [-Double.greatestFiniteMagnitude] + classes.levels
    for (floor, color) in zip(floors, classes.colors) {
      var path = PathData()
      for line in squares.lines(at: floor) {
        let outline = projection.outline(line)
        if outline.count > 2 { path.polygon(outline) }
      }
      guard !path.isEmpty else { continue }
      svg.element(
        "path", [.path(path), .color("fill", color), .text("fill-rule", "evenodd")])
    }
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    field.values.joined().count { !$0.isFinite }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    field.summary(name.isEmpty ? "Filled contours" : "Filled contours of \(name)")
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    field.table(caption: name, axes, value: name.isEmpty ? "value" : name)
  }
}
