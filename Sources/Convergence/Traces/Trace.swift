public import RealModule

/// What an iteration did: the point, the loss and the gradient's norm after every step.
///
/// Index 0 is the start, index `k` the state after `k` steps, so a run of `n` steps has `n + 1`
/// points. Nothing here knows where the points came from: a descent, a fixed-point iteration or a
/// bisection are all traces.
///
/// The points are kept in one flat buffer, because a run of many cheap steps would otherwise spend
/// most of its time allocating one small array a step.
public struct Trace<Scalar: Real & BinaryFloatingPoint>: Equatable {
  /// How many numbers a point has.
  public let dimension: Int

  /// The loss at every point, or empty if the iteration has none.
  public private(set) var losses: [Scalar]

  /// The Euclidean norm of the gradient at every point, or empty if the iteration has none.
  public private(set) var gradientNorms: [Scalar]

  /// Which rule ended the run; `nil` while it is being recorded.
  public var stopReason: StopReason?

  private var coordinates: [Scalar]

  /// An empty trace of points with `dimension` numbers, with room for `capacity` of them.
  public init(dimension: Int, capacity: Int = 0) {
    require(dimension > 0, "A trace needs points of at least one number, not \(dimension).")
    self.dimension = dimension
    losses = []
    gradientNorms = []
    coordinates = []
    coordinates.reserveCapacity(capacity * dimension)
    losses.reserveCapacity(capacity)
    gradientNorms.reserveCapacity(capacity)
  }

  /// A trace of given points, for an iteration that was run elsewhere.
  ///
  /// - Parameters:
  ///   - points: The points, the start first; all of one length.
  ///   - losses: The loss at each of them, or empty.
  ///   - gradientNorms: The gradient's norm at each of them, or empty.
  ///   - stopReason: Which rule ended the run, if it is known.
  public init(
    points: [[Scalar]], losses: [Scalar] = [], gradientNorms: [Scalar] = [],
    stopReason: StopReason? = nil
  ) {
    require(!points.isEmpty, "A trace needs at least its start.")
    require(
      points.allSatisfy { $0.count == points[0].count },
      "The points of a trace must all have \(points[0].count) numbers, as the first has.")
    require(
      losses.isEmpty || losses.count == points.count,
      "A trace of \(points.count) points needs as many losses or none, not \(losses.count).")
    require(
      gradientNorms.isEmpty || gradientNorms.count == points.count,
      "A trace of \(points.count) points needs as many gradient norms or none, "
        + "not \(gradientNorms.count).")
    self.init(dimension: points[0].count, capacity: points.count)
    for point in points { coordinates.append(contentsOf: point) }
    self.losses = losses
    self.gradientNorms = gradientNorms
    self.stopReason = stopReason
  }

  /// Records a point of an iteration that has a loss and a gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public mutating func record(_ point: [Scalar], loss: Scalar, gradientNorm: Scalar) {
    require(
      point.count == dimension,
      "This trace has points of \(dimension) numbers and cannot take one of \(point.count).")
    // Through its buffer, a point is copied without being retained and released at every step.
    point.withUnsafeBufferPointer { coordinates.append(contentsOf: $0) }
    losses.append(loss)
    gradientNorms.append(gradientNorm)
  }
}

extension Trace: Sendable where Scalar: Sendable {}

extension Trace {
  /// How many steps were made: one less than there are points.
  public var steps: Int { parameters.count - 1 }

  /// The points themselves, the start first.
  public var parameters: Points<Scalar> {
    Points(coordinates: coordinates, dimension: dimension)
  }

  /// The point after the last step.
  public var finalParameters: [Scalar] {
    require(steps >= 0, "This trace is empty: it has no final parameters.")
    return parameters[steps]
  }

  /// The loss after the last step.
  public var finalLoss: Scalar {
    guard let last = losses.last else {
      fatalError("This trace recorded no loss.")
    }
    return last
  }

  /// The gradient's norm after the last step.
  public var finalGradientNorm: Scalar {
    guard let last = gradientNorms.last else {
      fatalError("This trace recorded no gradient norm.")
    }
    return last
  }
}
