internal import TeXMath

extension Reader {
  /// `𝔼[…]`, `𝔼_{i}[…]`, `\operatorname{Var}[…]`, `𝟙[…]`.
  mutating func expectationOrIndicator() throws -> Int? {
    guard let item = current else { return nil }
    let base = item.scripts?.base ?? item
    let name = CanonicalText.of(base)
    let isNumber =
      if case .number("1", let style) = base.kind { style != .automatic } else { false }
    if isNumber || name == "𝟙" || name == "𝕀" { return try indicator(item) }
    guard ["𝔼", "E", "Var", "Cov"].contains(name), try builder.meaning(of: name) == nil,
      try builder.meaning(of: CanonicalText.of(item)) == nil,
      position + 1 < items.count, items[position + 1].isArgumentList
    else { return nil }
    if name == "Cov" { throw unexpected() }
    let start = position
    position += 2
    let group = items[position - 1]
    let body = Items.of((group.scripts?.base ?? group).group?.body ?? [])
    let node = try mean(body, item.scripts?.sub, isVariance: name == "Var", range(from: start))
    guard let scripts = group.scripts else { return node }
    return try marked(node, scripts, range(from: start))
  }

  private func mean(
    _ body: [MathNode], _ sub: MathNode?, isVariance: Bool, _ range: Range<Int>
  ) throws -> Int {
    if let sub {
      let items = Items.of(sub)
      let name = CanonicalText.of(items.prefix { !$0.isRelation })
      let isVariable = try builder.meaning(of: name) != nil
      if !isVariable || items.contains(where: { Comparison($0) == .member }) {
        let slot = builder.newSlot()
        let inner = try builder.with(name, slot, as: .index) {
          try Reader(body, builder, around: range).expression()
        }
        if let relation = items.firstIndex(where: { Comparison($0) == .member }) {
          let set = try Reader(Array(items[(relation + 1)...]), builder).setExpression()
          return builder.add(
            .fold(.mean, slot: slot, over: .members, conditional: false), [set, inner], at: range)
        }
        return try inferredFold(.mean, name, slot, inner, nil, range)
      }
    }
    let inner = try Reader(body, builder, around: range).expression()
    let variables = builder.program.slots(of: inner).filter { slot in
      builder.names.bindings.values.contains { $0.slot == slot && $0.kind == .samples }
    }
    guard !variables.isEmpty else {
      throw fail(
        .ambiguous, range, "It is not said what the mean is taken over.",
        "Bind the random variable to RandomVariable([…]) of its samples.")
    }
    return builder.add(
      .expectation(variables.sorted()),
      isVariance ? [squaredDeviation(inner, variables, range)] : [inner],
      at: range)
  }

  /// (X − 𝔼X)², whose mean is the variance.
  private func squaredDeviation(_ node: Int, _ variables: Set<Int>, _ range: Range<Int>) -> Int {
    let average = builder.add(.expectation(variables.sorted()), [node], at: range)
    let deviation = builder.add(.subtract, [node, average], at: range)
    let two = builder.add(.number(2, exact: true), at: range)
    builder.note("the variance divides by the number of samples")
    return builder.add(.power, [deviation, two], at: range)
  }

  /// 1 where a condition holds, else 0.
  private mutating func indicator(_ item: MathNode) throws -> Int? {
    let start = position
    if let sub = item.scripts?.sub {
      position += 1
      let condition = try Reader(Items.of(sub), builder, around: item.range).condition()
      return builder.add(.indicator, [condition], at: range(from: start))
    }
    guard position + 1 < items.count, let group = items[position + 1].group,
      "([{".contains(group.open), !group.open.isEmpty
    else { return nil }
    let body = Items.of(group.body)
    guard body.contains(where: \.isRelation) else { return nil }
    position += 2
    let condition = try Reader(body, builder, around: item.range).condition()
    return builder.add(.indicator, [condition], at: range(from: start))
  }
}
