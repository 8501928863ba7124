import NotebookRecord
import Testing

@testable import SiteRenderer

/// What the report says of wrong versions of the library.
struct MutationSectionTests {
  private static let text = """
    # Title

    $$ x = x $$ {#eq-x}

    ```swift #one runs=f
    expect(1 < 2)
    ```
    """

  private func site(_ scores: MutationScores?) -> RenderedSite {
    var book = BookContent(
      title: "Book",
      chapters: [
        SampleSite.chapter(
          Self.text, slug: "c1",
          results: [SnippetResult(outcome: .completed, outputs: [check("eq-x", .verify)])])
      ])
    book.mutation = scores
    return SiteRenderer.render(book)
  }

  private func scores(isStale: Bool) -> MutationScores {
    MutationScores(
      total: .init(name: "all", killed: 1_999, tried: 2_000),
      functions: [.init(name: "f", killed: 1, tried: 2)],
      formulas: [
        .init(name: "c1#eq-x", killed: 1, tried: 2), .init(name: "c1#eq-gone", killed: 0, tried: 0),
      ],
      survivors: [.init(function: "f", place: "f.swift:3", change: "a < b → a <= b")],
      equivalent: 3, untried: ["the time was up": 4], bar: 0.95, library: "0123456789abcdef01",
      isStale: isStale)
  }

  @Test func scoresAndSurvivorsAreShown() {
    let page = site(scores(isStale: false)).main(of: "verification.html")
    // Rounded down: one survivor is never 100 %.
    #expect(page.contains("1999 of 2000 wrong versions, 99.9 %; 95 % are to be noticed."))
    #expect(page.contains("<tr><td><code>f</code><td>1<td>2<td>50.0 %"))
    #expect(page.contains(##"<a href="c1.html#eq-x">Equation (1.1)</a><td>1<td>2<td>50.0 %"##))
    #expect(page.contains("<td><code>c1#eq-gone</code><td>0<td>0<td>100.0 %"))
    #expect(page.contains("<code>a &lt; b → a &lt;= b</code> in <code>f</code>, f.swift:3"))
    #expect(page.contains("3 are known to change nothing"))
    #expect(page.contains("Not tried: 4 (the time was up)."))
    #expect(page.contains("<code>0123456789abcdef</code>"))
    #expect(!page.contains("Stale"))
  }

  @Test func anotherLibraryMakesThemStale() {
    let page = site(scores(isStale: true)).main(of: "verification.html")
    #expect(page.contains("<strong>Stale:</strong> the library has changed since"))
  }

  @Test func withoutATrialNothingIsSaid() {
    let site = site(nil)
    #expect(!site.main(of: "verification.html").contains("report:mutation"))
    #expect(!site.page("verification.json").contains("mutation"))
    #expect(
      self.site(scores(isStale: true)).page("verification.json").contains(#""stale": true"#))
  }
}
