/// Bars from zero, one for each category.
public struct BarMark: Mark {
  /// What the values are.
  public var name: String
  /// The names of the bars.
  public var categories: [String]
  /// The lengths of the bars.
  public var values: [Double]
  /// Their colour; `nil` takes the next of the palette.
  public var color: PlotColor?
  /// Whether bars lie along the horizontal axis: right for long names.
  public var isHorizontal: Bool
  /// Which of several bars of one category this is, from 0.
  public var place: Int
  /// How many bars one category has.
  public var places: Int

  /// Bars from zero.
  ///
  /// - Parameters:
  ///   - name: What the values are.
  ///   - categories: The names of the bars.
  ///   - values: The lengths of the bars.
  ///   - color: Their colour; `nil` takes the next of the palette.
  ///   - isHorizontal: Whether bars lie along the horizontal axis.
  public init(
    _ name: String = "", categories: [String], values: [Double], color: PlotColor? = nil,
    isHorizontal: Bool = false
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.color = color
    self.isHorizontal = isHorizontal
    place = 0
    places = 1
  }

  /// Several values for each category, side by side.
  ///
  /// - Parameters:
  ///   - categories: The names of the groups.
  ///   - groups: A name and as many values as there are categories, for each bar of a group.
  ///   - isHorizontal: Whether bars lie along the horizontal axis.
  /// - Returns: One layer for each bar of a group.
  public static func grouped(
    categories: [String], _ groups: [(name: String, values: [Double])], isHorizontal: Bool = false
  ) -> [BarMark] {
    groups.enumerated().map { index, group in
      var mark = BarMark(
        group.name, categories: categories, values: group.values, isHorizontal: isHorizontal)
      mark.place = index
      mark.places = groups.count
      return mark
    }
  }

  public var legendKey: LegendKey? { .fill }

  public var problems: [PlotProblem] {
    PlotProblem.mismatch(
      name.isEmpty ? "a bar chart" : "“\(name)”",
      ["categories": categories.count, "values": values.count])
  }

  public var xExtent: AxisExtent { isHorizontal ? lengths : bands }
  public var yExtent: AxisExtent { isHorizontal ? bands : lengths }

  private var bands: AxisExtent {
    var extent = AxisExtent(categories.indices.map(Double.init))
    extent.categories = categories
    return extent
  }

  private var lengths: AxisExtent {
    var extent = AxisExtent(values)
    extent.includesZero = true
    extent.allowsLog = false
    return extent
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    let scale = isHorizontal ? area.x : area.y
    return values.prefix(categories.count).count { !scale.accepts($0) }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    let pairs = zip(categories, values).filter { $0.1.isFinite }
    let subject = name.isEmpty ? (isHorizontal ? axes.x : axes.y) : name
    guard let longest = pairs.max(by: { $0.1 < $1.1 }),
      let shortest = pairs.min(by: { $0.1 < $1.1 })
    else { return ["\(subject): no finite value."] }
    return [
      "\(subject): \(pairs.count) bars, highest \(NumberText.significant(longest.1)) "
        + "(\(longest.0)), lowest \(NumberText.significant(shortest.1)) (\(shortest.0))."
    ]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    let (category, value) = isHorizontal ? (axes.y, axes.x) : (axes.x, axes.y)
    return DataTable(
      caption: name, headers: [category, name.isEmpty ? value : name],
      rowCount: min(categories.count, values.count), columns: [[], values]
    ) { [categories[$0], NumberText.significant(values[$0], digits: 6)] }
  }
}
