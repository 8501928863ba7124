import Testing

@testable import SVGPlot

@Suite struct TextWidthTests {
  @Test func widthsAddUp() {
    // DejaVu Sans: l 278, o 612, s 521, s 521 thousandths.
    #expect(abs(TextWidth.of("loss", size: 10) - 19.32) < 1e-9)
    #expect(TextWidth.of("损失", size: 10) == 20)
  }

  @Test func whatDoesNotFitIsCut() {
    #expect(TextWidth.truncated("short", size: 10, width: 100) == "short")
    let cut = TextWidth.truncated("gradient descent with momentum", size: 10, width: 100)
    #expect(cut == "gradient descent…")
    #expect(TextWidth.of(cut, size: 10) <= 100)
    #expect(TextWidth.truncated("anything", size: 10, width: 0) == "…")
  }

  @Test func linesBreakAtSpaces() {
    let lines = TextWidth.wrapped("one two three four five", size: 10, width: 60, limit: 2)
    #expect(lines == ["one two", "three four…"])
    #expect(TextWidth.wrapped("", size: 10, width: 60, limit: 2) == [])
  }
}
