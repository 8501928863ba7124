internal import TeXMath

extension ProgramBuilder {
  /// What a meaning offers where its name stands.
  enum Offer {
    case value(Int)
    case function(Callable)
    case family(Definition)
    case needsBody(Definition)
  }

  /// What stands where a name with this meaning is printed.
  func operand(_ meaning: Meaning, _ name: String, _ range: Range<Int>) -> Offer {
    switch meaning {
    case .local(let slot): return .value(add(.slot(slot), at: range))
    case .binding(let binding):
      if case .function(let arity, let parameters) = binding.kind {
        return .function(
          .binding(slot: binding.slot, name: name, arity: arity, parameters: parameters))
      }
      return .value(add(.slot(binding.slot), at: range))
    case .definition(let definition):
      if definition.isFamily { return .family(definition) }
      if !definition.parameters.isEmpty { return .function(.definition(definition)) }
      return .needsBody(definition)
    }
  }
}

extension Reader {
  /// What an item that may carry scripts stands for; `nil` if nothing gives it a value.
  ///
  /// The whole printed name is tried first (`θ_t`, `L^{(l)}`), then what it is made of: a power or
  /// transpose, an element, a derivative.
  func operand(_ item: MathNode) throws -> Operand? {
    let text = CanonicalText.of(item)
    if let meaning = try builder.meaning(of: text) { return try operand(meaning, text, item.range) }
    if let scripts = item.scripts {
      guard scripts.base.canBeNamed else { return .value(try value(of: item)) }
      return try scripted(scripts, item)
    }
    switch item.kind {
    case .identifier, .accent, .text, .function: return try unnamed(text, item)
    default: return .value(try value(of: item))
    }
  }

  private func operand(
    _ meaning: ProgramBuilder.Meaning, _ text: String, _ range: Range<Int>
  ) throws -> Operand {
    switch builder.operand(meaning, text, range) {
    case .value(let node): .value(node)
    case .function(let callable): .function(callable)
    case .family(let definition): .family(definition)
    case .needsBody(let definition): .value(try builder.quantity(definition, at: range))
    }
  }

  /// A name that nobody declared: one in another style, a known function, a known number.
  private func unnamed(_ text: String, _ item: MathNode) throws -> Operand? {
    let plain = LetterText.plain(text)
    if plain != text, let meaning = try builder.meaning(of: plain) {
      builder.note("\(text) is the \(plain) that was bound")
      return try operand(meaning, plain, item.range)
    }
    if let builtin = BuiltinNames.function(text) { return .function(.builtin(builtin)) }
    if text == "σ", position < items.count, items[position].isArgumentList {
      builder.note("σ(…) is the logistic function")
      return .function(.builtin(.sigmoid))
    }
    if let constant = BuiltinNames.constant(text) {
      builder.note(constant.reading)
      return .value(builder.add(.number(constant.value, exact: false), at: item.range))
    }
    return nil
  }

  /// What is made of a base and scripts that have no name as a whole.
  private func scripted(_ scripts: Scripts, _ item: MathNode) throws -> Operand? {
    if let sup = scripts.sup { return try raised(scripts, by: sup, item) }
    if scripts.primes > 0 {
      var base = scripts
      base.primes = 0
      guard case .function(let callable)? = try operand(base.simplified(item.range)) else {
        return nil
      }
      return .function(.derivative(callable, order: scripts.primes))
    }
    guard let sub = scripts.sub else { return try operand(scripts.base) }
    return try lowered(scripts.base, by: sub, item)
  }

  private func raised(_ scripts: Scripts, by sup: MathNode, _ item: MathNode) throws -> Operand? {
    var inner = scripts
    inner.sup = nil
    let base = inner.simplified(item.range)
    let exponent = Items.of(sup)
    if exponent.count == 1, let group = exponent[0].group, group.open == "(" {
      return try element(of: base, Items.of(group.body), item)
    }
    switch try operand(base) {
    case .value(let node)?:
      return try raised(node, base, by: exponent, item.range).map { .value($0) }
    case .function(let callable)?:
      return try .function(powered(callable, exponent, item.range))
    case .family(let definition)?:
      let node = try family(definition, base.range)
      return try raised(node, base, by: exponent, item.range).map { .value($0) }
    case nil: return nil
    }
  }

  private func powered(
    _ callable: Callable, _ exponent: [MathNode], _ range: Range<Int>
  ) throws -> Callable {
    if CanonicalText.of(exponent) == "−1" {
      throw fail(
        .ambiguous, range, "\(callable.name)⁻¹ can be the inverse function or 1/\(callable.name).",
        "Write \\arcsin or a fraction.")
    }
    return .powered(callable, exponent: try Reader(exponent, builder, around: range).expression())
  }

