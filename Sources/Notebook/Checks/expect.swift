import NotebookRecord

/// Claims that a condition holds. The book is not built when it does not.
///
/// - Parameters:
///   - condition: What must be true.
///   - claim: The claim as a sentence for the reader; without one the page shows the condition's source.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func expect(
  _ condition: Bool, _ claim: String = "", claim id: String = "", source: String = #filePath,
  line: Int = #line,
  column: Int = #column
) {
  emitExpectation(
    condition, claim, decides: id, condition ? "" : "the condition is false",
    RecordPosition(source: source, line: line, column: column))
}

/// Claims that a number equals another up to an absolute tolerance. NaN equals nothing.
///
/// - Parameters:
///   - value: The computed number.
///   - expected: What it should be.
///   - tolerance: The largest distance allowed.
///   - claim: The claim as a sentence for the reader.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func expect<Number: BinaryFloatingPoint>(
  _ value: Number, equals expected: Number, within tolerance: Number, _ claim: String = "",
  claim id: String = "",
  source: String = #filePath, line: Int = #line, column: Int = #column
) {
  expect(
    [value], equal: [expected], within: tolerance, claim, claim: id, source: source, line: line,
    column: column
  )
}

/// Claims that numbers equal others, one by one, up to an absolute tolerance. NaN equals nothing.
///
/// - Parameters:
///   - values: The computed numbers.
///   - expected: What they should be; as many.
///   - tolerance: The largest distance allowed.
///   - claim: The claim as a sentence for the reader.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func expect<Number: BinaryFloatingPoint>(
  _ values: [Number], equal expected: [Number], within tolerance: Number, _ claim: String = "",
  claim id: String = "",
  source: String = #filePath, line: Int = #line, column: Int = #column
) {
  let pairs = Array(zip(values, expected))
  let worst = pairs.max { isNearer($0, than: $1) }
  let holds =
    values.count == expected.count && !pairs.isEmpty && pairs.allSatisfy { isWithin(tolerance, $0) }
  emitExpectation(
    holds, claim, decides: id, finding(values.count, expected.count, worst, Double(tolerance)),
    toleranceUsed: worst.flatMap { used(Double(distance($0)), of: Double(tolerance)) },
    RecordPosition(source: source, line: line, column: column))
}

/// Claims that a number lies in a range, whose ends belong to it.
///
/// - Parameters:
///   - value: The computed number.
///   - range: Where it should lie.
///   - claim: The claim as a sentence for the reader.
///   - id: The source's claim that it decides, such as `D0-Q21`; the snippet must carry its mark.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func expect<Number: BinaryFloatingPoint>(
  _ value: Number, in range: ClosedRange<Number>, _ claim: String = "", claim id: String = "",
  source: String = #filePath,
  line: Int = #line, column: Int = #column
) {
  let (low, high) = (number(range.lowerBound), number(range.upperBound))
  let half = Double(range.upperBound - range.lowerBound) / 2
  emitExpectation(
    range.contains(value), claim, decides: id,
    "\(number(value)) lies \(range.contains(value) ? "in" : "outside") \(low) … \(high)",
    toleranceUsed: used((Double(value) - Double(range.lowerBound) - half).magnitude, of: half),
    RecordPosition(source: source, line: line, column: column))
}

func emitExpectation(
  _ holds: Bool, _ claim: String, decides id: String, _ finding: String,
  toleranceUsed: Double? = nil, run: RunRecord? = nil, _ position: RecordPosition
) {
  Channel.shared.emit(
    .expectation(
      ExpectationRecord(
        holds: holds, claim: claim, decides: id, finding: finding, toleranceUsed: toleranceUsed,
        run: run,
        position: position)))
}

/// The part of a tolerance that a distance takes up; nil where that is no number.
private func used(_ distance: Double, of tolerance: Double) -> Double? {
  let used = distance / tolerance
  return used.isNaN ? nil : used
}

/// Equal values are within any tolerance, infinities too, whose distance is NaN.
private func isWithin<Number: BinaryFloatingPoint>(
  _ tolerance: Number, _ pair: (Number, Number)
) -> Bool { pair.0 == pair.1 || abs(pair.0 - pair.1) <= tolerance }

/// Orders pairs by distance, those with a NaN last.
private func isNearer<Number: BinaryFloatingPoint>(
  _ first: (Number, Number), than second: (Number, Number)
) -> Bool {
  let (a, b) = (distance(first), distance(second))
  return !a.isNaN && (b.isNaN || a < b)
}

private func distance<Number: BinaryFloatingPoint>(_ pair: (Number, Number)) -> Number {
  pair.0 == pair.1 ? 0 : abs(pair.0 - pair.1)
}

private func finding<Number: BinaryFloatingPoint>(
  _ count: Int, _ expected: Int, _ worst: (Number, Number)?, _ tolerance: Double
) -> String {
  guard count == expected else { return "there are \(count) values, not \(expected)" }
  guard let worst else { return "there are no values" }
  let off = NumberFormat.significant(3).string(Double(distance(worst)))
  return "\(number(worst.0)) against \(number(worst.1)): they differ by \(off), allowed are "
    + NumberFormat.significant(3).string(tolerance)
}

private func number<Number: BinaryFloatingPoint>(_ value: Number) -> String {
  NumberFormat.significant(8).string(Double(value))
}
