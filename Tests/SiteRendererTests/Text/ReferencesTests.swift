import Testing

@testable import SiteRenderer

struct ReferencesTests {
  @Test func referencesReadAsNumbersAndTitles() {
    let book = BookContent(
      title: "Book",
      chapters: [
        SampleSite.chapter("# One\n\n$$a$$ {#eq-a}\n\n$$b$$ {#eq-b}\n\n## Part *x* {#sec-p}\n"),
        SampleSite.chapter(
          "# Two\n\n@eq-b, @sec-p, @eq-c, @eq-none.\n\n$$c$$ {#eq-c}\n", slug: "two"),
      ])
    let main = SiteRenderer.render(book).main(of: "two.html")
    #expect(
      main.contains(
        """
        <p><a class="reference" href="one.html#eq-b">Equation (1.2)</a>, \
        <a class="reference" href="one.html#sec-p">Part x</a>, \
        <a class="reference" href="#eq-c">Equation (2.1)</a>, \
        <span class="missing">@eq-none</span>.</p>
        """))
  }

  @Test func anAuthorsTagReplacesTheNumber() {
    let (html, _) = SampleSite.body("@eq-a\n\n$$a \\tag{M}$$ {#eq-a}\n")
    #expect(html.contains(##"<a class="reference" href="#eq-a">Equation (M)</a>"##))
    #expect(html.contains(##"<a class="equation-number" href="#eq-a">(M)</a>"##))
  }
}
