import Testing

@testable import SiteRenderer

struct SearchIndexTests {
  private func entry(_ title: String, _ words: [String: Int]) -> IndexedEntry {
    IndexedEntry(
      SearchEntry(kind: .section, anchor: "a", title: title, words: words, excerpt: ""))
  }

  @Test func termsShareTheirBeginningsAndPlacesAreDistances() {
    let index = SearchIndex([
      ("p.html", "P", [entry("Step", ["step": 1, "stepping": 5, "the": 9]), entry("Stone", [:])])
    ])
    let text = String(decoding: index.file, as: UTF8.self)
    // "step" is entry 0's title: distance 1, prominence 3, 1 * 4 + 3 = 7, the digit H; "stone" shares
    // two letters with it and is entry 1's: distance 2, 2 * 4 + 3 = 11, the digit L.
    #expect(text.contains(#""terms":"Astep,H Cone,L""#))
    #expect(text.hasPrefix("bookSearchIndex({") && text.hasSuffix("});\n"))
  }

  @Test func aChapterIsFoundBySectionsFormulasFunctionsAndClaims() {
    let text = """
      # Descent

      Steps downhill.

      ## The rate

      Choose $\\eta$ well.

      $$\\theta = \\eta$$ {#eq-a}

      ```swift #go runs=gradientDescent claim=D1-Q4 verdict=refuted
      gradientDescent()
      ```
      """
    let book = BookContext(BookContent(title: "B", chapters: [SampleSite.chapter(text)]))
    let entries = SearchCollector.entries(of: 0, in: book)
    #expect(entries.map(\.kind) == [.section, .section, .formula, .claim, .function])
    #expect(
      entries.map(\.title)
        == ["Descent", "The rate", "Equation (1.1)", "D1-Q4", "gradientDescent"])
    #expect(entries.map(\.anchor) == ["", "the-rate", "eq-a", "lst-go", "lst-go"])
    #expect(entries[1].words["eta"] == 2)
    #expect(entries[4].words == ["gradientdescent": 1, "gradient": 1, "descent": 1])
  }

  @Test func noTextOfABookEndsTheScript() {
    let index = SearchIndex([("p.html", "</script>", [entry("<script>\u{2028}\0", [:])])])
    let text = String(decoding: index.file, as: UTF8.self)
    #expect(!text.contains("<") && !text.contains("\u{2028}") && !text.contains("\0"))
  }
}
