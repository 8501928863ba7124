internal import TeXMath

extension Reader {
  /// Reads all items as something that is true or false.
  ///
  /// Commas and the word "and" join conditions; chains such as `0 < x ≤ 1` hold pair by pair.
  func condition() throws -> Int {
    var node: Int?
    var joinedByOr = false
    var part: [MathNode] = []
    func close(_ node: inout Int?) throws {
      guard !part.isEmpty else { return }
      let next = try Reader(part, builder, around: here).chain()
      node = node.map { builder.add(joinedByOr ? .or : .and, [$0, next], at: here) } ?? next
      part = []
    }
    for item in items.trimmingPunctuation {
      let isOr = item.isConnective(.or) || item.sign?.symbol == "∨"
      let isAnd =
        item.isConnective(.and) || item.sign?.symbol == "∧" || item.isPunctuation(",;")
      if isOr || isAnd {
        try close(&node)
        joinedByOr = isOr
      } else if item.isConnective(.condition) || item.isConnective(.range) {
        continue
      } else {
        part.append(item)
      }
    }
    try close(&node)
    guard let node else { throw unexpected() }
    return node
  }

  /// A chain of comparisons, or a bound truth value.
  private func chain() throws -> Int {
    if let sign = items.first?.sign, sign.symbol == "¬" {
      let operand = try Reader(Array(items.dropFirst()), builder).condition()
      return builder.add(.not, [operand], at: here)
    }
    let relations = items.indices.filter { items[$0].isRelation }
    guard !relations.isEmpty else { return try expression() }
    var node: Int?
    var start = 0
    for (position, index) in relations.enumerated() {
      let end = position + 1 < relations.count ? relations[position + 1] : items.count
      let sign = items[index]
      guard let comparison = Comparison(sign) else {
        throw fail(.unsupported, sign.range, "\(CanonicalText.of(sign)) is no condition here.")
      }
      let left = try Reader(Array(items[start..<index]), builder, around: sign.range).expression()
      let right = try side(Array(items[(index + 1)..<end]), comparison, sign.range)
      let next = builder.add(.compare(comparison), [left, right], at: sign.range)
      node = node.map { builder.add(.and, [$0, next], at: sign.range) } ?? next
      start = index + 1
    }
    return node ?? builder.add(.invalid, at: here)
  }

  private func side(
    _ items: [MathNode], _ comparison: Comparison, _ range: Range<Int>
  ) throws -> Int {
    let reader = Reader(items, builder, around: range)
    return comparison == .member || comparison == .notMember
      ? try reader.setExpression() : try reader.expression()
  }

  // MARK: Sets

  /// `[a, b]`, `(a, b)`, `\{1, 2\}`, `\{1, …, n\}`, `ℝ`, or a bound set.
  func setExpression() throws -> Int {
    let items = self.items.trimmingPunctuation
    guard items.count == 1, let item = items.first else { return try expression() }
    if let node = numberSet(item) { return node }
    guard let group = item.group else { return try expression() }
    let body = Items.of(group.body)
    let parts = body.split(omittingEmptySubsequences: false) { $0.isPunctuation(",;") }
      .map(Array.init)
    if group.open == "{" {
      if let node = try progression(parts, item.range) { return node }
      let members = try parts.map { try Reader($0, builder, around: item.range).expression() }
      return builder.add(.set, members, at: item.range)
    }
    guard parts.count == 2, "([".contains(group.open), ")]".contains(group.close) else {
      return try expression()
    }
    let bounds = try parts.map { try Reader($0, builder, around: item.range).limit() }
    return builder.add(
      .interval(closedBelow: group.open == "[", closedAbove: group.close == "]"), bounds,
      at: item.range)
  }

  /// A bound of an interval, which may be infinite.
  private func limit() throws -> Int {
    switch CanonicalText.of(items) {
    case "∞", "+∞": builder.add(.number(.infinity, exact: true), at: here)
    case "−∞": builder.add(.number(-.infinity, exact: true), at: here)
    default: try expression()
    }
  }

  private func numberSet(_ item: MathNode) -> Int? {
    let scripts = item.scripts
    let base = CanonicalText.of(scripts?.base ?? item)
    let isPositive = [scripts?.sub, scripts?.sup].compactMap { $0 }
      .contains { ["+", ">0", "++"].contains(CanonicalText.of($0)) }
    let isNonnegative = scripts?.sub.map { ["≥0"].contains(CanonicalText.of($0)) } ?? false
    let set: NumberSet
    switch base {
    case "ℝ": set = isNonnegative ? .nonnegativeReals : isPositive ? .positiveReals : .reals
    case "ℕ": set = .naturals
    case "ℤ": set = .integers
    case "ℚ": set = .rationals
    default: return nil
    }
    // The dimensions of ℝⁿ and ℝ^{m×n}.
    var sizes: [Int] = []
    if let sup = scripts?.sup, !isPositive {
      let parts = Items.of(sup).split { $0.sign?.symbol == "×" }
      sizes = parts.compactMap { try? Reader(Array($0), builder, around: item.range).expression() }
    }
    return builder.add(.numberSet(set), sizes, at: item.range)
  }

  /// `1, 2, …, n`, with at least one term on either side of the dots.
  func progression(_ parts: [[MathNode]], _ range: Range<Int>) throws -> Int? {
    guard parts.count >= 3, let dots = parts.firstIndex(where: \.isDots) else { return nil }
    guard dots == parts.count - 2, dots >= 1 else {
      throw fail(
        .ambiguous, range, "It is not clear what the dots stand for.",
        "Write the first terms, dots, and the last term.")
    }
    let terms = (parts[..<dots] + [parts[parts.count - 1]])
    let nodes = try terms.map { try Reader($0, builder, around: range).expression() }
    return builder.add(.progression, nodes, at: range)
  }
}

extension [MathNode] {
  /// Whether items are dots only.
  var isDots: Bool {
    guard count == 1, case .ellipsis = self[0].kind else { return false }
    return true
  }
}

extension MathNode {
  /// Whether an item is words in this role.
  func isConnective(_ role: Words.Role) -> Bool {
    if case .text(let words, _) = kind { return Words.role(of: words) == role }
    return false
  }
}

extension Comparison {
  /// What a relation sign compares.
  init?(_ node: MathNode) {
    switch node.sign?.symbol {
    case "=", "≔", "≡": self = .equal
    case "≠": self = .unequal
    case "<": self = .less
    case "≤", "⩽", "≦": self = .lessOrEqual
    case ">": self = .greater
    case "≥", "⩾", "≧": self = .greaterOrEqual
    case "∈": self = .member
    case "∉": self = .notMember
    default: return nil
    }
  }
}
