internal import TeXMath

/// Turns a formula's tree into relations between nodes of one program.
struct FormulaCompiler {
  let builder: ProgramBuilder
  private var relations: [Relation] = []

  init(names: Names) { builder = ProgramBuilder(names: names) }

  /// Compiles all statements; what cannot be read is reported, and the rest is read.
  mutating func compile(_ root: MathNode) -> CompiledFormula {
    let names = builder.names
    let splitter = StatementSplitter { names.bindings[$0] != nil || names.definitions[$0] != nil }
    for draft in splitter.statements(root) {
      do {
        try compile(draft)
      } catch let problem as FormulaProblem {
        builder.problems.append(problem)
      } catch {
        preconditionFailure("Reading a formula threw \(error), which is no formula problem.")
      }
    }
    if relations.isEmpty, builder.problems.isEmpty {
      builder.problems.append(
        FormulaProblem(
          .noRelation, root.range, "The formula states nothing that could hold or fail.",
          advice: "Relate two sides by =, ≤, ∈ or ←, or use the formula as a definition."))
    }
    return CompiledFormula(
      program: builder.program, relations: relations, problems: builder.problems,
      readings: builder.readings, used: builder.usedBindings,
      usedDefinitions: builder.usedDefinitions)
  }

  private mutating func compile(_ draft: StatementDraft) throws {
    let signs = draft.items.indices.filter { draft.items[$0].isRelation }
    guard !signs.isEmpty else {
      throw builder.problem(
        .noRelation, draft.items.first?.range ?? 0..<0,
        "This part states nothing that could hold or fail.",
        advice: "Relate two sides by =, ≤, ∈ or ←, or use the formula as a definition.")
    }
    var start = 0
    for (position, index) in signs.enumerated() {
      let end = position + 1 < signs.count ? signs[position + 1] : draft.items.count
      let left = Array(draft.items[start..<index])
      let right = Array(draft.items[(index + 1)..<end])
      relations.append(try relation(left, draft.items[index], right, draft))
      start = index + 1
    }
  }

  // MARK: One relation

  private func relation(
    _ left: [MathNode], _ sign: MathNode, _ right: [MathNode], _ draft: StatementDraft
  ) throws -> Relation {
    let symbol = CanonicalText.of(sign)
    guard let (kind, isReversed) = Self.kind(of: symbol) else {
      throw builder.problem(
        .unsupported, sign.range, "\(symbol) relates nothing that can be computed.",
        advice: Self.advice(for: symbol))
    }
    let whole = range(left, sign, right)
    var relation = Relation(
      kind: kind, isReversed: isReversed, left: 0, range: whole,
      text: "\(CanonicalText.of(left)) \(symbol) \(CanonicalText.of(right))")
    let quantifiers = draft.quantifiers[...]
    if kind == .membership {
      relation.subject = try side(left, sign.range)
      relation.left = try quantified(quantifiers, whole) { try membership(left, sign, right) }
    } else {
      relation.left = try quantified(quantifiers, whole) {
        kind == .update ? try newValue(left, sign.range) : try side(left, sign.range)
      }
      relation.right = try quantified(quantifiers, whole) { try side(right, sign.range) }
    }
    if kind == .approximation {
      relation.printedTolerance = Self.printedTolerance(right) ?? Self.printedTolerance(left)
    }
    let conditions = draft.conditions.joined(separator: [StatementSplitter.comma(at: left)])
    if !draft.conditions.isEmpty {
      relation.condition = try Reader(Array(conditions), builder).condition()
    }
    return relation
  }

  private func range(_ left: [MathNode], _ sign: MathNode, _ right: [MathNode]) -> Range<Int> {
    let ranges = (left + [sign] + right).map(\.range).filter { !$0.isEmpty }
    let lower = ranges.map(\.lowerBound).min() ?? sign.range.lowerBound
    return lower..<max(lower, ranges.map(\.upperBound).max() ?? sign.range.upperBound)
  }

