import Testing

@testable import SVGPlot

@Suite struct FixedDecimalTests {
  @Test(arguments: [
    (0.0, "0"), (12.0, "12"), (0.5, ".5"), (-0.5, "-.5"), (-3.25, "-3.25"), (1.005, "1"),
    (10.1, "10.1"), (0.01, ".01"), (0.004, "0"), (-0.004, "0"), (1e12, "1000000"),
    (.nan, "0"), (.infinity, "1000000"), (-.infinity, "-1000000"),
  ])
  func shortestSpelling(value: Double, expected: String) {
    #expect(FixedDecimal.text(value) == expected)
  }
}
