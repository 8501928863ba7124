internal import TeXMath

/// What is written below a sum: an index, where it runs, and what it must satisfy.
struct FoldDomain {
  enum Source {
    case range(Int, Int)
    case members(Int)
    case inferred
  }

  var index: String
  var source: Source
  /// Items of a condition, such as `i ≠ j`.
  var condition: [MathNode]?
}

extension [FoldDomain] {
  /// Reads what is below (and above) a sign: `i=1`, `i`, `i,j`, `i \in B`, `1 \le i \le n`, `i \ne j`.
  init(_ sub: [MathNode], _ sup: MathNode?, _ reader: Reader) throws {
    self = []
    var parts = sub.split { $0.isPunctuation(",;") }.map(Array<MathNode>.init)
    if sub.count == 1, case .table(let table) = sub[0].kind {
      parts = table.rows.map { $0.cells.flatMap { Items.of($0) }.trimmingPunctuation }
    }
    if parts.count == 1, parts[0].count > 1, parts[0].allSatisfy(\.isSingleSymbol) {
      parts = parts[0].map { [$0] }
    }
    for part in parts {
      if let domain = try Self.domain(part, sup, reader, known: map(\.index)) {
        append(domain)
      } else if !isEmpty {
        let joined = (self[count - 1].condition.map { $0 + [Self.comma] } ?? []) + part
        self[count - 1].condition = joined
      } else {
        throw reader.fail(
          .ambiguous, part.first?.range ?? reader.here, "It is not clear which index runs here.",
          "Write it as in \\sum_{i=1}^{n} or \\sum_{i \\in B}.")
      }
    }
  }

  private static var comma: MathNode { MathNode(.operator(MathOperator(",", .punctuation)), 0..<0) }

  private static func domain(
    _ part: [MathNode], _ sup: MathNode?, _ reader: Reader, known: [String]
  ) throws -> FoldDomain? {
    let relations = part.indices.filter { part[$0].isRelation }
    let name = CanonicalText.of(part.prefix { !$0.isRelation })
    func read(_ items: ArraySlice<MathNode>) throws -> Int {
      try Reader(Array<MathNode>(items), reader.builder, around: reader.here).expression()
    }
    switch relations.count {
    case 0: return FoldDomain(index: CanonicalText.of(part), source: .inferred)
    case 1 where !known.contains(name):
      let right = part[(relations[0] + 1)...]
      switch Comparison(part[relations[0]]) {
      case .equal:
        guard let sup else { throw missingEnd(part, reader) }
        if CanonicalText.of(sup) == "∞" { throw endless(sup, reader) }
        return FoldDomain(index: name, source: .range(try read(right), try reader.part(sup)))
      case .member:
        let set = try Reader(Array<MathNode>(right), reader.builder).setExpression()
        return FoldDomain(index: name, source: .members(set))
      case nil: return nil
      default:
        // `j ≠ i`, `j < i`: runs over what it picks, under this condition.
        return FoldDomain(index: name, source: .inferred, condition: part)
      }
    case 2:
      let middle = CanonicalText.of(Array<MathNode>(part[(relations[0] + 1)..<relations[1]]))
      guard Comparison(part[relations[0]]) == .lessOrEqual,
        Comparison(part[relations[1]]) == .lessOrEqual
      else { return nil }
      let first = try read(part[..<relations[0]])
      let last = try read(part[(relations[1] + 1)...])
      return FoldDomain(index: middle, source: .range(first, last))
    default: return nil
    }
  }

  private static func missingEnd(_ part: [MathNode], _ reader: Reader) -> FormulaProblem {
    reader.fail(
      .ambiguous, part[0].range, "The range has no end.",
      "Write the last value above the sign, as in \\sum_{i=1}^{n}.")
  }

  private static func endless(_ sup: MathNode, _ reader: Reader) -> FormulaProblem {
    reader.fail(
      .unsupported, sup.range, "A sum without end cannot be computed.",
      "Sum up to a bound number of terms and say \\approx.")
  }
}
