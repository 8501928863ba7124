internal import RealModule
internal import TeXMath

extension Checker {
  /// The result with its counter-example made simple, its reports and its problems.
  mutating func finished(_ result: Verification, _ failure: Failure?) -> Verification {
    var result = result
    guard let prepared else { return result }
    let compiled = prepared.compiled
    let shown = failure.map { simplified($0) }
    result.samples = counts
    result.symbols = symbols
    result.readings = compiled.readings + notes.readings
    result.usedDefinitions = compiled.usedDefinitions.sorted()
    if notes.exactDerivatives { result.derivatives.insert(.exact) }
    if notes.differences { result.derivatives.insert(.differences) }
    result.relations = compiled.relations.indices.map { report($0, compiled) }
    result.counterExample = shown.map { counterExample($0, prepared) }
    if result.problems.isEmpty { result.problems = problems(result, shown, compiled) }
    return result
  }

  private func problems(
    _ result: Verification, _ failure: Failure?, _ compiled: CompiledFormula
  ) -> [FormulaProblem] {
    switch demand {
    case .verify:
      if let failure, let example = result.counterExample {
        return [FormulaProblem(.differs, failure.range, example.summary)]
      }
      if counts.valid < counts.asked { return [tooFew()] }
      return unanchored(compiled).map { [$0] } ?? []
    case .refute:
      guard let failure else {
        return [
          counts.valid == 0
            ? tooFew()
            : FormulaProblem(
              .notRefuted, root.range,
              "The formula holds at all \(counts.valid) samples, so it is not refuted.",
              advice: "Verify it, or draw samples where it fails.")
        ]
      }
      if !failure.isClear {
        return [
          FormulaProblem(
            .notRefuted, failure.range,
            "The sides differ by \(Figures.short(failure.comparison.difference)), too close to "
              + "the tolerance \(Figures.short(failure.comparison.tolerance)) to refute anything.")
        ]
      }
      return anchor(failure.relation, compiled) == nil ? [nothingBound(failure.range)] : []
    }
  }

  private func tooFew() -> FormulaProblem {
    var text = "Only \(counts.valid) of \(counts.asked) samples are valid"
    if counts.undefined > 0 { text += "; the formula is undefined at \(counts.undefined)" }
    if counts.undecided > 0 { text += "; at \(counts.undecided) the tolerance is too wide" }
    let trouble = firstTrouble[.undefined]
    let code: FormulaProblem.Code =
      counts.undefined >= counts.undecided ? .undefined : .undecided
    return FormulaProblem(
      counts.valid == 0 ? code : .tooFewSamples, trouble?.range ?? root.range, text + ".",
      advice: trouble.map { "\($0.summary) Draw values where the formula is defined." }
        ?? "Draw values that are better conditioned, or state a tolerance.")
  }

  // MARK: Where the sides come from

  /// A formula of which nothing comes from code and nothing is differentiated.
  private func unanchored(_ compiled: CompiledFormula) -> FormulaProblem? {
    let isAnchored = compiled.relations.indices.contains { anchor($0, compiled) != nil }
    if !isAnchored { return nothingBound(root.range) }
    for relation in compiled.relations where bothAreCode(relation, compiled.program) {
      return FormulaProblem(
        .sameComputation, relation.range,
        "Both sides of \(relation.text) are values of Swift code: the formula computes nothing.",
        advice: "Leave one of them to the formula.")
    }
    return nil
  }

  private func nothingBound(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      .nothingBound, range, "Neither side comes from Swift code, so nothing is checked.",
      advice: "Bind one side, by its printed name, to what the code computes; a value that always "
        + "equals a drawn one does not count.")
  }

  /// Where a relation's sides come from; none if from drawn values and formulas only.
  ///
  /// A side comes from code if it uses a value that the other side does not and that is no plain
  /// draw, or if a Swift function is called.
  private func anchor(_ index: Int, _ compiled: CompiledFormula) -> Provenance? {
    let relation = compiled.relations[index]
    let program = compiled.program
    let left = program.slots(of: relation.left)
    let right = relation.right.map { program.slots(of: $0) } ?? []
    var operations: [Operation] = []
    for node in [relation.left, relation.right].compactMap({ $0 }) {
      program.visit(node) { operations.append($0.operation) }
    }
    let isCalling = operations.contains { if case .call = $0 { true } else { false } }
    let exclusive = left.symmetricDifference(right).filter {
      $0 < program.bindingCount && !(drawnSlots ?? []).contains($0)
    }
    if isCalling || !exclusive.isEmpty { return .codeAgainstFormula }
    let isDerivative = operations.contains { if case .derivative = $0 { true } else { false } }
    return isDerivative ? .formulaAgainstFormula : nil
  }

  /// Whether both sides are nothing but values of code: bound, or calls with bound arguments.
  private func bothAreCode(_ relation: Relation, _ program: Program) -> Bool {
    func isCode(_ node: Int) -> Bool {
      switch program.nodes[node].operation {
      case .slot(let slot): return slot < program.bindingCount && !(drawnSlots ?? []).contains(slot)
      case .call:
        return program.nodes[node].children.allSatisfy {
          if case .slot = program.nodes[$0].operation { true } else { isCode($0) }
        }
      default: return false
      }
    }
    guard relation.kind == .equality || relation.kind == .update, let right = relation.right else {
      return false
    }
    return isCode(relation.left) && isCode(right)
  }

  private func report(_ index: Int, _ compiled: CompiledFormula) -> RelationReport {
    let relation = compiled.relations[index]
    let tally = tallies[index]
    return RelationReport(
      kind: relation.kind, range: relation.range, text: relation.text,
      provenance: anchor(index, compiled) ?? .step, samples: tally.samples,
      largestDifference: tally.largestDifference, tolerance: tally.tolerance,
      reason: reason(relation))
  }

  private func reason(_ relation: Relation) -> String {
    switch tolerance {
    case .relative(let difference): return "\(Figures.short(difference)), as asked"
    case .absolute(let difference): return "\(Figures.short(difference)) absolute, as asked"
    case .derived: break
    }
    if relation.kind == .membership { return "none" }
    var text = "4 times the rounding error bound of both sides"
    if notes.differences { text += " and the error estimate of the differences" }
    if relation.printedTolerance != nil { text = "half a unit of the last printed digit" }
    return text
  }
}
