import Descent
import RealModule
import Testing

@Suite("Normalisation layers")
struct NormalizationTests {
  let inputs = Matrix(rows: [[1.0, 10], [2, 30], [3, 20]])

  @Test("Known values: columns for the batch, rows for the layer")
  func knownValues() {
    // Columns: means 2 and 20, variances 2/3 and 200/3.
    let batch = batchNorm(inputs, scale: [1, 2], shift: [0, 5], epsilon: 0)
    let unit = 1.5.squareRoot()
    #expect(
      largestDifference(batch.elements, [-unit, 5 - 2 * unit, 0, 5 + 2 * unit, unit, 5]) < 1e-15)
    // Two elements are always half their distance from the mean: −1 and 1.
    let layer = layerNorm(inputs, scale: [1, 2], shift: [0, 5], epsilon: 0)
    #expect(largestDifference(layer.elements, [-1, 7, -1, 7, -1, 7]) < 1e-15)
  }

  @Test("ε stands inside the root, beside the variance")
  func epsilon() {
    let batch = batchNorm(
      Matrix(column: [-1.0, 1]), scale: [1], shift: [0], epsilon: 3)
    #expect(batch.elements == [-0.5, 0.5])
    // Without it, equal samples would divide 0 by 0.
    let equal = Matrix(column: [5.0, 5])
    #expect(batchNorm(equal, scale: [1], shift: [2]).elements == [2, 2])
    #expect(batchNorm(equal, scale: [1], shift: [2], epsilon: 0).elements.allSatisfy { $0.isNaN })
  }

  @Test("Moving and stretching the inputs changes nothing")
  func invariance() {
    let moved = Matrix(rows: [[5.0, 30], [6, 90], [7, 60]])
    let before = batchNorm(inputs, scale: [1, 1], shift: [0, 0], epsilon: 1e-14)
    let after = batchNorm(moved, scale: [1, 1], shift: [0, 0], epsilon: 1e-14)
    #expect(largestDifference(before.elements, after.elements) < 1e-13)
  }

  @Test("Scales and shifts that do not fit stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = layerNorm(Matrix(rows: [[1.0, 2]]), scale: [1], shift: [0, 0])
    }
    await #expect(processExitsWith: .failure) {
      _ = Network<Double>(inputs: 2, layers: [.batchNorm(epsilon: 0)])
    }
  }
}
