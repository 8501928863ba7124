import Convergence
import Descent
import RealModule
import Testing

@Suite("Running averages")
struct RunningAveragesTests {
  @Test("Means of the points so far, with and without the first")
  func means() {
    let points = [[1.0, 8], [3, 4], [5, 0]]
    #expect(runningAverages(points) == [[1, 8], [2, 6], [3, 4]])
    #expect(runningAverages(points, discarding: 1) == [[3, 4], [4, 2]])
    #expect(runningAverages(points, discarding: 3) == [])
  }

  @Test("Points of different dimensions have no mean")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = runningAverages([[1.0], [1, 2]]) }
  }
}
