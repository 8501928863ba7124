import Descent
import Differentiation
import RealModule
import Testing

@Suite("Networks of any shape")
struct NetworkShapeTests {
  /// A random stack of layers of every kind.
  func randomLayers(_ width: Int, depth: Int, _ generator: inout SplitMix64) -> [Layer] {
    var width = width
    return (0..<depth).map { _ in
      switch generator.nextIndex(below: 5) {
      case 0: return .activation(Activation.all[generator.nextIndex(below: Activation.all.count)])
      case 1: return .layerNorm
      case 2: return .batchNorm
      case 3: return .residual([.dense(3), .activation(.tanh), .dense(width)])
      default:
        width = 1 + generator.nextIndex(below: 5)
        return .dense(width)
      }
    }
  }

  @Test(
    "Backpropagation through random stacks of layers is the gradient of the loss", arguments: 0..<16
  )
  func randomStacks(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let inputs = 1 + generator.nextIndex(below: 4)
    let depth = 1 + generator.nextIndex(below: 6)
    let layers = randomLayers(inputs, depth: depth, &generator) + [.dense(2)]
    let network = Network<Double>(inputs: inputs, layers: layers)
    let rows = 2 + generator.nextIndex(below: 5)
    let samples = Matrix(
      rows: rows, columns: inputs,
      elements: (0..<rows * inputs).map { _ in generator.nextNormal() })
    let values = Matrix(
      rows: rows, columns: 2, elements: (0..<rows * 2).map { _ in generator.nextNormal() })
    let start = network.initialParameters(.xavierNormal, using: &generator)
      .map { $0 + 0.1 * generator.nextNormal() }
    let objective = NetworkObjective(network, samples: samples, target: .values(values, .logCosh))
    func check(_ point: [Double]) -> GradientCheck<Double> {
      checkGradient({ objective.gradient(at: $0) }, of: { objective.loss(at: $0) }, at: point)
    }
    // Differences across a kink of a rectifier measure neither side; a second point settles it.
    let first = check(start)
    #expect(first.passes || check(start.map { $0 * 1.01 }).passes, "\(layers): \(first)")
  }

  @Test("A sign flipped in the gradient is refused by the same check")
  func wrongGradient() {
    let network = Network<Double>.multilayerPerceptron(sizes: [2, 3, 2], activation: .tanh)
    var generator = SplitMix64(seed: 5)
    let start = network.initialParameters(.xavierNormal, using: &generator)
    let samples = Matrix(rows: [[0.5, -1], [2, 0.25]])
    let objective = NetworkObjective(network, samples: samples, target: .labels([0, 1]))
    let check = checkGradient(
      { point in
        var gradient = objective.gradient(at: point)
        gradient[4] = -gradient[4]
        return gradient
      }, of: { objective.loss(at: $0) }, at: start)
    #expect(!check.passes)
    #expect(check.worstElement == 4)
  }

  @Test("Shapes, counts and where the parameters lie")
  func shapes() {
    let network = Network<Double>.multilayerPerceptron(sizes: [64, 64, 10])
    #expect(network.layers == [.dense(64), .activation(.relu), .dense(10)])
    #expect(network.parameterCount == 64 * 64 + 64 + 640 + 10)
    #expect(network.parameterRanges == [0..<4160, 4160..<4810])
    let small = Network<Double>(inputs: 2, layers: [.dense(3), .layerNorm, .residual([.dense(3)])])
    #expect(small.parameterRanges == [0..<9, 9..<15, 15..<27])
    #expect(small.outputs == 3)
    #expect(
      small.layout
        == ParameterLayout([
          ("layer 1 weights", [2, 3]), ("layer 1 bias", [3]), ("layer 2 scale", [3]),
          ("layer 2 shift", [3]), ("layer 3 weights", [3, 3]), ("layer 3 bias", [3]),
        ]))
    let weights = small.weights(ofDense: 0, parameters: (0..<27).map(Double.init))
    #expect(weights == Matrix(rows: [[0, 1, 2], [3, 4, 5]]))
  }

  @Test("One dense layer is X·W + b, and without layers between, depth changes nothing")
  func denseLayers() {
    let inputs = Matrix(rows: [[1.0, 2], [3, 4], [5, 6]])
    let weights = Matrix(rows: [[1.0, 0, -1], [2, 1, 0]])
    let network = Network<Double>(inputs: 2, layers: [.dense(3)])
    let outputs = network.outputs(for: inputs, parameters: weights.elements + [10, 20, 30])
    #expect(outputs == Matrix(rows: [[15, 22, 29], [21, 24, 27], [27, 26, 25]]))
    #expect(denseLayer(inputs, weights: weights, bias: [10, 20, 30]) == outputs)
  }

  @Test("The same network in Float agrees with Double to Float's precision")
  func float() {
    var generator = SplitMix64(seed: 9)
    let wide = Network<Double>.multilayerPerceptron(sizes: [5, 8, 8, 3], activation: .silu)
    let narrow = Network<Float>.multilayerPerceptron(sizes: [5, 8, 8, 3], activation: .silu)
    let start = wide.initialParameters(.heNormal, using: &generator)
    let elements = (0..<35).map { _ in generator.nextNormal() }
    let labels = [0, 1, 2, 0, 1, 2, 2]
    let exact = wide.gradient(
      start, samples: Matrix(rows: 7, columns: 5, elements: elements), target: .labels(labels))
    let rounded = narrow.gradient(
      start.map(Float.init),
      samples: Matrix(rows: 7, columns: 5, elements: elements.map(Float.init)),
      target: .labels(labels))
    // About a hundred roundings of 6e-8 on numbers below 3.
    #expect(largestDifference(rounded.map(Double.init), exact) < 2e-5)
  }

  @Test("Layers that do not fit stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = Network<Double>(inputs: 2, layers: []) }
    await #expect(processExitsWith: .failure) {
      _ = Network<Double>(inputs: 0, layers: [.dense(1)])
    }
    await #expect(processExitsWith: .failure) {
      _ = Network<Double>(inputs: 2, layers: [.residual([.dense(3)])])
    }
    await #expect(processExitsWith: .failure) {
      let network = Network<Double>(inputs: 2, layers: [.dense(1)])
      _ = network.outputs(for: Matrix(rows: [[1.0, 2, 3]]), parameters: [1, 2, 3])
    }
    await #expect(processExitsWith: .failure) {
      let network = Network<Double>(inputs: 2, layers: [.dense(1)])
      _ = network.gradient([1, 2, 3], samples: Matrix(rows: [[1.0, 2]]), target: .labels([1]))
    }
  }
}
