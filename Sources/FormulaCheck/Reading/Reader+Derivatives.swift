internal import TeXMath

/// What a derivative is taken by.
private struct Variable {
  /// The whole name: `θ`, or `θ_j` where it is declared as such.
  var name: String
  var point: Int
  /// The indices of one component: j of θ_j.
  var indices: [Int] = []
}

extension Reader {
  /// `∇L(θ)`, `∇_θ L`, `∇²f(x)`.
  mutating func gradient() throws -> Int? {
    guard let item = current else { return nil }
    let scripts = item.scripts
    guard (scripts?.base ?? item).sign?.symbol == "∇" else { return nil }
    let start = position
    position += 1
    var order = 1
    if let sup = scripts?.sup {
      guard CanonicalText.of(sup) == "2" else { throw unexpected() }
      builder.note("∇² is the matrix of second derivatives")
      order = 2
    }
    if let sub = scripts?.sub {
      let variable = try variable(Items.of(sub))
      return try differentiated(by: Array(repeating: variable, count: order), from: start)
    }
    guard let next = current, startsFactor(next) else { throw unexpected() }
    let name = position
    guard let callable = try functionAhead() else {
      if !builder.problems.isEmpty { return builder.add(.invalid, at: range(from: start)) }
      throw fail(
        .ambiguous, range(from: start), "It is not said by what the gradient is taken.",
        "Write \\nabla_\\theta, or bind \(CanonicalText.of(Array(items[start..<position]))) itself."
      )
    }
    return try gradient(of: callable, order, named: name, from: start)
  }

  /// The function named next, with its name consumed.
  private mutating func functionAhead() throws -> Callable? {
    guard let item = current else { return nil }
    position += 1
    switch try operand(item) {
    case .function(let callable)?: return callable
    case .value?, .family?: return nil
    case nil:
      var text = "∇" + CanonicalText.of(item)
      if let group = current, group.isArgumentList { text += CanonicalText.of(group) }
      let advice =
        "Bind \(CanonicalText.of(item)) to a function, define it by a formula, "
        + "or bind \(text) itself."
      builder.problems.append(
        fail(.undeclaredSymbol, item.range, "\(text) has no value.", advice))
      if current?.isArgumentList == true { position += 1 }
      return nil
    }
  }

  /// The gradient of a function by its first argument, at the arguments that follow.
  private mutating func gradient(
    of callable: Callable, _ order: Int, named name: Int, from start: Int
  ) throws -> Int {
    var arguments: [Int] = []
    var marks: Scripts?
    if let item = current, item.isArgumentList {
      position += 1
      marks = item.scripts
      arguments = try self.arguments((item.scripts?.base ?? item).group?.body ?? [], item.range)
    } else {
      arguments = try callable.parameters.map { try namedValue($0, here) }
    }
    guard !arguments.isEmpty else {
      throw fail(
        .ambiguous, range(from: name),
        "It is not said where the gradient of \(callable.name) is taken.",
        "Write \\nabla \(callable.name)(\\theta).")
    }
    let node = try gradient(of: callable, by: 0, arguments, order, range(from: start))
    guard let marks else { return node }
    return try marked(node, marks, range(from: start))
  }

  private func gradient(
    of callable: Callable, by index: Int, _ arguments: [Int], _ order: Int, _ range: Range<Int>
  ) throws -> Int {
    let slot = builder.newSlot()
    var inner = arguments
    inner[index] = builder.add(.slot(slot), at: range)
    var node = try builder.differentiating(by: slot) { try call(callable, inner, range) }
    if !builder.program.node(node, reads: slot) { throw independent(callable.name, "", range) }
    for step in 1...order {
      let isLast = step == order
      node = builder.add(
        .derivative(slot: slot, hasPoint: isLast), [node] + (isLast ? [arguments[index]] : []),
        at: range)
    }
    return node
  }

  // MARK: ∂f/∂x

  /// A fraction that is a derivative; `nil` if it is a quotient.
  mutating func derivative(_ fraction: Fraction, _ range: Range<Int>) throws -> Int? {
    let above = Items.of(fraction.numerator)
    let below = Items.of(fraction.denominator)
    guard let mark = above.first?.differentialSign, let first = below.first,
      first.differentialSign == mark, below.count >= 2
    else { return nil }
    if mark == "d", try builder.meaning(of: "d") != nil { return nil }
    let variables = try variables(below, mark)
    let operand = Array(above.dropFirst())
    if !operand.isEmpty {
      return try differentiate(operand, by: variables, range) {
        try Reader(operand, self.builder, around: range).bareOrExpression()
      }
    }
    return try differentiated(by: variables, from: position - 1)
  }

  /// Reads `∂x^2`, `∂x ∂y` below the line.
  private func variables(_ below: [MathNode], _ mark: String) throws -> [Variable] {
    var result: [Variable] = []
    for part in below.split(whereSeparator: { $0.differentialSign == mark }) {
      var items = Array(part)
      var order = 1
      if let last = items.last, var scripts = last.scripts, let sup = scripts.sup,
        case .number(let digits, _) = sup.kind, let count = Int(digits)
      {
        order = count
        scripts.sup = nil
        items[items.count - 1] = scripts.simplified(last.range)
      }
      result += Array(repeating: try variable(items), count: order)
    }
    guard !result.isEmpty, result.count <= 3 else { throw unexpected() }
    return result
  }

  /// What a derivative is taken by: a declared name, or a component of one.
  private func variable(_ items: [MathNode]) throws -> Variable {
    let name = CanonicalText.of(items)
    let known = try builder.meaning(of: name) != nil
    if !known, items.count == 1, let scripts = items[0].scripts, scripts.sup == nil,
      let sub = scripts.sub, let component = try component(scripts.base, sub, items[0].range)
    {
      return component
    }
    let point = try Reader(items, builder).expression()
    return Variable(name: name, point: point)
  }

