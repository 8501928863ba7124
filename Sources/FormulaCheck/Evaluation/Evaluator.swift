internal import RealModule

/// What an evaluation noticed on the way.
final class EvaluationNotes {
  /// Derivatives were taken by dual numbers.
  var exactDerivatives = false
  /// Derivatives were taken by extrapolated differences.
  var differences = false
  /// Conventions that the values called for.
  var readings: [String] = []
  /// How many turns of sums are left before the check is given up.
  private var turns = 5_000_000

  /// Counts one turn of a sum; false when there have been too many to go on.
  func takeTurn() -> Bool {
    turns -= 1
    return turns > 0
  }

  func note(_ reading: String) {
    if !readings.contains(reading) { readings.append(reading) }
  }
}

/// Computes nodes of a program with one kind of scalar.
///
/// A class, because slots change while sums run.
final class Evaluator<Scalar: FormulaScalar> {
  typealias Value = MathValue<Scalar>

  let program: Program
  var slots: [Value]
  /// The unit of rounding errors: 2⁻⁵³, or 2⁻²⁴ where the code computes in single precision.
  let unit: Double
  let notes: EvaluationNotes
  /// All values of the random variables that a mean is running over.
  var randomVariables: [Int: [Value]] = [:]

  init(_ program: Program, slots: [Value], unit: Double, notes: EvaluationNotes) {
    self.program = program
    self.slots = slots
    self.unit = unit
    self.notes = notes
  }

  /// The value of a node.
  func value(_ index: Int) throws(EvaluationFailure) -> Value {
    let node = program.nodes[index]
    switch node.operation {
    case .number(let number, let exact):
      return .number(Scalar(real: number, uncertainty: exact ? 0 : abs(number)))
    case .slot(let slot): return slots[slot]
    case .add: return try add(value(node.children[0]), value(node.children[1]), node.range)
    case .subtract:
      return try subtract(value(node.children[0]), value(node.children[1]), node.range)
    case .negate: return try map(value(node.children[0]), node.range) { -$0 }
    case .multiply(let product):
      return try multiply(
        value(node.children[0]), value(node.children[1]), product, node.range)
    case .divide: return try divide(value(node.children[0]), value(node.children[1]), node.range)
    case .power: return try power(value(node.children[0]), value(node.children[1]), node.range)
    case .element: return try element(node)
    case .fold(let fold, let slot, let domain, let conditional):
      return try self.fold(fold, slot, domain, conditional, node)
    case .bind(let slots): return try bind(slots, node)
    case .call(let slot): return try call(slot, node)
    case .builtin(let builtin): return try call(builtin, node)
    default: return try rarer(node)
    }
  }

  /// Operations that hot formulas seldom hold.
  private func rarer(_ node: Program.Node) throws(EvaluationFailure) -> Value {
    switch node.operation {
    case .transpose: return try transpose(value(node.children[0]), node.range)
    case .inverse: return try inverse(value(node.children[0]), node.range)
    case .root: return try root(value(node.children[0]), value(node.children[1]), node.range)
    case .norm(let norm): return try self.norm(norm, node)
    case .bars: return try bars(value(node.children[0]), node.range)
    case .inner:
      return try multiply(value(node.children[0]), value(node.children[1]), .dot, node.range)
    case .derivative(let slot, let hasPoint): return try derivative(slot, hasPoint, node)
    case .matrix(let rows, let columns): return try matrix(rows, columns, node)
    case .list: return try list(node)
    case .progression: return try progression(node)
    case .cases(let hasOtherwise): return try cases(hasOtherwise, node)
    case .compare(let comparison): return .boolean(try compare(comparison, node))
    case .and:
      // The operators && and || cannot pass on a typed error.
      if try !truth(node.children[0]) { return .boolean(false) }
      return .boolean(try truth(node.children[1]))
    case .or:
      if try truth(node.children[0]) { return .boolean(true) }
      return .boolean(try truth(node.children[1]))
    case .not: return .boolean(try !truth(node.children[0]))
    case .indicator: return .number(try truth(node.children[0]) ? 1 : 0)
    case .expectation(let slots): return try expectation(slots, node)
    case .set:
      var members: [Value] = []
      for child in node.children { members.append(try value(child)) }
      return .set(members)
    default:
      throw EvaluationFailure(
        .unsupported, "This part has no value of its own.", at: node.range)
    }
  }

  /// A node whose value must be a number.
  func number(_ index: Int) throws(EvaluationFailure) -> Scalar {
    let value = try value(index)
    guard case .number(let number) = value else {
      throw EvaluationFailure(
        .shape, "A number is needed here, and this is \(value.shape).",
        at: program.nodes[index].range)
    }
    return number
  }

  /// A node whose value must be a whole number.
  func whole(_ index: Int) throws(EvaluationFailure) -> Int {
    let number = try number(index).real
    guard let whole = Int(exactly: number) else {
      throw EvaluationFailure(
        .shape, "A whole number is needed here, and this is \(Decimal.text(number)).",
        at: program.nodes[index].range)
    }
    return whole
  }

  /// A node whose value must be true or false.
  func truth(_ index: Int) throws(EvaluationFailure) -> Bool {
    let value = try value(index)
    guard case .boolean(let truth) = value else {
      throw EvaluationFailure(
        .shape, "A condition is needed here, and this is \(value.shape).",
        at: program.nodes[index].range)
    }
    return truth
  }

  private func bind(_ slots: [Int], _ node: Program.Node) throws(EvaluationFailure) -> Value {
    var values: [Value] = []
    for child in node.children.dropLast() { values.append(try value(child)) }
    let saved = slots.map { self.slots[$0] }
    for (slot, value) in zip(slots, values) { self.slots[slot] = value }
    defer { for (slot, value) in zip(slots, saved) { self.slots[slot] = value } }
    return try value(node.children[node.children.count - 1])
  }
}
