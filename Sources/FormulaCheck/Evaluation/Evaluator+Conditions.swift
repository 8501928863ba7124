extension Evaluator {
  func cases(_ hasOtherwise: Bool, _ node: Program.Node) throws(EvaluationFailure) -> Value {
    let pairs = node.children.count / 2
    for pair in 0..<pairs where try truth(node.children[2 * pair + 1]) {
      return try value(node.children[2 * pair])
    }
    guard hasOtherwise else {
      throw EvaluationFailure(.undefined, "None of the cases applies.", at: node.range)
    }
    return try value(node.children[node.children.count - 1])
  }

  func compare(_ comparison: Comparison, _ node: Program.Node) throws(EvaluationFailure) -> Bool {
    let left = try value(node.children[0])
    switch comparison {
    case .member: return try contains(node.children[1], left)
    case .notMember: return try !contains(node.children[1], left)
    default: break
    }
    let right = try value(node.children[1])
    switch comparison {
    case .equal: return try isEqual(left, right, node.range)
    case .unequal: return try !isEqual(left, right, node.range)
    default: break
    }
    guard case .number(let first) = left, case .number(let second) = right else {
      throw mismatch(left, "compared with", right, node.range)
    }
    switch comparison {
    case .less: return first < second
    case .lessOrEqual: return first <= second
    case .greater: return first > second
    default: return first >= second
    }
  }

  /// Whether values are the same numbers; a condition has no tolerance.
  private func isEqual(
    _ left: Value, _ right: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Bool {
    if case .boolean(let first) = left, case .boolean(let second) = right { return first == second }
    if case .vector(let elements) = left, case .number(let number) = right {
      return elements.allSatisfy { $0 == number }
    }
    guard left.shape == right.shape else { throw mismatch(left, "compared with", right, range) }
    return zip(left.scalars, right.scalars).allSatisfy { $0 == $1 }
  }

  /// Whether a set, given by its node, contains a value.
  func contains(_ index: Int, _ value: Value) throws(EvaluationFailure) -> Bool {
    let node = program.nodes[index]
    switch node.operation {
    case .interval(let below, let above):
      let lower = try number(node.children[0])
      let upper = try number(node.children[1])
      return value.scalars.allSatisfy {
        (below ? $0 >= lower : $0 > lower) && (above ? $0 <= upper : $0 < upper)
      }
    case .numberSet(let set): return try contains(set, value, node)
    default: break
    }
    let members: [Value]
    switch try self.value(index) {
    case .set(let items), .list(let items), .samples(let items): members = items
    case .vector(let elements): members = elements.map { .number($0) }
    case let other: throw EvaluationFailure(.shape, "\(other.shape) is no set.", at: node.range)
    }
    return members.contains { member in
      member.shape == value.shape && zip(member.scalars, value.scalars).allSatisfy { $0 == $1 }
    }
  }

  private func contains(
    _ set: NumberSet, _ value: Value, _ node: Program.Node
  ) throws(EvaluationFailure) -> Bool {
    var sizes: [Int] = []
    for child in node.children { sizes.append(try whole(child)) }
    switch (value, sizes.count) {
    case (.number, 0): break
    case (.vector(let elements), 1): if elements.count != sizes[0] { return false }
    case (.matrix(let matrix), 2):
      if matrix.rows != sizes[0] || matrix.columns != sizes[1] { return false }
    default: return false
    }
    return value.scalars.allSatisfy { number in
      let real = number.real
      switch set {
      case .reals, .rationals: return real.isFinite
      case .integers: return Int(exactly: real) != nil
      case .naturals: return Int(exactly: real).map { $0 >= 0 } ?? false
      case .positiveReals: return real > 0 && real.isFinite
      case .nonnegativeReals: return real >= 0 && real.isFinite
      }
    }
  }
}
