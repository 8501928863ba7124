internal import RealModule

/// The figures of a finite run that its verdict rests on.
struct VerdictFinder {
  /// The points as doubles, whatever the run's own scalar.
  let points: [[Double]]
  /// The steps of the last quarter, from `tail.lowerBound` to the last point.
  let tail: Range<Int>
  /// The lengths of the steps of the tail.
  let lengths: [Double]
  /// The tolerance as an absolute distance.
  let tolerance: Double
  let losses: [Double]
  let gradientNorms: [Double]
  /// The smallest distance that the run's scalar can tell from 0 at its last point.
  let resolution: Double

  init<Scalar>(_ trace: Trace<Scalar>, tolerance: Double) {
    points = trace.parameters.map { $0.map { Double($0) } }
    losses = trace.losses.map { Double($0) }
    gradientNorms = trace.gradientNorms.map { Double($0) }
    let size = trace.finalParameters.reduce(1) { max($0, Double($1.magnitude)) }
    self.tolerance = tolerance * size
    resolution = 8 * Double(Scalar.ulpOfOne) * size
    let steps = points.count - 1
    tail = (steps - min(steps, max(8, min(steps / 4, 256))))..<steps
    let points = points
    lengths = tail.map { distance(points[$0], points[$0 + 1]) }
  }

  var verdict: Verdict {
    let remaining = remainingDistance
    let wandering = oscillation
    if remaining <= tolerance || wandering.map({ $0.radius <= tolerance }) ?? false {
      return isStationary ? .converged(limit(remaining: remaining)) : .stalled(stall)
    }
    if let divergence { return .diverging(divergence) }
    if let wandering { return .oscillating(wandering) }
    if lengths.reduce(0, +) <= tolerance { return .stalled(stall) }
    return .unfinished(remaining: remaining)
  }

  // MARK: Converged or stalled

  /// The largest step of the first and of the second half of the tail.
  var halves: (first: Double, second: Double) {
    let middle = lengths.count / 2
    return (lengths[..<middle].max() ?? 0, lengths[middle...].max() ?? 0)
  }

  /// How far the points would still go if the steps went on shrinking at the tail's pace.
  private var remainingDistance: Double {
    let (first, second) = halves
    let recent = lengths.suffix(max(2, lengths.count / 8)).max() ?? 0
    // Steps of a few units in the last place are rounding, not progress.
    if recent <= resolution { return recent }
    let factor = Double.pow(second / first, 2 / Double(lengths.count))
    return factor < 1 ? recent * factor / (1 - factor) : .infinity
  }

  /// Whether the gradient allows that the last point is a minimum.
  ///
  /// Within a distance d of a minimum the gradient's norm is at most the curvature times d. The
  /// curvature is estimated from the run: the largest change of the norm over the length of a step.
  /// A run that keeps turning back brackets a minimum even where the loss has a kink.
  private var isStationary: Bool {
    guard let last = gradientNorms.last, last > 0 else { return true }
    let path = lengths.reduce(0, +)
    let net = distance(points[tail.lowerBound], points[tail.upperBound])
    if path > resolution * Double(lengths.count), net < path / 2 { return true }
    var curvature = 0.0
    for step in 0..<points.count - 1 {
      let length = distance(points[step], points[step + 1])
      let change = (gradientNorms[step + 1] - gradientNorms[step]).magnitude
      if length > resolution { curvature = max(curvature, change / length) }
    }
    return last <= 10 * curvature * max(tolerance, resolution)
  }

  /// The first step from which on every point is within the tolerance of the last one.
  private var settled: Int {
    let last = points[points.count - 1]
    let outside = points.lastIndex { distance($0, last) > tolerance }
    return outside.map { $0 + 1 } ?? 0
  }

  private var stall: Stall {
    Stall(point: points[points.count - 1], since: settled, gradientNorm: gradientNorms.last)
  }

  /// The limit with its order and rate, fitted to the second half of the errors that are well above
  /// what the last point's own error and rounding leave.
  private func limit(remaining: Double) -> Limit {
    let last = points[points.count - 1]
    let errors = points.map { distance($0, last) }
    let floor = 10 * (min(remaining, tolerance) + resolution)
    let end = errors.firstIndex { $0 <= floor } ?? errors.count
    return Limit(
      point: last, steps: settled, remaining: remaining,
      rate: fittedRate(of: errors, in: end / 2..<end),
      order: fittedOrder(of: errors, in: (end > 12 ? end / 2 : 0)..<end))
  }
}
