/// Values on a rectangular grid: what contours and heat maps are drawn of.
public struct ScalarField: Hashable, Sendable {
  /// Horizontal positions of the columns, rising.
  public var x: [Double]
  /// Vertical positions of the rows, rising.
  public var y: [Double]
  /// `values[row][column]` is the value at `(x[column], y[row])`.
  public var values: [[Double]]

  /// Values on a grid.
  ///
  /// - Parameters:
  ///   - x: Horizontal positions of the columns, rising.
  ///   - y: Vertical positions of the rows, rising.
  ///   - values: One row of values for each `y`, one value in it for each `x`.
  public init(x: [Double], y: [Double], values: [[Double]]) {
    self.x = x
    self.y = y
    self.values = values
  }

  /// A function sampled evenly, ends included.
  ///
  /// - Parameters:
  ///   - x: The values at the ends of the horizontal axis.
  ///   - y: The values at the ends of the vertical axis.
  ///   - columns: How many columns, at least 2.
  ///   - rows: How many rows, at least 2.
  ///   - function: The value at (x, y).
  public init(
    x: Domain, y: Domain, columns: Int = 81, rows: Int = 81, _ function: (Double, Double) -> Double
  ) {
    let xs = Self.even(x, max(columns, 2))
    let ys = Self.even(y, max(rows, 2))
    self.init(x: xs, y: ys, values: ys.map { y in xs.map { x in function(x, y) } })
  }

  private static func even(_ domain: Domain, _ count: Int) -> [Double] {
    (0..<count).map { index in
      let t = Double(index) / Double(count - 1)
      return domain.lower * (1 - t) + domain.upper * t
    }
  }

  /// How many columns every row has.
  var columnCount: Int { min(x.count, values.map(\.count).min() ?? 0) }
  /// How many rows there are.
  var rowCount: Int { min(y.count, values.count) }

  /// The extent of the finite values.
  var extent: AxisExtent { AxisExtent(values.joined()) }

  var problems: [PlotProblem] {
    var found = PlotProblem.mismatch("a field", ["y": y.count, "rows of values": values.count])
    let lengths = Set(values.map(\.count) + [x.count])
    if lengths.count > 1 {
      found.append(
        PlotProblem(
          .invalidGrid,
          "the rows of a field have \(lengths.min() ?? 0) to \(lengths.max() ?? 0) "
            + "values for \(x.count) columns", advice: "give each row one value for each x"))
    }
    if !Self.rises(x) || !Self.rises(y) {
      found.append(
        PlotProblem(
          .invalidGrid, "the positions of a field's columns or rows do not rise",
          advice: "sort x and y, without equal values"))
    }
    return found
  }

  /// Whether it can be drawn at all.
  var isValid: Bool { rowCount > 0 && columnCount > 0 && Self.rises(x) && Self.rises(y) }

  private static func rises(_ values: [Double]) -> Bool {
    values.allSatisfy(\.isFinite) && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The field's data in three columns.
  func table(caption: String, _ axes: AxisNames, value: String) -> DataTable {
    let columns = columnCount
    return DataTable(
      caption: caption, headers: [axes.x, axes.y, value], rowCount: rowCount * columns,
      columns: [x, y, values.flatMap(\.self)]
    ) { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return [x[column], y[row], values[row][column]].map { NumberText.significant($0) }
    }
  }

  /// Where the field is lowest and highest.
  func summary(_ subject: String) -> [String] {
    var (low, high): ((Double, Int, Int)?, (Double, Int, Int)?) = (nil, nil)
    for row in 0..<rowCount {
      for column in 0..<columnCount where values[row][column].isFinite {
        let value = values[row][column]
        if value < low?.0 ?? .infinity { low = (value, row, column) }
        if value > high?.0 ?? -.infinity { high = (value, row, column) }
      }
    }
    guard let low, let high else { return ["\(subject): no finite value."] }
    func place(_ spot: (Double, Int, Int)) -> String {
      "\(NumberText.significant(spot.0)) at (\(NumberText.significant(x[spot.2], digits: 3)), "
        + "\(NumberText.significant(y[spot.1], digits: 3)))"
    }
    return [
      "\(subject): \(rowCount) × \(columnCount) values, lowest \(place(low)), "
        + "highest \(place(high))."
    ]
  }
}
