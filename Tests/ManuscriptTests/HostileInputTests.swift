import Manuscript
import Testing

/// Input made to exhaust time, memory or the stack ends soon, with all of its text or a diagnostic.
@Suite struct HostileInputTests {
  private static let count = 20_000

  /// Repeats that are quadratic or recursive in careless parsers.
  private static let repeats: [String] = [
    ">", "[", "{", "![[]()", "$", "$a", "$$a ", "$$ a\n", "`a``", "`{swift ", "@eq-a ", "[@a;",
    "[^a", "[^a]: x\n", "::: note\n", ":::\n", "|-|\n", "# a\n", "*a **b ", "~~a ", "~~", "{a=b} ",
    "x {#sec-a ", "<a ", "<a b='", "a <!-- ", "](a \"", "]((((", "](a (b", "](<a", "<", "[a]: b\n",
    "\\~", "\r", "`{swift} x` ", "$$\na\n$$\n", "- |a|\n  |-|\n", "[a](", "[a][", "[a](b)",
    "<![CDATA[", "<?", "<!A", "<a:", "- ", "1. ", "- a\n", "::: note $a$ {#sec-a}\n:::\n",
  ]

  @Test(arguments: repeats)
  func repeatedMarkup(piece: String) {
    let text = String(repeating: piece, count: Self.count / piece.utf8.count)
    let chapter = Chapter(parsing: text, path: "a.md")
    // Comparing, printing and releasing the values goes as deep as they nest.
    #expect(chapter == Chapter(parsing: text, path: "a.md"))
    #expect(depth(chapter) <= 2 * ParserLimits.standard.maximumDepth + 4)
  }

  @Test(arguments: ["> ", "- ", "1) ", "*", "**", "~~", "[", "![", "::: note\n"])
  func deepNestingIsReportedOrText(piece: String) {
    let closings = [
      "*": "*", "**": "**", "~~": "~~", "[": "](b)", "![": "](b)", "::: note\n": "\n:::",
    ]
    let opening = String(repeating: piece, count: 500)
    let closing = String(repeating: closings[piece] ?? "", count: 500)
    let chapter = Chapter(parsing: opening + "a" + closing, path: "a.md")
    #expect(depth(chapter) <= 2 * ParserLimits.standard.maximumDepth + 4)
  }

  /// How deep the outline is indented.
  private func depth(_ chapter: Chapter) -> Int {
    chapter.dump.split(separator: "\n").map { $0.prefix { $0 == " " }.count / 2 }.max() ?? 0
  }

  @Test func nestingBeyondTheLimit() {
    let markup = String(repeating: "> ", count: 200) + "a\n\n- b\n"
    let chapter = Chapter(parsing: markup, path: "a.md")
    #expect(
      chapter.problems == """
        a.md:1:1: error: blocks nest more than 64 deep; the line is left out [nested-too-deeply]
          help: use fewer levels of lists and quotes
        """)
    #expect(chapter.blocks.count == 1)
  }

  @Test func thematicBreaksMayBeLong() {
    let chapter = Chapter(parsing: String(repeating: "- ", count: 200), path: "a.md")
    #expect(chapter.dump == "ThematicBreak @1:1-1:400")
    #expect(chapter.problems == "")
  }

  @Test func aHundredThousandLabels() {
    let text = (0..<100_000).map { "# {#sec-\($0)}\n" }.joined()
    let chapter = Chapter(parsing: text, path: "a.md")
    #expect(chapter.labels.count == 100_000)
    #expect(chapter.diagnostics == [])
  }

  /// In one paragraph, whose matches each reader once copied: that took minutes.
  @Test(.timeLimit(.minutes(5))) func twentyThousandFootnotes() {
    let marks = (0..<20_000).map { "[^\($0)]" }.joined(separator: " ")
    let notes = (0..<20_000).map { "[^\($0)]: x\n" }.joined(separator: "\n")
    let chapter = Chapter(parsing: marks + "\n\n" + notes, path: "a.md")
    #expect(chapter.footnoteReferences.map(\.footnote) == Array(0..<20_000))
    // A thousand errors, and one that says there are more.
    #expect(Chapter(parsing: marks, path: "a.md").diagnostics.count == 1_001)
  }

  @Test func aChapterThatIsTooLarge() {
    let chapter = Chapter(parsing: [UInt8](repeating: 0x61, count: 4_000_001), path: "a.md")
    #expect(
      chapter.problems == """
        a.md: error: the chapter has 4000001 bytes, more than 4000000 [chapter-too-large]
          help: split the chapter
        """)
  }

  @Test func raggedAndWideTables() {
    let wide =
      "|" + String(repeating: "a|", count: 101) + "\n|" + String(repeating: "-|", count: 101)
    guard case .paragraph = Chapter(parsing: wide, path: "a.md").blocks.first else {
      Issue.record("a table of 101 columns stays text")
      return
    }
    let header = String(repeating: "a|", count: 100) + "\n" + String(repeating: "-|", count: 100)
    let ragged = header + String(repeating: "\n|b", count: 200)
    let chapter = Chapter(parsing: ragged, path: "a.md")
    #expect(chapter.diagnostics.map(\.identifier) == ["ragged-table"])
    guard case .table(let table) = chapter.blocks.first else {
      Issue.record("a table of 100 columns is one")
      return
    }
    #expect(table.rows.count == 101)
  }

  @Test func tooManyImages() {
    let chapter = Chapter(parsing: String(repeating: "![a](b) ", count: 300), path: "a.md")
    #expect(chapter.diagnostics.map(\.identifier) == ["too-many-images"])
    #expect(chapter.diagnostics.first?.range?.start == SourcePosition(line: 1, column: 2049))
  }
}
