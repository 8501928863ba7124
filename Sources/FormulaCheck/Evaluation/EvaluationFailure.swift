/// Why a formula has no value at a sample.
struct EvaluationFailure: Error {
  enum Kind: Hashable {
    /// Division by zero, logarithm of a negative number, overflow: the formula says nothing here.
    case undefined
    /// Shapes that do not go together.
    case shape
    /// Values that make the formula readable in two ways.
    case ambiguous
    case unsupported
    /// A derivative was to pass through Swift code, which takes plain numbers only.
    case opaque
  }

  var kind: Kind
  var summary: String
  var advice: String?
  var range: Range<Int>

  init(_ kind: Kind, _ summary: String, _ advice: String? = nil, at range: Range<Int>) {
    self.kind = kind
    self.summary = summary
    self.advice = advice
    self.range = range
  }

  /// The failure as authors see it.
  var problem: FormulaProblem {
    let code: FormulaProblem.Code =
      switch kind {
      case .ambiguous: .ambiguous
      case .shape: .shapes
      case .undefined: .undefined
      case .unsupported, .opaque: .unsupported
      }
    return FormulaProblem(code, range, summary, advice: advice)
  }
}
