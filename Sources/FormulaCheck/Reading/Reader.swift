internal import TeXMath

/// Reads items side by side as an expression: precedence, juxtaposition, application.
///
/// From loosest to tightest: sums; products by sign or by juxtaposition, from left to right;
/// prefixes such as − and ∇; application; scripts.
///
/// Juxtaposition `a(c)` is application if `a` is a function (bound to one, defined with parameters,
/// or known to every formula), else a product. Nothing else decides: not the letter, not spaces.
struct Reader {
  let items: [MathNode]
  let builder: ProgramBuilder
  var position = 0
  private let emptyRange: Range<Int>

  init(_ items: [MathNode], _ builder: ProgramBuilder, around range: Range<Int> = 0..<0) {
    self.items = items
    self.builder = builder
    emptyRange = range
  }

  // MARK: Items

  var current: MathNode? { position < items.count ? items[position] : nil }

  /// The range of the item at the position, or of the end.
  var here: Range<Int> {
    if let current { return current.range }
    guard let last = items.last else { return emptyRange }
    return last.range.upperBound..<last.range.upperBound
  }

  func range(from start: Int) -> Range<Int> {
    guard start < items.count, position > start else { return here }
    let ranges = items[start..<position].map(\.range)
    let lower = ranges.map(\.lowerBound).min() ?? 0
    return lower..<max(lower, ranges.map(\.upperBound).max() ?? 0)
  }

  func fail(
    _ code: FormulaProblem.Code, _ range: Range<Int>, _ summary: String, _ advice: String? = nil
  ) -> FormulaProblem {
    builder.problem(code, range, summary, advice: advice)
  }

  // MARK: Sums and products

  /// Reads all items as one expression.
  func expression() throws -> Int {
    var reader = self
    let node = try reader.sum()
    guard reader.position == items.count else { throw reader.unexpected() }
    return node
  }

  func unexpected() -> FormulaProblem {
    guard let current else {
      return fail(.unsupported, here, "Something is missing here.")
    }
    let text = CanonicalText.of(current)
    return fail(
      .unsupported, current.range, "\(text) has no computable meaning here.",
      "Write what is meant with signs that can be computed, or mark the formula as a definition.")
  }

  /// Terms joined by + and −.
  mutating func sum() throws -> Int {
    let start = position
    var left: Int
    if let sign = current?.sign, "−+".contains(sign.symbol) {
      position += 1
      let operand = try term()
      left =
        sign.symbol == "−"
        ? builder.add(.negate, [operand], at: range(from: start)) : operand
    } else {
      left = try term()
    }
    while let sign = current?.sign, sign.symbol == "+" || sign.symbol == "−" {
      position += 1
      let right = try term()
      left = builder.add(
        sign.symbol == "+" ? .add : .subtract, [left, right], at: range(from: start))
    }
    if let sign = current?.sign, "±∓".contains(sign.symbol) {
      throw fail(
        .ambiguous, here, "\(sign.symbol) stands for two formulas.", "Write each as its own.")
    }
    return left
  }

  private static let products: [String: Product] = [
    "⋅": .dot, "×": .cross, "⊙": .elementwise, "∘": .elementwise, "∗": .dot, "⊗": .outer,
  ]

  /// Factors side by side or joined by a product or division sign.
  mutating func term() throws -> Int {
    let start = position
    var left = try factor()
    var divided = false
    while let current {
      if let sign = current.sign, let product = Reader.products[sign.symbol] {
        position += 1
        let right = try signedFactor()
        left = builder.add(.multiply(product), [left, right], at: range(from: start))
        divided = false
      } else if let sign = current.sign, sign.symbol == "/" || sign.symbol == "÷" {
        position += 1
        let right = try signedFactor()
        left = builder.add(.divide, [left, right], at: range(from: start))
        divided = true
      } else if current.sign?.symbol == "mod" {
        throw unexpected()
      } else if startsFactor(current) {
        if divided {
          throw fail(
            .ambiguous, current.range, "What follows a/b can belong above or below the line.",
            "Write \\frac{a}{b} c or a/(b c).")
        }
        let right = try factor()
        left = builder.add(.multiply(.juxtaposed), [left, right], at: range(from: start))
      } else {
        break
      }
    }
    return left
  }

  /// A factor after a product sign, which may have a sign of its own.
  private mutating func signedFactor() throws -> Int {
    let start = position
    guard let sign = current?.sign, sign.role == .prefix, "−+".contains(sign.symbol) else {
      return try factor()
    }
    position += 1
    let operand = try factor()
    guard sign.symbol == "−" else { return operand }
    return builder.add(.negate, [operand], at: range(from: start))
  }

