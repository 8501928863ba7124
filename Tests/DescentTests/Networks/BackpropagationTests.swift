import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

#if canImport(Glibc)
  import Glibc
#endif

/// A perceptron of 2 inputs, 3 units and 2 classes, its gradient found three more ways.
@Suite("Backpropagation")
struct BackpropagationTests {
  static let samples = [[0.5, -1.0], [2.0, 0.25], [-0.75, 1.5]]
  static let labels = [1, 0, 1]

  let network = Network<Double>.multilayerPerceptron(sizes: [2, 3, 2], activation: .tanh)
  let point: [Double] = (0..<17).map { .sin(2.0 * Double($0) + 1) }

  /// The loss from the library's own functions, layer by layer, for numbers and for dual numbers.
  static func layerByLayer<S: PointwiseScalar>(_ point: [S], _ samples: [[S]]) -> S {
    func matrix(_ range: Range<Int>, _ columns: Int) -> Matrix<S> {
      Matrix(rows: range.count / columns, columns: columns, elements: Array(point[range]))
    }
    var hidden = denseLayer(
      Matrix(rows: samples), weights: matrix(0..<6, 3), bias: Array(point[6..<9]))
    hidden.elements = hidden.elements.map { Descent.tanh($0) }
    let logits = denseLayer(hidden, weights: matrix(9..<15, 2), bias: Array(point[15..<17]))
    var sum: S = 0
    for (row, label) in zip(logits.rowArrays, labels) {
      sum += softmaxCrossEntropy(row, label: label)
    }
    return sum / 3
  }

  /// The same loss written out in loops, for Swift's automatic differentiation.
  @differentiable(reverse)
  static func writtenOut(_ p: [Double]) -> Double {
    var sum = 0.0
    for sample in 0..<3 {
      let x0 = samples[sample][0]
      let x1 = samples[sample][1]
      var first = p[15]
      var second = p[16]
      for unit in 0..<3 {
        let z = x0 * p[unit] + x1 * p[3 + unit] + p[6 + unit]
        let a = 1 - 2 / (exp(2 * z) + 1)
        first = first + a * p[9 + 2 * unit]
        second = second + a * p[10 + 2 * unit]
      }
      let chosen = labels[sample] == 0 ? first : second
      sum = sum + log(exp(first) + exp(second)) - chosen
    }
    return sum / 3
  }

  @Test("The gradient is that of the loss: dual numbers, differences and Swift agree")
  func threeWays() {
    let objective = NetworkObjective(
      network, samples: Matrix(rows: Self.samples), target: .labels(Self.labels))
    let losses = [Self.layerByLayer(point, Self.samples), Self.writtenOut(point)]
    let loss = objective.loss(at: point)
    #expect(largestDifference(losses, [loss, loss]) < 1e-15)
    let duals = Self.samples.map { $0.map { Dual($0) } }
    let exact = checkGradientExactly(
      { objective.gradient(at: $0) }, of: { Self.layerByLayer($0, duals) }, at: point)
    #expect(exact.passes, "\(exact)")
    let central = checkGradient(
      { objective.gradient(at: $0) }, of: { objective.loss(at: $0) }, at: point)
    #expect(central.passes, "\(central)")
    let automatic = _Differentiation.gradient(at: point, of: Self.writtenOut)
    // A few dozen roundings of numbers of size 1.
    #expect(largestDifference(objective.gradient(at: point), automatic.base) < 1e-14)
  }

  @Test("The norms of each layer's gradient are those of its part of the whole")
  func norms() {
    let gradient = network.gradient(
      point, samples: Matrix(rows: Self.samples), target: .labels(Self.labels))
    let norms = network.gradientNorms(gradient)
    #expect(norms == [norm(Array(gradient[0..<9])), norm(Array(gradient[9..<17]))])
  }
}
