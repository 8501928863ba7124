import Acceptance
import Manuscript
import NotebookRecord
import Testing

/// What counts as a difference: each rule with results that pass and results that fail.
@Suite struct ResultComparisonTests {
  private static let book = ResultTolerance.within(relative: 1e-9, absolute: 1e-12)

  private func current(
    _ outputs: [SnippetOutput], options: String = "#a setup", text: String? = nil,
    outcome: SnippetResult.Outcome = .completed
  ) -> CurrentResults {
    let value = text == nil ? "" : "\n`{swift} x`\n"
    let chapter = Chapter(parsing: "```swift \(options)\nf()\n```\n\(value)", path: "a.md")
    return CurrentResults(
      chapter,
      ChapterResult(
        snippets: [SnippetResult(outcome: outcome, outputs: outputs)],
        inlineTexts: text.map { [$0] } ?? []), tolerance: Self.book)
  }

  private func differences(
    _ old: [SnippetOutput], _ new: [SnippetOutput], options: String = "#a setup"
  ) -> [Difference.Kind] {
    ResultComparison(slower: 0.1)
      .differences(current(old, options: options).accepted, current(new, options: options))
      .map(\.kind)
  }

  private func value(
    _ numbers: [Double], _ label: String = "", _ tolerance: ResultTolerance? = nil
  ) -> SnippetOutput {
    .value(
      ValueRecord(label: label, type: "", text: "", numbers: numbers, tolerance: tolerance))
  }

  @Test func valuesAreComparedWithTolerance() {
    #expect(differences([value([1, .nan])], [value([1 + 1e-10, .nan])]) == [])
    #expect(differences([value([1])], [value([1 + 1e-8])]) == [.changed])
    #expect(differences([value([1])], [value([.nan])]) == [.changed])
    #expect(differences([value([1])], [value([1, 2])]) == [.changed])
    #expect(differences([value([1], "x")], [value([1], "y")]) == [.new, .vanished])
    #expect(differences([value([1]), value([2])], [value([1])]) == [.vanished])
  }

