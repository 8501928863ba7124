/// What a symbol of a formula stands for, whatever its size.
public enum ValueShape: Hashable, Sendable {
  case scalar
  case vector
  case matrix
  case function
  /// A list, a set, a condition or a random variable.
  case other
}

extension ValueKind {
  var shape: ValueShape {
    switch self {
    case .number: .scalar
    case .vector: .vector
    case .matrix: .matrix
    case .function: .function
    case .boolean, .list, .set, .samples: .other
    }
  }
}
