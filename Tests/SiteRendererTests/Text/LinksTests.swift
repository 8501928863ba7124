import Testing

@testable import SiteRenderer

struct LinksTests {
  @Test(
    arguments: [
      ("https://example.org/a?b=1&c=2", #"<a href="https://example.org/a?b=1&amp;c=2">t</a>"#),
      ("mailto:a@example.org", #"<a href="mailto:a@example.org">t</a>"#),
      ("#part", ##"<a href="#part">t</a>"##),
      ("one.md", #"<a href="one.html">t</a>"#),
      ("./one.md#part", #"<a href="one.html#part">t</a>"#),
      ("plot.svg", #"<a href="plot.svg">t</a>"#),
    ])
  func goodLinksLeadSomewhere(address: String, expected: String) {
    let (html, diagnostics) = SampleSite.body("[t](<\(address)>)\n\n## Part\n")
    #expect(html.hasPrefix("<p>\(expected)</p>"))
    #expect(diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("javascript:alert(1)", "unsafe-link"), ("JavaScript:alert(1)", "unsafe-link"),
      ("java&#9;script:alert(1)", "unsafe-link"), ("&#1;javascript:alert(1)", "unsafe-link"),
      ("data:text/html,x", "unsafe-link"), ("file:///etc/passwd", "unsafe-link"),
      ("//example.org/x", "unsafe-link"), ("vbscript:x", "unsafe-link"),
      ("two.md", "dangling-link"), ("one.md#nowhere", "dangling-link"),
      ("#nowhere", "dangling-link"), ("../../etc/passwd", "dangling-link"),
      ("/etc/passwd", "dangling-link"),
    ])
  func badLinksAreText(address: String, identifier: String) {
    let (html, diagnostics) = SampleSite.body("[t](<\(address)>)\n")
    #expect(html == "<p>t</p>")
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("[\(identifier)]") == true)
    #expect(diagnostics.first?.hasPrefix("chapters/one.md:1:1: error: ") == true)
  }

  @Test func imagesOfTheBookAreShown() {
    let (html, diagnostics) = SampleSite.body("![A *plot*](plot.svg){#fig-p width=60%}\n")
    #expect(
      html == """
        <figure id="fig-p"><img src="plot.svg" alt="A plot" style="width:60%" loading="lazy">\
        <figcaption><a class="caption-label" href="#fig-p">Figure 1.1.</a> A <em>plot</em></figcaption></figure>
        """)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("https://example.org/a.png", "remote-image"), ("data:image/svg+xml,x", "remote-image"),
      ("missing.png", "missing-image"), ("../plot.svg", "missing-image"),
    ])
  func imagesFromElsewhereAreNot(source: String, identifier: String) {
    let (html, diagnostics) = SampleSite.body("![A \"plot\"](\(source))\n")
    #expect(html == #"<p><span class="missing">A &quot;plot&quot;</span></p>"#)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("[\(identifier)]") == true)
  }
}
