import Descent
import RealModule
import Testing

@Suite("Data-parallel gradients")
struct DataParallelTests {
  let network = Network<Double>.multilayerPerceptron(sizes: [6, 8, 3], activation: .tanh)
  let parameters: [Double]
  let samples: Matrix<Double>
  let labels: [Int]

  init() {
    var generator = SplitMix64(seed: 21)
    parameters = network.initialParameters(.xavierNormal, using: &generator)
    samples = Matrix(
      rows: 101, columns: 6, elements: (0..<606).map { _ in generator.nextNormal() })
    labels = (0..<101).map { _ in generator.nextIndex(below: 3) }
  }

  func part(_ rows: some Sequence<Int>) -> LossAndGradient<Double> {
    let rows = Array(rows)
    var gradient = [Double](repeating: 0, count: network.parameterCount)
    let loss = network.lossAndGradient(
      parameters, samples: samples.selecting(rows: rows),
      target: NetworkTarget.labels(labels).selecting(rows), into: &gradient)
    return LossAndGradient(loss: loss, gradient: gradient)
  }

  @Test("The bits are the same whatever the number of workers, run after run")
  func bits() async {
    let serial = await dataParallelGradient(samples: 101, shardSize: 8, workers: 1) { part($0) }
    for workers in [2, 3, 4, 13, 50] {
      for _ in 0..<3 {
        let parallel = await dataParallelGradient(samples: 101, shardSize: 8, workers: workers) {
          part($0)
        }
        #expect(parallel == serial)
      }
    }
  }

  @Test(
    "The mean over shards of any size is the whole batch's", arguments: [1, 2, 7, 50, 101, 500])
  func shards(_ size: Int) async {
    let whole = part(0..<101)
    let result = await dataParallelGradient(samples: 101, shardSize: size, workers: 2) { part($0) }
    // 101 sums of numbers of size 1 or less, each rounding by 1.1e-16 at most.
    #expect(largestDifference(result.gradient, whole.gradient) < 101 * 1.2e-16)
    #expect(largestDifference([result.loss], [whole.loss]) < 101 * 1.2e-16)
  }

  @Test("Accumulated micro-batches, of equal size or not, are one batch")
  func accumulation() {
    let whole = part(0..<101)
    for cuts in [[0, 50, 101], [0, 1, 2, 60, 101], Array(0...101)] {
      var accumulator = GradientAccumulator<Double>(parameterCount: network.parameterCount)
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        let micro = part(start..<end)
        accumulator.add(micro.loss, micro.gradient, samples: end - start)
      }
      #expect(accumulator.samples == 101)
      #expect(largestDifference(accumulator.meanGradient(), whole.gradient) < 101 * 1.2e-16)
      #expect(largestDifference([accumulator.meanLoss], [whole.loss]) < 101 * 1.2e-16)
    }
  }

  @Test("Micro-batches of unequal size must be weighted: their plain mean is another gradient")
  func unweighted() {
    let whole = part(0..<101)
    let plain = zip(part(0..<1).gradient, part(1..<101).gradient).map { ($0 + $1) / 2 }
    #expect(largestDifference(plain, whole.gradient) > 1e-3)
  }

  @Test("A reset accumulator is a new one")
  func reset() {
    var accumulator = GradientAccumulator<Double>(parameterCount: 2)
    accumulator.add(1, [2, 3], samples: 4)
    accumulator.reset()
    #expect(accumulator == GradientAccumulator(parameterCount: 2))
  }

  @Test("No workers, no samples: a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = await dataParallelGradient(samples: 0, shardSize: 1, workers: 1) { _ in
        LossAndGradient(loss: 0.0, gradient: [0])
      }
    }
    await #expect(processExitsWith: .failure) {
      _ = GradientAccumulator<Double>(parameterCount: 1).meanLoss
    }
  }
}
