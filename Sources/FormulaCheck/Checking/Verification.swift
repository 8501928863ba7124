/// What a check was asked for.
public enum Demand: String, Hashable, Sendable {
  /// The formula must hold at every sample.
  case verify
  /// The formula must fail at some sample, clearly.
  case refute
}

/// How the derivatives in a formula were made.
public enum DerivativeMethod: String, Hashable, Sendable, CaseIterable {
  /// Forward-mode dual numbers: exact up to rounding.
  case exact = "exact, by dual numbers"
  /// Central differences extrapolated to step 0, of Swift code.
  case differences = "central differences, extrapolated"
}

/// What became of the samples.
public struct SampleCount: Hashable, Sendable {
  /// How many valid samples were asked for; 1 if the closure draws nothing.
  public var asked = 0
  /// At how many the formula is defined and the comparison decided.
  public var valid = 0
  /// At how many the formula is undefined.
  public var undefined = 0
  /// At how many the tolerance was too wide to decide anything.
  public var undecided = 0
}

/// Which sides of a relation come from Swift code.
public enum Provenance: String, Hashable, Sendable, CaseIterable {
  /// Code on one side at least, and the formula computes something.
  case codeAgainstFormula = "code against formula"
  /// Two formulas, of which at least one is differentiated.
  case formulaAgainstFormula = "formula against formula"
  /// A step between formulas, checked beside relations that involve code.
  case step = "step"
}

/// What was found for one relation of a formula.
public struct RelationReport: Hashable, Sendable {
  /// How the sides are related.
  public var kind: RelationKind
  /// UTF-8 offsets of the relation in the LaTeX source.
  public var range: Range<Int>
  /// The relation as text.
  public var text: String
  /// Which sides come from code.
  public var provenance: Provenance
  /// At how many samples it was compared.
  public var samples: Int
  /// The largest difference, relative to the largest number on either side. For bounds the
  /// largest excess: 0 where the bound holds.
  public var largestDifference: Double
  /// The largest relative difference that was allowed.
  public var tolerance: Double
  /// Where the tolerance comes from.
  public var reason: String
}

/// Values for which a formula fails.
public struct CounterExample: Hashable, Sendable {
  /// How it fails.
  public enum Kind: String, Hashable, Sendable {
    /// Both sides have values, and they differ.
    case values
    /// One side has a value and the other is infinite or NaN.
    case notFinite
    /// The shapes do not go together.
    case shapes
  }

  /// One binding.
  public struct Entry: Hashable, Sendable {
    /// The name as the author wrote it.
    public var name: String
    /// The value in full.
    public var value: String
  }

  /// How it fails.
  public var kind: Kind
  /// The relation that fails, from 0.
  public var relation: Int
  /// UTF-8 offsets of the place in the LaTeX source.
  public var range: Range<Int>
  /// The bindings, by name.
  public var bindings: [Entry]
  /// The value of the left side.
  public var left: String
  /// The value of the right side.
  public var right: String
  /// The relative difference.
  public var difference: Double
  /// The relative difference that was allowed.
  public var tolerance: Double
  /// What is wrong, in a sentence.
  public var summary: String
}

/// What a check found.
public struct Verification: Hashable, Sendable {
  /// The formula's label.
  public var label: String
  /// What was asked for.
  public var demand: Demand
  /// What the relations showed, in the order of the formula.
  public var relations: [RelationReport] = []
  /// What became of the samples.
  public var samples = SampleCount()
  /// How derivatives were made; empty if there are none.
  public var derivatives: Set<DerivativeMethod> = []
  /// Conventions by which the formula was read, to be printed with the result.
  public var readings: [String] = []
  /// Labels of the definitions that the formula used.
  public var usedDefinitions: [String] = []
  /// What the closure gave values to, by name.
  public var symbols: [SymbolShape] = []
  /// Where it fails, if it does.
  public var counterExample: CounterExample?
  /// What kept the check from succeeding. Empty if and only if it passed.
  public var problems: [FormulaProblem] = []

  /// Whether what was asked for is so.
  public var passed: Bool { problems.isEmpty }

  /// The largest relative difference of any relation.
  public var largestDifference: Double {
    relations.map(\.largestDifference).max() ?? counterExample?.difference ?? 0
  }

  /// The relative difference allowed where it was widest.
  public var tolerance: Double {
    relations.map(\.tolerance).max() ?? counterExample?.tolerance ?? 0
  }

  /// Where in the LaTeX source to point.
  public var place: Range<Int> {
    problems.first?.range ?? counterExample?.range ?? relations.first?.range ?? 0..<0
  }

  /// The counter-example, a name and value a line.
  public var counterExampleLines: [String] {
    counterExample?.bindings.map { "\($0.name) = \($0.value)" } ?? []
  }
}
