import Manuscript
import Testing

/// Labels and references across the chapters of a book.
@Suite struct CrossReferencesTests {
  private func problems(_ chapters: String...) -> String {
    let parsed = chapters.enumerated().map {
      Chapter(parsing: $0.element, path: "\($0.offset + 1).md")
    }
    return crossReferenceDiagnostics(parsed).map(\.description).joined(separator: "\n")
  }

  @Test func labelsAreFoundInEveryChapter() {
    let first = "# A {#sec-a}\n\nSee @eq-b, @lst-fit, @fig-c, @tbl-d.\n"
    let second = """
      $$x$$ {#eq-b}

      ```swift #fit runs=f
      a
      ```

      ![c](c.svg){#fig-c} of @sec-a

      |d|
      |-|
      : E {#tbl-d}
      """
    #expect(problems(first, second) == "")
  }

  @Test func labelsNamedBySnippetsAreUsed() {
    #expect(problems("$$x$$ {#eq-a}\n\n```swift setup\nverify(\"eq-a\") { 1 }\n```\n") == "")
  }

  @Test func labelsHaveTheirTargets() {
    let chapter = Chapter(
      parsing: "# A {#sec-a}\n\n$$x$$ {#eq-b}\n\n```swift #c setup\na\n```\n\n"
        + "::: note {#sec-d}\n:::\n\n![e](e.svg){#fig-e}\n\n|f|\n|-|\n: F {#tbl-f}\n",
      path: "a.md")
    #expect(
      chapter.labels.map(\.target) == [
        .heading(index: 0), .formula(index: 0), .snippet(index: 0), .box, .image, .table,
      ])
    #expect(
      chapter.labels.map(\.name) == ["sec-a", "eq-b", "lst-c", "sec-d", "fig-e", "tbl-f"])
  }

  @Test func danglingReference() {
    #expect(
      problems("$$x$$ {#eq-update}\n\n@eq-update @eq-updaet @fig-zebra @lst-zebra\n") == """
        1.md:3:12: error: nothing is labelled `eq-updaet` [dangling-reference]
          help: did you mean `@eq-update`?
        1.md:3:23: error: nothing is labelled `fig-zebra` [dangling-reference]
          help: label what is meant with `{#fig-zebra}`
        1.md:3:34: error: nothing is labelled `lst-zebra` [dangling-reference]
          help: label what is meant with ````swift #lst-zebra`
        """)
  }

  @Test func sameLabelInTwoChapters() {
    #expect(
      problems("$$x$$ {#eq-a} @eq-a", "\n$$y$$ {#eq-a}") == """
        2.md:2:9: error: the label `eq-a` is used twice in the book [duplicate-label]
          help: give one of the two another name
          1.md:1:9: note: the first is here
        """)
  }

  @Test func unusedLabels() {
    #expect(
      problems("# A {#sec-a}\n\n```swift #fit setup\na\n```\n\n```swift #fig-b setup\na\n```\n")
        == """
        1.md:1:7: warning: nothing refers to the label `sec-a` [unused-label]
          help: refer to it with `@sec-a`, or remove it
        1.md:7:11: warning: nothing refers to the label `fig-b` [unused-label]
          help: refer to it with `@fig-b`, or remove it
        """)
  }

  @Test func duplicateLabelInOneChapter() {
    let chapter = Chapter(parsing: "$$x$$ {#eq-a}\n\n$$y$$ {#eq-a}", path: "a.md")
    #expect(
      chapter.problems == """
        a.md:3:9: error: the label `eq-a` is used twice [duplicate-label]
          help: give one of the two another name
          a.md:1:9: note: the first is here
        """)
    #expect(chapter.labels.count == 1)
  }
}
