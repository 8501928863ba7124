extension Evaluator {
  /// Sums, products, extrema and collections over the values of an index.
  func fold(
    _ fold: Fold, _ slot: Int, _ domain: Domain, _ conditional: Bool, _ node: Program.Node
  ) throws(EvaluationFailure) -> Value {
    let members = try members(domain, node)
    let saved = slots[slot]
    defer { slots[slot] = saved }
    let body = node.children[node.children.count - 1]
    var total: Value?
    var collected: [Value] = []
    var best: Value?
    var count = 0
    for member in members {
      slots[slot] = member
      guard notes.takeTurn() else {
        throw EvaluationFailure(
          .unsupported, "The sums take too many turns.", "Bind smaller numbers.", at: node.range)
      }
      if conditional, try !truth(node.children[node.children.count - 2]) { continue }
      let value = try value(body)
      count += 1
      switch fold {
      case .collect: collected.append(value)
      case .argMaximum, .argMinimum:
        if let current = total {
          guard try isBetter(value, current, fold == .argMaximum, node.range) else { continue }
        }
        total = value
        best = member
      default: total = try combined(total, value, fold, node.range)
      }
    }
    return try finished(fold, total, best, collected, count, node.range)
  }

  private func combined(
    _ total: Value?, _ value: Value, _ fold: Fold, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    guard let total else { return value }
    switch fold {
    case .product: return try multiply(total, value, .juxtaposed, range)
    case .maximum: return try better(total, value, true, range)
    case .minimum: return try better(total, value, false, range)
    default: return try add(total, value, range)
    }
  }

  private func finished(
    _ fold: Fold, _ total: Value?, _ best: Value?, _ collected: [Value], _ count: Int,
    _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    switch fold {
    case .collect: return Self.gathered(collected, asRows: true)
    case .sum: return total ?? .number(0)
    case .product: return total ?? .number(1)
    case .mean where total != nil:
      return try divide(total ?? .number(0), .number(Scalar(real: Double(count))), range)
    case .maximum where total != nil, .minimum where total != nil: return total ?? .number(0)
    case .argMaximum, .argMinimum:
      if let best { return best }
      fallthrough
    default: throw EvaluationFailure(.undefined, "The index runs over nothing.", at: range)
    }
  }

  private func isBetter(
    _ left: Value, _ right: Value, _ isMaximum: Bool, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Bool {
    guard case .number(let first) = left, case .number(let second) = right else {
      throw mismatch(left, "compared with", right, range)
    }
    if first == second {
      throw EvaluationFailure(.undefined, "Two places share the extreme value.", at: range)
    }
    return isMaximum ? first > second : first < second
  }

  // MARK: What an index runs over

  private func members(
    _ domain: Domain, _ node: Program.Node
  ) throws(EvaluationFailure) -> [Value] {
    switch domain {
    case .range:
      let first = try whole(node.children[0])
      let last = try whole(node.children[1])
      guard first.magnitude < 1 << 40, last.magnitude < 1 << 40, last - first < 1 << 20 else {
        throw EvaluationFailure(.undefined, "The range is too long to compute.", at: node.range)
      }
      return first > last ? [] : (first...last).map { .number(Scalar(real: Double($0))) }
    case .members: return try members(of: node.children[0])
    case .inferred(let axes): return try inferred(axes, node)
    }
  }

  private func members(of index: Int) throws(EvaluationFailure) -> [Value] {
    let value = try value(index)
    switch value {
    case .set(let members), .list(let members), .samples(let members): return members
    case .vector(let elements): return elements.map { .number($0) }
    default:
      throw EvaluationFailure(
        .shape, "\(value.shape) has no members to run over.", "Bind a FormulaSet.",
        at: program.nodes[index].range)
    }
  }

  private func inferred(
    _ axes: [Int], _ node: Program.Node
  ) throws(EvaluationFailure) -> [Value] {
    var length: (count: Int, shape: String)?
    for (child, axis) in zip(node.children, axes) {
      let collection = try value(child)
      guard let count = collection.length(along: axis) else {
        throw EvaluationFailure(
          .shape, "\(collection.shape) has no elements to run over.", at: node.range)
      }
      if let length, length.count != count {
        throw EvaluationFailure(
          .shape, "The index runs over \(length.shape) and over \(collection.shape).",
          at: node.range)
      }
      length = (count, collection.shape)
    }
    let count = length?.count ?? 0
    return count == 0 ? [] : (1...count).map { .number(Scalar(real: Double($0))) }
  }

  // MARK: Means

  func expectation(_ variables: [Int], _ node: Program.Node) throws(EvaluationFailure) -> Value {
    let saved = variables.map { slots[$0] }
    let outer = randomVariables
    defer {
      for (slot, value) in zip(variables, saved) { slots[slot] = value }
      randomVariables = outer
    }
    // A mean within a mean runs over all samples again, as in 𝔼[(X − 𝔼X)²].
    for (slot, value) in zip(variables, saved) where randomVariables[slot] == nil {
      if case .samples(let samples) = value { randomVariables[slot] = samples }
    }
    let joint = variables.compactMap { randomVariables[$0] }
    guard let count = joint.first?.count, count > 0, joint.allSatisfy({ $0.count == count }) else {
      throw EvaluationFailure(
        .shape,
        "Random variables have \(joint.map { String($0.count) }.joined(separator: " and ")) samples.",
        at: node.range)
    }
    var total: Value?
    for index in 0..<count {
      for (slot, samples) in zip(variables, joint) { slots[slot] = samples[index] }
      let value = try value(node.children[0])
      total =
        try total.map { (sum) throws(EvaluationFailure) in try add(sum, value, node.range) }
        ?? value
    }
    return try divide(total ?? .number(0), .number(Scalar(real: Double(count))), node.range)
  }
}

extension MathValue {
  /// How many values an index has at a place among the indices.
  fileprivate func length(along axis: Int) -> Int? {
    switch self {
    case .vector(let elements): axis == 0 ? elements.count : nil
    case .matrix(let matrix): axis == 0 ? matrix.rows : axis == 1 ? matrix.columns : nil
    case .list(let items): axis == 0 ? items.count : items.first?.length(along: axis - 1)
    default: nil
    }
  }
}
