import Testing

@testable import SiteRenderer

struct BoxesTests {
  @Test func boxesHaveKindAndTitle() {
    let (html, _) = SampleSite.body("::: erratum The *sign* {#sec-sign}\nIt is wrong.\n:::\n")
    #expect(
      html == """
        <section class="box erratum" id="sec-sign" role="note" aria-label="Erratum: The sign">
        <p class="box-title"><span class="box-kind">Erratum</span> The <em>sign</em></p>
        <p>It is wrong.</p>
        </section>
        """)
  }

  @Test func solutionsAreFolded() {
    let (html, _) = SampleSite.body("::: solution\nExpand.\n:::\n")
    #expect(
      html == """
        <details class="box solution"><summary><span class="box-kind">Solution</span></summary>
        <p>Expand.</p>
        </details>
        """)
  }
}
