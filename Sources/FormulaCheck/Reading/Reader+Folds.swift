internal import TeXMath

extension Reader {
  /// `\sum`, `\prod`, and `\max`, `\min`, `\arg\max` with something below them.
  mutating func largeOperator() throws -> Int? {
    guard let item = current else { return nil }
    let scripts = item.scripts
    guard let fold = Fold(scripts?.base ?? item, hasSubscript: scripts?.sub != nil) else {
      return nil
    }
    if case .largeOperator(let sign) = (scripts?.base ?? item).kind, fold == .collect {
      throw fail(
        .unsupported, item.range, "\(sign.symbol) cannot be computed here.",
        "Sums, products, maxima and minima can.")
    }
    position += 1
    guard let sub = scripts?.sub else {
      throw fail(
        .ambiguous, item.range, "It is not said what the index runs over.",
        "Write it below the sign, as in \\sum_{i=1}^{n}.")
    }
    let domain = try [FoldDomain](Items.of(sub), scripts?.sup, self)
    return try folded(fold, domain[...], item.range)
  }

  /// One fold for each index, the first outermost.
  private mutating func folded(
    _ fold: Fold, _ domains: ArraySlice<FoldDomain>, _ range: Range<Int>
  ) throws -> Int {
    guard let domain = domains.first else { return try term() }
    let slot = builder.newSlot()
    var reader = self
    // Conditions such as i ≠ j may mention inner indices, so they are read with the last one.
    let (body, condition) = try builder.with(domain.index, slot, as: .index) {
      let body = try reader.folded(fold, domains.dropFirst(), range)
      let condition = try domain.condition.map { try Reader($0, builder).condition() }
      return (body, condition)
    }
    position = reader.position
    let whole = range.lowerBound..<max(range.upperBound, self.range(from: position - 1).upperBound)
    return try finish(fold, domain, slot, body, condition, whole)
  }

  private func finish(
    _ fold: Fold, _ domain: FoldDomain, _ slot: Int, _ body: Int, _ condition: Int?,
    _ range: Range<Int>
  ) throws -> Int {
    let tail = (condition.map { [$0] } ?? []) + [body]
    switch domain.source {
    case .range(let first, let last):
      return builder.add(
        .fold(fold, slot: slot, over: .range, conditional: condition != nil),
        [first, last] + tail, at: range)
    case .members(let set):
      return builder.add(
        .fold(fold, slot: slot, over: .members, conditional: condition != nil), [set] + tail,
        at: range)
    case .inferred: return try inferredFold(fold, domain.index, slot, body, condition, range)
    }
  }

  /// A fold whose index runs over the elements that it picks.
  func inferredFold(
    _ fold: Fold, _ index: String, _ slot: Int, _ body: Int, _ condition: Int?, _ range: Range<Int>
  ) throws -> Int {
    var collections: [Int] = []
    var axes: [Int] = []
    builder.program.visit(body) { node in
      guard node.operation == .element else { return }
      for (axis, child) in node.children.dropFirst().enumerated()
      where builder.program.nodes[child].operation == .slot(slot)
        || builder.isAlias(child, of: slot, in: body)
      {
        // What is indexed must not itself depend on indices bound further in.
        let slots = builder.program.slots(of: node.children[0])
        if slots.allSatisfy({ $0 < slot || builder.isParameter($0) }) {
          collections.append(node.children[0])
          axes.append(axis)
        }
      }
    }
    guard !collections.isEmpty else {
      throw fail(
        .ambiguous, range, "It is not said what \(index) runs over.",
        "Write its range, as in \\sum_{\(index)=1}^{n}, or a set, as in \\sum_{\(index) \\in B}.")
    }
    let tail = (condition.map { [$0] } ?? []) + [body]
    return builder.add(
      .fold(fold, slot: slot, over: .inferred(axes: axes), conditional: condition != nil),
      collections + tail, at: range)
  }
}

extension ProgramBuilder {
  /// Whether a node is a parameter that was given just this index: `ŷ_i` where `ŷ_k = θ x_k`.
  func isAlias(_ node: Int, of slot: Int, in body: Int) -> Bool {
    guard case .slot(let parameter) = program.nodes[node].operation else { return false }
    var found = false
    program.visit(body) { inner in
      guard case .bind(let slots) = inner.operation else { return }
      for (position, bound) in slots.enumerated() where bound == parameter {
        if program.nodes[inner.children[position]].operation == .slot(slot) { found = true }
      }
    }
    return found
  }

  /// Whether a slot has its value while a fold's range is worked out: a binding or an outer name.
  func isParameter(_ slot: Int) -> Bool {
    slot < program.bindingCount || locals.contains { $0.slot == slot }
  }
}

extension Fold {
  /// What a sign with something below it does; `.collect` stands for signs that cannot be computed.
  fileprivate init?(_ base: MathNode, hasSubscript: Bool) {
    switch base.kind {
    case .largeOperator(let sign):
      self = sign.symbol == "∑" ? .sum : sign.symbol == "∏" ? .product : .collect
    case .function(let function) where hasSubscript:
      switch function.name {
      case "max", "sup": self = .maximum
      case "min", "inf": self = .minimum
      case "arg max": self = .argMaximum
      case "arg min": self = .argMinimum
      default: return nil
      }
    default: return nil
    }
  }
}
