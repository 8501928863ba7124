import Testing

@testable import Manuscript

/// Every option of a fence, and every way to get one wrong, at its column.
@Suite struct SnippetOptionsTests {
  private func parse(_ info: String, code: String = "a\n") -> (SnippetOptions, String) {
    let chapter = Chapter(parsing: "```swift\(info)\n\(code)```\n", path: "a.md")
    return (chapter.snippets.first?.options ?? SnippetOptions(), chapter.problems)
  }

  private func tie(_ name: String, _ columns: Range<Int>) -> SnippetOptions.Tie {
    SnippetOptions.Tie(name: name, range: SourceRange(line: 1, columns: columns))
  }

  @Test func everythingARunningSnippetCanSay() {
    let (options, problems) = parse(
      " #a runs=f,Adam.step(_:rate:) isolated uncompared timeout=1.5s memory=512MB digits=4"
        + " claim=D4-Q45,D4-Q46 verdict=half-true")
    var expected = SnippetOptions()
    expected.ties = [tie("f", 18..<19), tie("Adam.step(_:rate:)", 20..<38)]
    expected.isIsolated = true
    expected.isUncompared = true
    expected.timeoutMilliseconds = 1500
    expected.memoryBytes = 512_000_000
    expected.digits = 4
    expected.claim = ClaimMark(
      claims: ["D4-Q45", "D4-Q46"], verdict: .halfTrue,
      range: SourceRange(line: 1, columns: 94..<131))
    #expect(options == expected)
    #expect(problems == "")
  }

  @Test func purposes() {
    #expect(parse(" setup hidden").0.purpose == .setup)
    #expect(parse(" setup hidden").0.isHidden)
    #expect(parse(" source=f", code: "").0.purpose == .source(of: tie("f", 17..<18)))
    #expect(parse(#" fails="no \"x\" \\ in \n""#).0.purpose == .fails(message: #"no "x" \ in \n"#))
    let (traps, problems) = parse(#" traps="boom" runs=f"#)
    #expect(traps.purpose == .traps(message: "boom"))
    #expect(traps.ties == [tie("f", 28..<29)])
    #expect(problems == "")
    #expect(parse(" plain=pseudocode").0.purpose == .plain(reason: "pseudocode"))
    #expect(parse(" setup").0.isCompiled)
    #expect(!parse(" plain=x").0.isCompiled)
  }

  @Test(
    arguments: [
      (" setup timeout=800ms", 800, nil), (" setup timeout=0.01s memory=3KB", 10, 3_000),
      (" setup memory=2GB", nil, 2_000_000_000),
    ] as [(String, Int?, Int?)])
  func limits(info: String, milliseconds: Int?, bytes: Int?) {
    let (options, problems) = parse(info)
    #expect(options.timeoutMilliseconds == milliseconds)
    #expect(options.memoryBytes == bytes)
    #expect(problems == "")
  }

  @Test(arguments: [
    (
      " rusn=f setup",
      "1:10: error: there is no option `rusn` [unknown-fence-option]\n"
        + "  help: did you mean `runs`?"
    ),
    (
      " setup runs=f",
      "1:16: error: `runs` contradicts `setup` [contradictory-options]\n"
        + "  help: remove one of them"
    ),
    (
      #" fails="a" traps="b""#,
      "1:20: error: `traps` contradicts `fails` [contradictory-options]\n"
        + "  help: remove one of them"
    ),
    (
      " plain=x timeout=5s",
      "1:18: error: `timeout` contradicts `plain` [contradictory-options]\n"
        + "  help: remove one of them"
    ),
    (
      " runs=f hidden",
      "1:17: error: only a `setup` snippet can be `hidden` [hidden-without-setup]\n"
        + "  help: add `setup`, or fold lines with `// hide` and `// show`"
    ),
    (
      " setup setup",
      "1:16: error: `setup` stands twice [duplicate-option]\n"
        + "  help: keep one of them"
    ),
    (
      " setup #late",
      "1:16: error: the label does not stand directly after `swift` "
        + "[misplaced-label]\n"
        + "  help: write `swift #label` and then the options; a snippet has one label"
    ),
    (
      " #1 setup",
      "1:10: error: a label is `#` and a letter, then letters, digits, `-`, `_` and `.` "
        + "[malformed-option]"
    ),
    (#" setup digits="3"#, "1:16: error: the closing quote is missing [malformed-option]"),
    (
      " setup timeout=5",
      "1:24: error: `timeout` is a number above 0 with `s` or `ms` "
        + "[invalid-option-value]\n  help: write `timeout=5s`"
    ),
    (
      " setup memory=1.5GB",
      "1:23: error: `memory` is a whole number above 0 with `KB`, `MB` or `GB` "
        + "[invalid-option-value]\n  help: write `memory=512MB`"
    ),
    (
      " setup digits=18",
      "1:23: error: `digits` is a number from 1 to 17 "
        + "[invalid-option-value]\n  help: write `digits=4`"
    ),
    (
      " runs=f,,g",
      "1:15: error: a function's name is missing [invalid-option-value]\n"
        + "  help: write `runs=f,g`"
    ),
    (
      " runs=f,f",
      "1:15: error: a function is named twice [invalid-option-value]\n"
        + "  help: write `runs=f,g`"
    ),
    (
      " runs=2f",
      "1:15: error: `2f` is no function's name [invalid-option-value]\n"
        + "  help: write `runs=f,g`"
    ),
    (
      " runs=",
      "1:10: error: a function's name is missing [invalid-option-value]\n"
        + "  help: write `runs=f,g`"
    ),
    (
      #" traps="""#,
      "1:10: error: `traps` needs a text [invalid-option-value]\n"
        + "  help: write `traps=\"message\"`"
    ),
    (
      " setup verdict=refuted",
      "1:16: error: `verdict` without `claim` [incomplete-claim]\n"
        + "  help: add `claim=…`"
    ),
  ])
  func mistakes(info: String, problem: String) {
    #expect(parse(info).1 == "a.md:" + problem)
  }

  /// Options that are not understood leave the snippet untied, which is said first.
  @Test(arguments: [
    (
      " plain",
      "1:10: error: `plain` needs a value [missing-option-value]\n"
        + "  help: write `plain=\"why it is not run\"`"
    ),
    (
      " setup=yes",
      "1:10: error: `setup` takes no value [unexpected-option-value]\n"
        + "  help: write `setup`"
    ),
    (#" fails="a"b"#, "1:10: error: a blank must follow the closing quote [malformed-option]"),
  ])
  func mistakesThatLeaveTheSnippetUntied(info: String, problem: String) {
    #expect(
      parse(info).1 == """
        a.md:1:4: error: the snippet is tied to no function [untied-snippet]
          help: add `runs=f`, or say `setup`, `source=f`, `fails="…"`, `traps="…"` or `plain="why"`
        a.md:\(problem)
        """)
  }
}
