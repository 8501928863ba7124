import NotebookRecord
import Testing

@testable import SiteRenderer

struct ResultsTests {
  /// What stands below the code of a snippet with these results.
  private func results(_ result: SnippetResult, fence: String = "swift runs=f") -> String {
    let (html, _) = SampleSite.body("```\(fence)\nexpect(1 < 2)\n```\n", results: [result])
    guard let start = html.ranges(of: "</pre></div>\n").first else { return html }
    return String(html[start.upperBound...])
  }

  private func framed(_ inside: String) -> String {
    """
    <div class="results" role="group" aria-label="Result of Swift code 1">
    \(inside)
    </div>
    </div>
    """
  }

  @Test func printedTextIsEscaped() {
    #expect(
      results(completed(.printed("<b>\n\u{202E}x", isCut: true)))
        == framed(
          """
          <div class="printed" tabindex="0" role="region" aria-label="Printed text"><pre><samp>&lt;b&gt;
          ⟨U+202E⟩x</samp></pre></div><p class="remark">The output goes on; the rest is not shown.</p>
          """))
  }

  @Test func valuesShowNameAndType() {
    let named = ValueRecord(label: "loss", type: "Double", text: "0.5", numbers: [0.5])
    let trailing = ValueRecord(label: "", type: "", text: "[1, 2]", numbers: [])
    #expect(
      results(completed(.value(named), .value(trailing)))
        == framed(
          """
          <div class="value"><span class="value-name">loss</span> <samp title="Double">0.5</samp></div>
          <div class="value"><samp>[1, 2]</samp></div>
          """))
  }

  @Test func tablesAlignNumbers() {
    let table = TableRecord(
      caption: "A & B", headers: ["step", "<b>"], rows: [["1", "x"]],
      numeric: [true, false])
    #expect(
      results(completed(.table(table)), fence: "swift #tbl-steps runs=f")
        == """
        <div class="results" role="group" aria-label="Result of Swift code 1">
        <figure class="table" id="tbl-steps"><figcaption><a class="caption-label" href="#tbl-steps">Table 1.1.</a> \
        A &amp; B</figcaption>
        <div class="scroll" tabindex="0" role="region" aria-label="Table 1.1: A &amp; B"><table class="r1">
        <thead><tr><th>step<th>&lt;b&gt;
        <tbody>
        <tr><td>1<td>x
        </table></div></figure>
        </div>
        </div>
        """)
  }

  @Test func expectationsSayWhatWasClaimedAndFound() {
    let held = ExpectationRecord(
      holds: true, claim: "it <converges>", finding: "after 3 steps", position: position(1))
    let failed = ExpectationRecord(holds: false, claim: "", finding: "", position: position(1))
    #expect(
      results(completed(.expectation(held), .expectation(failed)))
        == framed(
          """
          <p class="check">✓ it &lt;converges&gt; <span class="finding">after 3 steps</span></p>
          <p class="check fails">✗ <strong>Fails:</strong> <code>1 &lt; 2</code></p>
          """))
  }

  @Test func figuresCarryTheirData() {
    let data = TableRecord(
      caption: "loss", headers: ["x", "y"],
      rows: (0..<27).map { ["\($0)", "1"] }, numeric: [true, true])
    let figure = FigureRecord(
      caption: "Loss <b>", svg: "<svg><title>t</title></svg>", description: "falls",
      tables: [data], problems: ["one point is not drawn"], position: position(1))
    let html = results(completed(.figure(figure)), fence: "swift #fig-loss runs=f")
    #expect(
      html.contains(
        """
        <figure class="plot-figure" id="fig-loss"><svg role="img" aria-label="falls"><title>t</title></svg>\
        <figcaption><a class="caption-label" href="#fig-loss">Figure 1.1.</a> Loss &lt;b&gt;\
        <p class="remark">one point is not drawn</p>\
        <details class="data"><summary>Data, 27 rows</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Data: loss"><table class="r"><caption>loss</caption>
        """))
    #expect(html.contains(#"<a href="data/one-1-1.csv" download>All 27 rows as CSV</a>"#))
    #expect(html.contains("<tr><td>26<td>1\n") && !html.contains("<td>25<td>"))
  }

  @Test func aSweepStandsSideBySideUnderItsValues() {
    let figure = FigureRecord(
      caption: "Rates", parameter: "rate",
      frames: ["0.1", "<2>"].map {
        FigureFrame(value: $0, svg: "<svg><title id=\"t\">t</title></svg>", description: "falls")
      }, tables: [], position: position(1))
    #expect(
      results(completed(.figure(figure)), fence: "swift #fig-rates runs=f")
        == """
        <div class="results" role="group" aria-label="Result of Swift code 1">
        <figure class="plot-figure" id="fig-rates"><div class="frames" data-parameter="rate">
        <div class="frame" data-value="0.1"><p class="frame-title">rate = 0.1</p>\
        <svg role="img" aria-label="falls"><title id="s1:1:t">t</title></svg></div>
        <div class="frame" data-value="&lt;2&gt;"><p class="frame-title">rate = &lt;2&gt;</p>\
        <svg role="img" aria-label="falls"><title id="s1:1:2:t">t</title></svg></div>
        </div><figcaption><a class="caption-label" href="#fig-rates">Figure 1.1.</a> Rates</figcaption></figure>
        </div>
        </div>
        """)
  }

  @Test func anUnsafeFigureIsAnErrorAndIsNotShown() {
    let figure = FigureRecord(
      caption: "", svg: "<svg onload=\"x()\"/>", description: "", tables: [],
      position: position(1))
    let (html, diagnostics) = SampleSite.body(
      "```swift runs=f\nf()\n```\n", results: [completed(.figure(figure))])
    #expect(!html.contains("<svg"))
    #expect(
      html.contains(
        """
        <div class="problem" role="note"><strong>This figure is not shown:</strong> the picture has the \
        attribute “onload”, which is not allowed.</div>
        """))
    #expect(
      diagnostics == [
        """
        chapters/one.md:1:1: error: a figure of this snippet is not shown: the picture has the attribute \
        “onload”, which is not allowed [unsafe-figure]
        """
      ])
  }

  @Test func failuresAsMeantShowTheirMessage() {
    let html = results(
      SnippetResult(outcome: .failedAsMeant(message: "cannot convert <T>")),
      fence: "swift fails=\"cannot convert\" runs=f")
    #expect(
      html
        == framed(
          """
          <div class="as-meant"><span class="mark" aria-hidden="true">✓</span> \
          Does not compile, as meant:<pre tabindex="0"><samp>cannot convert &lt;T&gt;</samp></pre></div>
          """))
  }

  @Test func brokenSnippetsAreShownAsSuch() {
    #expect(
      results(SnippetResult(outcome: .broken(message: "out of <time>")))
        == framed(
          """
          <div class="problem" role="note"><strong>This snippet is broken.</strong>\
          <pre tabindex="0"><samp>out of &lt;time&gt;</samp></pre></div>
          """))
  }

  @Test func whatDidNotRunSaysWhy() {
    #expect(
      results(SnippetResult(outcome: .notRun(reason: "an earlier snippet broke")))
        == framed(#"<p class="remark">Not run: an earlier snippet broke.</p>"#))
  }

  @Test func aMissingResultCountsAsNotRun() {
    let (html, _) = SampleSite.body("```swift runs=f\nf()\n```\n")
    #expect(html.contains("Not run: there is no result for it."))
  }
}
