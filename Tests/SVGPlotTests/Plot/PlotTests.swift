import SVGPlot
import Testing

@Suite struct PlotTests {
  @Test func aFigureDescribesItself() {
    let figure = Plot.lines(
      [Series(name: "a", y: [8, 4, 2, 1]), Series(name: "b", y: [5, 5, 5, 5])], xLabel: "step",
      yLabel: "loss"
    ).figure()
    #expect(figure.title == "loss against step")
    #expect(
      figure.description
        == "Horizontal axis: step, from 0 to 3. Vertical axis: loss, from 0 to 8.28. "
        + "a: 4 points, starts at 8 (step 0), ends at 1 (step 3). "
        + "b: 4 points, all at loss = 5. a and b cross at step 0.75.")
    #expect(figure.problems == [])
    #expect(figure.pointsNotDrawn == 0)
  }

  @Test func twoDecadesDecideTheAutomaticScale() {
    func isLog(_ values: [Double]) -> Bool {
      Plot.lines([Series(y: values)]).figure().description.contains("logarithmic")
    }
    #expect(isLog([1, 101]))
    #expect(!isLog([1, 100]))
    #expect(!isLog([0, 1, 1000]))
    #expect(!isLog([-1, 1000]))
    #expect(isLog([1e-9, .nan, 1]))
  }

  @Test func whatIsNotDrawnIsCounted() {
    let figure = Plot.lines(
      [Series(name: "y", y: [1, .nan, -2, 0, .infinity, 5])], yScale: .log
    ).figure()
    #expect(figure.pointsNotDrawn == 4)
    #expect(
      figure.description.hasSuffix(
        "4 points are not drawn (not finite, or not positive on a logarithmic axis)."))
    #expect(figure.problems.map(\.kind) == [.nonPositiveOnLog])
  }

  @Test(arguments: [
    (Domain(3, 1), [PlotProblem.Kind.reversedDomain]), (Domain(1, 1), [.emptyDomain]),
    (Domain(.nan, 1), [.invalidDomain]), (Domain(0, .infinity), [.invalidDomain]),
    (Domain(0, 1), []),
  ])
  func badDomainsAreReported(domain: Domain, kinds: [PlotProblem.Kind]) {
    let plot = Plot([LineMark(Series(y: [1, 2]))], y: PlotAxis(scale: .linear, domain: domain))
    #expect(plot.figure().problems.map(\.kind) == kinds)
  }

  @Test func badInputIsReportedWithWhatToDo() {
    let plot = Plot(
      [
        LineMark(Series(name: "a", x: [1, 2, 3], y: [1])), HistogramMark(values: [1, 2], bins: 0),
        HeatMapMark(ScalarField(x: [1, 0], y: [0, 1], values: [[1, 2], [3]])),
        BandMark("b", x: [1], lower: [1, 2], upper: []),
      ], y: PlotAxis(scale: .symlog(threshold: -1)))
    #expect(
      plot.figure().problems.map(\.kind) == [
        .mismatchedLengths, .invalidParameter, .invalidGrid, .invalidGrid, .mismatchedLengths,
        .invalidParameter,
      ])
    #expect(plot.figure().problems.allSatisfy { !$0.advice.isEmpty })
    #expect(
      plot.figure().problems.first?.summary
        == "“a” has values of different counts: 3 x, 1 y")
  }

  @Test func nothingToDrawIsSaid() {
    let figure = Plot([]).figure()
    #expect(figure.problems.map(\.kind) == [.noData])
    #expect(figure.description.contains("No data."))
  }

  @Test func aHundredThousandPointsStaySmall() {
    var generator = SplitMix64(seed: 11)
    let noise = (0..<100_000).map { _ in generator.unit() }
    let figure = Plot.lines([Series(y: noise)], size: .wide).figure()
    #expect(figure.svg.utf8.count < 60_000)
  }

  @Test func theSameInputGivesTheSameBytes() {
    let plot = Plot.lines([Series(name: "a", y: [1, 3, 2])], title: "t")
    #expect(plot.figure(idPrefix: "x") == plot.figure(idPrefix: "x"))
    #expect(plot.figure(idPrefix: "x").svg != plot.figure(idPrefix: "y").svg)
  }

  @Test func sizesAreHeldToWhatCanBeRead() {
    #expect(PlotSize(width: 1, height: .nan) == PlotSize(width: 160, height: 300))
    #expect(PlotSize(width: 1e9, height: 300).width == 4000)
  }
}
