import NotebookRecord
public import SVGPlot

/// Claims what a figure shows, from the figure's own series.
///
/// ```swift
/// expect(.below(plain, momentum, after: 50))
/// ```
///
/// So what a caption says is held against the same numbers that were drawn.
///
/// - Parameters:
///   - claim: What the series should do: stay below another, fall, have a slope, a minimum …
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func expect(
  _ claim: FigureClaim, claim id: String = "", source: String = #filePath, line: Int = #line,
  column: Int = #column
) {
  emitExpectation(
    claim.holds, "", decides: id, claim.sentence,
    RecordPosition(source: source, line: line, column: column))
}
