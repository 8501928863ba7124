import SVGPlot
import Testing

@Suite struct PlotGridTests {
  private let low = Plot.lines([Series(name: "a", y: [1, 2])], title: "low", yLabel: "y")
  private let high = Plot.lines([Series(name: "a", y: [10, 40])], title: "high", yLabel: "y")

  @Test func sharedScalesCoverAllData() {
    let shared = Plot.sharingScales([low, high])
    #expect(shared.map(\.y.domain) == [Domain(0, 41.56), Domain(0, 41.56)])
    #expect(shared.map(\.y.scale) == [.linear, .linear])
    #expect(Plot.sharingScales([]).isEmpty)
  }

  @Test func panelsAreDescribedInOrder() {
    let description = PlotGrid.sideBySide(low, high).figure().description
    #expect(description.hasPrefix("Panel 1, low: Horizontal axis: x, from 0 to 1."))
    #expect(description.contains("Panel 2, high: "))
  }

  @Test(arguments: [-3, 0, 1, 2, 100])
  func anyCountOfColumnsIsDrawn(columns: Int) {
    let figure = PlotGrid([low, high, low], columns: columns).figure()
    #expect(XMLChecker.objection(to: figure.svg) == nil)
  }
}
