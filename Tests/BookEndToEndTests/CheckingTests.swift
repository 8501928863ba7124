import BookKit
import CheckReport
import Foundation
import Testing

/// Checks from the outside: a chapter or a snippet alone, in parts on several machines, told in formats for others.
@Suite(.serialized) struct CheckingTests {
  private static func chapter(_ title: String, _ snippets: String) -> String {
    """
    # \(title)

    ```swift setup
    import Descent
    import Notebook
    ```

    \(snippets)

    """
  }

  private static func snippet(_ label: String, _ claim: String) -> String {
    "```swift #\(label) setup\nexpect(\(claim), \"\(label)\")\n```\n"
  }

  /// Three chapters, of which the second does not hold in its second snippet.
  private func book(second: String = "1 > 2") throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(
      """
      title: Three chapters
      library: {product: GradientDescentVerified, modules: [Descent]}
      chapters: [a.md, b.md, c.md]

      """, to: "chapters/book.yml")
    try workplace.write(
      Self.chapter("A", Self.snippet("one", "1 < 2")), to: "chapters/a.md")
    try workplace.write(
      Self.chapter("B", Self.snippet("two", "2 < 3") + "\n" + Self.snippet("three", second)),
      to: "chapters/b.md")
    try workplace.write(
      Self.chapter("C", Self.snippet("four", "4 < 5")), to: "chapters/c.md")
    return workplace
  }

  private func check(
    _ workplace: Workplace, _ reports: [ReportOutput.Request] = [],
    environment: [String: String] = [:], _ adjust: (inout BookOptions) -> Void = { _ in }
  ) async -> (ending: Ending, output: String, errors: String) {
    var options = BookOptions()
    adjust(&options)
    let captured = Captured()
    let command = BuildCommand(
      paths: workplace.paths, options: options, mode: .check, terminal: captured.terminal,
      reports: ReportOutput(reports, environment: environment))
    return (await command.run(), captured.output.text, captured.errors.text)
  }

  @Test(arguments: [
    (["a"], Ending.holds), (["b"], .doesNotHold), (["b#two"], .holds), (["b#three"], .doesNotHold),
    (["a", "b#two"], .holds), (["d"], .notTried), (["b#five"], .notTried),
  ])
  func oneChapterOrSnippetIsCheckedAlone(targets: [String], ending: Ending) async throws {
    let workplace = try book()
    defer { workplace.remove() }
    let found = await check(workplace) { $0.targets = targets.map(AcceptTarget.init) }
    #expect(found.ending == ending, "\(found.errors)")
    #expect(found.errors.contains("three") == (ending == .doesNotHold))
    #expect(found.output.contains("the book could not be checked") == (ending == .notTried))
  }

  @Test func partsAreTheWhole() async throws {
    let workplace = try book()
    defer { workplace.remove() }
    let folder = workplace.folder.path
    func report(_ name: String) throws -> CheckReport {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).json"))
      return try #require(ReportReader.read(Array(bytes), file: name).0)
    }
    let whole = await check(workplace, [.init(.json, file: "\(folder)/whole.json")])
    #expect(whole.ending == .doesNotHold)
    var chapters: [String] = []
    for part in ["1/2", "2/2"] {
      let name = "part-\(part.prefix(1))"
      _ = await check(workplace, [.init(.json, file: "\(folder)/\(name).json")]) {
        $0.shard = Shard(part)
      }
      chapters += try report(name).chapters.map(\.path)
    }
    #expect(Set(chapters).count == chapters.count)
    #expect(chapters.sorted() == (try report("whole")).chapters.map(\.path))
    let captured = Captured()
    func merge(_ files: [String]) -> Ending {
      MergeCommand(
        paths: workplace.paths, files: files,
        reports: ReportOutput([.init(.json, file: "\(folder)/merged.json")]),
        terminal: captured.terminal
      ).run()
    }
    #expect(merge(["\(folder)/part-1.json"]) == .notTried)
    #expect(captured.errors.text.contains("[missing-chapter-report]"))
    #expect(merge(["\(folder)/part-1.json", "\(folder)/part-2.json"]) == .doesNotHold)
    let (merged, single) = (try report("merged"), try report("whole"))
    #expect(merged.book == single.book)
    // What is found in the cache the second time has no time.
    func checks(_ report: CheckReport) -> [Check] {
      report.checks.filter { $0.chapter != nil }.map {
        var check = $0
        check.seconds = nil
        return check
      }
    }
    #expect(checks(merged) == checks(single))
  }

  @Test func aReportThatCannotBeWrittenIsNotTried() async throws {
    let workplace = try book(second: "2 > 1")
    defer { workplace.remove() }
    // A file where the folder would be.
    let file = "\(workplace.folder.path)/chapters/book.yml/report.xml"
    let found = await check(workplace, [.init(.junit, file: file)]) {
      $0.targets = [AcceptTarget("a")]
    }
    #expect(found.ending == .notTried)
    #expect(found.errors.contains("can't be written"), "\(found.errors)")
  }

  @Test func underGitHubItsCommandsAndASummaryAreWritten() async throws {
    let workplace = try book()
    defer { workplace.remove() }
    let summary = "\(workplace.folder.path)/summary.md"
    let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": summary]
    let found = await check(workplace, environment: environment) {
      $0.targets = [AcceptTarget("b")]
    }
    #expect(found.output.contains("::error file="), "\(found.output)")
    let text = try String(contentsOfFile: summary, encoding: .utf8)
    #expect(text.contains("**The book does not hold**"))
    let alone = await check(workplace) { $0.targets = [AcceptTarget("b")] }
    #expect(!alone.output.contains("::error"))
  }

  @Test func findingsStreamBeforeTheEnd() async throws {
    let workplace = try book()
    defer { workplace.remove() }
    let found = await check(workplace, [.init(.jsonl)]) { $0.targets = [AcceptTarget("b")] }
    let lines = try found.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.last?["ending"] as? String == "doesNotHold")
    #expect(lines.dropLast().contains { ($0["severity"] as? String) == "error" })
  }

  @Test func whyNamesWhatToRunAgain() async throws {
    let workplace = try book()
    defer { workplace.remove() }
    let captured = Captured()
    func why(_ target: String) async -> Ending {
      await WhyCommand(
        paths: workplace.paths, target: AcceptTarget(target), terminal: captured.terminal
      ).run()
    }
    #expect(await why("b#five") == .notTried)
    #expect(captured.errors.text.contains("[unknown-target]"))
    #expect(await why("b#three") == .holds)
    let text = captured.output.text
    #expect(text.contains("key ") && text.contains("snippet #three") && text.contains("none"))
    // What it prints is run as it stands, by a tool that is already built.
    let line = try #require(text.split(separator: "\n").last).trimmingCharacters(in: .whitespaces)
    let words = line.replacing("'", with: "").split(separator: " ").map(String.init)
    #expect(words.prefix(4) == ["swift", "run", "book", "check"] && words[4] == "b#three")
    var arguments = Array(words.dropFirst(3))
    let outcome = try Tool.run(arguments)
    #expect(outcome.code == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("three"))
    arguments[1] = "b#two"
    #expect(try Tool.run(arguments).code == 0)
  }

  @Test func interactiveAcceptanceTakesWhatIsAnsweredYes() async throws {
    func results(_ first: Int, _ second: Int) -> String {
      Self.chapter(
        "A", "```swift #x setup\nshow(\(first))\n```\n\n```swift #y setup\nshow(\(second))\n```\n")
    }
    let workplace = try book(second: "2 > 1")
    defer { workplace.remove() }
    try workplace.write(results(1, 1), to: "chapters/a.md")
    #expect(await workplace.accept().succeeded)
    let file = "\(workplace.folder.path)/chapters/a.accepted"
    let before = try String(contentsOfFile: file, encoding: .utf8)
    try workplace.write(results(2, 2), to: "chapters/a.md")
    // The command itself, its answers from a pipe: something else first, which is asked again; then the input ends.
    let arguments = ["accept", "--interactive", "--book", workplace.paths.book]
    let ended = try Tool.run(arguments, input: "")
    #expect(ended.code == 0 && ended.output.contains("accept a, "), "\(ended.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
    let mixed = try Tool.run(arguments, input: "what\nn\nyes\n")
    #expect(mixed.code == 0, "\(mixed.errors)")
    let after = try String(contentsOfFile: file, encoding: .utf8)
    let (x, y) = (after.components(separatedBy: "#y")[0], after.components(separatedBy: "#y")[1])
    #expect(x.contains("numbers 1") && y.contains("numbers 2"), "\(after)")
    let failing = await check(workplace) { $0.targets = [AcceptTarget("a")] }
    #expect(failing.ending == .doesNotHold)
    #expect(try Tool.run(arguments, input: "y\n").code == 0)
    #expect(await check(workplace) { $0.targets = [AcceptTarget("a")] }.ending == .holds)
  }

  @Test(arguments: [
    ("", "", "", "", false), ("tolerance: 0.1\n", "", "", "", true),
    ("", "tolerance: 0.1\n", "", "", true), ("", "", " tolerance=0.1", "", true),
    ("", "", "", ", tolerance: .digits(1)", true),
    // The nearest counts.
    ("tolerance: 0.1\n", "tolerance: exact\n", "", "", false),
    ("", "tolerance: 0.1\n", " exact", "", false),
    ("", "", " tolerance=0.1", ", tolerance: .exact", false),
  ])
  func tolerancesAreSetAtFourPlaces(
    book: String, chapter: String, snippet: String, value: String, holds: Bool
  ) async throws {
    func text(_ number: Double) -> String {
      "---\ntitle: T\n\(chapter)---\n\n"
        + Self.chapter("T", "```swift #x setup\(snippet)\nshow(\"x\", \(number)\(value))\n```\n")
    }
    let workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(
      """
      title: One chapter
      library: {product: GradientDescentVerified, modules: [Descent]}
      \(book)chapters: [a.md]

      """, to: "chapters/book.yml")
    try workplace.write(text(1), to: "chapters/a.md")
    let accepted = await workplace.accept()
    #expect(accepted.succeeded, "\(accepted.errors)")
    try workplace.write(text(1.01), to: "chapters/a.md")
    let found = await check(workplace) { $0.targets = [AcceptTarget("a")] }
    #expect((found.ending == .holds) == holds, "\(found.errors)")
    #expect(found.errors.contains("[changed-result]") == !holds)
  }
}
