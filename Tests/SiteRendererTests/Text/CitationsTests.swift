import Testing

@testable import SiteRenderer

struct CitationsTests {
  private let bibliography = BibTeX.parse(
    """
    @article{adam, author={Kingma, Diederik P. and Ba, Jimmy}, title={Adam <b>}, journal={ICLR}, year=2015}
    @book{polyak, author={Polyak, Boris T.}, title={Introduction}, publisher={Software}, year=1987}
    """, path: "references.bib"
  ).entries

  @Test func worksAreCitedAndListed() {
    let (html, diagnostics) = SampleSite.body(
      "See [@polyak; @adam, p. 4].\n", bibliography: bibliography)
    #expect(
      html == """
        <p>See <span class="citation">(<a href="#ref:polyak" title="Polyak, B. T. (1987). Introduction">\
        Polyak, 1987</a>; <a href="#ref:adam" title="Kingma, D. P. &amp; Ba, J. (2015). Adam &lt;b&gt;">\
        Kingma &amp; Ba, 2015</a>, p. 4)</span>.</p>


        <section class="references" aria-label="References">
        <h2>References</h2>
        <ul>
        <li id="ref:adam">Kingma, D. P. &amp; Ba, J. (2015). Adam &lt;b&gt;. <cite>ICLR</cite>. </li>
        <li id="ref:polyak">Polyak, B. T. (1987). <cite>Introduction</cite>. Software. </li>
        </ul>
        </section>
        """)
    #expect(diagnostics.isEmpty)
  }

  @Test func unknownWorksAreReportedAtTheirPlace() {
    let (html, diagnostics) = SampleSite.body("See [@adam; @nobody].\n", bibliography: bibliography)
    #expect(html.contains(#"<span class="missing">nobody</span>"#))
    #expect(
      diagnostics == [
        """
        chapters/one.md:1:13: error: the bibliography has no work “nobody” [unknown-citation]
          help: add it to the bibliography, or mend the key
        """
      ])
  }
}
