import Testing

@testable import BookExport

struct JSONValueTests {
  @Test func valuesAreWrittenAsNotebooksAre() {
    let value = JSONValue.object([
      "b": .array([.number(1), .null]), "a": .string("\"\\\n\t\u{1}é"), "c": .array([]),
      "d": .object([:]),
    ])
    #expect(
      value.text
        == "{\n \"a\": \"\\\"\\\\\\n\\t\\u0001é\",\n \"b\": [\n  1,\n  null\n ],\n \"c\": [],\n \"d\": {}\n}"
    )
  }

  @Test(arguments: [
    ("", JSONValue.array([])), ("a", .array([.string("a")])),
    ("a\nb\n", .array([.string("a\n"), .string("b\n")])),
    ("\n", .array([.string("\n")])),
  ])
  func textsAreHeldByLines(text: String, expected: JSONValue) {
    #expect(NotebookWriter.lines(text) == expected)
  }
}
