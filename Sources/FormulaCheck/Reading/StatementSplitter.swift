internal import TeXMath

/// A statement before its names have meanings.
struct StatementDraft {
  /// Sides and relation signs.
  var items: [MathNode]
  /// What the relation is claimed under: `\text{if } x > 0`.
  var conditions: [[MathNode]] = []
  /// Ranges of indices: `i = 1, …, n`, `i \in B`.
  var quantifiers: [[MathNode]] = []
}

/// Takes a formula apart into statements: lines of an alignment, parts between commas and words.
struct StatementSplitter {
  /// Whether a name has a value of its own, so that `i = 1, …, n` is a statement about it.
  var isBound: (String) -> Bool

  /// The statements of a formula.
  func statements(_ root: MathNode) -> [StatementDraft] {
    lines(root).flatMap(split)
  }

  // MARK: Lines

  /// The chains of a formula: a line that begins with a relation continues the one before.
  private func lines(_ root: MathNode) -> [[MathNode]] {
    let items = Items.of([root], keepingWideSpaces: true).trimmingPunctuation
    guard items.count == 1, let rows = items[0].alignedRows else { return [items] }
    var lines: [[MathNode]] = []
    for row in rows {
      let items = Items.of(row.cells, keepingWideSpaces: true).trimmingPunctuation
      guard let first = items.first(where: { !$0.isSpace }) else { continue }
      let continues =
        first.isRelation || (first.continuesSum && !items.contains(where: \.isRelation))
      if continues, !lines.isEmpty {
        lines[lines.count - 1] += items
      } else {
        lines.append(items)
      }
    }
    return lines
  }

  // MARK: Parts

  private struct Part {
    var items: [MathNode] = []
    var role: Words.Role?
    var followsComma = false

    var hasRelation: Bool { items.contains(where: \.isRelation) }
  }

  private func parts(_ line: [MathNode]) -> [Part] {
    var parts = [Part()]
    for (index, item) in line.enumerated() {
      if item.isPunctuation(",;") {
        parts.append(Part(followsComma: true))
      } else if item.isSpace {
        let isWhole = Self.startsStatement(line[(index + 1)...])
        if parts[parts.count - 1].hasRelation, isWhole { parts.append(Part()) }
      } else if case .text(let words, _) = item.kind, let role = Words.role(of: words) {
        parts.append(Part(role: role))
      } else {
        if item.sign?.symbol == "∀" {
          parts.append(Part(role: .range))
        } else {
          parts[parts.count - 1].items.append(item)
        }
      }
    }
    return parts.filter { !$0.items.isEmpty }
  }

  /// Whether what follows a wide space is a statement of its own and no continued line.
  private static func startsStatement(_ rest: ArraySlice<MathNode>) -> Bool {
    guard let first = rest.first(where: { !$0.isSpace }), !first.continuesSum, !first.isRelation
    else { return false }
    if first.sign?.symbol == "∀" { return true }
    return rest.prefix { !$0.isPunctuation(",;") }.contains(where: \.isRelation)
  }

  private func split(_ line: [MathNode]) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var subjects: [[MathNode]] = []
    var quantifiers: [[MathNode]] = []
    var conditions: [[MathNode]] = []
    var lastIsQuantifier = false
    let parts = parts(line)
    for (index, part) in parts.enumerated() {
      if part.role == .condition {
        conditions.append(part.items)
        lastIsQuantifier = false
      } else if part.hasRelation {
        let isRange = part.role == .range || (!drafts.isEmpty && self.isRange(part.items))
        if isRange {
          quantifiers.append(part.items)
        } else {
          drafts += (subjects + [[]]).map { StatementDraft(items: subject($0, of: part.items)) }
          subjects = []
        }
        lastIsQuantifier = isRange
      } else if part.role == .range {
        quantifiers.append(part.items)
        lastIsQuantifier = true
      } else if lastIsQuantifier {
        quantifiers[quantifiers.count - 1] += [Self.comma(at: part.items)] + part.items
      } else if !drafts.isEmpty, part.followsComma {
        drafts[drafts.count - 1].items += [Self.comma(at: part.items)] + part.items
      } else if parts[index...].contains(where: \.hasRelation) {
        subjects.append(part.items)
      } else {
        drafts.append(StatementDraft(items: part.items))
      }
    }
    for index in drafts.indices {
      drafts[index].conditions = conditions
      drafts[index].quantifiers = quantifiers
    }
    return drafts
  }

  /// `α, β > 0` says that α > 0 and that β > 0.
  private func subject(_ subject: [MathNode], of items: [MathNode]) -> [MathNode] {
    guard !subject.isEmpty, let relation = items.firstIndex(where: \.isRelation) else {
      return items
    }
    return subject + items[relation...]
  }

  /// Whether a relation says where an index runs rather than what a value is.
  private func isRange(_ items: [MathNode]) -> Bool {
    guard let relation = items.firstIndex(where: \.isRelation), relation == 1,
      let comparison = Comparison(items[relation]), comparison == .equal || comparison == .member
    else { return false }
    return !isBound(CanonicalText.of(items[0]))
  }

  static func comma(at items: [MathNode]) -> MathNode {
    let place = items.first?.range.lowerBound ?? 0
    return MathNode(.operator(MathOperator(",", .punctuation)), place..<place)
  }
}

extension MathNode {
  /// The lines of an alignment.
  fileprivate var alignedRows: [Table.Row]? {
    guard case .table(let table) = kind, table.layout == .alignment || table.layout == .gathered
    else { return nil }
    return table.rows
  }

  fileprivate var isSpace: Bool { if case .space = kind { true } else { false } }

  /// Whether an item at the start of a line continues a sum or product of the line before.
  fileprivate var continuesSum: Bool {
    guard let sign else { return false }
    return ["+", "−", "⋅", "×", "⊙", "/"].contains(sign.symbol)
  }
}
