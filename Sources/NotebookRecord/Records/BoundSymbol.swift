/// A name that a formula's check gave a value, and the shape of that value.
public struct BoundSymbol: Equatable, Hashable, Sendable {
  /// What a symbol stands for, whatever its size.
  public enum Shape: UInt8, Sendable, CaseIterable {
    case scalar
    case vector
    case matrix
    case function
    /// A list, a set, a condition or a random variable.
    case other
  }

  /// The name as the author wrote it in the check, such as `θ_t`.
  public var name: String
  /// The shape of its value.
  public var shape: Shape

  /// Creates a bound symbol.
  public init(name: String, shape: Shape) {
    self.name = name
    self.shape = shape
  }
}
