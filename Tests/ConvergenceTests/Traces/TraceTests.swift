import Convergence
import Testing

@Suite("Trace")
struct TraceTests {
  @Test("Recorded points come back in order, the start at index 0")
  func recording() {
    var trace = Trace<Double>(dimension: 2)
    trace.record([1, 2], loss: 5, gradientNorm: 4)
    trace.record([0.5, 1], loss: 1.25, gradientNorm: 2)
    trace.stopReason = .budget(steps: 1)
    #expect(
      trace
        == Trace(
          points: [[1, 2], [0.5, 1]], losses: [5, 1.25], gradientNorms: [4, 2],
          stopReason: .budget(steps: 1)))
    #expect(trace.steps == 1)
    #expect(Array(trace.parameters) == [[1, 2], [0.5, 1]])
    #expect(trace.parameters.coordinate(1) == [2, 1])
    #expect(trace.finalParameters == [0.5, 1])
    #expect(trace.finalLoss == 1.25)
    #expect(trace.finalGradientNorm == 2)
  }

  @Test("An iteration without losses has none, and asking for one is refused")
  func noLosses() async {
    let trace = Trace(points: [[1.0], [2]])
    #expect(trace.losses.isEmpty && trace.gradientNorms.isEmpty && trace.stopReason == nil)
    await #expect(processExitsWith: .failure) { _ = Trace(points: [[1.0]]).finalLoss }
  }

  @Test("Points of several lengths, or too few losses, are refused")
  func badShapes() async {
    await #expect(processExitsWith: .failure) { _ = Trace(points: [[1.0], [2, 3]]) }
    await #expect(processExitsWith: .failure) {
      _ = Trace(points: [[1.0], [2]], losses: [1])
    }
    await #expect(processExitsWith: .failure) {
      var trace = Trace<Double>(dimension: 2)
      trace.record([1], loss: 0, gradientNorm: 0)
    }
  }
}
