internal import RealModule

/// Decides whether a relation holds between two values that carry rounding bounds.
struct Comparer {
  /// What a comparison showed.
  enum Outcome: Equatable {
    case holds
    case fails
    /// The tolerance is too wide for the difference to mean anything.
    case undecided
    case mismatch(String)
    case notFinite
    case undefined
  }

  struct Result {
    var outcome: Outcome
    /// Relative to the largest number on either side.
    var difference = 0.0
    var tolerance = 0.0
    /// The difference in tolerances; above 1 it fails.
    var ratio = 0.0
  }

  /// How many times the bound a derived tolerance is.
  static let safety = 4.0
  /// A tolerance that is wider than this part of the values decides nothing.
  static let widest = 1e-3
  /// Values are taken to be at least this large, so that zeros can be compared with numbers known
  /// only to some error.
  static let floor = 1e-9

  var tolerance: Tolerance
  var unit: Double

  /// Compares the sides of a relation.
  func compare(_ left: MathValue<Rounded>, _ right: MathValue<Rounded>, _ relation: Relation)
    -> Result
  {
    let (left, right) = Self.aligned(left, right)
    switch (left, right) {
    case (.boolean(let first), .boolean(let second)):
      return Result(outcome: first == second ? .holds : .fails)
    case (.set(let first), .set(let second)): return compareSets(first, second)
    case (.list(let first), .list(let second)) where first.count == second.count:
      return zip(first, second).map { compare($0, $1, relation) }.reduce(
        Result(outcome: .holds), Self.worse)
    default: break
    }
    let isBound = relation.kind == .bound || relation.kind == .strictBound
    if isBound, case .number = right, !left.scalars.isEmpty {
      return numbers(
        left.scalars, Array(repeating: right.scalars[0], count: left.scalars.count), relation)
    }
    if isBound, case .number = left, !right.scalars.isEmpty {
      return numbers(
        Array(repeating: left.scalars[0], count: right.scalars.count), right.scalars, relation)
    }
    guard left.shape == right.shape, !left.scalars.isEmpty else {
      return Result(
        outcome: .mismatch("The left side is \(left.shape), the right side \(right.shape)."))
    }
    return numbers(left.scalars, right.scalars, relation)
  }

  /// A matrix of one row typed out lists numbers: it is compared with a vector as one.
  private static func aligned(
    _ left: MathValue<Rounded>, _ right: MathValue<Rounded>
  ) -> (MathValue<Rounded>, MathValue<Rounded>) {
    switch (left, right) {
    case (.list(let items), .vector), (.list(let items), .matrix):
      return (Evaluator<Rounded>.gathered(items, asRows: true), right)
    case (.vector, .list(let items)), (.matrix, .list(let items)):
      return (left, Evaluator<Rounded>.gathered(items, asRows: true))
    default: return (left, right)
    }
  }

  private func compareSets(_ left: [MathValue<Rounded>], _ right: [MathValue<Rounded>]) -> Result {
    func contained(_ items: [MathValue<Rounded>], in others: [MathValue<Rounded>]) -> Bool {
      items.allSatisfy { item in
        others.contains {
          $0.shape == item.shape && zip($0.scalars, item.scalars).allSatisfy { $0 == $1 }
        }
      }
    }
    let same = contained(left, in: right) && contained(right, in: left)
    return Result(outcome: same ? .holds : .fails)
  }

  private static func worse(_ left: Result, _ right: Result) -> Result {
    if left.outcome != .holds { return left }
    if right.outcome != .holds { return right }
    return left.ratio > right.ratio ? left : right
  }

  // MARK: Numbers

  private func numbers(_ left: [Rounded], _ right: [Rounded], _ relation: Relation) -> Result {
    let finite = (left.allSatisfy { $0.isFinite }, right.allSatisfy { $0.isFinite })
    guard finite.0, finite.1 else {
      return Result(outcome: finite.0 || finite.1 ? .notFinite : .undefined)
    }
    let scale = max((left + right).map { abs($0.value) }.max() ?? 0, Self.floor)
    var worst = Result(outcome: .holds)
    for (first, second) in zip(left, right) {
      let result = number(first, second, scale, relation)
      if result.ratio > worst.ratio || worst.tolerance == 0 { worst = result }
    }
    if relation.kind == .inequality { return unequal(worst) }
    return worst
  }

  private func number(
    _ left: Rounded, _ right: Rounded, _ scale: Double, _ relation: Relation
  ) -> Result {
    var excess = abs(left.value - right.value)
    switch relation.kind {
    case .bound, .strictBound:
      excess = relation.isReversed ? right.value - left.value : left.value - right.value
    default: break
    }
    let allowed = allowed(left, right, scale, relation)
    var result = Result(
      outcome: .holds, difference: max(0, excess) / scale, tolerance: allowed / scale,
      ratio: max(0, excess) / max(allowed, .leastNormalMagnitude))
    if isDerived(relation), allowed > Self.widest * scale, excess <= 1000 * allowed {
      result.outcome = .undecided
    } else if excess > allowed {
      result.outcome = .fails
    } else if relation.kind == .strictBound, excess >= -allowed {
      result.outcome = .undecided
    }
    return result
  }

  private func isDerived(_ relation: Relation) -> Bool {
    tolerance == .derived && relation.printedTolerance == nil
  }

  private func allowed(
    _ left: Rounded, _ right: Rounded, _ scale: Double, _ relation: Relation
  ) -> Double {
    switch tolerance {
    case .absolute(let difference): return difference
    case .relative(let difference): return difference * scale
    case .derived:
      // One more unit of either side for the comparison itself.
      let rounding = left.error + right.error + abs(left.value) + abs(right.value)
      return (relation.printedTolerance ?? 0) + Self.safety * unit * rounding
    }
  }

  /// A `≠` fails where the values agree within the tolerance.
  private func unequal(_ result: Result) -> Result {
    var result = result
    if result.outcome == .undecided { return result }
    result.outcome = result.outcome == .fails ? .holds : .fails
    result.ratio = result.outcome == .fails ? .infinity : 0
    return result
  }
}
