import Testing

@testable import SiteRenderer

struct SiteThemeOverridingTests {
  private let book = BookContent(title: "B", chapters: [SampleSite.chapter("# T\n\ntext\n")])

  @Test func aBooksFolderReplacesAndAdds() {
    let files = [
      "cover.mustache": "<p>mine</p>", "style.css": "p{}", "extra.css": "i{}", "extra.js": "1;",
      "fonts/a.woff2": "font",
    ].mapValues { Array($0.utf8) }
    let (theme, diagnostics) = SiteTheme.overriding(with: files, folder: "chapters/theme")
    #expect(diagnostics == [])
    let site = SiteRenderer.render(book, theme: theme)
    #expect(site.diagnostics == [])
    #expect(site.main(of: "index.html") == "<p>mine</p>")
    #expect(site.page("style.css") == "p{}")
    #expect(site.page("theme/fonts/a.woff2") == "font")
    #expect(site.page("one.html").contains(#"<link rel="stylesheet" href="extra.css">"#))
    #expect(site.page("one.html").contains(#"<script src="extra.js" defer></script>"#))
  }

  @Test func anUnknownFileIsReported() {
    let (theme, diagnostics) = SiteTheme.overriding(
      with: ["pgae.mustache": [], "note.txt": []], folder: "chapters/theme")
    #expect(theme == .standard)
    #expect(diagnostics.map(\.file) == ["chapters/theme/note.txt", "chapters/theme/pgae.mustache"])
    #expect(Set(diagnostics.map(\.identifier)) == ["unknown-theme-file"])
  }
}
