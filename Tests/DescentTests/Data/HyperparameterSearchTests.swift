import Descent
import RealModule
import Testing

@Suite("Hyper-parameter search")
struct HyperparameterSearchTests {
  @Test("A grid has every point, its limits exactly")
  func grid() {
    let result = gridSearch(over: [.linear(0...1), .logarithmic(1e-4...1)], points: 3) { values in
      values[0] + values[1]
    }
    let expected: [[Double]] = [
      [0, 1e-4], [0, 1e-2], [0, 1], [0.5, 1e-4], [0.5, 1e-2], [0.5, 1], [1, 1e-4], [1, 1e-2],
      [1, 1],
    ]
    #expect(result.trials.count == 9)
    for (trial, values) in zip(result.trials, expected) {
      #expect(largestDifference(trial.values, values) < 1e-15)
      #expect(trial.score == trial.values[0] + trial.values[1])
    }
    #expect(result.best.values == [0, 1e-4])
  }

  @Test("Random points fill the ranges evenly, the logarithmic one by orders of magnitude")
  func random() {
    var generator = SplitMix64(seed: 6)
    let result = randomSearch(
      over: [.linear(-1...3), .logarithmic(1e-4...1)], trials: 4000, using: &generator
    ) { values in values[0] * values[0] }
    let low = result.trials.filter { $0.values[0] < 0 }.count
    let small = result.trials.filter { $0.values[1] < 1e-2 }.count
    // A quarter and a half of 4000; standard deviations 27 and 32: five of these.
    #expect((865...1135).contains(low))
    #expect((1840...2160).contains(small))
    #expect(result.trials.allSatisfy { (-1...3).contains($0.values[0]) })
    #expect(result.trials.allSatisfy { (1e-4...1).contains($0.values[1]) })
    #expect(result.best.values[0].magnitude < 0.01)
  }

  @Test("The search finds the rate at which a parabola is solved in one step")
  func rate() {
    // f = 2x²: a step multiplies x by 1 − 4η.
    let result = gridSearch(over: [.linear(0.05...0.45)], points: 9) { values in
      (1 - 4 * values[0]).magnitude
    }
    #expect((result.best.values[0] - 0.25).magnitude < 1e-15)
  }

  @Test("A run that diverged is never the best")
  func nan() {
    let trials = [Double.nan, 3, .infinity, 2, .nan].map { Trial(values: [$0], score: $0) }
    #expect(SearchResult(trials: trials).best.score == 2)
    #expect(SearchResult(trials: Array(trials.prefix(1))).best.score.isNaN)
  }

  @Test("A logarithmic range from 0 stops with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = gridSearch(over: [.logarithmic(0...1)], points: 3) { $0[0] }
    }
  }
}
