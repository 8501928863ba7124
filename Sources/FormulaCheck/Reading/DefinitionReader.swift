internal import TeXMath

/// Reads formulas as definitions: what is left of the first sign is the name.
struct DefinitionReader {
  let label: String

  /// The definitions of a formula, one a line.
  func definitions(_ root: MathNode) -> (definitions: [Definition], problems: [FormulaProblem]) {
    var found: [Definition] = []
    var problems: [FormulaProblem] = []
    // No name is bound yet: every trailing range belongs to an index.
    for draft in (StatementSplitter { _ in false }).statements(root) {
      guard let sign = draft.items.firstIndex(where: \.isRelation), sign > 0,
        ["=", "≔", "≡", "≜", "≝"].contains(CanonicalText.of(draft.items[sign]))
      else {
        problems.append(
          FormulaProblem(
            .definition, draft.items.first?.range ?? root.range, "This defines nothing.",
            advice: "Write the name, =, and what it stands for."))
        continue
      }
      let rest = draft.items[(sign + 1)...]
      let body = Array(rest.prefix { !$0.isRelation })
      found.append(definition(Array(draft.items[..<sign]), body))
    }
    return (found, problems)
  }

  private func definition(_ left: [MathNode], _ body: [MathNode]) -> Definition {
    if left.count > 1, let last = left.last, let group = last.group, group.open == "(",
      let parameters = parameters(group.body)
    {
      return Definition(
        label: label, name: CanonicalText.of(Array(left.dropLast())), parameters: parameters,
        indices: [], body: body)
    }
    if left.count == 1, let scripts = left[0].scripts, let indices = indices(scripts, body) {
      return Definition(
        label: label, name: CanonicalText.of(scripts.base), parameters: [], indices: indices,
        body: body)
    }
    return Definition(
      label: label, name: CanonicalText.of(left), parameters: [], indices: [], body: body)
  }

  private func parameters(_ body: [MathNode]) -> [String]? {
    let parts = Items.of(body).split(omittingEmptySubsequences: false) {
      $0.isPunctuation(",;") || $0.sign?.role == .bar || $0.sign?.symbol == "∣"
    }
    let names = parts.map { CanonicalText.of(Array($0)) }
    let areSymbols = parts.allSatisfy { $0.count == 1 && $0[$0.startIndex].isName }
    return areSymbols ? names : nil
  }

  /// The indices of `ŷ_i = θ x_i + b`: single letters that the right side uses too. `θ_0 = 0` and
  /// `x_{max} = …` are names.
  private func indices(_ scripts: Scripts, _ body: [MathNode]) -> [String]? {
    var index: [MathNode] = scripts.sub.map { Items.of($0) } ?? []
    if scripts.sub == nil, let sup = scripts.sup, let group = Items.of(sup).first?.group,
      group.open == "("
    {
      index = Items.of(group.body)
    } else if scripts.sup != nil {
      return nil
    }
    let names = index.filter { !$0.isPunctuation(",;") }
    guard !names.isEmpty, names.allSatisfy(\.isName) else { return nil }
    let texts = names.map { CanonicalText.of($0) }
    return texts.allSatisfy { text in body.contains { $0.mentions(text) } } ? texts : nil
  }
}

extension MathNode {
  /// Whether an item is a symbol.
  fileprivate var isName: Bool {
    switch kind {
    case .identifier, .accent, .text: true
    case .scripts(let scripts): scripts.base.isName
    default: false
    }
  }

  /// Whether a symbol stands anywhere in an item.
  fileprivate func mentions(_ name: String) -> Bool {
    if CanonicalText.of(self) == name { return true }
    switch kind {
    case .row(let nodes): return nodes.contains { $0.mentions(name) }
    case .scripts(let scripts):
      return [scripts.base, scripts.sub, scripts.sup].compactMap { $0 }.contains {
        $0.mentions(name)
      }
    case .fraction(let fraction), .binomial(let fraction):
      return fraction.numerator.mentions(name) || fraction.denominator.mentions(name)
    case .root(let radicand, let index):
      return radicand.mentions(name) || index?.mentions(name) ?? false
    case .delimited(let group): return group.body.contains { $0.mentions(name) }
    case .table(let table):
      return table.rows.contains { $0.cells.contains { $0.mentions(name) } }
    case .styled(_, let part), .colored(_, let part), .boxed(let part), .classed(_, let part):
      return part.mentions(name)
    default: return false
    }
  }
}
