import Testing

@testable import SVGPlot

@Suite struct FigureClaimTests {
  private let x = (1...6).map(Double.init)
  private var fast: Series { Series(name: "fast", x: x, y: [9, 5, 3, 2, 1, 0.5]) }
  private var slow: Series { Series(name: "slow", x: x, y: [8, 7, 6, 5, 4, 3]) }

  @Test func belowHoldsFromTheCrossingOn() {
    #expect(
      FigureClaim.below(fast, slow, after: 2)
        == FigureClaim(true, "fast below slow at all 5 points from x = 2 on."))
    #expect(
      FigureClaim.below(fast, slow, after: 1)
        == FigureClaim(false, "fast below slow is false at x = 1: 9 is not less than 8."))
  }

  @Test func nothingIsTrueOfNoPoints() {
    #expect(!FigureClaim.below(fast, slow, after: 100).holds)
    #expect(!FigureClaim.below(fast, Series(x: [], y: []), after: 0).holds)
    #expect(!FigureClaim.decreases(Series(y: [1])).holds)
    #expect(!FigureClaim.minimum(of: Series(y: [.nan]), at: 0, within: 1).holds)
    #expect(!FigureClaim.slope(of: fast, on: .linear, over: 8...9, within: -9...9).holds)
  }

  @Test func aGapContradicts() {
    let gap = Series(name: "gap", x: x, y: [1, 1, .nan, 1, 1, 1])
    #expect(!FigureClaim.below(gap, slow, after: 1).holds)
    #expect(!FigureClaim.decreases(gap).holds)
  }

  @Test func curvesAtOtherPlacesAreInterpolated() {
    let line = Series(name: "line", x: [0, 10], y: [20, 0])
    #expect(FigureClaim.below(slow, line, after: 0).holds)
    #expect(Interpolation.value(of: line, at: 2.5) == 15)
    #expect(Interpolation.value(of: line, at: 11) == nil)
  }

  @Test func theMinimumIsFound() {
    let curve = Series(name: "curve", x: [1, 2, 3], y: [4, 1, 2])
    #expect(
      FigureClaim.minimum(of: curve, at: 2.4, within: 0.5)
        == FigureClaim(true, "curve is least at x = 2, where it is 1; claimed: x = 2.4 ± 0.5."))
    #expect(!FigureClaim.minimum(of: curve, at: 3, within: 0.5).holds)
  }

  @Test func slopesOnLogarithmicAxesAreOrders() {
    let h = [1.0, 0.1, 0.01, 0.001].reversed()
    let error = Series(name: "error", x: Array(h), y: h.map { 3 * $0 * $0 })
    #expect(
      FigureClaim.slope(of: error, on: .logLog, over: 0...1, within: 1.9...2.1)
        == FigureClaim(true, "error has slope 2 over 4 points; claimed: 1.9 to 2.1."))
    #expect(!FigureClaim.slope(of: error, on: .logLog, over: 0...1, within: 0.9...1.1).holds)
    let decay = Series(name: "decay", y: [1, 0.1, 0.01, 0.001])
    #expect(FigureClaim.slope(of: decay, on: .semilog, over: 0...3, within: -1.01 ... -0.99).holds)
  }

  @Test func crossingsAreCounted() {
    #expect(
      FigureClaim.crossOnce(fast, slow, within: 1...2)
        == FigureClaim(
          true, "fast and slow cross once, at x = 1.333; claimed: once, from 1 to 2."))
    #expect(!FigureClaim.crossOnce(fast, slow, within: 3...4).holds)
    #expect(!FigureClaim.crossOnce(fast, Series(y: [1, 2]), within: 3...4).holds)
  }

  @Test func aRiseIsNamed() {
    #expect(FigureClaim.decreases(slow).holds)
    #expect(
      FigureClaim.decreases(Series(name: "y", y: [3, 2, 4]))
        == FigureClaim(false, "y rises from 2 to 4 at x = 2."))
  }
}