  @Test func theNearestToleranceCounts() {
    let (old, new) = ([value([1])], [value([1 + 1e-5])])
    #expect(differences(old, new, options: "#a setup tolerance=1e-4") == [])
    #expect(differences(old, new, options: "#a setup absolute=1e-4") == [])
    #expect(differences(old, new, options: "#a setup digits=4") == [])
    #expect(differences(old, new, options: "#a setup digits=7") == [.changed])
    #expect(differences([value([0])], [value([-0.0])], options: "#a setup exact") == [.changed])
    #expect(differences([value([0])], [value([-0.0])]) == [])
    #expect(
      differences([value([1])], [value([2], "", .uncompared)]) == [.leftOver],
      "a value that is not compared is no accepted one")
    #expect(differences(old, [value([1 + 1e-5], "", .relative(1e-4))]) == [])
  }

  @Test func whatIsUncomparedIsLeftOver() {
    let old = current([value([1])]).accepted
    let new = current([value([2])], options: "#a setup uncompared")
    #expect(new.accepted == AcceptedResults())
    #expect(
      ResultComparison(slower: 0.1).differences(old, new).map(\.finding)
        == ["it gives no results to compare"])
    let gone = current([value([1])], options: "#b setup")
    #expect(
      ResultComparison(slower: 0.1).differences(old, gone).map(\.finding)
        == ["nothing was accepted for it", "the chapter has no such snippet"])
  }

  @Test func whatIsPrintedIsComparedNumberByNumber() {
    let old = SnippetOutput.printed("loss 0.1\nend\n", isCut: false)
    #expect(differences([old], [.printed("loss 0.10000000001\nend", isCut: false)]) == [])
    #expect(differences([old], [.printed("loss 0.11\nend\n", isCut: false)]) == [.changed])
    #expect(differences([old], [.printed("loss: 0.1\nend\n", isCut: false)]) == [.changed])
    #expect(differences([old], [.printed("loss 0.1\n", isCut: false)]) == [.changed])
    #expect(differences([old], [.printed("loss 0.1\nend\n", isCut: true)]) == [.changed])
  }

  @Test func valuesInTheTextAreComparedAsTheyArePrinted() {
    let old = current([], text: "1.5 × 10⁻⁷").accepted
    let comparison = ResultComparison(slower: 0.1)
    #expect(comparison.differences(old, current([], text: "1.5 × 10⁻⁷")) == [])
    #expect(comparison.differences(old, current([], text: "1.6 × 10⁻⁷")).map(\.kind) == [.changed])
    #expect(comparison.differences(old, current([])).map(\.kind) == [.leftOver])
  }

  @Test func tablesAreComparedByTheirFullNumbers() {
    func table(_ number: Double, _ word: String) -> SnippetOutput {
      .table(
        TableRecord(
          caption: "", headers: ["a", "b"], rows: [["0.3", word]], numeric: [true, false],
          numbers: [[number], []]))
    }
    #expect(differences([table(0.3, "x")], [table(0.3, "x")]) == [])
    #expect(
      differences([table(0.3, "x")], [table(0.3001, "x")]) == [.changed], "though shown alike")
    #expect(differences([table(0.3, "x")], [table(0.3, "y")]) == [.changed])
  }

  @Test func figuresAreComparedByTheirSeries() {
    func figure(_ values: [Double]) -> SnippetOutput {
      .figure(
        FigureRecord(
          caption: "", frames: [], tables: [], series: [SeriesDigest(name: "loss", values)],
          position: RecordPosition(source: "snippet-0", line: 1, column: 1)))
    }
    let values = (0..<100).map { Double($0 * $0) }
    #expect(differences([figure(values)], [figure(values.map { $0 * (1 + 1e-12) })]) == [])
    var other = values
    other.swapAt(40, 41)
    #expect(differences([figure(values)], [figure(other)]) == [.changed], "two changed places")
    #expect(differences([figure(values)], [figure(values.dropLast())]) == [.changed])
    #expect(differences([figure(values)], [figure(values.dropLast() + [.nan])]) == [.changed])
  }

  @Test func aRunMayNotGetSlower() {
    func run(_ steps: Int?, _ verdict: String = "converged") -> SnippetOutput {
      .expectation(
        ExpectationRecord(
          holds: true, claim: "", finding: "",
          run: RunRecord(
            verdict: verdict, steps: 500, stepsToTolerance: steps,
            rate: RunRecord.Estimate(value: steps == 101 ? 0.9001 : 0.9, error: 1e-3)),
          position: RecordPosition(source: "snippet-0", line: 1, column: 1)))
    }
    #expect(differences([run(100)], [run(110)]) == [])
    #expect(differences([run(100)], [run(101)]) == [], "a rate within its standard error")
    #expect(differences([run(100)], [run(111)]) == [.slower])
    #expect(differences([run(100)], [run(89)]) == [.faster])
    #expect(differences([run(100)], [run(nil)]) == [.changed])
    #expect(differences([run(100)], [run(100, "stalled")]) == [.changed])
  }

  @Test func aFormulasDifferenceMayNotGrowAHundredfold() {
    func formula(_ difference: Double, samples: Int = 200) -> SnippetOutput {
      .formula(
        FormulaRecord(
          label: "eq-a", request: .verify, holds: true, samplesAsked: 200, samplesValid: samples,
          largestDifference: difference, tolerance: 1e-9, finding: "",
          position: RecordPosition(source: "snippet-0", line: 1, column: 1)))
    }
    #expect(differences([formula(2e-16)], [formula(9e-15)]) == [], "1e-15 became 1e-14")
    #expect(differences([formula(2e-16)], [formula(9e-12)]) == [.changed])
    #expect(differences([formula(0)], [formula(2e-16)]) == [])
    #expect(differences([formula(0)], [formula(1e-16, samples: 199)]) == [.changed])
  }

  @Test func whatASnippetSaysWhenItFailsAsMeantIsCompared() {
    let old = current([], outcome: .failedAsMeant(message: "Fatal error: a")).accepted
    let new = current([], outcome: .failedAsMeant(message: "Fatal error: b"))
    #expect(ResultComparison(slower: 0.1).differences(old, new).map(\.kind) == [.changed])
  }

  @Test func aDifferenceSaysHowFarBeyond() {
    let old = current([value([1])], options: "#a setup tolerance=1e-2").accepted
    let new = current([value([1.5])], options: "#a setup tolerance=1e-2")
    let found = ResultComparison(slower: 0.1).differences(old, new)
    #expect(
      found.map(\.finding) == [
        "1.5 instead of 1, a difference of 0.5: 33.3 times the 0.015 allowed"
      ])
  }
}
