internal import RealModule

/// The starts from which an iteration reaches one and the same limit.
public struct Basin: Equatable, Sendable {
  /// The limit, `nil` for the starts from which the run does not converge.
  public let limit: [Double]?
  /// The starts.
  public let starts: [[Double]]
}

/// Runs an iteration from many starts and groups these by the limit that they reach.
///
/// - Parameters:
///   - starts: The starts.
///   - tolerance: The tolerance of the verdicts; limits closer to each other than ten times this
///     count as one.
///   - run: The iteration from one start.
/// - Returns: The basins in the order in which their limits were first reached; the starts without a
///   limit, if there are any, last.
public func basins<Scalar>(
  of starts: [[Double]], within tolerance: Double = 1e-6, run: ([Double]) -> Trace<Scalar>
) -> [Basin] {
  var limits: [[Double]] = []
  var members: [[[Double]]] = []
  var lost: [[Double]] = []
  for start in starts {
    guard case .converged(let limit) = run(start).verdict(within: tolerance) else {
      lost.append(start)
      continue
    }
    let size = limit.point.reduce(1) { max($0, $1.magnitude) }
    if let index = limits.firstIndex(where: {
      distance($0, limit.point) <= 10 * tolerance * size
    }) {
      members[index].append(start)
    } else {
      limits.append(limit.point)
      members.append([start])
    }
  }
  let found = zip(limits, members).map { Basin(limit: $0, starts: $1) }
  return lost.isEmpty ? found : found + [Basin(limit: nil, starts: lost)]
}
