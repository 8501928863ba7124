import Manuscript
import NotebookRecord

/// Where made-up calls stand.
func position(_ line: Int, column: Int = 1) -> RecordPosition {
  RecordPosition(source: "snippet-0", line: line, column: column)
}

/// A snippet that ran and produced these outputs.
func completed(_ outputs: SnippetOutput...) -> SnippetResult {
  SnippetResult(outcome: .completed, outputs: outputs, seconds: 123.456)
}

/// A check of a formula as a snippet reports it.
func check(
  _ label: String, _ request: FormulaRecord.Request, holds: Bool = true, finding: String = "found",
  counterExample: [String] = [], uses: [String] = []
) -> SnippetOutput {
  .formula(
    FormulaRecord(
      label: label, request: request, holds: holds, samplesAsked: 200, samplesValid: 199,
      largestDifference: 3.14e-16, tolerance: 1e-12, derivatives: "exact dual numbers",
      finding: finding, counterExample: counterExample, uses: uses, position: position(1)))
}
