import Testing

@testable import SVGPlot

@Suite struct ClippingTests {
  private let clipping = Clipping(frame: PlotFrame(left: 0, top: 0, width: 10, height: 10))

  @Test func aLineIsCutWhereItLeaves() {
    let pieces = clipping.line([
      PlotPoint(5, 5), PlotPoint(5, 15), PlotPoint(8, 15), PlotPoint(8, 5),
    ])
    #expect(pieces == [[PlotPoint(5, 5), PlotPoint(5, 10)], [PlotPoint(8, 10), PlotPoint(8, 5)]])
  }

  @Test func aLineThroughKeepsItsSlope() {
    let pieces = clipping.line([PlotPoint(-1000, -990), PlotPoint(1000, 1010)])
    #expect(
      pieces == [[PlotPoint(0, 10)]] || pieces.flatMap { $0 }.allSatisfy { $0.y == $0.x + 10 })
  }

  @Test func endlessCoordinatesAreBroughtBack() {
    let pieces = clipping.line([PlotPoint(5, 5), PlotPoint(5, 1e300)])
    #expect(pieces == [[PlotPoint(5, 5), PlotPoint(5, 10)]])
  }

  @Test func whatIsOutsideVanishes() {
    #expect(clipping.line([PlotPoint(20, 0), PlotPoint(30, 10)]) == [])
    #expect(clipping.polygon([PlotPoint(20, 0), PlotPoint(30, 10), PlotPoint(20, 10)]) == [])
    #expect(clipping.line([]) == [])
  }

  @Test func anOutlineIsCutAtTheFrame() {
    let cut = clipping.polygon([
      PlotPoint(-5, -5), PlotPoint(5, -5), PlotPoint(5, 5), PlotPoint(-5, 5),
    ])
    #expect(
      Set(cut) == [PlotPoint(0, 0), PlotPoint(5, 0), PlotPoint(5, 5), PlotPoint(0, 5)])
  }
}
