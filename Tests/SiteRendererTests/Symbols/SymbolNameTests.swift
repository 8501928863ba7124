import Testing

@testable import SiteRenderer

@Suite struct SymbolNameTests {
  @Test(arguments: [
    (#"\theta_{t+1}"#, "θ_{t+1}", "θ"), (#"\Delta\theta"#, "Δθ", "Δθ"), (#"\hat{y}_i"#, "ŷ_i", "ŷ"),
    (#"W^{(l)}"#, "W^{(l)}", "W"), (#"\theta'"#, "θ'", "θ"),
  ])
  func latexAndLettersAreOneName(latex: String, letters: String, base: String) throws {
    let name = try #require(SymbolName(latex))
    #expect(name == SymbolName(letters))
    #expect(name.base == SymbolName(base)?.full)
  }

  @Test(arguments: ["a + b", #"\frac{1}{2}"#, "L(x)", "", "3"])
  func anExpressionIsNoSymbol(latex: String) {
    #expect(SymbolName(latex) == nil)
  }

  @Test func boldIsAnotherName() {
    #expect(SymbolName(#"\mathbf{x}"#)?.full != SymbolName("x")?.full)
  }
}
