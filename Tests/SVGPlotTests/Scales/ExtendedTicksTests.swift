import Testing

@testable import SVGPlot

@Suite struct ExtendedTicksTests {
  /// The first case is documented by the algorithm's author (R package labeling: extended(8.1, 14.1, 4));
  /// all were computed with mizani 0.14.6, an independent implementation.
  @Test(arguments: [
    (8.1, 14.1, 4, [8.0, 10, 12, 14]),
    (0, 100, 5, [0, 25, 50, 75, 100]),
    (-2.5, 7.5, 5, [-2.5, 0, 2.5, 5, 7.5]),
    (36.6, 62.9, 5, [35, 40, 45, 50, 55, 60, 65]),
    (0.1, 0.93, 5, [0, 0.25, 0.5, 0.75, 1]),
    (-173.2, 188.9, 6, [-200, -100, 0, 100, 200]),
    (1000, 1003, 4, [1000, 1001, 1002, 1003]),
    (2e-7, 9.3e-7, 5, [2e-7, 4e-7, 6e-7, 8e-7, 1e-6]),
    (0, 59, 6, [0, 10, 20, 30, 40, 50, 60]),
    (1, 7, 5, [1, 2, 3, 4, 5, 6, 7]),
    (4.3, 7.9, 6, [4, 5, 6, 7, 8]),
    (3.7e8, 9.9e8, 5, [4e8, 6e8, 8e8, 1e9]),
  ])
  func agreesWithOtherImplementations(
    lower: Double, upper: Double, count: Int, expected: [Double]
  ) {
    #expect(ExtendedTicks.values(lower: lower, upper: upper, count: count) == expected)
  }

  @Test(arguments: [(1.0, 1.0), (2, 1), (.nan, 1), (0, .infinity)])
  func emptyDomainsHaveNone(lower: Double, upper: Double) {
    #expect(ExtendedTicks.values(lower: lower, upper: upper, count: 5) == [])
  }

  @Test func theLargestDomainHasTicks() {
    let ticks = ExtendedTicks.values(lower: -1.7e308, upper: 1.7e308, count: 5)
    #expect(ticks == [-1e308, 0, 1e308])
  }

  /// Neighbouring numbers leave no room for round ticks; the search must end all the same.
  @Test func neighbouringNumbersDoNotHang() {
    for value in [1.0, 1e300, .leastNonzeroMagnitude, -3] {
      _ = ExtendedTicks.values(lower: value, upper: value.nextUp, count: 8)
    }
  }
}
