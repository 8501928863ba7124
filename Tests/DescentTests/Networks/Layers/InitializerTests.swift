import Descent
import RealModule
import Testing

@Suite("Initialisers")
struct InitializerTests {
  func elements(_ initializer: Initializer, _ inputs: Int, _ outputs: Int) -> [Double] {
    var generator = SplitMix64(seed: 11)
    let weights: Matrix<Double> = initializer.weights(
      inputs: inputs, outputs: outputs, using: &generator)
    #expect(weights.rows == inputs && weights.columns == outputs)
    return weights.elements
  }

  static let variances: [(Initializer, Double)] = [
    (.xavierUniform, 1.0 / 150), (.xavierNormal, 1.0 / 150), (.heUniform, 0.01), (.heNormal, 0.01),
    (.normal(standardDeviation: 0.5), 0.25), (.scaled(3, .heNormal), 0.09),
  ]

  @Test("Each has the variance that its paper asks for", arguments: variances)
  func variance(_ initializer: Initializer, _ variance: Double) {
    let weights = elements(initializer, 200, 100)
    let measured = weights.reduce(0) { $0 + $1 * $1 } / 20_000
    // The variance of 20,000 normal numbers is off by √(2/20000), 1 %: five of these.
    #expect((measured / variance - 1).magnitude < 0.05)
    // The mean is off by √(variance / 20000): five of these.
    let mean = weights.reduce(0, +) / 20_000
    #expect(mean.magnitude < 5 * (variance / 20_000).squareRoot())
  }

  @Test("Uniform weights stay within their limit")
  func limits() {
    #expect(elements(.xavierUniform, 20, 10).allSatisfy { $0.magnitude <= 0.2.squareRoot() })
    #expect(elements(.heUniform, 24, 10).allSatisfy { $0.magnitude <= 0.5 })
  }

  @Test("Orthogonal weights keep lengths times the gain", arguments: [(6, 6), (8, 3), (3, 8)])
  func orthogonal(_ inputs: Int, _ outputs: Int) {
    var generator = SplitMix64(seed: 4)
    let weights: Matrix<Double> = Initializer.orthogonal(gain: 2).weights(
      inputs: inputs, outputs: outputs, using: &generator)
    let isTall = inputs >= outputs
    let products = Matrix.product(
      weights, weights, transposeLeft: isTall, transposeRight: !isTall)
    let expected = Matrix.diagonal([Double](repeating: 4, count: min(inputs, outputs)))
    #expect(largestDifference(products.elements, expected.elements) < 1e-14)
  }

  @Test("Zeros are zeros, the same seed gives the same weights, another seed others")
  func seeds() {
    #expect(elements(.zeros, 3, 2) == [0, 0, 0, 0, 0, 0])
    #expect(elements(.heNormal, 3, 2) == elements(.heNormal, 3, 2))
    var other = SplitMix64(seed: 12)
    let weights: Matrix<Double> = Initializer.heNormal.weights(inputs: 3, outputs: 2, using: &other)
    #expect(weights.elements != elements(.heNormal, 3, 2))
  }

  @Test("Equal units stay equal: from zeros the hidden layer never learns")
  func symmetry() {
    let network = Network<Double>.multilayerPerceptron(sizes: [2, 4, 2], activation: .tanh)
    var generator = SplitMix64(seed: 1)
    let start = network.initialParameters(.zeros, using: &generator)
    let gradient = network.gradient(
      start, samples: Matrix(rows: [[1.0, -2], [0.5, 3]]), target: .labels([0, 0]))
    #expect(network.gradientNorms(gradient)[0] == 0)
    #expect(network.gradientNorms(gradient)[1] > 0)
  }

  @Test("A layer without inputs stops with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      var generator = SplitMix64(seed: 1)
      let _: Matrix<Double> = Initializer.zeros.weights(inputs: 0, outputs: 2, using: &generator)
    }
  }
}
