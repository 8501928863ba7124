/// Named points in order: y against x.
public struct Series: Hashable, Sendable {
  /// What the points are, for labels, tables and descriptions.
  public var name: String
  /// Positions along the horizontal axis.
  public var x: [Double]
  /// Positions along the vertical axis.
  public var y: [Double]

  /// Points from two arrays of equal length.
  ///
  /// - Parameters:
  ///   - name: What the points are.
  ///   - x: Horizontal positions.
  ///   - y: Vertical positions. If the lengths differ the longer array is cut and the plot says so.
  public init(name: String = "", x: [Double], y: [Double]) {
    self.name = name
    self.x = x
    self.y = y
  }

  /// Values against their index, counted from `first`.
  ///
  /// - Parameters:
  ///   - name: What the values are.
  ///   - y: The values.
  ///   - first: The x of the first value.
  public init(name: String = "", y: [Double], first: Double = 0) {
    self.init(name: name, x: y.indices.map { first + Double($0) }, y: y)
  }

  /// How many points there are.
  public var count: Int { min(x.count, y.count) }
}
