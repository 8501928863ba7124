import Acceptance
import Testing

/// Accepted results as text, and back.
@Suite struct AcceptedTextTests {
  static let results = AcceptedResults([
    AcceptedBlock(
      place: .labelled("fit"),
      items: [
        AcceptedItem(
          .value, name: "θ \"quoted\" \\ \n",
          [.init("numbers", [0.1, -0.0, 1e300, 5e-324, .nan, .infinity, 3].map { .number($0) })]),
        AcceptedItem(.output, [.init("line", [.text("\u{1}a\tb")]), .init("line", [.text("")])]),
      ]),
    AcceptedBlock(
      place: .unlabelled(2), items: [AcceptedItem(.expectations, [.init("hold", [.number(2)])])]),
    AcceptedBlock(
      place: .text, items: [AcceptedItem(.inline, name: "a + b", [.init("text", [.text("1")])])]),
  ])

  @Test func textReadsBack() {
    let reader = AcceptedReader(Self.results.text(of: "a"), file: "a.accepted")
    #expect(reader.results == Self.results)
    #expect(reader.diagnostics == [])
    #expect(reader.lines == [.labelled("fit"): 4, .unlabelled(2): 11, .text: 15])
  }

  @Test func numbersAreShortest() {
    let text = Self.results.text(of: "a")
    #expect(text.contains("    numbers 0.1 -0 1e+300 5e-324 nan inf 3\n"))
    #expect(text.contains(#"  value "θ \"quoted\" \\ \n""# + "\n"))
  }

  @Test(
    arguments: [
      ("", 1, "these are no accepted results that this version reads"),
      ("accepted results, version 9\n", 1, "these are no accepted results that this version reads"),
      ("snippet fit", 2, "this names no snippet, nor the values in the text"),
      ("  value", 2, "this result belongs to no snippet"),
      ("snippet #a\n  valve", 3, "this is no result: a kind, and at most a name in quotes"),
      ("snippet #a\n    numbers 1", 3, "this line belongs to no result"),
      (
        "snippet #a\n  value\n    numbers 1 x", 4,
        "after its first word a line holds numbers and quoted texts"
      ),
      (
        "snippet #a\n  value\n    text \"open", 4,
        "after its first word a line holds numbers and quoted texts"
      ),
      ("snippet #a\n   value", 3, "a line is indented by 0, 2 or 4 blanks"),
      ("snippet #a\nsnippet #a", 3, "snippet #a stands twice"),
    ])
  func brokenTextIsToldAtItsLine(text: String, line: Int, summary: String) {
    let whole = line == 1 ? text : "accepted results, version 1\n" + text
    let problems = AcceptedReader(whole, file: "a.accepted").diagnostics
    #expect(problems.map(\.summary) == [summary])
    #expect(problems.first?.range?.start.line == line)
  }

  @Test func noMutatedTextStopsTheReader() {
    let bytes = Array(Self.results.text(of: "a").utf8)
    for index in bytes.indices {
      for byte in [0, 0x20, 0x22, 0x5c, 0xff] as [UInt8] {
        var mutated = bytes
        mutated[index] = byte
        let text = String(decoding: mutated, as: UTF8.self)
        let reader = AcceptedReader(text, file: "a")
        let again = AcceptedReader(reader.results.text(of: "a"), file: "a")
        if reader.diagnostics.isEmpty { #expect(again.results == reader.results) }
      }
    }
  }
}
