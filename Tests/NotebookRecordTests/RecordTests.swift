import NotebookRecord
import Testing

@Suite struct RecordTests {
  static let everyKind: [Record] = [
    .hello(version: 1), .began(snippet: 3), .ended(snippet: 3, seconds: 0.25),
    .value(ValueRecord(label: "θ", type: "Double", text: "2", numbers: [2, -.infinity, -0.0])),
    .value(
      ValueRecord(
        label: "", type: "Int", text: "2", numbers: [2],
        tolerance: .within(relative: 1e-3, absolute: 0))),
    .value(ValueRecord(label: "", type: "", text: "2", numbers: [2], tolerance: .digits(3))),
    .value(ValueRecord(label: "", type: "", text: "2", numbers: [2], tolerance: .exact)),
    .table(
      TableRecord(
        caption: "c", headers: ["a", "b"], rows: [["1", "二"], ["", "\0"]],
        numeric: [true, false], numbers: [[1], [], [], [0, -0.0]], tolerance: .uncompared)),
    .figure(
      FigureRecord(
        caption: "", parameter: "rate",
        frames: [
          FigureFrame(value: "1", svg: "<svg/>", description: "d"),
          FigureFrame(value: "2", svg: "<svg></svg>", description: ""),
        ],
        tables: [
          TableRecord(caption: "", headers: ["x"], rows: [["1"]], numeric: [true])
        ], series: [SeriesDigest(name: "x", [1, -2, .nan])], problems: ["p"],
        position: RecordPosition(source: "snippet-0", line: 1, column: 1))),
    .expectation(
      ExpectationRecord(
        holds: false, claim: "a", finding: "b",
        position: RecordPosition(source: "snippet-0", line: 4, column: 2))),
    .expectation(
      ExpectationRecord(
        holds: true, claim: "", finding: "", toleranceUsed: 0.5,
        run: RunRecord(
          verdict: "converged", steps: 9, stepsToTolerance: 7, finalError: 1e-9,
          rate: RunRecord.Estimate(value: 0.5, error: 1e-3)),
        position: RecordPosition(source: "snippet-0", line: 4, column: 2))),
    .formula(
      FormulaRecord(
        label: "eq-a", request: .refute, holds: true, samplesAsked: 100, samplesValid: 99,
        largestDifference: 2, tolerance: 1e-12, derivatives: "exact", finding: "f",
        counterExample: ["x = 1"], place: 3..<9,
        position: RecordPosition(source: "snippet-0", line: 1, column: 1))),
    .inline(index: 0, text: "3.14"), .trap(TrapRecord(snippet: 1, signal: 4)), .finished,
  ]

  @Test func everyKindSurvivesTheWire() throws {
    for record in Self.everyKind { #expect(try Record(payload: record.payload) == record) }
  }

  @Test func nanKeepsItsBits() throws {
    let nan = Double(nan: 5, signaling: false)
    let payload = Record.value(ValueRecord(label: "", type: "", text: "", numbers: [nan])).payload
    guard case .value(let value) = try Record(payload: payload) else {
      Issue.record("not a value")
      return
    }
    #expect(value.numbers.map(\.bitPattern) == [nan.bitPattern])
  }

  @Test func everyTruncationIsAnError() {
    for record in Self.everyKind {
      let payload = record.payload
      for count in 0..<payload.count {
        #expect(throws: RecordError.self) { try Record(payload: payload.prefix(count)) }
      }
    }
  }

  @Test(arguments: [
    ([UInt8(99)], RecordError.malformed("there is no record of kind 99")),
    (Record.finished.payload + [0], .malformed("a record of kind 11 is too long")),
    (
      [4, 255, 255, 255, 255, 255, 255, 255, 127],
      .malformed("a length of 9223372036854775807 does not fit into the 0 bytes left")
    ),
    (
      [9] + [UInt8](repeating: 0, count: 8) + [1, 0, 0, 0, 0, 0, 0, 0, 0xff],
      .malformed("a text is not UTF-8")
    ),
  ])
  func malformedPayloadsSayWhatIsWrong(bytes: [UInt8], error: RecordError) {
    #expect(throws: error) { try Record(payload: bytes) }
  }
}
