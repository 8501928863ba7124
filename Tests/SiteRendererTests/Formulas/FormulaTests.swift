import NotebookRecord
import Testing

@testable import SiteRenderer

struct FormulaTests {
  private func evidence(_ outputs: SnippetOutput..., attributes: String = "") -> String {
    let (html, _) = SampleSite.body(
      "$$a$$ {#eq-a\(attributes)}\n\n```swift runs=step\nverify()\n```\n",
      results: [SnippetResult(outcome: .completed, outputs: outputs)])
    guard let start = html.ranges(of: "</a></div>\n").first,
      let end = html.ranges(of: "</div>\n<div class=\"snippet").first
    else { return html }
    return String(html[start.upperBound..<end.lowerBound])
  }

  @Test func aVerifiedFormulaShowsItsEvidence() {
    #expect(
      evidence(check("eq-a", .verify), attributes: " quotes=D0-F8")
        == """
        <details class="evidence"><summary class="verdict"><span class="badge verified">verified</span> \
        <span class="verdict-text">against <code>step</code>, 199 samples, largest relative difference \
        3.1 × 10⁻¹⁶</span> <span class="quotes">quotes D0-F8</span></summary>
        <dl>
        <div><dt>Found</dt><dd>found</dd></div>
        <div><dt>Function</dt><dd><code>step</code></dd></div>
        <div><dt>Samples</dt><dd>199 valid of 200 asked for</dd></div>
        <div><dt>Largest difference</dt><dd>3.1 × 10⁻¹⁶</dd></div>
        <div><dt>Tolerance</dt><dd>1 × 10⁻¹²</dd></div>
        <div><dt>Derivatives</dt><dd>exact dual numbers</dd></div>
        <div><dt>Checked by</dt><dd><a href="#snippet:1">Swift code 1</a></dd></div>
        </dl>
        </details>
        """)
  }

  @Test func aRefutedFormulaShowsItsCounterExample() {
    let html = evidence(
      check("eq-a", .refute, counterExample: ["θ = <1>", "left = 2"], uses: ["eq-a", "eq-b"]))
    #expect(html.contains(#"<span class="badge refuted">refuted</span>"#))
    #expect(
      html.contains("against <code>step</code>, counter-example θ = &lt;1&gt;, left = 2</span>"))
    #expect(
      html.contains(
        "<div><dt>Counter-example</dt><dd><code>θ = &lt;1&gt;</code><br><code>left = 2</code></dd></div>"
      ))
    #expect(
      html.contains(
        ##"<dd><a class="reference" href="#eq-a">Equation (1.1)</a>, <code>eq-b</code></dd>"##))
  }

  @Test func aFailedCheckOutweighsAllOthers() {
    let html = evidence(
      check("eq-a", .verify), check("eq-a", .verify, holds: false, finding: "the sides differ"))
    #expect(html.contains(#"<span class="badge failed">check failed</span>"#))
    #expect(html.contains("; the sides differ</span>"))
  }

  @Test func definitionsAndWhatIsNotChecked() {
    #expect(
      evidence(attributes: " definition") == """
        <div class="evidence"><p class="verdict"><span class="badge definition">definition</span></p></div>
        """)
    #expect(
      evidence(check("eq-other", .verify)) == """
        <div class="evidence"><p class="verdict"><span class="badge uncovered">not checked</span></p></div>
        """)
  }

  @Test func definitionsSayHowOftenTheyWereUsed() {
    let html = evidence(check("eq-a", .define), check("eq-b", .verify, uses: ["eq-a"]))
    #expect(html.contains(#"<span class="badge definition">definition</span>"#))
    #expect(html.contains(#"<span class="verdict-text">used by 1 check</span>"#))
  }

  @Test func problemsAreReportedAtTheirPlaceInTheChapter() {
    let (_, diagnostics) = SampleSite.body(
      "Text $x$ and\n\n> $$\n> a + \\frok{1}{2}\n> $$ {#eq-a}\n")
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hasPrefix("chapters/one.md:4:7: error: ") == true)
    #expect(diagnostics.first?.contains("[unknown-command]") == true)
  }

  @Test func longInlineFormulasMayBreakAfterRelations() {
    let (html, _) = SampleSite.body("$f(x) \\le g(x) + h(x), (a = b) / c, \\text{longer}$\n")
    #expect(html.ranges(of: "</math> <math alttext=").count == 4)
    let (short, _) = SampleSite.body("$a = b$\n")
    #expect(short.ranges(of: "<math").count == 1)
  }

  @Test func aFormulaInATableCellKeepsNumberAndStatus() {
    let (html, _) = SampleSite.body("| a |\n|---|\n| $$x$${#eq-x} |\n")
    #expect(html.contains(#"<span class="formula-inside" id="eq-x">"#))
    #expect(html.contains(#"<span class="badge uncovered">not checked</span>"#))
  }

  @Test(
    arguments: [
      (0, "0"), (0.25, "0.25"), (1, "1"), (3.14159e-16, "3.1 × 10⁻¹⁶"), (9.96e-5, "1 × 10⁻⁴"),
      (0.00123, "0.0012"), (1234.5, "1200"), (123456, "1.2 × 10⁵"), (-2.5, "−2.5"),
      (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"), (5e-324, "5 × 10⁻³²⁴"), (10, "10"),
      (0.999, "1"),
    ] as [(Double, String)])
  func differencesHaveTwoDigits(value: Double, expected: String) {
    #expect(Difference.text(value) == expected)
  }
}