  private static func kind(of symbol: String) -> (RelationKind, Bool)? {
    switch symbol {
    case "=", "≔", "≡", "≜", "≝", "≐": (.equality, false)
    case "≈", "≃", "≅", "≊": (.approximation, false)
    case "≠": (.inequality, false)
    case "≤", "⩽", "≦": (.bound, false)
    case "≥", "⩾", "≧": (.bound, true)
    case "<": (.strictBound, false)
    case ">": (.strictBound, true)
    case "∈": (.membership, false)
    case "∉": (.membership, true)
    case "←", "⟵": (.update, false)
    default: nil
    }
  }

  private static func advice(for symbol: String) -> String {
    switch symbol {
    case "∼": "A distribution is checked by moments: state them with \\mathbb{E}."
    case "∝": "Write the factor and =."
    case "→", "⟶": "Write what holds at a given step as \\approx or as a bound."
    case "⇒", "⟹", "⇔", "⟺": "Write each side as a formula of its own, with \\text{if}."
    default: "Use =, \\approx, \\le, \\in or \\leftarrow."
    }
  }

  // MARK: Sides

  private func side(_ items: [MathNode], _ range: Range<Int>) throws -> Int {
    let parts = items.split(omittingEmptySubsequences: false) { $0.isPunctuation(",;") }
      .map(Array.init)
    let reader = Reader(items, builder, around: range)
    guard parts.count > 1 else { return try reader.expression() }
    if let node = try reader.progression(parts, range) { return node }
    let nodes = try parts.map { try Reader($0, builder, around: range).expression() }
    return builder.add(.list, nodes, at: range)
  }

  private func membership(
    _ left: [MathNode], _ sign: MathNode, _ right: [MathNode]
  ) throws -> Int {
    let member = try side(left, sign.range)
    let set = try Reader(right, builder, around: sign.range).setExpression()
    let comparison: Comparison = CanonicalText.of(sign) == "∉" ? .notMember : .member
    return builder.add(.compare(comparison), [member, set], at: sign.range)
  }

  /// What `θ ← …` makes of θ: the binding `θ ←`, or θ with a prime.
  private func newValue(_ items: [MathNode], _ range: Range<Int>) throws -> Int {
    let name = CanonicalText.of(items)
    var primed = name + "′"
    if items.count == 1, var scripts = items[0].scripts {
      scripts.primes += 1
      primed = CanonicalText.of(MathNode(.scripts(scripts), items[0].range))
    }
    for candidate in [name + "←", primed] {
      if case .binding(let binding)? = try builder.meaning(of: candidate) {
        return builder.add(.slot(binding.slot), at: items.first?.range ?? range)
      }
    }
    builder.problems.append(
      builder.problem(
        .undeclaredSymbol, items.first?.range ?? range, "The new value of \(name) is not bound.",
        advice: "Bind it as \"\(name)'\" or as \"\(name) ←\"."))
    return builder.add(.invalid, at: range)
  }

  /// Half a unit in the last printed digit, where a side is a number.
  private static func printedTolerance(_ items: [MathNode]) -> Double? {
    guard let last = items.last, items.count <= 2, case .number(let digits, _) = last.kind else {
      return nil
    }
    let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
    return (0..<(decimals?.count ?? 0)).reduce(0.5) { unit, _ in unit / 10 }
  }

  // MARK: Quantifiers

  /// A node for every value of the indices that the statement is claimed for.
  private func quantified(
    _ quantifiers: ArraySlice<[MathNode]>, _ range: Range<Int>, _ body: () throws -> Int
  ) throws -> Int {
    guard let first = quantifiers.first else { return try body() }
    guard let sign = first.firstIndex(where: \.isRelation) else {
      throw builder.problem(
        .ambiguous, first.first?.range ?? range, "It is not said what the index runs over.",
        advice: "Write i = 1, \\dots, n or i \\in B.")
    }
    let right = Array(first[(sign + 1)...])
    let members =
      Comparison(first[sign]) == .member
      ? try Reader(right, builder, around: range).setExpression() : try side(right, range)
    let slot = builder.newSlot()
    let name = CanonicalText.of(Array(first[..<sign]))
    let inner = try builder.with(name, slot, as: .index) {
      try quantified(quantifiers.dropFirst(), range, body)
    }
    return builder.add(
      .fold(.collect, slot: slot, over: .members, conditional: false), [members, inner],
      at: range)
  }
}
