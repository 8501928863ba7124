import Testing

@testable import SVGPlot

@Suite struct MarchingSquaresTests {
  /// x² + y² on an even grid over ±1.5.
  private func circle(_ count: Int, closed: Bool = false) -> MarchingSquares {
    let places = (0..<count).map { -1.5 + 3 * Double($0) / Double(count - 1) }
    let values = places.flatMap { y in places.map { x in x * x + y * y } }
    return MarchingSquares(x: places, y: places, values: values, closed: closed)
  }

  /// Interpolation along an edge of length h is linear, so a crossing is off by at most h²/8 · f'' / |f'|
  /// = h²/8 · 2 / 2r at radius r = 1.
  @Test(arguments: [11, 41, 161])
  func pointsLieOnTheCircle(count: Int) throws {
    let lines = circle(count).lines(at: 1)
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.first == line.last)
    let step = 3 / Double(count - 1)
    let worst = line.map { abs(($0.x * $0.x + $0.y * $0.y).squareRoot() - 1) }.max()
    #expect(worst ?? 1 <= step * step / 8 * 1.05)
  }

  /// The area within, by the shoelace formula, is π less what the chords cut off.
  @Test func theAreaIsThatOfTheDisc() throws {
    let line = try #require(circle(201).lines(at: 1).first)
    let area = zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
    #expect(abs(abs(area) - Double.pi) < 2e-3)
  }

  @Test func aLineAtTheBorderIsOpen() throws {
    // Radius 1.8 leaves the square of half side 1.5: four arcs near the corners.
    let lines = circle(61).lines(at: 1.8 * 1.8)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.first != $0.last })
  }

  @Test func saddlesFollowTheMeanOfTheCorners() {
    func lines(_ corners: [Double]) -> [[PlotPoint]] {
      MarchingSquares(x: [0, 1], y: [0, 1], values: corners, closed: false).lines(at: 0)
    }
    // Corners (0,0) and (1,1) above: joined when the mean is above, apart when it is below.
    let joined = lines([3, -1, -1, 3]).map { Set($0) }
    let apart = lines([1, -3, -3, 1]).map { Set($0) }
    #expect(joined.count == 2 && apart.count == 2)
    #expect(joined.contains([PlotPoint(0.75, 0), PlotPoint(1, 0.25)]))
    #expect(apart.contains([PlotPoint(0.25, 0), PlotPoint(0, 0.25)]))
  }

  @Test func gapsInterruptLinesAndAreLowWhenFilling() {
    let values = [0, 2, 0, 0, .nan, 0, 0, 2, 0]
    let open = MarchingSquares(x: [0, 1, 2], y: [0, 1, 2], values: values, closed: false)
    #expect(open.lines(at: 1) == [])
    let closed = MarchingSquares(x: [0, 1, 2], y: [0, 1, 2], values: values, closed: true)
    #expect(closed.lines(at: 1).count == 2)
  }

  @Test func nothingAboveHasNoLines() {
    #expect(circle(11).lines(at: 100) == [])
    #expect(MarchingSquares(x: [1], y: [1], values: [1], closed: false).lines(at: 0) == [])
  }
}
