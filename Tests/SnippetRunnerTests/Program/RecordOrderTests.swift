import NotebookRecord
import Testing

@testable import SnippetRunner

/// In which order records may come, of a chapter with two snippets and one inline value.
@Suite struct RecordOrderTests {
  private func refused(_ records: [Record]) -> Int? {
    var order = RecordOrder(snippets: 2, values: 1)
    return records.firstIndex { !order.accepts($0) }
  }

  private static let value = Record.expectation(
    ExpectationRecord(
      holds: true, claim: "c", finding: "",
      position: RecordPosition(source: "snippet-0", line: 1, column: 1)))

  private static func part(_ number: Int, _ inside: [Record] = []) -> [Record] {
    [.began(snippet: number)] + inside + [.ended(snippet: number, seconds: 0)]
  }

  @Test func aProgramsOwnOrderIsAccepted() {
    let trap = Record.trap(TrapRecord(snippet: 1, signal: 4))
    let records =
      [.hello(version: 1)] + Self.part(0, [Self.value]) + Self.part(1, [trap])
      + Self.part(2, [.inline(index: 0, text: "x")]) + [.finished]
    #expect(refused(records) == nil)
    #expect(refused(Array(records.dropLast(2))) == nil)
  }

  @Test(arguments: [
    ([Record.began(snippet: 0), .began(snippet: 1)], 1), (part(0) + [.began(snippet: 0)], 2),
    ([.began(snippet: 3)], 0), ([.began(snippet: -1)], 0), ([.began(snippet: .min)], 0),
    ([.ended(snippet: 0, seconds: 0)], 0),
    ([.began(snippet: 0), .ended(snippet: 1, seconds: 0)], 1), ([value], 0),
    (part(0) + [value], 2), ([.began(snippet: 0), .inline(index: 0, text: "")], 1),
    ([.began(snippet: 2), .inline(index: 1, text: "")], 1),
    ([.began(snippet: 0), .trap(TrapRecord(snippet: 1, signal: 0))], 1),
    ([.began(snippet: 0), .finished], 1), ([.finished, .finished], 1),
    ([.began(snippet: 0), .hello(version: 1)], 1),
  ])
  func recordsInTheNameOfOthersAreNot(records: [Record], first: Int) {
    #expect(refused(records) == first)
  }
}
