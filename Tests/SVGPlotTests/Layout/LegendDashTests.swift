import SVGPlot
import Testing

/// Colour is never what alone tells two lines apart, and the legend shows the strokes that are drawn.
struct LegendDashTests {
  private func dashes(_ marks: [any Mark]) -> Int {
    Plot(marks).figure(idPrefix: "p").svg.ranges(of: "stroke-dasharray").count
  }

  private func line(
    _ name: String, color: PlotColor? = nil, dash: Dash? = nil
  ) -> LineMark {
    LineMark(Series(name: name, y: [1, 2]), color: color, dash: dash)
  }

  @Test func linesOfChosenColoursAreDashedToo() {
    #expect(dashes([line("a"), line("b")]) >= 1)
    #expect(dashes([line("a", color: .series(0)), line("b", color: .series(1))]) >= 1)
  }

  @Test func aLineAloneIsSolidAndSoIsOneThatMustBe() {
    #expect(dashes([line("a", color: .series(3))]) == 0)
    #expect(
      dashes([line("a", color: .series(0)), line("b", color: .series(1), dash: .solid)]) == 0)
  }
}