  /// Transpose, inverse or power; `nil` where the superscript is part of a name without a value.
  func raised(
    _ node: Int, _ base: MathNode, by exponent: [MathNode], _ range: Range<Int>
  ) throws -> Int? {
    switch CanonicalText.of(exponent) {
    case "⊤", "⊺", "⊤⊤": return builder.add(.transpose, [node], at: range)
    case "−1": return builder.add(.inverse, [node], at: range)
    case "T", "𝖳":
      if try isTranspose(base, range) { return builder.add(.transpose, [node], at: range) }
    case "∗", "⋆", "†", "‡", "+", "−", "′", "★": return nil
    default: break
    }
    let power = try Reader(exponent, builder, around: range).expression()
    return builder.add(.power, [node, power], at: range)
  }

  /// `x^T`: a transpose, unless T has a value and x is a number.
  private func isTranspose(_ base: MathNode, _ range: Range<Int>) throws -> Bool {
    guard try builder.meaning(of: "T") != nil else { return true }
    guard case .binding(let binding)? = try builder.meaning(of: CanonicalText.of(base)),
      binding.kind == .number
    else {
      throw fail(
        .ambiguous, range, "^T can be the transpose or the power T, which has a value here.",
        "Write ^\\top for the transpose.")
    }
    return false
  }

  /// An element, a member of a sequence, or `nil` if the subscript is part of an unknown name.
  private func lowered(_ base: MathNode, by sub: MathNode, _ item: MathNode) throws -> Operand? {
    if case .function(let named) = base.kind, named.name == "log" {
      let reader = Reader(Items.of(sub), builder, around: sub.range)
      let node = try reader.expression()
      return .function(.logarithm(base: node))
    }
    return try element(of: base, Items.of(sub), item)
  }

  private func element(
    of base: MathNode, _ index: [MathNode], _ item: MathNode
  ) throws -> Operand? {
    builder.speculate { () -> Operand? in
      if let family = builder.family(CanonicalText.of(base)) {
        let indices = try indexNodes(index, among: .family(family))
        return .value(try builder.call(family, indices, at: item.range))
      }
      guard let collection = try operand(base) else { return nil }
      if case .binding(let binding)? = try builder.meaning(of: CanonicalText.of(base)),
        !binding.kind.isIndexable, !mentionsIndex(index)
      {
        return nil
      }
      let indices = try indexNodes(index, among: collection)
      switch collection {
      case .value(let node):
        return .value(builder.add(.element, [node] + indices, at: item.range))
      case .family(let definition):
        return .value(try builder.call(definition, indices, at: item.range))
      case .function(let callable):
        return .value(try call(callable, indices, item.range))
      }
    }
  }

  /// Whether an index of a sum or range occurs.
  private func mentionsIndex(_ items: [MathNode]) -> Bool {
    items.contains { item in
      builder.locals.contains { $0.role == .index && $0.name == CanonicalText.of(item) }
    }
  }

  /// The indices of `x_{i,j}`, `x_{ij}`, `x_{i+1}`.
  func indexNodes(_ index: [MathNode], among collection: Operand) throws -> [Int] {
    var parts = index.split { $0.isPunctuation(",;") }.map(Array.init)
    if parts.count == 1, index.count > 1, index.allSatisfy(\.isSingleSymbol),
      hasSeveralAxes(collection)
    {
      parts = index.map { [$0] }
    }
    return try parts.map { try Reader($0, builder).expression() }
  }

  private func hasSeveralAxes(_ collection: Operand) -> Bool {
    switch collection {
    case .family(let definition): return definition.indices.count > 1
    case .function: return false
    case .value(let node):
      guard case .slot(let slot) = builder.program.nodes[node].operation else { return true }
      let binding = builder.names.bindings.values.first { $0.slot == slot }
      return binding.map { $0.kind != .vector } ?? true
    }
  }

  /// A family without an index: all its values as a vector.
  func family(_ definition: Definition, _ range: Range<Int>) throws -> Int {
    guard definition.indices.count == 1 else {
      throw fail(
        .ambiguous, range, "\(definition.name) needs its indices here.",
        "Write \(definition.name)_{\(definition.indices.joined(separator: ", "))}.")
    }
    let slot = builder.newSlot()
    let index = builder.add(.slot(slot), at: range)
    let body = try builder.call(definition, [index], at: range)
    return try inferredFold(.collect, definition.indices[0], slot, body, nil, range)
  }
}

extension Scripts {
  /// The node of these scripts, or of the base alone if none are left.
  func simplified(_ range: Range<Int>) -> MathNode {
    if sub == nil, sup == nil, primes == 0 { return base }
    return MathNode(.scripts(self), range)
  }
}

extension MathNode {
  /// Whether an item is one letter or one number.
  var isSingleSymbol: Bool {
    switch kind {
    case .identifier, .number: true
    default: false
    }
  }

  /// Whether an item can be a name or a part of one.
  var canBeNamed: Bool {
    switch kind {
    case .identifier, .accent, .text, .function: true
    case .scripts(let scripts): scripts.base.canBeNamed
    default: false
    }
  }

  /// Whether an item is what a function is applied to.
  var isArgumentList: Bool {
    if let scripts { return scripts.base.isArgumentList }
    return group.map { $0.open == "(" || $0.open == "[" } ?? false
  }
}
