import Testing

@testable import SVGPlot

@Suite struct HistogramTests {
  @Test func everyFiniteValueIsCountedOnce() {
    let histogram = Histogram([0, 1, 1.5, 2, 9.9, 10, .nan, .infinity], bins: 5)
    #expect(histogram.edges == [0, 2, 4, 6, 8, 10])
    #expect(histogram.counts == [3, 1, 0, 0, 2])
  }

  @Test func anEdgeBelongsToTheIntervalAboveIt() {
    #expect(Histogram([0, 1, 1, 2], bins: 2).counts == [1, 3])
  }

  @Test func equalValuesAreOneInterval() {
    let histogram = Histogram([3, 3, 3], bins: nil)
    #expect(histogram.edges == [2.5, 3.5])
    #expect(histogram.counts == [3])
  }

  @Test func noValuesHaveNoIntervals() {
    #expect(Histogram([.nan], bins: nil).counts == [])
    #expect(Histogram([], bins: nil).edges == [])
  }

  /// NumPy: np.quantile([1, 2, 4, 7, 11, 16], [.25, .5, .75]) = [2.5, 5.5, 10].
  @Test func quantilesAgreeWithNumPy() {
    let values = [1.0, 2, 4, 7, 11, 16]
    #expect([0.25, 0.5, 0.75].map { Quantiles.of(values, $0) } == [2.5, 5.5, 10])
    #expect(Quantiles.of([], 0.5).isNaN)
  }

  @Test func boxesFollowTukey() {
    let box = BoxStatistics([1, 2, 4, 7, 11, 16, 40, .nan])
    // Quartiles 3 and 13.5, so the fences are −12.75 and 29.25.
    #expect(box?.lowerQuartile == 3 && box?.median == 7 && box?.upperQuartile == 13.5)
    #expect(box?.lowerWhisker == 1 && box?.upperWhisker == 16 && box?.outliers == [40])
    #expect(BoxStatistics([.nan]) == nil)
  }
}
