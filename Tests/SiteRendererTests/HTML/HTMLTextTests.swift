import Testing

@testable import SiteRenderer

struct HTMLTextTests {
  @Test(
    arguments: [
      ("plain", "plain"),
      (
        #"<script>alert("1" & '2')</script>"#,
        "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"
      ),
      ("]]>", "]]&gt;"),
      ("a\u{0}b\u{7}c", "a\u{FFFD}b\u{FFFD}c"),
      ("a\u{202E}b\u{2066}c", "a⟨U+202E⟩b⟨U+2066⟩c"),
      ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
      ("\u{85}\u{FFFE}\u{1FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("θ 数 é — 😀", "θ 数 é — 😀"),
    ])
  func textIsEscaped(text: String, expected: String) {
    #expect(HTMLText.escaped(text) == expected)
  }

  @Test func displayableTextKeepsWhatOthersEscape() {
    #expect(HTMLText.displayable("<a> & \u{202E}\u{0}") == "<a> & ⟨U+202E⟩\u{FFFD}")
    #expect(HTMLText.displayable("a\r\nb\rc") == "a\nb\nc")
  }

  @Test func interpolationEscapesTextAndKeepsMarkup() {
    let inner: HTML = "<b>\("<i>")</b>"
    let html: HTML = #"<p title="\#(#"""#)">\#(inner)\#(nil as HTML?)</p>"#
    #expect(html.markup == "<p title=\"&quot;\"><b>&lt;i&gt;</b></p>")
  }
}
