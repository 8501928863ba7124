import Testing

@testable import SVGPlot

@Suite struct LogTicksTests {
  private func labels(_ lower: Double, _ upper: Double, _ count: Int) -> [String] {
    LogTicks.ticks(lower: lower, upper: upper, count: count).map(\.label).filter { !$0.isEmpty }
  }

  @Test func decadesHaveMinorTicksAtTwoAndFive() {
    let ticks = LogTicks.ticks(lower: 0.5, upper: 2000, count: 5)
    #expect(ticks.map(\.value) == [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000])
    #expect(ticks.filter { !$0.isMinor }.map(\.label) == ["1", "10", "100", "1000"])
  }

  @Test func aNarrowAxisIsLabelledOneTwoFive() {
    #expect(labels(0.9, 12, 6) == ["1", "2", "5", "10"])
  }

  @Test func withinADecadeTicksAreLinear() {
    #expect(labels(2.1, 2.9, 5) == ["2.1", "2.3", "2.5", "2.7", "2.9"])
  }

  @Test func largeExponentsAreRaised() {
    #expect(labels(1e-6, 1e-2, 5) == ["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²"])
  }

  @Test func manyDecadesAreThinned() {
    #expect(labels(1e-300, 1e300, 7).count == 7)
    #expect(labels(.leastNonzeroMagnitude, 1.7e308, 7).allSatisfy { $0.hasPrefix("10") })
  }
}
