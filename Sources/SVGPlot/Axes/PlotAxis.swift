/// What an author says about one axis. Everything has a default computed from the data.
public struct PlotAxis: Hashable, Sendable {
  /// What the axis measures.
  public var label: String
  /// The unit, written in parentheses after the label.
  public var unit: String
  /// How values become distances.
  public var scale: ScaleKind
  /// The values at the ends; `nil` takes them from the data.
  public var domain: Domain?
  /// Whether zero must be on the axis.
  public var includesZero: Bool
  /// Exact tick positions; `nil` finds nice ones.
  public var ticks: [Double]?
  /// Whether lines are drawn across the plot at the ticks.
  public var showsGrid: Bool

  /// An axis.
  ///
  /// - Parameters:
  ///   - label: What the axis measures.
  ///   - unit: The unit, written in parentheses after the label.
  ///   - scale: How values become distances.
  ///   - domain: The values at the ends; `nil` takes them from the data.
  ///   - includesZero: Whether zero must be on the axis.
  ///   - ticks: Exact tick positions; `nil` finds nice ones.
  ///   - showsGrid: Whether lines are drawn across the plot at the ticks.
  public init(
    _ label: String = "", unit: String = "", scale: ScaleKind = .automatic, domain: Domain? = nil,
    includesZero: Bool = false, ticks: [Double]? = nil, showsGrid: Bool = true
  ) {
    self.label = label
    self.unit = unit
    self.scale = scale
    self.domain = domain
    self.includesZero = includesZero
    self.ticks = ticks
    self.showsGrid = showsGrid
  }

  /// The label as drawn, unit included.
  var caption: String { unit.isEmpty ? label : label.isEmpty ? unit : "\(label) (\(unit))" }
}
