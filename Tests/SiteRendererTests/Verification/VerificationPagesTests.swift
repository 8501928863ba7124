import Manuscript
import NotebookRecord
import SwiftSource
import Testing

@testable import SiteRenderer

struct VerificationPagesTests {
  private static let text = """
    # Title

    $$ x = x $$ {#eq-x}

    ```swift #one runs=f
    expect(1 < 2)
    ```

    ```swift #two fails="no"
    x
    ```
    """

  private func book(_ outputs: [SnippetOutput], count: Int = 1) -> BookContent {
    BookContent(
      title: "Book",
      chapters: (1...count).map { number in
        SampleSite.chapter(
          Self.text, slug: "c\(number)",
          results: [
            SnippetResult(outcome: .completed, outputs: outputs, seconds: 1.25),
            SnippetResult(outcome: .failedAsMeant(message: "no <such>")),
          ])
      })
  }

  private func expectation(_ holds: Bool, run: RunRecord? = nil) -> SnippetOutput {
    .expectation(
      ExpectationRecord(
        holds: holds, claim: "", decides: "D0-Q1", finding: "1 & 2", run: run, position: position(1)
      ))
  }

  private static let run = RunRecord(
    verdict: "converged", steps: 12, stepsToTolerance: 9, finalError: 1e-7,
    rate: .init(value: 0.25, error: 0.001))

  @Test func everyCheckHasARow() {
    let site = SiteRenderer.render(
      book([
        check("eq-x", .verify), expectation(true, run: Self.run), expectation(false, run: Self.run),
      ]))
    let page = site.main(of: "verification.html")
    #expect(page.contains("It made 4 checks; <strong class=\"fails\">1 of them fail</strong>."))
    #expect(
      page.contains(
        ##"<tr data-kind="verified"><td><b>✓</b> <a href="c1.html#lst-one">1.1</a><td>formula<td><a href="c1.html#eq-x">Equation (1.1)</a><td>against <code>f</code>: 199 samples"##
      ))
    #expect(page.contains("<td>expectation<td>1 &lt; 2 (D0-Q1)<td>1 &amp; 2"))
    #expect(page.contains("<strong>✗ fails</strong>"))
    #expect(page.contains("<td>does not compile, as meant<td>no &lt;such&gt;"))
    // Two expectations speak of one run.
    #expect(page.ranges(of: "<td>converged<td>12<td>9<td>").count == 1)
    #expect(page.contains("<td>0.2500 ± 0.001<td>–"))
    #expect(LinkCheck.problems(of: site) == [])
  }

  @Test("Sentences are set as everywhere, code is not")
  func sentences() {
    let output = SnippetOutput.expectation(
      ExpectationRecord(
        holds: true, claim: "It's \"so\".", decides: "", finding: "x's 1 < 2", run: nil,
        position: position(1)))
    let page = SiteRenderer.render(book([output])).main(of: "verification.html")
    #expect(page.contains("<td>expectation<td>It’s “so”.<td>x’s 1 &lt; 2"))
    let bare = SnippetOutput.expectation(
      ExpectationRecord(
        holds: true, claim: "", decides: "", finding: "", run: nil, position: position(1)))
    let code = SampleSite.chapter(
      "# Title\n\n```swift\nexpect(\"a'b\" == x)\n```\n",
      slug: "c1",
      results: [SnippetResult(outcome: .completed, outputs: [bare], seconds: 1)])
    let list = SiteRenderer.render(BookContent(title: "B", chapters: [code]))
      .main(of: "verification.html")
    #expect(list.contains("<code>\"a'b\" == x</code>"))
  }

  @Test func theListSaysTheSameAndNoTimes() {
    let site = SiteRenderer.render(book([check("eq-x", .refute, counterExample: ["x = 1"])]))
    let list = site.page("verification.json")
    #expect(list.contains("\"kind\": \"refuted\""))
    #expect(list.contains("\"evidence\": \"counter-example: x = 1\""))
    #expect(!list.contains("1.25"))
    #expect(!site.page("verification.html").contains("1.25"))
  }

  @Test func aBookWithoutChecksHasNoReport() {
    let site = SiteRenderer.render(
      BookContent(title: "B", chapters: [SampleSite.chapter("# T")]))
    #expect(site.files["verification.html"] == nil)
    #expect(!site.page("index.html").contains("verification.html"))
  }

  @Test func aHeavyReportHasAPageAChapter() {
    let many = Array(repeating: expectation(true), count: 1_000)
    let site = SiteRenderer.render(book(many, count: 2))
    #expect(site.page("verification.html").contains(#"<a href="verification-c2.html">"#))
    #expect(site.page("verification-c2.html").ranges(of: "<tr data-kind").count == 1_001)
    #expect(!site.page("verification.html").contains("<tr data-kind"))
  }
}
