internal import Convergence

/// Which stretches of a flat parameter buffer are the arrays of a model, with their names and shapes.
///
/// Most methods treat the parameters as one vector. Those that work array by array (clipping by block
/// RMS, adaptive clipping, normalising layers, trust ratios) need to know where the arrays are.
public struct ParameterLayout: Equatable, Sendable {
  /// One array: its name, its shape and where it lies.
  public struct Part: Equatable, Sendable {
    /// The name, such as "layer 1 weights".
    public let name: String
    /// The shape: no number for a scalar, one for a vector, rows and columns for a matrix.
    public let shape: [Int]
    /// Its elements' positions in the flat buffer.
    public let range: Range<Int>
  }

  /// The arrays in the order in which they lie.
  public let parts: [Part]

  /// The arrays with the given names and shapes, one right after the other.
  public init(_ arrays: [(name: String, shape: [Int])]) {
    var start = 0
    parts = arrays.map { name, shape in
      require(
        shape.allSatisfy { $0 > 0 }, "The array \(name) cannot have the shape \(shape).")
      let end = start + shape.reduce(1, *)
      defer { start = end }
      return Part(name: name, shape: shape, range: start..<end)
    }
  }

  /// One vector of the given length.
  public static func vector(_ count: Int) -> ParameterLayout {
    ParameterLayout([("parameters", [count])])
  }

  /// How many parameters there are in all.
  public var count: Int { parts.last?.range.upperBound ?? 0 }

  /// Checks that the layout describes a buffer of the given length.
  func check(_ count: Int) {
    require(
      count == self.count,
      "The layout describes \(self.count) parameters, but there are \(count).")
  }
}
