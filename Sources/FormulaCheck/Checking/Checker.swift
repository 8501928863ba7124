internal import RealModule
internal import TeXMath

/// Runs one check: draws samples, evaluates both sides of every relation, compares.
struct Checker {
  let label: String
  let demand: Demand
  let root: MathNode
  let definitions: [Definition]
  let macros: [String: Macro]
  let settings: CheckSettings
  let tolerance: Tolerance
  let bindings: (inout Sample) throws -> FormulaBindings

  /// A refutation must miss the tolerance by this factor: what rounding could explain is none.
  static let clearly = 1000.0

  private(set) var prepared: PreparedFormula?
  private(set) var tallies: [Tally] = []
  private(set) var counts = SampleCount()
  private(set) var notes = EvaluationNotes()
  private(set) var firstTrouble: [FormulaProblem.Code: FormulaProblem] = [:]
  /// Slots whose values were just what a draw gave, at every sample so far.
  private(set) var drawnSlots: Set<Int>?

  init(
    label: String, demand: Demand, root: MathNode, definitions: [Definition],
    macros: [String: Macro], settings: CheckSettings, tolerance: Tolerance,
    bindings: @escaping (inout Sample) throws -> FormulaBindings
  ) {
    self.label = label
    self.demand = demand
    self.root = root
    self.definitions = definitions
    self.macros = macros
    self.settings = settings
    self.tolerance = tolerance
    self.bindings = bindings
  }

  // MARK: The run

  /// The check's result.
  mutating func run() -> Verification {
    var result = Verification(label: label, demand: demand)
    counts.asked = settings.samples
    var seeds = SplitMix64(seed: settings.seed)
    var attempts = 0
    var failure: Failure?
    while counts.valid < counts.asked, attempts < counts.asked * settings.attemptsPerSample {
      attempts += 1
      do {
        let outcome = try attempt(seed: seeds.next(), replaying: [])
        if let failed = outcome.failure, accepts(failed, over: failure) { failure = failed }
        if !outcome.drew { counts.asked = 1 }
        if failure != nil, demand == .verify || failure?.isClear == true { break }
        if !outcome.drew { break }
      } catch let trouble as Trouble {
        result.problems = trouble.problems
        break
      } catch {
        result.problems = [
          FormulaProblem(.bindingsFailed, root.range, "The closure of bindings threw \(error).")
        ]
        break
      }
    }
    return finished(result, failure)
  }

  /// Something that no further sample can mend.
  struct Trouble: Error {
    var problems: [FormulaProblem]
  }

  /// A sample at which the formula fails.
  struct Failure {
    var sample: BoundSample
    var seed: UInt64
    var relation: Int
    var kind: CounterExample.Kind
    var comparison: Comparer.Result
    var left: FormulaValue?
    var right: FormulaValue?
    var summary: String
    var range: Range<Int>

    /// Whether it misses the tolerance by far.
    var isClear: Bool {
      kind != .values || comparison.ratio >= Checker.clearly || comparison.tolerance == 0
    }
  }

  private struct Outcome {
    var failure: Failure?
    var drew: Bool
  }

  private func accepts(_ failure: Failure, over old: Failure?) -> Bool {
    guard let old else { return true }
    return failure.isClear && !old.isClear
  }

  private mutating func attempt(seed: UInt64, replaying: [Draw]) throws -> Outcome {
    let sample = try BoundSample(seed: seed, replaying: replaying, bindings)
    let prepared = try prepare(sample)
    let values = prepared.values(sample)
    if counts.valid < 20 { noteDraws(sample, values) }
    var decided = true
    for index in prepared.compiled.relations.indices {
      switch evaluate(index, prepared, values, sample) {
      case .holds(let comparison): tallies[index].add(comparison)
      case .notClaimed: break
      case .undefined(let failure):
        record(.undefined, failure)
        counts.undefined += 1
        return Outcome(drew: !sample.draws.isEmpty)
      case .undecided(let comparison):
        tallies[index].undecided = comparison
        decided = false
      case .impossible(let failure): throw Trouble(problems: [problem(failure)])
      case .fails(var failure):
        failure.seed = seed
        failure.relation = index
        if failure.kind == .shapes, demand == .verify {
          throw Trouble(problems: [
            FormulaProblem(.shapes, failure.range, failure.summary)
          ])
        }
        counts.valid += 1
        return Outcome(failure: failure, drew: !sample.draws.isEmpty)
      }
    }
    if decided { counts.valid += 1 } else { counts.undecided += 1 }
    return Outcome(drew: !sample.draws.isEmpty)
  }

  /// The failure at a sample with these draws, if it fails.
  mutating func replay(_ draws: [Draw], _ seed: UInt64) -> Failure? {
    (try? attempt(seed: seed, replaying: draws))?.failure
  }

  /// Makes a copy count for itself.
  mutating func quiet() { notes = EvaluationNotes() }

  private mutating func prepare(_ sample: BoundSample) throws -> PreparedFormula {
    if let prepared, prepared.fits(sample) { return prepared }
    let new = PreparedFormula(root, sample, definitions: definitions, macros: macros)
    guard new.problems.isEmpty else { throw Trouble(problems: new.problems) }
    if prepared == nil {
      tallies = new.compiled.relations.map { _ in Tally() }
      try requireDifferentSides(new.compiled)
    }
    prepared = new
    return new
  }

  private func requireDifferentSides(_ compiled: CompiledFormula) throws {
    for relation in compiled.relations {
      guard let right = relation.right, compiled.program.isSame(relation.left, right) else {
        continue
      }
      throw Trouble(problems: [
        FormulaProblem(
          .sameComputation, relation.range,
          "Both sides of \(relation.text) are the same computation, so it cannot fail.",
          advice: "Bind one side by its printed name to what the code computes.")
      ])
    }
  }

  private mutating func noteDraws(_ sample: BoundSample, _ values: [FormulaValue]) {
    guard let count = prepared?.keys.count else { return }
    let drawn = Set((0..<count).filter { sample.isDraw(values[$0]) })
    drawnSlots = drawnSlots?.intersection(drawn) ?? drawn
  }

  private func problem(_ failure: EvaluationFailure) -> FormulaProblem {
    let code: FormulaProblem.Code =
      switch failure.kind {
      case .ambiguous: .ambiguous
      case .shape: .shapes
      case .undefined: .undefined
      case .unsupported, .opaque: .unsupported
      }
    return FormulaProblem(code, failure.range, failure.summary, advice: failure.advice)
  }

  private mutating func record(_ code: FormulaProblem.Code, _ failure: EvaluationFailure) {
    if firstTrouble[code] == nil { firstTrouble[code] = problem(failure) }
  }

  // MARK: One relation at one sample

  private enum Finding {
    case holds(Comparer.Result)
    case notClaimed
    case undefined(EvaluationFailure)
    case undecided(Comparer.Result)
    case fails(Failure)
    case impossible(EvaluationFailure)
  }

  private func evaluate(
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
