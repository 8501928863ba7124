import Testing

@testable import SiteRenderer

struct ContrastCheckTests {
  @Test func ourThemeStandsOut() { #expect(ContrastCheck.diagnostics(.standard) == []) }

  @Test func theContrastIsThatOfTheGuidelines() throws {
    let black = try #require(Colour("#000"))
    let white = try #require(Colour("#ffffff"))
    let grey = try #require(Colour("#777777"))
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    // The well-known grey that just fails on white: 4.478 to 1.
    #expect(abs(grey.contrast(with: white) - 4.478) < 1e-3)
    #expect(Colour("red") == nil && Colour("#12") == nil && Colour("#ggg") == nil)
  }

  @Test func aPaleColourOfTheBooksOwnIsReported() {
    let files = ["extra.css": Array(":root { --muted: #ccc } /* --ink: #fff; */".utf8)]
    let (theme, diagnostics) = SiteTheme.overriding(with: files, folder: "chapters/theme")
    #expect(diagnostics == [])
    let found = ContrastCheck.diagnostics(theme)
    #expect(Set(found.map(\.identifier)) == ["low-contrast"])
    #expect(found.allSatisfy { $0.summary.hasPrefix("on light pages --muted stands out") })
    #expect(found.count == 3)
  }

  @Test func aDarkPageHasColoursOfItsOwn() {
    let sheet = """
      :root { --ink: #111; --paper: #fff }
      @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --ink: #222; } }
      @media print { :root { --ink: #eee } }
      """
    let colours = ThemeColours([sheet])
    #expect(colours.light == ["ink": Colour("#111111"), "paper": Colour("#ffffff")])
    #expect(colours.dark == ["ink": Colour("#222222"), "paper": Colour("#ffffff")])
  }
}
