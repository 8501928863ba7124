internal import TeXMath

extension Reader {
  /// The value of an item that stands for itself: a number, a group, a fraction, a matrix.
  func value(of item: MathNode) throws -> Int {
    switch item.kind {
    case .number(let digits, _): return number(digits, item.range)
    case .fraction(let fraction):
      guard fraction.hasLine else { throw unexpected() }
      return builder.add(
        .divide, [try part(fraction.numerator), try part(fraction.denominator)],
        at: item.range)
    case .binomial(let fraction):
      return builder.add(
        .builtin(.binomial), [try part(fraction.numerator), try part(fraction.denominator)],
        at: item.range)
    case .root(let radicand, let index):
      guard let index else {
        return builder.add(.builtin(.sqrt), [try part(radicand)], at: item.range)
      }
      return builder.add(.root, [try part(radicand), try part(index)], at: item.range)
    case .delimited(let group): return try self.group(group, item.range)
    case .table(let table): return try self.table(table, item.range)
    case .scripts(var scripts):
      if let group = scripts.base.group, group.open == "‖", let sub = scripts.sub {
        scripts.sub = nil
        return try marked(norm(group, Items.of(sub), item.range), scripts, item.range)
      }
      return try marked(value(of: scripts.base), scripts, item.range)
    default:
      var reader = Reader([item], builder)
      return try reader.sum()
    }
  }

  /// A part of a formula that is an expression of its own.
  func part(_ node: MathNode) throws -> Int {
    try Reader(Items.of(node), builder, around: node.range).expression()
  }

  private func number(_ digits: String, _ range: Range<Int>) -> Int {
    let value = Double(digits) ?? .nan
    // 0.5 is a binary number, 0.1 is not: it is rounded already.
    let isExact = !digits.contains(".") || (value * 1024).rounded() == value * 1024
    return builder.add(.number(value, exact: isExact), at: range)
  }

  /// What stands between delimiters.
  private func group(_ group: Delimited, _ range: Range<Int>) throws -> Int {
    let items = Items.of(group.body)
    let reader = Reader(items, builder, around: range)
    switch group.open {
    case "(", "[", "{", "":
      if items.contains(where: { $0.isPunctuation(",;") }) {
        return builder.add(.list, try arguments(group.body, range), at: range)
      }
      if group.open == "[", let condition = try? Reader.isCondition(items), condition {
        return builder.add(.indicator, [try reader.condition()], at: range)
      }
      return try reader.expression()
    case "|": return builder.add(.bars, [try reader.expression()], at: range)
    case "‖": return builder.add(.norm(.unmarked), [try reader.expression()], at: range)
    case "⌊": return builder.add(.builtin(.floor), [try reader.expression()], at: range)
    case "⌈": return builder.add(.builtin(.ceiling), [try reader.expression()], at: range)
    case "⟨":
      let parts = try arguments(group.body, range)
      guard parts.count == 2 else { throw unexpected() }
      return builder.add(.inner, parts, at: range)
    default: throw unexpected()
    }
  }

  /// `\|x\|_1`, `\|A\|_F`, `\|x\|_p`.
  private func norm(
    _ group: Delimited, _ sub: [MathNode], _ range: Range<Int>
  ) throws -> Int {
    let operand = try Reader(Items.of(group.body), builder, around: range).expression()
    let norm: Norm
    switch CanonicalText.of(sub) {
    case "1": norm = .one
    case "2": norm = .two
    case "∞": norm = .infinity
    case "F", "Fro": norm = .frobenius
    default:
      let order = try Reader(sub, builder, around: range).expression()
      return builder.add(.norm(.other), [operand, order], at: range)
    }
    return builder.add(.norm(norm), [operand], at: range)
  }

  /// Whether items hold a relation, and so are true or false.
  static func isCondition(_ items: [MathNode]) throws -> Bool {
    items.contains(where: \.isRelation)
  }

  /// A matrix typed out, or a distinction of cases.
  private func table(_ table: Table, _ range: Range<Int>) throws -> Int {
    switch table.layout {
    case .cases: return try cases(table, range)
    case .matrix, .array: return try matrix(table, range)
    default: throw fail(.unsupported, range, "Lines of equations cannot stand inside one.")
    }
  }

  private func matrix(_ table: Table, _ range: Range<Int>) throws -> Int {
    let rows = table.rows.map { $0.cells }.filter { row in
      row.count > 1 || row.contains { !Items.of($0).isEmpty }
    }
    guard let columns = rows.first?.count, rows.allSatisfy({ $0.count == columns }) else {
      throw fail(
        .shapes, range,
        "The rows of the matrix have \(rows.map { String($0.count) }.joined(separator: ", ")) cells."
      )
    }
    let cells = try rows.joined().map { try part($0) }
    let node = builder.add(.matrix(rows: rows.count, columns: columns), cells, at: range)
    switch table.open {
    case "|": return builder.add(.builtin(.determinant), [node], at: range)
    case "‖": return builder.add(.norm(.unmarked), [node], at: range)
    default: return node
    }
  }

  private func cases(_ table: Table, _ range: Range<Int>) throws -> Int {
    var children: [Int] = []
    var otherwise: Int?
    for row in table.rows {
      let cells = row.cells.map { Items.of($0).trimmingPunctuation }
      guard let first = cells.first, !first.isEmpty else { continue }
      let value = try Reader(first, builder, around: range).expression()
      let rest = Array(cells.dropFirst().joined())
      let words = rest.compactMap { item -> Words.Role? in
        if case .text(let words, _) = item.kind { Words.role(of: words) } else { nil }
      }
      if rest.isEmpty || words.contains(.otherwise) {
        otherwise = value
      } else {
        children += [value, try Reader(rest, builder, around: range).condition()]
      }
    }
    if let otherwise { children.append(otherwise) }
    return builder.add(.cases(hasOtherwise: otherwise != nil), children, at: range)
  }
}

extension [MathNode] {
  /// The items without the comma or full stop that ends a line.
  var trimmingPunctuation: [MathNode] {
    var items = self
    while let last = items.last, last.isPunctuation(",;") || last.isFullStop { items.removeLast() }
    return items
  }
}

extension MathNode {
  /// Whether an item is the full stop that ends a sentence.
  var isFullStop: Bool {
    switch kind {
    case .identifier(".", _), .number(".", _), .text(".", _): true
    case .operator(let sign): sign.symbol == "."
    default: false
    }
  }
}
