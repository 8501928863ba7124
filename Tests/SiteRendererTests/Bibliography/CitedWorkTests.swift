import Testing

@testable import SiteRenderer

struct CitedWorkTests {
  private func works(_ text: String) -> [String: CitedWork] {
    CitedWork.works(BibTeX.parse(text, path: "r.bib").entries)
  }

  @Test func namesAreShortened() {
    let works = works(
      """
      @misc{one, author={A One}, year=2001} @misc{two, author={A One and B Two}, year=2002}
      @misc{many, author={A One and B Two and C Three}} @misc{more, author={A One and others}, year=2004}
      @misc{none, title={A <Report>}, year=2005}
      """)
    let cited = works.mapValues { "\($0.names), \($0.year)" }
    #expect(
      cited == [
        "one": "One, 2001", "two": "One & Two, 2002", "many": "One et al., n.d.",
        "more": "One et al., 2004", "none": "A <Report>, 2005",
      ])
  }

  @Test func worksThatReadAlikeGetLetters() {
    let works = works(
      "@misc{b, author={A One}, title={Beta}, year=1} @misc{a, author={A One}, title={Alpha}, year=1}"
    )
    #expect(works["a"]?.year == "1a")
    #expect(works["b"]?.year == "1b")
  }

  @Test func listingsEscapeAndLink() {
    let works = works(
      """
      @article{a, author={Doe, Jane-Ann}, title={On <x>}, journal={J & K}, volume=4, number=5,
        pages={1--17}, year=1964, doi={10.1/a"b}}
      @misc{b, author={Doe, J.}, title={T}, year=1, eprint={1412.6980}, archiveprefix={arXiv}}
      @misc{c, author={Doe, J.}, title={T}, year=2, url={javascript:alert(1)}}
      """)
    #expect(
      works["a"]?.listing.markup == """
        Doe, J.-A. (1964). On &lt;x&gt;. <cite>J &amp; K</cite>, 4(5), 1–17. \
        <a href="https://doi.org/10.1/a&quot;b">doi:10.1/a&quot;b</a>
        """)
    #expect(
      works["b"]?.listing.markup == """
        Doe, J. (1). T. <a href="https://arxiv.org/abs/1412.6980">arXiv:1412.6980</a>
        """)
    #expect(works["c"]?.listing.markup == "Doe, J. (2). T. ")
  }
}
