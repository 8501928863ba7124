/// Moves labels along a line apart, as little as possible: the sum of squared displacements is the
/// smallest that keeps every distance.
///
/// With the distances taken off, "apart and in order" is "not falling", and the least-squares answer to
/// that is found by pooling adjacent violators (Ayer et al. 1955): labels that collide become a block
/// centred where they wish to be on average.
enum LabelSpread {
  /// - Parameters:
  ///   - wishes: Where each label would stand, in any order.
  ///   - spacing: The least distance between two labels.
  ///   - range: Where all must stay; when they do not fit they are spread evenly over it.
  /// - Returns: Where each label stands, in the order of `wishes`.
  static func positions(
    _ wishes: [Double], spacing: Double, within range: ClosedRange<Double>
  ) -> [Double] {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    let needed = spacing * Double(wishes.count - 1)
    let room = range.upperBound - range.lowerBound
    let step = needed > room ? room / Double(max(wishes.count - 1, 1)) : spacing
    let shifted = order.enumerated().map { wishes[$0.element] - Double($0.offset) * step }
    let limit = range.upperBound - step * Double(wishes.count - 1)
    var result = wishes
    for (rank, value) in isotonic(shifted).enumerated() {
      let held = min(max(value, range.lowerBound), max(limit, range.lowerBound))
      result[order[rank]] = held + Double(rank) * step
    }
    return result
  }

  /// The non-falling sequence nearest to `values` in least squares.
  private static func isotonic(_ values: [Double]) -> [Double] {
    var blocks: [(mean: Double, count: Int)] = []
    for value in values {
      var block = (mean: value, count: 1)
      while let last = blocks.last, last.mean > block.mean {
        blocks.removeLast()
        let count = last.count + block.count
        let sum = last.mean * Double(last.count) + block.mean * Double(block.count)
        block = (sum / Double(count), count)
      }
      blocks.append(block)
    }
    return blocks.flatMap { [Double](repeating: $0.mean, count: $0.count) }
  }
}
