internal import RealModule

extension Checker {
  // MARK: One relation at one sample

  /// What one relation showed at one sample.
  enum Finding {
    case holds(Comparer.Result)
    case notClaimed
    case undefined(EvaluationFailure)
    case undecided(Comparer.Result)
    case fails(Failure)
    case impossible(EvaluationFailure)
  }

  func evaluate(
    _ index: Int, _ prepared: PreparedFormula, _ values: [FormulaValue], _ sample: BoundSample
  ) -> Finding {
    let relation = prepared.compiled.relations[index]
    let unit = sample.isSinglePrecision ? 0x1p-24 : 0x1p-53
    let evaluator = Evaluator<Rounded>(
      prepared.compiled.program, slots: values.map { $0.mapped { Rounded($0, error: 0) } },
      unit: unit, notes: notes)
    do throws(EvaluationFailure) {
      if let condition = relation.condition, try !evaluator.truth(condition) {
        return .undefined(
          EvaluationFailure(.undefined, "The condition is not met.", at: relation.range))
      }
      let left = try evaluator.value(relation.left)
      guard let rightNode = relation.right else {
        return try membership(left, relation, evaluator, sample)
      }
      var right = try evaluator.value(rightNode)
      var first = left
      Self.list(&first, &right, relation, prepared.compiled.program)
      try requireDefined(first, relation.left, prepared.compiled.program)
      try requireDefined(right, rightNode, prepared.compiled.program)
      let comparer = Comparer(tolerance: tolerance, unit: unit)
      return finding(comparer.compare(first, right, relation), first, right, relation, sample)
    } catch {
      switch error.kind {
      case .undefined: return .undefined(error)
      case .shape: return .fails(shapeFailure(error, sample))
      case .ambiguous, .unsupported, .opaque: return .impossible(error)
      }
    }
  }

  /// A row typed out is a list of numbers; beside a vector it is compared as one.
  private static func list(
    _ left: inout MathValue<Rounded>, _ right: inout MathValue<Rounded>, _ relation: Relation,
    _ program: Program
  ) {
    func isTyped(_ node: Int?) -> Bool {
      guard let node, case .matrix(1, _) = program.nodes[node].operation else { return false }
      return true
    }
    if isTyped(relation.right), case .matrix(let row) = right, left.isVector {
      right = .vector(row.entries)
    }
    if isTyped(relation.left), case .matrix(let row) = left, right.isVector {
      left = .vector(row.entries)
    }
  }

  /// A formula that overflows is undefined; code that does so is to be compared.
  private func requireDefined(
    _ value: MathValue<Rounded>, _ node: Int, _ program: Program
  ) throws(EvaluationFailure) {
    if value.isFinite { return }
    switch program.nodes[node].operation {
    case .slot(let slot) where slot < program.bindingCount: return
    case .call: return
    default:
      throw EvaluationFailure(
        .undefined, "The value is infinite or not a number.", at: program.nodes[node].range)
    }
  }

  private func finding(
    _ comparison: Comparer.Result, _ left: MathValue<Rounded>, _ right: MathValue<Rounded>,
    _ relation: Relation, _ sample: BoundSample
  ) -> Finding {
    var failure = Failure(
      sample: sample, seed: 0, relation: 0, kind: .values, comparison: comparison,
      left: left.mapped(\.value), right: right.mapped(\.value), summary: "", range: relation.range)
    switch comparison.outcome {
    case .holds: return .holds(comparison)
    case .undecided: return .undecided(comparison)
    case .undefined:
      return .undefined(
        EvaluationFailure(.undefined, "Neither side is a number.", at: relation.range))
    case .mismatch(let summary):
      failure.kind = .shapes
      failure.summary = "Shapes do not agree in \(relation.text): \(summary)"
      return .fails(failure)
    case .notFinite: failure.kind = .notFinite
    case .fails: break
    }
    return .fails(failure)
  }

  private func membership(
    _ value: MathValue<Rounded>, _ relation: Relation, _ evaluator: Evaluator<Rounded>,
    _ sample: BoundSample
  ) throws(EvaluationFailure) -> Finding {
    let truths: [Bool]
    switch value {
    case .boolean(let truth): truths = [truth]
    case .list(let items):
      truths = items.compactMap { if case .boolean(let truth) = $0 { truth } else { nil } }
    default: throw EvaluationFailure(.shape, "A condition is needed here.", at: relation.range)
    }
    if truths.allSatisfy({ $0 }) { return .holds(Comparer.Result(outcome: .holds)) }
    let subject = try relation.subject.map { (node) throws(EvaluationFailure) in
      try evaluator.value(node)
    }
    if let subject, !subject.isFinite {
      throw EvaluationFailure(.undefined, "The value is not a number.", at: relation.range)
    }
    return .fails(
      Failure(
        sample: sample, seed: 0, relation: 0, kind: .values,
        comparison: Comparer.Result(outcome: .fails, ratio: .infinity),
        left: subject?.mapped(\.value), right: nil, summary: "", range: relation.range))
  }

  private func shapeFailure(_ error: EvaluationFailure, _ sample: BoundSample) -> Failure {
    Failure(
      sample: sample, seed: 0, relation: 0, kind: .shapes,
      comparison: Comparer.Result(outcome: .fails), left: nil, right: nil,
      summary: error.summary, range: error.range)
  }
}
