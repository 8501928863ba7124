import Testing

@testable import SiteRenderer

struct FootnotesTests {
  @Test func marksAndNotesLeadToEachOther() {
    let (html, _) = SampleSite.body("One[^a] and again[^a].\n\n[^a]: The note.\n")
    #expect(
      html == """
        <p>One<sup class="footnote-mark"><a id="fnref:1:1" href="#fn:1" aria-label="Footnote 1">1</a></sup> \
        and again<sup class="footnote-mark"><a id="fnref:1:2" href="#fn:1" aria-label="Footnote 1">1</a>\
        </sup>.</p>

        <section class="footnotes" aria-label="Footnotes">
        <h2>Footnotes</h2>
        <ol>
        <li id="fn:1"><p>The note.</p>
        <p class="back-links"><a href="#fnref:1:1" aria-label="Back to the text">↩</a> \
        <a href="#fnref:1:2" aria-label="Back to the text">↩</a></p></li>
        </ol>
        </section>
        """)
  }

  @Test func markWithoutNoteIsShownAsMissing() {
    let (html, _) = SampleSite.body("One[^gone].\n")
    #expect(html.contains("[^gone]"))
    #expect(!html.contains("href"))
  }
}
