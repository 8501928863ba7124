import Descent
import Testing

@Suite("Splits and mini-batches")
struct SplitTests {
  @Test("A split has every sample once, in parts of the sizes asked for")
  func split() {
    var generator = SplitMix64(seed: 1)
    for (count, fraction, validation) in [(10, 0.3, 3), (2, 0.01, 1), (2, 0.99, 1), (7, 0.5, 4)] {
      let split = trainValidationSplit(
        count: count, validationFraction: fraction, using: &generator)
      #expect(split.validation.count == validation)
      #expect((split.training + split.validation).sorted() == Array(0..<count))
    }
  }

  @Test(
    "Every sample validates in exactly one fold and trains in all others", arguments: [2, 3, 7, 23])
  func folds(_ k: Int) {
    var generator = SplitMix64(seed: 1)
    let splits = kFold(count: 23, folds: k, using: &generator)
    #expect(splits.count == k)
    #expect(splits.flatMap(\.validation).sorted() == Array(0..<23))
    for split in splits {
      #expect((split.training + split.validation).sorted() == Array(0..<23))
      #expect(split.validation.count == 23 / k || split.validation.count == 23 / k + 1)
    }
  }

  @Test("Cross-validation reports the mean and the spread of the scores")
  func crossValidation() {
    var generator = SplitMix64(seed: 1)
    let splits = kFold(count: 4, folds: 4, using: &generator)
    let result = crossValidate(splits) { Double($0.validation[0]) }
    #expect(result.scores.sorted() == [0, 1, 2, 3])
    #expect(result.mean == 1.5)
    // √(5/3), the standard deviation of 0, 1, 2, 3.
    #expect((result.standardDeviation - 1.2909944487358056).magnitude < 1e-15)
  }

  @Test("An epoch has every sample once, in a new order each time")
  func epochs() {
    var sampler = MiniBatchSampler(count: 10, batchSize: 4, generator: SplitMix64(seed: 1))
    let first = sampler.epoch()
    let second = sampler.epoch()
    #expect(first.map(\.count) == [4, 4, 2])
    #expect(first.flatMap { $0 }.sorted() == Array(0..<10))
    #expect(second.flatMap { $0 }.sorted() == Array(0..<10))
    #expect(first != second)
    var again = MiniBatchSampler(count: 10, batchSize: 4, generator: SplitMix64(seed: 1))
    #expect((0..<3).map { _ in again.next() } == first)
    #expect((0..<3).map { _ in again.next() } == second)
  }

  @Test("A short last batch can be left out")
  func dropsLast() {
    var sampler = MiniBatchSampler(
      count: 10, batchSize: 4, dropsLast: true, generator: SplitMix64(seed: 1))
    #expect(sampler.batchesPerEpoch == 2)
    #expect(sampler.epoch().map(\.count) == [4, 4])
    #expect((0..<5).allSatisfy { _ in sampler.next().count == 4 })
  }

  @Test("All orders of three samples come equally often")
  func uniformity() {
    var sampler = MiniBatchSampler(count: 3, batchSize: 3, generator: SplitMix64(seed: 8))
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[sampler.next(), default: 0] += 1 }
    // 1000 each, with a standard deviation of √(6000·1/6·5/6) = 29: five of these.
    #expect(counts.count == 6 && counts.values.allSatisfy { (855...1145).contains($0) })
  }

  @Test("Rows are selected in the order asked for")
  func selection() {
    let matrix = Matrix(rows: [[1.0, 2], [3, 4], [5, 6]])
    #expect(matrix.selecting(rows: [2, 0, 2]) == Matrix(rows: [[5, 6], [1, 2], [5, 6]]))
  }

  @Test("Sizes that cannot be stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = MiniBatchSampler(count: 3, batchSize: 4, generator: SplitMix64(seed: 1))
    }
    await #expect(processExitsWith: .failure) {
      var generator = SplitMix64(seed: 1)
      _ = kFold(count: 3, folds: 4, using: &generator)
    }
  }
}
