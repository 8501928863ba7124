public import FormulaCheck
import NotebookRecord

// Verification and refutation differ in what they demand, not in how they look for it; both come down to `FormulaBook`.

/// Verifies a formula of the chapter: the sides of its relations are evaluated at random samples and compared.
///
/// ```swift
/// verify("eq-update") { sample in
///   let theta = sample.vector(3), gradient = sample.vector(3), rate = sample.uniform(1e-3...1)
///   return [
///     "θ_t": theta, "η": rate, "∇J(θ_t)": gradient,
///     "θ_{t+1}": gradientDescentStep(theta, gradient: gradient, learningRate: rate),
///   ]
/// }
/// ```
///
/// The book is not built when a counter-example is found, or when too few samples lie where the formula is defined.
///
/// - Parameters:
///   - label: The formula's label, such as `eq-update`.
///   - samples: How many samples are wanted; by default 200.
///   - tolerance: The difference allowed; by default derived from the rounding of the operations evaluated.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
///   - bindings: Gives every symbol of the formula a value, drawn from the sample or computed from what was drawn.
public func verify(
  _ label: String, samples: Int? = nil, tolerance: Tolerance = .derived, claim id: String = "",
  source: String = #filePath, line: Int = #line, column: Int = #column,
  _ bindings: (inout Sample) throws -> FormulaBindings
) {
  let found = ChapterFormulas.shared.current.verify(
    label, samples: samples, tolerance: tolerance, bindings)
  emit(found, .verify, id, RecordPosition(source: source, line: line, column: column))
}

/// Refutes a formula of the chapter: demands a sample at which it does not hold, and shows the simplest one found.
///
/// This is how a wrong formula of a source stands in a book. The book is not built when no counter-example is found.
///
/// - Parameters:
///   - label: The formula's label.
///   - samples: How many samples are tried; by default 200.
///   - tolerance: The difference that a counter-example must clearly exceed; by default derived from rounding.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
///   - bindings: Gives every symbol of the formula a value.
public func refute(
  _ label: String, samples: Int? = nil, tolerance: Tolerance = .derived, claim id: String = "",
  source: String = #filePath, line: Int = #line, column: Int = #column,
  _ bindings: (inout Sample) throws -> FormulaBindings
) {
  let found = ChapterFormulas.shared.current.refute(
    label, samples: samples, tolerance: tolerance, bindings)
  emit(found, .refute, id, RecordPosition(source: source, line: line, column: column))
}

/// Takes a formula of the chapter as the definition of its left side, which later checks may then use.
///
/// - Parameters:
///   - label: The formula's label.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func define(
  _ label: String, source: String = #filePath, line: Int = #line, column: Int = #column
) {
  let definition = ChapterFormulas.shared.define(label)
  let names = definition.names.joined(separator: ", ")
  let problems = definition.problems.map(\.summary).joined(separator: "; ")
  Channel.shared.emit(
    .formula(
      FormulaRecord(
        label: label, request: .define, holds: definition.isValid,
        finding: definition.isValid ? "defines \(names)" : problems,
        place: definition.problems.first?.range ?? 0..<0,
        position: RecordPosition(source: source, line: line, column: column))))
}

private func emit(
  _ found: Verification, _ request: FormulaRecord.Request, _ id: String,
  _ position: RecordPosition
) {
  Channel.shared.emit(
    .formula(
      FormulaRecord(
        label: found.label, request: request, holds: found.passed,
        samplesAsked: found.samples.asked, samplesValid: found.samples.valid,
        largestDifference: found.largestDifference, tolerance: found.tolerance,
        derivatives: found.derivatives.map(\.rawValue).sorted().joined(separator: " and "),
        finding: found.finding, counterExample: found.counterExampleLines,
        uses: found.usedDefinitions.sorted(),
        symbols: found.symbols.map { BoundSymbol(name: $0.name, shape: .init($0.shape)) },
        decides: id, place: found.place,
        position: position)))
}

extension BoundSymbol.Shape {
  fileprivate init(_ shape: ValueShape) {
    self =
      switch shape {
      case .scalar: .scalar
      case .vector: .vector
      case .matrix: .matrix
      case .function: .function
      case .other: .other
      }
  }
}
