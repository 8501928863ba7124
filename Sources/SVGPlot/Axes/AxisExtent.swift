/// What the data of a plot need of one axis.
public struct AxisExtent: Hashable, Sendable {
  /// The smallest finite value; +∞ when there is none.
  public private(set) var lower = Double.infinity
  /// The largest finite value; −∞ when there is none.
  public private(set) var upper = -Double.infinity
  /// The smallest value above zero; +∞ when there is none.
  public private(set) var smallestPositive = Double.infinity
  /// Whether every value is a whole number, so that ticks between them would mean nothing.
  public private(set) var isIntegral = true
  /// Whether a length starts at zero (bars, areas), so that zero must be seen.
  public var includesZero = false
  /// Whether a logarithm may be chosen for the data; never for lengths that start at zero.
  public var allowsLog = true
  /// Whether data may touch the ends of the axis: right for lines along x, wrong for dots.
  public var isTight = false
  /// The names of the bands, when the positions are categories.
  public var categories: [String] = []

  /// An extent without values.
  public init() {}

  /// The extent of values.
  ///
  /// - Parameter values: Values of the data; those that are not finite are passed over.
  public init(_ values: [Double]) {
    for value in values { add(value) }
  }

  init(_ values: FlattenSequence<[[Double]]>) {
    for value in values { add(value) }
  }

  /// Whether no finite value has been seen.
  public var isEmpty: Bool { lower > upper }

  /// Takes one value in.
  ///
  /// - Parameter value: A value; passed over if not finite.
  @inline(__always)
  public mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    if value < lower { lower = value }
    if value > upper { upper = value }
    if value > 0, value < smallestPositive { smallestPositive = value }
    if isIntegral, value != value.rounded(.towardZero) { isIntegral = false }
  }

  /// Takes in what another mark needs of the same axis.
  ///
  /// - Parameter other: The other mark's extent.
  public mutating func merge(_ other: AxisExtent) {
    isTight = isEmpty ? other.isTight : isTight && (other.isTight || other.isEmpty)
    lower = min(lower, other.lower)
    upper = max(upper, other.upper)
    smallestPositive = min(smallestPositive, other.smallestPositive)
    isIntegral = isIntegral && other.isIntegral
    includesZero = includesZero || other.includesZero
    allowsLog = allowsLog && other.allowsLog
    for name in other.categories where !categories.contains(name) { categories.append(name) }
  }
}
