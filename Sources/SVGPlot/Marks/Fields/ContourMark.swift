/// Lines of equal value.
public struct ContourMark: Mark {
  /// What the values are.
  public var name: String
  /// The values.
  public var field: ScalarField
  /// The values that get a line; `nil` finds round ones, at even ratios when the values are positive
  /// and span more than two decades.
  public var levels: [Double]?
  /// Whether the lines carry their values.
  public var showsLabels: Bool
  /// Their colour.
  public var color: PlotColor?
  /// The stroke's width in pixels.
  public var width = 1.0

  /// Lines of equal value.
  ///
  /// - Parameters:
  ///   - field: The values.
  ///   - name: What the values are.
  ///   - levels: The values that get a line; `nil` finds round ones.
  ///   - showsLabels: Whether the lines carry their values.
  ///   - color: Their colour.
  public init(
    _ field: ScalarField, name: String = "", levels: [Double]? = nil, showsLabels: Bool = true,
    color: PlotColor? = .ink
  ) {
    self.name = name
    self.field = field
    self.levels = levels
    self.showsLabels = showsLabels
    self.color = color
  }

  public var problems: [PlotProblem] { field.problems }
  public var xExtent: AxisExtent { FieldExtent.plane(field.x) }
  public var yExtent: AxisExtent { FieldExtent.plane(field.y) }

  private var usedLevels: [Double] {
    levels?.filter(\.isFinite) ?? ColorClasses.levels(field.extent, map: .sequential, count: 10)
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    guard field.isValid else { return }
    let squares = MarchingSquares(field, area: area, closed: false)
    let clipping = Clipping(frame: area.frame.grown(by: 6))
    var path = PathData()
    var labels = ContourLabels(frame: area.frame)
    for level in usedLevels {
      for line in squares.lines(at: level).flatMap(clipping.line) {
        let thin = LineSimplifier.simplify(line)
        path.polyline(thin)
        labels.add(NumberText.significant(level, digits: 3), along: thin)
      }
    }
    guard !path.isEmpty else { return }
    svg.element(
      "path",
      [.path(path)] + SVGAttribute.stroke(color ?? .ink, width: width) + [
        .number("stroke-opacity", color == .ink ? 0.55 : 1), .text("stroke-linejoin", "round"),
      ])
    if showsLabels { labels.draw(into: &svg) }
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    field.values.joined().count { !$0.isFinite }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    let text = usedLevels.map { NumberText.significant($0, digits: 3) }.joined(separator: ", ")
    return field.summary(name.isEmpty ? "Contours" : "Contours of \(name)")
      + ["Contour lines at \(text)."]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    field.table(caption: name, axes, value: name.isEmpty ? "value" : name)
  }
}
