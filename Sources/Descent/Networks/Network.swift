internal import Convergence
import RealModule

/// A neural network: layers applied one after the other to a batch of samples.
///
/// The network itself is only a shape. Its parameters are one plain vector, layer after layer, so
/// that every optimizer, every transform and every check of this library applies to a network as to
/// a parabola; ``initialParameters(_:using:)`` makes a first one.
///
/// ```swift
/// let network = Network<Double>(inputs: 64, layers: [.dense(64), .activation(.relu), .dense(10)])
/// var generator = SplitMix64(seed: 1)
/// let parameters = network.initialParameters(.heNormal, using: &generator)
/// ```
public struct Network<Scalar: RealScalar>: Equatable, Sendable {
  /// How many numbers a sample has.
  public let inputs: Int
  /// How many numbers the network gives for a sample.
  public let outputs: Int
  /// The layers, the first one first.
  public let layers: [Layer]

  let stages: [Stage]

  /// The network with the given layers.
  ///
  /// - Parameters:
  ///   - inputs: How many numbers a sample has, at least 1.
  ///   - layers: The layers, at least one of them; each takes what the one before it gives.
  public init(inputs: Int, layers: [Layer]) {
    require(inputs > 0, "A network needs samples of at least one number, not \(inputs).")
    require(!layers.isEmpty, "A network needs at least one layer.")
    var stages: [Stage] = []
    self.inputs = inputs
    outputs = layers.reduce(inputs) { stages.append($1, inputs: $0) }
    self.layers = layers
    self.stages = stages
  }

  /// A multilayer perceptron: dense layers with an activation between, none after the last.
  ///
  /// - Parameters:
  ///   - sizes: The numbers of inputs, of units in each hidden layer and of outputs: at least two.
  ///   - activation: The activation of the hidden layers.
  /// - Returns: The network.
  public static func multilayerPerceptron(
    sizes: [Int], activation: Activation = .relu
  ) -> Network {
    require(sizes.count >= 2, "A perceptron needs at least inputs and outputs, not \(sizes).")
    let hidden = sizes.dropFirst().dropLast().flatMap { size -> [Layer] in
      [.dense(size), .activation(activation)]
    }
    return Network(inputs: sizes[0], layers: hidden + [.dense(sizes[sizes.count - 1])])
  }

  /// How many parameters the network has.
  public var parameterCount: Int { stages.last?.parameters.upperBound ?? 0 }

  /// Where the parameters of each layer that has some lie, in the order of the layers.
  public var parameterRanges: [Range<Int>] {
    stages.map(\.parameters).filter { !$0.isEmpty }
  }

  /// The weights of the dense layer with the given number among the dense layers, from 0.
  public func weights(ofDense index: Int, parameters: [Scalar]) -> Matrix<Scalar> {
    checkParameters(parameters.count)
    let dense = stages.filter { $0.kind == .dense }
    require(
      dense.indices.contains(index),
      "There is no dense layer \(index): the network has \(dense.count).")
    let stage = dense[index]
    let start = stage.parameters.lowerBound
    return Matrix(
      rows: stage.inputs, columns: stage.outputs,
      elements: Array(parameters[start..<start + stage.inputs * stage.outputs]))
  }

  func checkParameters(_ count: Int) {
    require(
      count == parameterCount, "The network has \(parameterCount) parameters, not \(count).")
  }
}
