import NotebookRecord
import Testing

@testable import SiteRenderer

struct DataTests {
  @Test func jsonIsEscapedAndOrdered() {
    let value = JSONText.object([
      ("b", .array([.integer(1), .number(0.5), .number(.nan), .bool(true), .null])),
      ("a", .string("\"\\\n\u{0}</script>\u{2028}θ")), ("empty", .array([])),
    ])
    #expect(
      value.text == #"""
        {
          "b": [
            1,
            0.5,
            null,
            true,
            null
          ],
          "a": "\"\\\n\u0000\u003c/script>\u2028θ",
          "empty": []
        }

        """#)
  }

  @Test func everyDisplayFormulaIsListed() {
    let chapter = SampleSite.chapter(
      "# T\n\n$$a = \"b\"$$ {#eq-a quotes=D0-F8}\n\n$x$\n\n$$c$$\n\n```swift runs=step\nverify()\n```\n",
      results: [completed(check("eq-a", .verify))])
    let site = SiteRenderer.render(BookContent(title: "Book", chapters: [chapter]))
    #expect(
      site.page("formulas.json") == #"""
        {
          "version": 1,
          "formulas": [
            {
              "label": "eq-a",
              "number": "1.1",
              "latex": "a = \"b\"",
              "status": "verified",
              "quotes": [
                "D0-F8"
              ],
              "chapter": "chapters/one.md",
              "line": 3,
              "address": "one.html#eq-a",
              "checks": [
                {
                  "request": "verify",
                  "holds": true,
                  "functions": [
                    "step"
                  ],
                  "samplesAsked": 200,
                  "samplesValid": 199,
                  "largestDifference": 3.14e-16,
                  "tolerance": 1e-12,
                  "finding": "found",
                  "derivatives": "exact dual numbers"
                }
              ]
            },
            {
              "label": null,
              "number": null,
              "latex": "c",
              "status": "uncovered",
              "quotes": [],
              "chapter": "chapters/one.md",
              "line": 7,
              "address": "one.html#formula:3",
              "checks": []
            }
          ]
        }

        """#)
  }

  @Test func coverageCounts() {
    let held = ExpectationRecord(holds: true, claim: "c", finding: "", position: position(1))
    var failed = held
    failed.holds = false
    let chapter = SampleSite.chapter(
      """
      $$a$$ {#eq-a}

      $$b$$ {#eq-b definition}

      $$c$$

      ```swift runs=f
      f()
      ```

      ```swift runs=f
      f()
      ```
      """,
      results: [
        completed(check("eq-a", .refute), .expectation(held), .expectation(failed)),
        SnippetResult(outcome: .broken(message: "")),
      ])
    let coverage = Coverage(chapter)
    var expected = Coverage()
    expected.formulas = [.refuted: 1, .definition: 1, .uncovered: 1]
    expected.snippets = 1
    expected.expectations = 2
    expected.expectationsHeld = 1
    #expect(coverage == expected)
    #expect(
      coverage.sentence
        == "1 formula refuted · 1 definition · 1 formula not checked · 1 of 2 expectations failed")
    #expect(Coverage().sentence == nil)
  }
}
