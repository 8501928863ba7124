public import Convergence
import NotebookRecord
public import RealModule

/// Claims how a run behaves: that it converges, oscillates, stalls, diverges, keeps a bound …
///
/// ```swift
/// expect(run, .converges(to: [2, 0], within: 1e-6))
/// ```
///
/// - Parameters:
///   - trace: The run.
///   - behaviour: What it should do; the verdict is computed from the trace.
///   - claim: The claim as a sentence for the reader.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func expect<Scalar: Real & BinaryFloatingPoint>(
  _ trace: Trace<Scalar>, _ behaviour: ConvergenceClaim, _ claim: String = "",
  claim id: String = "",
  source: String = #filePath, line: Int = #line, column: Int = #column
) {
  let result = trace.check(behaviour)
  emitExpectation(
    result.holds, claim, decides: id, result.explanation, toleranceUsed: result.toleranceUsed,
    run: RunRecord(trace.outcome(for: behaviour)),
    RecordPosition(source: source, line: line, column: column))
}

extension RunRecord {
  fileprivate init(_ outcome: RunOutcome) {
    self.init(
      verdict: outcome.verdict.name, steps: outcome.steps,
      stepsToTolerance: outcome.stepsToTolerance, finalError: outcome.finalError,
      rate: outcome.rate.map { Estimate(value: $0.rate, error: $0.standardError) },
      order: outcome.order.map { Estimate(value: $0.order, error: $0.standardError) })
  }
}
