internal import TeXMath

extension Reader {
  /// A function with the arguments that follow it.
  mutating func application(_ callable: Callable, from start: Int) throws -> Int {
    if let item = current, item.isArgumentList {
      position += 1
      let list = item.scripts?.base ?? item
      let arguments = try self.arguments(list.group?.body ?? [], list.range)
      let node = try call(callable, arguments, range(from: start))
      guard let scripts = item.scripts else { return node }
      return try marked(node, scripts, range(from: start))
    }
    if let braces = current?.group, braces.open == "{", callable.takesSets {
      position += 1
      return try call(callable, try arguments(braces.body, here), range(from: start))
    }
    if callable.isBuiltin { return try call(callable, [try bareArgument()], range(from: start)) }
    return try bare(callable, range(from: start))
  }

  /// The arguments between parentheses: `f(a, b)`, `L(θ; x)`, `p(y | x)`.
  func arguments(_ body: [MathNode], _ range: Range<Int>) throws -> [Int] {
    let items = Items.of(body)
    let parts = items.split(omittingEmptySubsequences: false) {
      $0.isPunctuation(",;") || $0.sign?.role == .bar || $0.sign?.symbol == "∣"
    }
    return try parts.map { try Reader(Array($0), builder, around: range).expression() }
  }

  /// What a function named in letters is applied to without parentheses: `\log x`, `\sin 2πx`.
  private mutating func bareArgument() throws -> Int {
    let start = position
    if let sign = current?.sign, sign.role == .prefix, sign.symbol == "−" {
      position += 1
      let operand = try bareArgument()
      return builder.add(.negate, [operand], at: range(from: start))
    }
    guard let first = current, startsFactor(first) else {
      throw fail(.ambiguous, here, "The function has no argument.", "Put it in parentheses.")
    }
    var node = try factor()
    while let next = current, startsFactor(next), !next.endsBareArgument {
      if next.isArgumentList {
        throw fail(
          .ambiguous, next.range, "It is not clear whether the function applies to this part too.",
          "Put the argument in parentheses.")
      }
      builder.note("a function without parentheses applies to the product that follows it")
      let right = try factor()
      node = builder.add(.multiply(.juxtaposed), [node, right], at: range(from: start))
    }
    return node
  }

  /// A function without arguments: those of its parameters' names, if these have values.
  private func bare(_ callable: Callable, _ range: Range<Int>) throws -> Int {
    if case .definition(let definition) = callable {
      return try builder.quantity(definition, at: range)
    }
    let parameters = callable.parameters
    guard !parameters.isEmpty else {
      throw fail(
        .ambiguous, range, "\(callable.name) is a function and has no arguments here.",
        "Write \(callable.name)(…), or name its parameters where it is bound.")
    }
    let arguments = try parameters.map { try namedValue($0, range) }
    return try call(callable, arguments, range)
  }

  /// The value of a name that is not printed here.
  func namedValue(_ name: String, _ range: Range<Int>) throws -> Int {
    let items = Items.of(Formula.parse(name).root)
    let canonical = CanonicalText.of(items)
    if let meaning = try builder.meaning(of: canonical) {
      switch builder.operand(meaning, canonical, range) {
      case .value(let node): return node
      case .needsBody(let definition): return try builder.quantity(definition, at: range)
      case .family(let definition): return try family(definition, range)
      case .function(let callable): return try bare(callable, range)
      }
    }
    builder.problems.append(missing(canonical, range))
    return builder.add(.invalid, at: range)
  }

  /// A call with the values of its arguments.
  func call(_ callable: Callable, _ arguments: [Int], _ range: Range<Int>) throws -> Int {
    switch callable {
    case .binding(let slot, let name, let arity, _):
      if let arity, arity != arguments.count {
        throw fail(
          .shapes, range, "\(name) takes \(arity) arguments, not \(arguments.count).",
          "Bind \(name) to a function of \(arguments.count) arguments.")
      }
      return builder.add(.call(slot), arguments, at: range)
    case .definition(let definition):
      return try builder.call(definition, arguments, at: range)
    case .builtin(let builtin):
      return builder.add(.builtin(builtin), arguments, at: range)
    case .logarithm(let base):
      return builder.add(.builtin(.logBase), [base] + arguments, at: range)
    case .derivative(let function, let order):
      return try derivative(of: function, order, arguments, range)
    case .powered(let function, let exponent):
      return builder.add(.power, [try call(function, arguments, range), exponent], at: range)
    }
  }

  /// `f''(x)`: by the only argument.
  private func derivative(
    of function: Callable, _ order: Int, _ arguments: [Int], _ range: Range<Int>
  ) throws -> Int {
    guard arguments.count == 1 else {
      throw fail(
        .ambiguous, range, "A prime does not say by which of \(arguments.count) arguments.",
        "Write \\frac{\\partial \(function.name)}{\\partial …}.")
    }
    let slot = builder.newSlot()
    let variable = builder.add(.slot(slot), at: range)
    var node = try builder.differentiating(by: slot) { try call(function, [variable], range) }
    for step in 1...order {
      let isLast = step == order
      node = builder.add(
        .derivative(slot: slot, hasPoint: isLast), [node] + (isLast ? arguments : []), at: range)
    }
    return node
  }

  /// Scripts on a value: a power, a transpose, an element.
  func marked(_ node: Int, _ scripts: Scripts, _ range: Range<Int>) throws -> Int {
    var result = node
    if scripts.primes > 0 {
      throw fail(.unsupported, range, "A prime on a value has no computable meaning.", nil)
    }
    if let sub = scripts.sub {
      let index = Items.of(sub)
      if CanonicalText.of(index) == "+" {
        builder.note("(x)₊ is max(0, x)")
        result = builder.add(.builtin(.relu), [result], at: range)
      } else {
        let indices = try indexNodes(index, among: .value(result))
        result = builder.add(.element, [result] + indices, at: range)
      }
    }
    if let sup = scripts.sup {
      guard let raised = try raised(result, scripts.base, by: Items.of(sup), range) else {
        throw fail(.unsupported, sup.range, "This superscript has no computable meaning here.")
      }
      result = raised
    }
    return result
  }
}

extension Callable {
  /// Whether its argument may stand without parentheses.
  var isBuiltin: Bool {
    switch self {
    case .builtin, .logarithm: true
    case .powered(let function, _): function.isBuiltin
    default: false
    }
  }

  /// Whether its arguments may stand in braces: `\max\{a, b\}`.
  var takesSets: Bool {
    switch self {
    case .builtin(let builtin): builtin == .maximum || builtin == .minimum
    default: false
    }
  }
}

extension MathNode {
  /// Whether an argument without parentheses ends before this item: another function or sum.
  fileprivate var endsBareArgument: Bool {
    switch kind {
    case .function, .largeOperator: true
    case .scripts(let scripts): scripts.base.endsBareArgument
    default: false
    }
  }
}
