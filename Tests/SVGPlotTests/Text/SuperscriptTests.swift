import Testing

@testable import SVGPlot

@Suite struct SuperscriptTests {
  @Test func exponentsAreSplitOff() {
    #expect(
      Superscript.runs(of: "3×10⁻⁷ m²") == [
        Superscript(text: "3×10", isRaised: false), Superscript(text: "−7", isRaised: true),
        Superscript(text: " m", isRaised: false), Superscript(text: "2", isRaised: true),
      ])
    #expect(Superscript.runs(of: "") == [])
  }
}
