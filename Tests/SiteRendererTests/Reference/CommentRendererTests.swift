import Manuscript
import Testing

@testable import SiteRenderer

struct CommentRendererTests {
  private func html(_ comment: String) -> String {
    let chapter = Chapter(parsing: comment, path: "f.swift")
    return CommentRenderer(chapter) { $0 == "Adam" ? "reference.html#Adam" : nil }
      .render(CommentParts(chapter.blocks).text).markup
  }

  @Test func textFormulasAndNames() {
    #expect(
      html("See ``Adam`` and `x`.")
        == #"<p>See <a href="reference.html#Adam"><code>Adam</code></a> and <code>x</code>.</p>"#
        + "\n")
    #expect(html("Is $x$.").contains("<math"))
    #expect(html("$$ x^2 $$").contains("display=\"block\""))
    #expect(html("- one\n- two") == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")
  }

  @Test func hostileAndBrokenTextIsText() {
    #expect(
      html("<script>alert(1)</script>")
        == "<pre class=\"signature\">&lt;script&gt;alert(1)&lt;/script&gt;\n</pre>\n"
        || !html("<script>alert(1)</script>").contains("<script"))
    #expect(!html("a <img src=x onerror=y> b").contains("<img"))
    #expect(!html("[x](javascript:alert(1))").contains("href"))
    #expect(!html("![x](https://example.org/x.png)").contains("<img"))
    #expect(html("$\\frac{$ and **open").contains("**open"))
    #expect(html("```swift\nlet x = \"<b>\"").contains("&lt;b&gt;"))
    #expect(html("# Head {#eq-x}") == "<p><strong>Head</strong></p>\n")
  }

  @Test func fieldsAreTakenOutOfTheText() {
    let chapter = Chapter(
      parsing: """
        Text.

        - Parameters:
          - x: the *start*.
          - rate: the rate
        - Parameter y: other
        - Returns: what it
          gives.
        - Throws: never
        - An item: stays.
        """, path: "f.swift")
    let parts = CommentParts(chapter.blocks)
    let renderer = CommentRenderer(chapter) { _ in nil }
    #expect(
      parts.fields.map {
        "\($0.name) \($0.isParameter): \(renderer.renderTightly($0.blocks).markup)"
      } == [
        "x true: the <em>start</em>.", "rate true: the rate", "y true: other",
        "Returns false: what it gives.", "Throws false: never",
      ])
    #expect(
      renderer.render(parts.text).markup
        == "<p>Text.</p>\n<ul>\n<li>An item: stays.</li>\n</ul>\n")
  }
}
