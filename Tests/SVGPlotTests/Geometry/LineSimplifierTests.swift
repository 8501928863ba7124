import Testing

@testable import SVGPlot

@Suite struct LineSimplifierTests {
  /// The greatest distance from a point of one line to the other line, both ways: the Hausdorff distance up
  /// to the sampling of the segments, which is finer than the bound.
  private func distance(_ first: [PlotPoint], _ second: [PlotPoint]) -> Double {
    max(farthest(first, from: second), farthest(second, from: first))
  }

  private func farthest(_ line: [PlotPoint], from other: [PlotPoint]) -> Double {
    var worst = 0.0
    var first = 0
    for point in sampled(line) {
      // Both lines run rightward, so only segments beside the point can be near.
      while first + 2 < other.count, other[first + 1].x < point.x - 1 { first += 1 }
      var least = Double.infinity
      var index = first
      while index + 1 < other.count, other[index].x <= point.x + 1 {
        least = min(least, point.distance(from: other[index], to: other[index + 1]))
        index += 1
      }
      worst = max(worst, least)
    }
    return worst
  }

  private func sampled(_ line: [PlotPoint]) -> [PlotPoint] {
    zip(line, line.dropFirst()).flatMap { start, end in
      stride(from: 0.0, through: 1, by: 0.25).map { t in
        PlotPoint(start.x + t * (end.x - start.x), start.y + t * (end.y - start.y))
      }
    }
  }

  private func rounded(_ line: [PlotPoint]) -> [PlotPoint] {
    line.map {
      PlotPoint(
        Double(FixedDecimal.hundredths($0.x)) / 100, Double(FixedDecimal.hundredths($0.y)) / 100)
    }
  }

  private func line(_ count: Int, width: Double, _ y: (Double) -> Double) -> [PlotPoint] {
    (0..<count).map { index in
      let t = Double(index) / Double(count - 1)
      return PlotPoint(t * width, y(t))
    }
  }

  @Test func noiseMovesNoPixelByMoreThanTheBound() {
    var generator = SplitMix64(seed: 5)
    for amplitude in [200.0, 20, 1, 0.3] {
      let points = line(6000, width: 40) { _ in generator.unit() * amplitude }
      let simple = rounded(LineSimplifier.simplify(points))
      #expect(simple.count < points.count / 2)
      #expect(distance(points, simple) <= LineSimplifier.tolerance)
    }
  }

  @Test func smoothLinesBecomeFewPoints() {
    let points = line(20_000, width: 60) { 100 * $0 * $0 }
    let simple = rounded(LineSimplifier.simplify(points))
    #expect(simple.count < 60)
    #expect(distance(points, simple) <= LineSimplifier.tolerance)
  }

  @Test func spikesSurvive() {
    var points = line(10_000, width: 400) { _ in 50 }
    points[5003].y = -80
    #expect(LineSimplifier.simplify(points).map(\.y).min() == -80)
  }

  @Test func pathsThatTurnBackKeepTheBound() {
    var generator = SplitMix64(seed: 9)
    var place = PlotPoint(0, 0)
    let walk = (0..<1500).map { _ in
      place = PlotPoint(place.x + generator.unit() - 0.5, place.y + generator.unit() - 0.5)
      return place
    }
    let simple = LineSimplifier.simplify(walk)
    #expect(simple.count < walk.count)
    for point in walk {
      let least = zip(simple, simple.dropFirst()).map { point.distance(from: $0, to: $1) }.min()
      #expect(least ?? .infinity <= 0.24)
    }
  }

  @Test func shortLinesStay() {
    #expect(LineSimplifier.simplify([]) == [])
    #expect(LineSimplifier.simplify([PlotPoint(1, 2)]) == [PlotPoint(1, 2)])
    let corner = [PlotPoint(0, 0), PlotPoint(5, 5), PlotPoint(10, 0)]
    #expect(LineSimplifier.simplify(corner) == corner)
  }
}
