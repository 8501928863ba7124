/// One coloured cell for each value of a field.
public struct HeatMapMark: Mark {
  /// What the values are: the label of the key.
  public var name: String
  /// The values; a cell reaches halfway to its neighbours.
  public var field: ScalarField
  /// The values between colours; `nil` finds round ones.
  public var levels: [Double]?
  /// What the colours mean.
  public var map: ColorMap

  /// One coloured cell for each value.
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
  }

  public var problems: [PlotProblem] { field.problems }
  public var xExtent: AxisExtent { FieldExtent.plane(CellEdges.of(field.x)) }
  public var yExtent: AxisExtent { FieldExtent.plane(CellEdges.of(field.y)) }

  private var classes: ColorClasses { ColorClasses(field.extent, map: map, levels: levels) }

  public var colorBar: ColorBar? {
    guard field.isValid, !field.extent.isEmpty else { return nil }
    return ColorBar(label: name, colors: classes.colors, bounds: classes.bounds)
  }

  /// One path for each colour; cells of the same colour in a row are one rectangle.
  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    guard field.isValid, !field.extent.isEmpty else { return }
    let classes = classes
    var paths = [PathData](repeating: PathData(), count: classes.colors.count)
    let x = CellEdges.of(field.x).map(area.x.position)
    let y = CellEdges.of(field.y).map(area.y.position)
    for row in 0..<field.rowCount {
      let kinds = field.values[row].prefix(field.columnCount)
        .map { $0.isFinite ? classes.index(of: $0) : -1 }
      for run in Self.runs(kinds) where run.kind >= 0 {
        let frame = PlotFrame(
          left: x[run.start], top: y[row + 1], width: x[run.end] - x[run.start],
          height: y[row] - y[row + 1])
        guard frame.left.isFinite, frame.top.isFinite, frame.width.isFinite,
          frame.height.isFinite
        else { continue }
        paths[run.kind].rectangle(frame)
      }
    }
    svg.open("g", [.text("shape-rendering", "crispEdges")])
    for (path, color) in zip(paths, classes.colors) where !path.isEmpty {
      svg.element("path", [.path(path), .color("fill", color)])
    }
    svg.close()
  }

  /// Stretches of equal numbers.
  private static func runs(_ kinds: [Int]) -> [(kind: Int, start: Int, end: Int)] {
    var runs: [(kind: Int, start: Int, end: Int)] = []
    for (index, kind) in kinds.enumerated() {
      if let last = runs.last, last.kind == kind {
        runs[runs.count - 1].end = index + 1
      } else {
        runs.append((kind, index, index + 1))
      }
    }
    return runs
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    field.values.joined().count { !$0.isFinite }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    field.summary(name.isEmpty ? "Heat map" : "Heat map of \(name)")
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    field.table(caption: name, axes, value: name.isEmpty ? "value" : name)
  }
}
