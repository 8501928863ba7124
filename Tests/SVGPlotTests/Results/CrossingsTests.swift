import Testing

@testable import SVGPlot

@Suite struct CrossingsTests {
  private func crossings(_ first: [Double], _ second: [Double]) -> [Double]? {
    Crossings.crossings(Series(y: first), Series(y: second))
  }

  @Test func crossingsAreBetweenPoints() {
    #expect(crossings([0, 2], [1, 1]) == [0.5])
    #expect(crossings([0, 2, 0], [1, 1, 1]) == [0.5, 1.5])
    #expect(crossings([0, 1], [2, 3]) == [])
  }

  @Test func touchingIsNotCrossing() {
    #expect(crossings([0, 1, 0], [1, 1, 1]) == [])
  }

  @Test func otherPlacesAreNotCompared() {
    #expect(
      Crossings.crossings(Series(x: [0, 1], y: [0, 1]), Series(x: [0, 2], y: [1, 0])) == nil)
  }
}
