/// A figure's numbers in brief, for comparison with accepted ones.
///
/// It is made of sums and extremes, which move no more than the numbers themselves do, and so can be compared with the
/// same tolerance. A hash of rounded numbers could not: it flips when one of them lies at the edge of rounding. Two sums
/// with weights drawn by index, from −1 to 1, notice numbers that changed places.
public struct SeriesDigest: Equatable, Sendable {
  /// What the numbers are.
  public var name: String
  /// How many there are.
  public var count: Int
  /// How many of them are NaN or infinite; the rest of the digest leaves them out.
  public var notFinite = 0
  /// The first one.
  public var first = 0.0
  /// The last one.
  public var last = 0.0
  /// The least one.
  public var least = 0.0
  /// The greatest one.
  public var greatest = 0.0
  /// Their mean.
  public var mean = 0.0
  /// The mean of their magnitudes: the scale on which the three means are compared.
  public var magnitude = 0.0
  /// Means in which each number has a weight drawn by its index.
  public var mixes = [0.0, 0.0]

  /// The digest of numbers.
  public init(name: String, _ values: [Double]) {
    self.name = name
    count = values.count
    let finite = values.enumerated().filter { $0.element.isFinite }
    notFinite = values.count - finite.count
    guard let start = finite.first?.element, let end = finite.last?.element else { return }
    (first, last, least, greatest) = (start, end, start, start)
    let weight = 1 / Double(finite.count)
    for (index, value) in finite {
      (least, greatest) = (min(least, value), max(greatest, value))
      mean += weight * value
      magnitude += weight * value.magnitude
      let bits = Self.bits(index)
      for mix in 0..<2 {
        let half = Int32(truncatingIfNeeded: bits >> UInt64(32 * mix))
        mixes[mix] += weight * value * (Double(half) * 0x1p-31)
      }
    }
  }

  /// The finaliser of SplitMix64: bits of an index that look drawn.
  private static func bits(_ index: Int) -> UInt64 {
    var bits = UInt64(truncatingIfNeeded: index + 1) &* 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
