import Descent
import RealModule
import Testing

@Suite("Local descent")
struct LocalSGDTests {
  /// Worker w minimises ½·a_w·(x − c_w)².
  let curvatures = [1.0, 3]
  let centres = [0.0, 4]

  func points(rate: Double, rounds: Int, localSteps: Int) -> [Double] {
    localSGD(
      from: [10], learningRate: rate, rounds: rounds, localSteps: localSteps, workers: 2
    ) { worker, _, point in [curvatures[worker] * (point[0] - centres[worker])] }.map { $0[0] }
  }

  @Test("With one local step it is descent on the mean loss")
  func oneStep() {
    // The mean loss has curvature 2 and its minimum at 3: x ← x − 0.1·2·(x − 3).
    var expected = [10.0]
    for step in 0..<20 { expected.append(expected[step] - 0.2 * (expected[step] - 3)) }
    #expect(largestDifference(points(rate: 0.1, rounds: 20, localSteps: 1), expected) < 1e-14)
  }

  @Test("With several it settles beside the minimum, where the drifts balance")
  func drift() throws {
    // After 2 local steps x has moved towards c_w by the share s_w = 1 − (1 − η·a_w)²: 0.19, 0.51.
    // The average rests where s₁·(x − c₁) + s₂·(x − c₂) = 0: x = 4·0.51/0.70.
    let last = try #require(points(rate: 0.1, rounds: 200, localSteps: 2).last)
    #expect((last - 4 * 0.51 / 0.70).magnitude < 1e-14)
    #expect((last - 3).magnitude > 0.08)
  }

  @Test("Workers with one common minimum lose nothing")
  func common() throws {
    let points = localSGD(
      from: [10.0], learningRate: 0.1, rounds: 60, localSteps: 5, workers: 3
    ) { worker, _, point in [Double(worker + 1) * (point[0] - 2)] }
    #expect((try #require(points.last)[0] - 2).magnitude < 1e-12)
  }

  @Test("The step counts through all rounds")
  func steps() {
    var seen: [[Int]] = []
    _ = localSGD(from: [0.0], learningRate: 0, rounds: 2, localSteps: 2, workers: 2) {
      worker, step, point in
      seen.append([worker, step])
      return point
    }
    #expect(seen == [[0, 0], [0, 1], [1, 0], [1, 1], [0, 2], [0, 3], [1, 2], [1, 3]])
  }

  @Test("No local steps: a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = localSGD(from: [0.0], learningRate: 1, rounds: 1, localSteps: 0, workers: 1) { $2 }
    }
  }
}
