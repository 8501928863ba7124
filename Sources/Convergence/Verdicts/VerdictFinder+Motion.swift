internal import RealModule

// Runs that do not settle: they grow, or they keep moving within bounds.
extension VerdictFinder {
  // MARK: Diverging

  var divergence: Divergence? {
    let distances = points.map { distance($0, points[0]) }
    let (first, second) = halves
    let grows =
      losses.isEmpty ? setsRecords(distances) && second > 1.01 * first : setsRecords(losses)
    guard grows else { return nil }
    return Divergence(distance: distances[distances.count - 1], growth: growth)
  }

  private var growth: FittedRate? {
    guard let fit = fittedRate(of: lengths) else { return nil }
    return FittedRate(
      rate: fit.rate, standardError: fit.standardError,
      steps: fit.steps.lowerBound + tail.lowerBound...fit.steps.upperBound + tail.lowerBound)
  }

  /// Whether each quarter of the tail reaches higher than all before it, by a tenth altogether.
  private func setsRecords(_ values: [Double]) -> Bool {
    let quarter = max(1, lengths.count / 4)
    let ends = (0...4).reversed().map { max(0, points.count - 1 - $0 * quarter) }
    let records = ends.map { values[...$0].max() ?? 0 }
    return zip(records, records.dropFirst()).allSatisfy { $0 < $1 } && records[4] > 1.1 * records[0]
  }

  // MARK: Oscillating

  /// The motion, if the steps do not shrink and the points come back.
  var oscillation: Oscillation? {
    let (first, second) = halves
    guard second > 0.9 * first, second < 1.1 * first else { return nil }
    let cloud = Array(points[tail.lowerBound...])
    if let period = period(of: cloud) {
      return Oscillation(period: period, around: Array(cloud.suffix(period)))
    }
    // Points that wander cover far more way than ground.
    let path = lengths.reduce(0, +)
    let wanders = distance(cloud[0], cloud[cloud.count - 1]) < path / 4
    return wanders ? Oscillation(period: nil, around: cloud) : nil
  }

  /// The smallest number of steps after which every point of the tail is back within a hundredth of
  /// the largest step.
  private func period(of cloud: [[Double]]) -> Int? {
    let largest = lengths.max() ?? 0
    guard largest > 0, cloud.count >= 6 else { return nil }
    return (2...cloud.count / 3).first { period in
      (period..<cloud.count).allSatisfy {
        distance(cloud[$0], cloud[$0 - period]) <= 0.01 * largest
      }
    }
  }
}

extension Oscillation {
  /// The oscillation of the given points around their mean.
  init(period: Int?, around points: [[Double]]) {
    let center = points[0].indices.map { index in
      points.reduce(0) { $0 + $1[index] } / Double(points.count)
    }
    let radius = points.map { distance($0, center) }.max() ?? 0
    self.init(period: period, center: center, radius: radius)
  }
}
