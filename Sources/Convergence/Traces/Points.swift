public import RealModule

/// The points of a trace, as a collection of arrays over one flat buffer.
public struct Points<Scalar: Real & BinaryFloatingPoint>: RandomAccessCollection, Equatable {
  let coordinates: [Scalar]
  let dimension: Int

  /// The index of the start.
  public var startIndex: Int { 0 }

  /// One past the index of the last point.
  public var endIndex: Int { coordinates.count / dimension }

  /// The point after `step` steps; 0 is the start.
  public subscript(step: Int) -> [Scalar] {
    require(
      indices.contains(step), "There is no point \(step): the trace has points 0..<\(endIndex).")
    return Array(coordinates[step * dimension..<(step + 1) * dimension])
  }

  /// One coordinate of every point, the start first: what is plotted against the steps.
  public func coordinate(_ index: Int) -> [Scalar] {
    require(
      (0..<dimension).contains(index),
      "There is no coordinate \(index): the points have coordinates 0..<\(dimension).")
    return stride(from: index, to: coordinates.count, by: dimension).map { coordinates[$0] }
  }
}

extension Points: Sendable where Scalar: Sendable {}
