import SVGPlot
import Testing

@Suite struct PlotTests {
  @Test func aLinePlotDescribesItself() {
    let figure = Plot.lines(
      [Series(name: "loss", y: [8, 4, 2, 1])], xLabel: "step", yLabel: "loss"
    )
    .figure()
    #expect(figure.title == "loss against step")
    #expect(
      figure.description
        == "Horizontal axis: step, from 0 to 3. Vertical axis: loss, from 0 to 8.28. "
        + "loss: 4 points, starts at 8 (step 0), ends at 1 (step 3).")
    #expect(figure.problems == [])
  }
}
