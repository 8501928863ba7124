import Manuscript
import NotebookRecord
import Testing

@testable import SiteRenderer

struct SiteTests {
  private var book: BookContent {
    BookContent(
      title: "A & B", subtitle: "Sub", authors: ["X", "Y"], description: "What it is.",
      chapters: [
        ChapterContent(
          slug: "one",
          chapter: Chapter(
            parsing: """
              # First *one*

              See @eq-b, [the other](two.md#part), [@k] and a note[^n].

              ## Part

              $$a$$ {#eq-a}

              ### Deep

              ```swift #fit runs=f
              f()
              ```

              [^n]: Note.
              """, path: "chapters/one.md"),
          result: ChapterResult(snippets: [completed(check("eq-a", .verify))], inlineTexts: []),
          question: "Why?", summary: "Because."),
        SampleSite.chapter("# Second\n\n## Part\n\n$$b$$ {#eq-b}\n", slug: "two"),
      ], bibliography: [BibliographyEntry(key: "k", kind: "misc", authors: [.init(family: "K")])],
      assets: ["img/a.png": [1]], sourceStamp: "abc")
  }

  @Test func theSiteHasTheseFiles() {
    let site = SiteRenderer.render(book)
    #expect(
      site.files.keys.sorted() == [
        "back.css", "code.js", "formulas.json", "icon.svg", "img/a.png", "index.html", "llms.txt",
        "one.html",
        "one.md", "preview.js", "previews.js", "programs/one.swift", "report.js",
        "search-index.js", "search.js", "share.svg", "site.js", "stamp.txt", "stem.js",
        "style.css",
        "two.html", "two.md", "verification.html", "verification.json",
      ])
    #expect(site.page("stamp.txt") == "abc\n")
    #expect(site.diagnostics.isEmpty)
  }

  @Test func onlyAChapterWithSnippetsLeadsToItsProgram() {
    let site = SiteRenderer.render(book)
    #expect(
      ["one.html", "two.html"].map { site.page($0).contains("programs/") } == [true, false])
    #expect(site.page("programs/one.swift").hasSuffix("\nf()\n"))
  }

  @Test func theSameBookGivesTheSameBytesWhateverTimeItTook() {
    var slower = book
    slower.chapters[0].result.snippets[0].seconds = 99
    #expect(SiteRenderer.render(book) == SiteRenderer.render(slower))
  }

  @Test func aChapterHasHeadTextAndTurns() {
    let main = SiteRenderer.render(book).main(of: "two.html")
    #expect(
      main.hasPrefix(
        """
        <nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="index.html">A &amp; B</a></li>\
        <li aria-current="page">Chapter 2</li></ol></nav>
        <article>
        <header class="chapter-head">
        <h1 id="second">Second</h1>
        <p class="coverage">1 formula not checked</p>
        <p class="sources"><a href="two.md">Plain text</a></p>
        </header>
        <h2 id="part"><a class="self" href="#part">Part</a></h2>
        """))
    #expect(
      main.hasSuffix(
        """
        </article>
        <nav class="turn" aria-label="Chapters before and after">
        <a class="turn-previous" href="one.html" rel="prev"><span>Previous</span> First one</a>
        </nav>
        """))
  }

  @Test func theCoverListsChaptersAndCounts() {
    let main = SiteRenderer.render(book).main(of: "index.html")
    #expect(
      main.contains(
        """
        <dl class="counts">
        <div class="good"><dt>formulas verified</dt><dd>1</dd></div>
        <div class="warn"><dt>formulas not checked</dt><dd>1</dd></div>
        <div class="plain"><dt>snippets run</dt><dd>1</dd></div>
        </dl>
        """))
    #expect(
      main.contains(
        """
        <ol>
        <li><a class="chapter-link" href="one.html"><span class="number">1</span> First one</a>
        <p class="question">Why?</p>
        <p>Because.</p>
        <p class="coverage">1 formula verified</p>
        </li>
        <li><a class="chapter-link" href="two.html"><span class="number">2</span> Second</a>
        <p class="coverage">1 formula not checked</p>
        </li>
        </ol>
        """))
  }

  @Test func theOutlineNestsHeadings() {
    let page = SiteRenderer.render(book).page("one.html")
    #expect(
      page.contains(
        """
        <ol>
        <li><a href="#part">Part</a>
        <ol>
        <li><a href="#deep">Deep</a></li>
        </ol>
        </li>
        </ol>
        """))
  }

  @Test func everyLinkLeadsSomewhereAndEveryIdStandsOnce() {
    let problems = LinkCheck.problems(of: SiteRenderer.render(book))
    #expect(problems == [])
  }

  @Test func theLinkCheckFindsWhatIsWrong() {
    let site = RenderedSite(
      files: [
        "a.html": Array(
          ##"<p id="x"><a href="#y"><a href="b.html"><p id="x"><img src="c.png">"##.utf8)
      ], diagnostics: [])
    #expect(
      LinkCheck.problems(of: site) == [
        "a.html: #y leads nowhere", "a.html: b.html leads nowhere", "a.html: c.png leads nowhere",
        "a.html: the id x stands twice",
      ])
  }

  @Test func longContentsShowTheNeighbourhood() {
    let chapters = (1...100).map { SampleSite.chapter("# C\($0)\n", slug: "c\($0)") }
    let site = SiteRenderer.render(BookContent(title: "Long", chapters: chapters))
    let contents = site.page("c50.html").ranges(of: "<span class=\"number\">").count
    #expect(contents == PageFrame.longestContents)
    #expect(site.page("c50.html").contains(#"<a href="c50.html" aria-current="page">"#))
    #expect(site.page("c100.html").contains(#"<a href="c100.html" aria-current="page">"#))
    #expect(site.page("c1.html").contains("All chapters"))
  }

  @Test func anEmptyBookStillHasACover() {
    let site = SiteRenderer.render(BookContent(title: "", chapters: []))
    #expect(site.page("index.html").contains("<h1></h1>"))
    #expect(site.diagnostics.isEmpty)
  }
}
