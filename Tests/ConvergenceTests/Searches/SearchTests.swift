import Convergence
import Testing

@Suite("Searches")
struct SearchTests {
  @Test("The threshold of a property is bracketed")
  func bisection() throws {
    let found = try #require(threshold(in: 0...1, within: 1e-12) { $0 > 0.3 })
    #expect(!found.holdsBelow)
    #expect(found.below <= 0.3 && found.above >= 0.3 && found.above - found.below <= 1e-12)
    #expect((found.value - 0.3).magnitude <= 1e-12)
  }

  @Test("A property that is the same at both ends has no threshold")
  func none() {
    #expect(threshold(in: 0...1, where: { _ in true }) == nil)
  }

  @Test("A tolerance below the spacing of the numbers ends all the same")
  func finest() throws {
    let found = try #require(threshold(in: 1...2, within: 1e-300) { $0 >= 1.5 })
    #expect(found.above == 1.5 && found.below == (1.5).nextDown)
  }

  @Test("The two minima of a double well have a basin each, and the ridge between them none")
  func basinsOfDoubleWell() {
    // Descent on (x² − 1)² / 4, whose gradient is x³ − x; from 3 it leaps to infinity.
    let found = basins(of: [[-0.5], [0.1], [2], [3.5], [-1]], within: 1e-8) { start in
      var points = [start]
      for step in 0..<200 {
        let x = points[step][0]
        points.append([x - 0.2 * (x * x * x - x)])
      }
      return Trace(points: points)
    }
    #expect(found.map(\.starts) == [[[-0.5], [-1]], [[0.1], [2]], [[3.5]]])
    #expect(found.map { $0.limit?.first?.rounded() } == [-1, 1, nil])
  }

  @Test("A tolerance of 0 is refused")
  func badTolerance() async {
    await #expect(processExitsWith: .failure) {
      _ = threshold(in: 0...1, within: 0) { $0 > 0.5 }
    }
  }
}
