import Manuscript
import NotebookRecord
import SwiftSource
import Testing

@testable import SiteRenderer

/// Everything that comes from outside carries an attack; none of it may reach a page as markup.
struct HostileTests {
  private static let attack =
    "<img src=x onerror=alert(1)>\"'`]]>\u{202E}\u{0}</script>{{x}}{{{y}}}"

  private static var site: RenderedSite {
    let text = """
      # T \\<img src=x onerror=alert(1)> {{title}}

      A *\\<script>* [a](https://x/"onmouseover=alert(1)) `<script>` @eq-a [^n]

      ::: note \\<script>alert(1)</script>
      x
      :::

      $$ \\text{<script>} < "a" $$ {#eq-a}

      ```swift #fig-a runs=f
      "<script>" // </code></pre><script>
      ```

      | <script> |
      |---|
      | <svg onload=x> |

      : <script> {#tbl-a}

      ```"><script>
      x
      ```

      [^n]: <script>
      """
    let figure = FigureRecord(
      caption: attack, svg: "<svg><title>\u{202E}&lt;script></title></svg>",
      description: attack,
      tables: [
        TableRecord(
          caption: attack, headers: [attack], rows: [[attack]], numeric: [true])
      ], problems: [attack], position: position(1))
    let outputs: [SnippetOutput] = [
      .printed(attack, isCut: false),
      .value(ValueRecord(label: attack, type: attack, text: attack, numbers: [])),
      .table(
        TableRecord(
          caption: attack, headers: [attack], rows: [[attack]], numeric: [false])),
      .figure(figure),
      .expectation(
        ExpectationRecord(holds: true, claim: attack, finding: attack, position: position(1))),
      check("eq-a", .refute, finding: attack, counterExample: [attack], uses: [attack]),
    ]
    return SiteRenderer.render(
      BookContent(
        title: attack, subtitle: attack, authors: [attack], language: "en\"><script>",
        description: attack,
        chapters: [
          ChapterContent(
            slug: "one", chapter: Chapter(parsing: text, path: "chapters/\(attack).md"),
            title: attack,
            result: ChapterResult(
              snippets: [SnippetResult(outcome: .broken(message: attack), outputs: outputs)],
              inlineTexts: [attack]),
            question: attack, summary: attack)
        ],
        bibliography: [
          BibliographyEntry(key: "k", kind: "misc", authors: [.init(family: attack)])
        ], sourceStamp: attack))
  }

  @Test(arguments: ["index.html", "one.html"])
  func nothingOfItIsMarkup(name: String) {
    let page = Self.site.page(name)
    #expect(page.ranges(of: "<script").count == 3, "only the page's own scripts")
    for forbidden in ["<img", "onerror=alert(1)>", "<svg onload", "\u{202E}", "\u{0}", "<b "] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(page.contains("{{x}}{{{y}}}"), "templates are not read in what fills them")
  }

  @Test func attributesStayClosed() {
    // Outside of tags, and inside of quoted values, no quote of the attack is left bare.
    let page = Self.site.page("one.html")
    #expect(!page.contains("\"onmouseover=alert(1)\""))
    #expect(page.contains("https://x/&quot;onmouseover=alert(1)"))
  }

  @Test func idsStandOnceEvenThen() {
    let problems = LinkCheck.problems(of: Self.site)
    #expect(problems.filter { $0.contains("stands twice") } == [])
  }
}
