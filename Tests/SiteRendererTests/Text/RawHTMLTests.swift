import Testing

@testable import SiteRenderer

struct RawHTMLTests {
  @Test func blocksAreShownAsText() {
    let (html, diagnostics) = SampleSite.body("<script>alert(1)</script>\n")
    #expect(html == "<pre class=\"raw-html\">&lt;script&gt;alert(1)&lt;/script&gt;\n</pre>")
    #expect(
      diagnostics == [
        """
        chapters/one.md:1:1: warning: raw HTML is shown as text [raw-html]
          help: write it in Markdown, or in backticks when the reader is to see it
        """
      ])
  }

  @Test func inlineTagsAreShownAsText() {
    let (html, diagnostics) = SampleSite.body("\n\nA <b onclick=\"x()\">b</b>.\n")
    #expect(html == "<p>A &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;.</p>")
    #expect(diagnostics.count == 2)
    #expect(diagnostics.allSatisfy { $0.hasPrefix("chapters/one.md:3:1: warning: raw HTML") })
  }

  @Test func commentsAreLeftOut() {
    let (html, diagnostics) = SampleSite.body("<!-- a note -->\n\ntext <!-- b -->\n")
    #expect(html == "<p>text </p>")
    #expect(diagnostics.isEmpty)
  }

  @Test func whatOnlyBeginsAsACommentIsNone() {
    let (html, diagnostics) = SampleSite.body("<!-- a --><script>x</script><!-- b -->\n")
    #expect(!html.contains("<script"))
    #expect(diagnostics.count == 1)
  }
}
