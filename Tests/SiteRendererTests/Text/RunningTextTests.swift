import Testing

@testable import SiteRenderer

struct RunningTextTests {
  @Test func inlinesBecomeElements() {
    let (html, diagnostics) = SampleSite.body(
      "Some *emphasis*, **strong**, `code <b>`, ~~struck~~ and  \na break.\n")
    #expect(
      html == """
        <p>Some <em>emphasis</em>, <strong>strong</strong>, <code>code &lt;b&gt;</code>, \
        <s>struck</s> and<br>
        a break.</p>
        """)
    #expect(diagnostics.isEmpty)
  }

  @Test func quotationMarksAreThoseOfPrintButNotInCode() {
    let (html, _) = SampleSite.body("It's \"*so*\" and \"`a \"b\"`\", *\"c\"*'s \"d\"\n\"e\".\n")
    #expect(
      html == """
        <p>It’s “<em>so</em>” and “<code>a "b"</code>”, <em>“c”</em>’s “d”
        “e”.</p>
        """)
  }

  @Test func headingsCarryAnchors() {
    let (html, _) = SampleSite.body("## A & B\n\ntext\n")
    #expect(
      html == """
        <h2 id="a--b"><a class="self" href="#a--b">A &amp; B</a></h2>
        <p>text</p>
        """)
  }

  @Test func listsAreTightOrLoose() {
    let (html, _) = SampleSite.body("- a\n- b\n\n3. c\n\n4. d\n")
    #expect(
      html == """
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <ol start="3">
        <li><p>c</p>
        </li>
        <li><p>d</p>
        </li>
        </ol>
        """)
  }

  @Test func quotesAndRules() {
    let (html, _) = SampleSite.body("> said\n\n***\n")
    #expect(html == "<blockquote>\n<p>said</p>\n</blockquote>\n<hr>")
  }

  @Test func otherCodeIsShownInABoxThatScrolls() {
    let (html, _) = SampleSite.body("```python\nprint(\"<b>\")\n```\n")
    #expect(
      html == """
        <div class="code plain" data-language="python" tabindex="0" role="region" \
        aria-label="Code, python"><pre><code>print(&quot;&lt;b&gt;&quot;)
        </code></pre></div>
        """)
  }

  @Test func tablesKeepAlignmentAndCaption() {
    let (html, _) = SampleSite.body(
      "| a | b |\n|:--|--:|\n| x | 1 |\n\n: Two columns {#tbl-two}\n")
    #expect(
      html == """
        <figure class="table" id="tbl-two"><figcaption><a class="caption-label" href="#tbl-two">Table 1.1.</a> \
        Two columns</figcaption>
        <div class="scroll" tabindex="0" role="region" aria-label="Table 1.1: Two columns"><table class="r2">
        <thead><tr><th>a<th>b
        <tbody>
        <tr><td>x<td>1
        </table></div></figure>
        """)
  }

  @Test func claimsAreBadges() {
    let (html, _) = SampleSite.body(
      "It always converges. {claim=D3-Q12,D3-Q13 verdict=half-true}\n")
    #expect(
      html == """
        <p><span class="claim half-true"><span class="claim-id" id="claim:D3-Q12">D3-Q12</span>, \
        <span class="claim-id" id="claim:D3-Q13">D3-Q13</span> half true</span>\
        It always converges.</p>
        """)
  }

  @Test func inlineValuesAreEscapedAndNeverStale() {
    let (html, _) = SampleSite.body(
      "Loss `{swift} run.loss` after `{swift} steps` and `{swift} \"x\"`.\n",
      inlineTexts: ["1.2 × 10⁻³", "<b>", nil])
    #expect(
      html == """
        <p>Loss <span class="computed" title="run.loss">1.2 × 10⁻³</span> after \
        <span class="computed" title="steps">&lt;b&gt;</span> and \
        <span class="missing" title="&quot;x&quot;">[not computed]</span>.</p>
        """)
  }

  @Test func missingInlineTextsCountAsNotComputed() {
    let (html, _) = SampleSite.body("`{swift} x`\n")
    #expect(html == #"<p><span class="missing" title="x">[not computed]</span></p>"#)
  }

  @Test func eastAsianLinesJoin() {
    let (html, _) = SampleSite.body("数值\n收敛\n")
    #expect(html == #"<p><span lang="zh">数值</span><span lang="zh">收敛</span></p>"#)
  }
}
