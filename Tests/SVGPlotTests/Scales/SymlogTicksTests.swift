import Testing

@testable import SVGPlot

@Suite struct SymlogTicksTests {
  @Test func decadesStandOnBothSidesOfZero() {
    let ticks = SymlogTicks.ticks(lower: -1000, upper: 1000, threshold: 1, count: 7)
    #expect(ticks.map(\.value) == [-1000, -100, -10, 0, 10, 100, 1000])
    #expect(ticks.map(\.label) == ["−1000", "−100", "−10", "0", "10", "100", "1000"])
  }

  @Test func aDomainBelowTheThresholdIsLinear() {
    let ticks = SymlogTicks.ticks(lower: -0.5, upper: 0.5, threshold: 1, count: 5)
    #expect(ticks.map(\.value) == [-0.5, -0.25, 0, 0.25, 0.5])
  }

  @Test func theScaleIsLinearNearZeroAndLogarithmicFarFromIt() {
    let scale = PlotScale(
      kind: .symlog(threshold: 1), domain: Domain(-99, 99), start: -200, end: 200)
    // sign · log₁₀(1 + |v|) of −99, −9, 0, 9, 99 is −2, −1, 0, 1, 2.
    #expect([-99, -9, 0, 9, 99].map(scale.position) == [-200, -100, 0, 100, 200])
  }
}
