internal import TeXMath

/// A row of a formula without what changes its looks only.
enum Items {
  /// The nodes that mean something, side by side.
  ///
  /// Braces group for TeX but print nothing: `2{x+1}` is read as it is seen, 2x + 1.
  ///
  /// - Parameters:
  ///   - nodes: a row.
  ///   - keepingWideSpaces: whether spaces of a quad or more are kept, which separate statements.
  /// - Returns: the items, none of them a row.
  static func of(_ nodes: [MathNode], keepingWideSpaces: Bool = false) -> [MathNode] {
    var items: [MathNode] = []
    for node in nodes { add(node, keepingWideSpaces, to: &items) }
    return items
  }

  /// The items of a node, whether or not it is a row.
  static func of(_ node: MathNode) -> [MathNode] { of([node]) }

  private static func add(_ node: MathNode, _ wide: Bool, to items: inout [MathNode]) {
    switch node.kind {
    case .row(let nodes): for inner in nodes { add(inner, wide, to: &items) }
    case .space(let em): if wide, em >= 1 { items.append(node) }
    case .styled(_, let part), .colored(_, let part), .boxed(let part), .cancelled(_, let part),
      .classed(_, let part):
      add(part, wide, to: &items)
    case .phantom(let phantom, let part): if phantom == .smash { add(part, wide, to: &items) }
    case .brace(let brace): add(brace.base, wide, to: &items)
    case .stack(let stack): add(stack.base, wide, to: &items)
    case .text(let words, _) where words.allSatisfy { $0 == " " || $0 == "\u{a0}" }: break
    case .scripts(let scripts): addScripts(node, scripts, wide, to: &items)
    default: items.append(node)
    }
  }

  /// Scripts on `{a + b}` are printed on b alone, and so they are read.
  private static func addScripts(
    _ node: MathNode, _ scripts: Scripts, _ wide: Bool, to items: inout [MathNode]
  ) {
    var base: [MathNode] = []
    add(scripts.base, wide, to: &base)
    guard let last = base.popLast() else { return items.append(node) }
    items += base
    var changed = scripts
    changed.base = last
    // Scripts on scripts, as in {x_i}^2, become one where they do not collide.
    if case .scripts(let inner) = last.kind, let merged = merge(inner, scripts) { changed = merged }
    items.append(MathNode(.scripts(changed), node.range))
  }

  private static func merge(_ inner: Scripts, _ outer: Scripts) -> Scripts? {
    if inner.sub != nil, outer.sub != nil { return nil }
    if inner.sup != nil || (inner.primes > 0 && outer.primes > 0) { return nil }
    var merged = inner
    merged.sub = inner.sub ?? outer.sub
    merged.sup = outer.sup
    merged.primes += outer.primes
    return merged
  }
}

extension MathNode {
  /// The sign, where the node is one.
  var sign: MathOperator? {
    if case .operator(let sign) = kind { sign } else { nil }
  }

  /// Whether the node is a relation sign.
  var isRelation: Bool {
    if case .arrow = kind { return true }
    return sign?.role == .relation
  }

  /// Whether the node is punctuation of these characters.
  func isPunctuation(_ characters: String) -> Bool {
    guard let sign, sign.role == .punctuation else { return false }
    return characters.contains(sign.symbol)
  }

  /// The part between delimiters, where the node is one, without scripts.
  var group: Delimited? {
    if case .delimited(let part) = kind { part } else { nil }
  }

  /// The scripts, where the node has some.
  var scripts: Scripts? {
    if case .scripts(let scripts) = kind { scripts } else { nil }
  }
}
