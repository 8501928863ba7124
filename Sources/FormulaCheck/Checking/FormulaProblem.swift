internal import TeXMath

/// Something that keeps a formula from being checked, at its place in the LaTeX source.
public struct FormulaProblem: Hashable, Sendable {
  /// What is wrong; the raw value is the identifier by which authors know it.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The LaTeX itself is wrong.
    case unreadable = "unreadable-formula"
    /// No formula of the chapter has this label.
    case unknownLabel = "unknown-formula"
    /// A symbol has no value.
    case undeclaredSymbol = "undeclared-symbol"
    /// A binding names nothing in the formula.
    case unusedBinding = "unused-binding"
    /// The formula can be read in more than one way.
    case ambiguous = "ambiguous-formula"
    /// The formula has no relation that could hold or fail.
    case noRelation = "no-relation"
    /// A part of the formula has no computable meaning here.
    case unsupported = "unsupported-formula"
    /// Shapes do not agree.
    case shapes = "shape-mismatch"
    /// The formula is undefined at too many samples.
    case undefined = "domain-error"
    /// Fewer valid samples than asked for.
    case tooFewSamples = "too-few-samples"
    /// A difference could be found only within a tolerance too wide to mean anything.
    case undecided = "undecided"
    /// Neither side comes from code: the check could not fail, or says nothing about the code.
    case nothingBound = "nothing-bound"
    /// Both sides are the same computation.
    case sameComputation = "same-computation"
    /// A derivative by something the expression does not depend on.
    case independent = "independent-derivative"
    /// A definition that cannot be one, or that leads back to itself.
    case definition = "invalid-definition"
    /// The author's closure threw an error.
    case bindingsFailed = "bindings-failed"
    /// The two sides differ.
    case differs = "formula-differs"
    /// A formula to be refuted holds.
    case notRefuted = "not-refuted"
  }

  /// What is wrong.
  public var code: Code
  /// UTF-8 offsets into the LaTeX source.
  public var range: Range<Int>
  /// One sentence that says what is wrong.
  public var summary: String
  /// What to do about it.
  public var advice: String?

  /// Creates a problem.
  public init(_ code: Code, _ range: Range<Int>, _ summary: String, advice: String? = nil) {
    self.code = code
    self.range = range
    self.summary = summary
    self.advice = advice
  }
}

extension FormulaProblem: Error {}
