import Testing

@testable import BookServer

@Suite struct LivePageTests {
  private func live(_ page: String, name: String = "a.html") -> String {
    String(decoding: LivePage.live(Array(page.utf8), name: name, number: 7), as: UTF8.self)
  }

  @Test func theScriptStandsAtTheEndOfTheBody() {
    let script =
      #"<script src="/~book/live.js" data-page="a.html" data-tag="3be6b37e3bb3c97d" "#
      + #"data-number="7"></script>"#
    #expect(
      live("<body>x</body></html>")
        == "<body>x\(script)</body></html>".replacing(
          "3be6b37e3bb3c97d", with: LivePage.tag(of: Array("<body>x</body></html>".utf8))))
  }

  @Test func whatIsNoPageGetsItToo() {
    #expect(live("").hasPrefix("<script"))
    #expect(live("</bod").hasPrefix("</bod<script"))
  }

  @Test func namesAreEscaped() {
    #expect(live("", name: #"a"<&.html"#).contains(#"data-page="a&quot;&lt;&amp;.html""#))
  }

  @Test func tagsTellPagesApart() {
    #expect(LivePage.tag(of: [1, 2]) != LivePage.tag(of: [2, 1]))
    // FNV-1a's own test vector.
    #expect(LivePage.tag(of: Array("foobar".utf8)) == "85944171f73967e8")
  }
}
