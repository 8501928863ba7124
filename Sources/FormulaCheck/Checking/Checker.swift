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
  /// What the closure bound at the first sample.
  private(set) var symbols: [SymbolShape] = []
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
    if symbols.isEmpty { symbols = sample.symbols }
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
      case .impossible(let failure): throw Trouble(problems: [failure.problem])
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
      try requireMeaning(new.compiled)
    }
    prepared = new
    return new
  }

  private func requireMeaning(_ compiled: CompiledFormula) throws {
    for relation in compiled.relations {
      if relation.kind == .approximation, relation.printedTolerance == nil, tolerance == .derived {
        throw Trouble(problems: [
          FormulaProblem(
            .ambiguous, relation.range, "≈ does not say how near.",
            advice: "Give the check a tolerance, or print a number after ≈.")
        ])
      }
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

  private mutating func record(_ code: FormulaProblem.Code, _ failure: EvaluationFailure) {
    if firstTrouble[code] == nil { firstTrouble[code] = failure.problem }
  }
}
