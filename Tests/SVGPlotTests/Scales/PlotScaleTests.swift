import Testing

@testable import SVGPlot

@Suite struct PlotScaleTests {
  @Test func equalRatiosAreEqualDistancesOnLog() {
    let scale = PlotScale(kind: .log, domain: Domain(1, 10_000), start: 0, end: 400)
    #expect([1, 10, 100, 10_000].map(scale.position) == [0, 100, 200, 400])
    #expect([0, -1, .nan, .infinity].allSatisfy { scale.position($0).isNaN })
  }

  @Test func theLargestNumbersHavePlaces() {
    let most = Double.greatestFiniteMagnitude
    let scale = PlotScale(kind: .linear, domain: Domain(-most, most), start: 0, end: 100)
    #expect([-most, 0, most].map(scale.position) == [0, 50, 100])
  }

  @Test func whatHasNoPlaceIsNotAccepted() {
    let log = PlotScale(kind: .log, domain: Domain(1, 10), start: 0, end: 1)
    let linear = PlotScale(kind: .linear, domain: Domain(1, 10), start: 0, end: 1)
    let values = [1, 0, -1, Double.nan, .infinity]
    #expect(values.map(log.accepts) == [true, false, false, false, false])
    #expect(values.map(linear.accepts) == [true, true, true, false, false])
  }
}