  private func component(
    _ base: MathNode, _ sub: MathNode, _ range: Range<Int>
  ) throws -> Variable? {
    let name = CanonicalText.of(base)
    guard try builder.meaning(of: name) != nil else { return nil }
    let whole = try Reader([MathNode(.scripts(Scripts(base: base, sub: sub)), range)], builder)
      .expression()
    let node = builder.program.nodes[whole]
    guard node.operation == .element, let collection = node.children.first else { return nil }
    return Variable(name: name, point: collection, indices: Array(node.children.dropFirst()))
  }

  /// A derivative of what follows the operator.
  private mutating func differentiated(by variables: [Variable], from start: Int) throws -> Int {
    guard let next = current, startsFactor(next) else { throw unexpected() }
    let first = position
    let isGroup = next.group != nil
    let range = range(from: start)
    return try builder.operand(at: range) {
      // Find the extent first; it is read again with the variable introduced.
      let end = try builder.extent(of: self, isGroup: isGroup)
      let operand = Array(items[first..<end])
      position = end
      let whole = self.range(from: start)
      return try differentiate(operand, by: variables, whole) {
        try Reader(operand, builder, around: whole).bareOrExpression()
      }
    }
  }

  private func differentiate(
    _ operand: [MathNode], by variables: [Variable], _ range: Range<Int>, _ read: () throws -> Int
  ) throws -> Int {
    var slots: [String: Int] = [:]
    for variable in variables where slots[variable.name] == nil {
      slots[variable.name] = builder.newSlot()
    }
    var node = try within(slots, read)
    if let only = slots.first, slots.count == 1, !builder.program.node(node, reads: only.value) {
      if let gradient = try applied(operand, by: variables, range) { return gradient }
    }
    var points: [Int] = []
    for (index, variable) in variables.enumerated() {
      let slot = slots[variable.name] ?? 0
      let isLastOfOne = slots.count == 1 && index == variables.count - 1
      if index == 0, !builder.program.node(node, reads: slot), builder.problems.isEmpty {
        throw independent(CanonicalText.of(operand), variable.name, range)
      }
      node = builder.add(
        .derivative(slot: slot, hasPoint: isLastOfOne),
        [node] + (isLastOfOne ? [variable.point] : []) + variable.indices, at: range)
    }
    if slots.count == 1 { return node }
    var bound: [Int] = []
    for (name, slot) in slots.sorted(by: { $0.key < $1.key }) {
      guard let variable = variables.first(where: { $0.name == name }) else { continue }
      bound.append(slot)
      points.append(variable.point)
    }
    return builder.add(.bind(bound), points + [node], at: range)
  }

  private func within(_ slots: [String: Int], _ read: () throws -> Int) throws -> Int {
    guard let (name, slot) = slots.min(by: { $0.key < $1.key }) else { return try read() }
    var rest = slots
    rest[name] = nil
    return try builder.with(name, slot, as: .parameter) {
      try builder.differentiating(by: slot) { try within(rest, read) }
    }
  }

  /// `∂L(θ_t)/∂θ`: by the parameter θ of L, at θ_t.
  private func applied(
    _ operand: [MathNode], by variables: [Variable], _ range: Range<Int>
  ) throws -> Int? {
    guard operand.count == 2, operand[1].isArgumentList, let variable = variables.first,
      variable.indices.isEmpty, case .function(let callable)? = try self.operand(operand[0])
    else { return nil }
    let arguments = try arguments(operand[1].group?.body ?? [], range)
    let position = callable.parameters.firstIndex(of: variable.name)
    guard let index = position ?? (arguments.count == 1 ? 0 : nil) else { return nil }
    return try gradient(of: callable, by: index, arguments, variables.count, range)
  }

  /// An expression, or a function alone, whose one argument is then what is differentiated by.
  fileprivate func bareOrExpression() throws -> Int {
    guard items.count == 1, case .function(let callable)? = try operand(items[0]),
      case .binding(_, _, 1?, let parameters) = callable, parameters.isEmpty,
      let local = builder.locals.last
    else { return try expression() }
    return try call(callable, [builder.add(.slot(local.slot), at: here)], here)
  }

  private func independent(
    _ operand: String, _ variable: String, _ range: Range<Int>
  ) -> FormulaProblem {
    fail(
      .independent, range,
      "\(operand) does not depend on \(variable.isEmpty ? "its argument" : variable).",
      "Define what it is made of in terms of \(variable.isEmpty ? "it" : variable), "
        + "so that the derivative can be taken.")
  }
}

extension ProgramBuilder {
  /// Where the operand of a derivative operator ends: after the group, or with the term.
  fileprivate func extent(of reader: Reader, isGroup: Bool) throws -> Int {
    if isGroup { return reader.position + 1 }
    let saved = (program, problems, readings, usedBindings, usedDefinitions)
    defer { (program, problems, readings, usedBindings, usedDefinitions) = saved }
    var copy = reader
    do {
      _ = try copy.term()
      return copy.position
    } catch {
      if isTooDeep { throw error }
      // A function alone is no term; what follows it then is not its argument.
      return reader.position + 1
    }
  }
}

extension MathNode {
  /// `∂` or `d`, with or without an order, as derivatives begin with.
  fileprivate var differentialSign: String? {
    if let scripts, scripts.sub == nil, scripts.primes == 0, scripts.sup != nil {
      return scripts.base.differentialSign
    }
    if sign?.symbol == "∂" { return "∂" }
    if case .identifier("d", _) = kind { return "d" }
    if case .identifier("∂", _) = kind { return "∂" }
    return nil
  }
}
