import Testing

@testable import SiteRenderer

struct SiteThemeTests {
  private let book = BookContent(title: "B", chapters: [SampleSite.chapter("# T\n\ntext\n")])

  @Test func aBooksOwnTemplatesAndFilesReplaceOurs() {
    var theme = SiteTheme.standard
    theme.templates["page"] = "{{pageTitle}}|{{{main}}}"
    theme.templates["chapter"] = "{{{body}}}"
    theme.files["style.css"] = Array("p{}".utf8)
    let site = SiteRenderer.render(book, theme: theme)
    #expect(site.page("one.html") == "T · B|<p>text</p>\n")
    #expect(site.page("style.css") == "p{}")
    #expect(site.diagnostics.isEmpty)
  }

  @Test func aBrokenTemplateIsReportedAndReplacedByOurs() {
    var theme = SiteTheme.standard
    theme.templates["page"] = "{{#a}}"
    let site = SiteRenderer.render(book, theme: theme)
    #expect(site.diagnostics.map(\.identifier) == ["broken-template"])
    #expect(site.diagnostics.map(\.file) == ["page.mustache"])
    #expect(site.files == SiteRenderer.render(book).files)
  }

  @Test func oursIsSmall() {
    let style = SiteTheme.standard.files["style.css"] ?? []
    #expect(!style.isEmpty && style.count < 30_000)
    #expect(!String(decoding: style, as: UTF8.self).contains("://"))
  }
}