  /// Whether a factor can begin with an item.
  func startsFactor(_ item: MathNode) -> Bool {
    switch item.kind {
    case .number, .identifier, .function, .largeOperator, .scripts, .fraction, .binomial, .root,
      .accent, .delimited:
      true
    case .table(let table):
      table.layout == .matrix || table.layout == .array || table.layout == .cases
    case .text(let words, _): !Words.isConnective(words)
    case .operator(let sign): sign.symbol == "∇" || sign.symbol == "∂"
    default: false
    }
  }

  // MARK: Factors

  /// One factor, with the factorial signs behind it.
  mutating func factor() throws -> Int {
    let start = position
    var node = try unmarkedFactor()
    while let sign = current?.sign, sign.role == .postfix, sign.symbol == "!" {
      position += 1
      node = builder.add(.builtin(.factorial), [node], at: range(from: start))
    }
    return node
  }

  private mutating func unmarkedFactor() throws -> Int {
    guard let item = current else { throw unexpected() }
    if let run = try boundRun() { return run }
    if let node = boundWhole(item) { return node }
    if let node = try gradient() { return node }
    if let node = try largeOperator() { return node }
    if let node = try expectationOrIndicator() { return node }
    switch item.kind {
    case .number, .binomial, .root, .delimited, .table:
      position += 1
      return try value(of: item)
    case .fraction(let fraction):
      position += 1
      if let node = try derivative(fraction, item.range) { return node }
      return try value(of: item)
    case .scripts, .identifier, .accent, .text, .function: return try symbolOrCall()
    default: throw unexpected()
    }
  }

  /// A symbol or whatever else can carry scripts, with the arguments that follow it.
  private mutating func symbolOrCall() throws -> Int {
    let start = position
    guard let item = current else { throw unexpected() }
    position += 1
    if let name = try glued(item, start) { return name }
    switch try operand(item) {
    case .value(let node)?: return node
    case .family(let definition)?: return try family(definition, item.range)
    case .function(let callable)?: return try application(callable, from: start)
    case nil: return undeclared(item)
    }
  }

  /// `Δθ` is the name of one quantity unless Δ itself has a value.
  private mutating func glued(_ item: MathNode, _ start: Int) throws -> Int? {
    guard CanonicalText.of(item) == "Δ", try builder.meaning(of: "Δ") == nil,
      let next = current, startsFactor(next)
    else { return nil }
    position += 1
    let text = "Δ" + CanonicalText.of(next)
    builder.problems.append(missing(text, range(from: start)))
    return builder.add(.invalid, at: range(from: start))
  }

  private mutating func undeclared(_ item: MathNode) -> Int {
    let text = CanonicalText.of(item)
    let group = current?.group
    builder.problems.append(missing(text, item.range, beforeGroup: group?.open == "("))
    return builder.add(.invalid, at: item.range)
  }

  func missing(_ name: String, _ range: Range<Int>, beforeGroup: Bool = false) -> FormulaProblem {
    let advice: String
    if let close = Spelling.closest(to: name, among: builder.names.longestAndShort) {
      advice = "Did you mean \(close)? Else bind \(name)."
    } else if beforeGroup {
      advice = "Bind \(name) to a function if it is applied here, to a number if it is multiplied."
    } else {
      advice = "Bind \(name) in the closure, or define it by a formula of the chapter."
    }
    return fail(.undeclaredSymbol, range, "\(name) has no value.", advice)
  }

  /// A part bound by what is printed, though it is no symbol: `\frac{\partial L}{\partial\theta}`,
  /// `\|\nabla L\|`.
  private mutating func boundWhole(_ item: MathNode) -> Int? {
    switch item.kind {
    case .fraction, .delimited, .root: break
    case .scripts(let scripts) where !scripts.base.canBeNamed: break
    default: return nil
    }
    let text = CanonicalText.of(item)
    guard let binding = builder.names.bindings[text], !binding.kind.isFunction else { return nil }
    builder.usedBindings.insert(text)
    position += 1
    return builder.add(.slot(binding.slot), at: item.range)
  }

  // MARK: Runs of items that are one name

  /// A declared name that is printed as several items: `∇J(θ_t)`, `Δθ`, `Relu` in italics.
  private mutating func boundRun() throws -> Int? {
    for name in builder.names.longestFirst {
      guard let count = runLength(of: name), count > 1, let meaning = try builder.meaning(of: name)
      else { continue }
      let start = position
      position += count
      switch builder.operand(meaning, name, range(from: start)) {
      case .value(let node): return node
      case .family(let definition): return try family(definition, range(from: start))
      case .function(let callable): return try application(callable, from: start)
      case .needsBody(let definition):
        return try builder.quantity(definition, at: range(from: start))
      }
    }
    return nil
  }

  /// How many items from here spell a name.
  func runLength(of name: String) -> Int? {
    var text = ""
    for index in position..<items.count {
      text += CanonicalText.of(items[index])
      if text == name { return index - position + 1 }
      if text.count >= name.count || !name.hasPrefix(text) { return nil }
    }
    return nil
  }
}
