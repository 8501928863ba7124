import Manuscript
import Testing

@testable import SiteRenderer

struct OtherPageTests {
  @Test func aPageStandsInTheFrameAndInTheContents() {
    let page = SitePage(
      slug: "extra", title: "Extra & more", description: "d", body: "<h2 id=\"x\">X</h2>",
      outline: [.init(level: 2, anchor: "x", text: "X")])
    let context = BookContext(
      BookContent(title: "B", chapters: []),
      otherPages: [PageFace(slug: page.slug, title: page.title)])
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet(.standard, diagnostics: &diagnostics)
    let frame = PageFrame(book: context, templates: templates)
    let text = String(decoding: OtherPage.render(page, in: frame), as: UTF8.self)
    #expect(text.contains("<title>Extra &amp; more · B</title>"))
    #expect(
      text.contains(#"<li><a href="extra.html" aria-current="page">Extra &amp; more</a></li>"#))
    #expect(text.contains("<h2 id=\"x\">X</h2>\n</article>"))
    #expect(text.contains(##"<li><a href="#x">X</a></li>"##))
  }
}
