internal import Convergence

/// One step of a network's forward pass, with the place of its parameters.
///
/// A network is a list of stages in which residual connections are laid flat: the layers inside one
/// are followed by a stage that adds the value from before them.
struct Stage: Equatable, Sendable {
  /// What a stage computes.
  enum Kind: Equatable, Sendable {
    /// X·W + b.
    case dense
    /// An activation of each element.
    case activation(Activation)
    /// Batch normalisation with its ε.
    case batchNorm(Double)
    /// Layer normalisation with its ε.
    case layerNorm(Double)
    /// The sum of the value so far and the value that went into the stage with the given number.
    case add(inputOf: Int)
  }

  let kind: Kind
  let inputs: Int
  let outputs: Int
  /// Where the stage's parameters lie among the network's.
  let parameters: Range<Int>
}

extension Array where Element == Stage {
  /// Appends the stages of a layer that is given `inputs` numbers a sample.
  ///
  /// - Returns: How many numbers a sample has after the layer.
  mutating func append(_ layer: Layer, inputs: Int) -> Int {
    switch layer {
    case .dense(let outputs):
      require(outputs > 0, "A dense layer needs at least one output, not \(outputs).")
      add(.dense, inputs, outputs, parameters: (inputs + 1) * outputs)
      return outputs
    case .activation(let activation):
      add(.activation(activation), inputs, inputs, parameters: 0)
    case .batchNorm(let epsilon):
      require(epsilon > 0, "The epsilon of a normalisation must be above 0, not \(epsilon).")
      add(.batchNorm(epsilon), inputs, inputs, parameters: 2 * inputs)
    case .layerNorm(let epsilon):
      require(epsilon > 0, "The epsilon of a normalisation must be above 0, not \(epsilon).")
      add(.layerNorm(epsilon), inputs, inputs, parameters: 2 * inputs)
    case .residual(let layers):
      require(!layers.isEmpty, "A residual connection needs at least one layer inside.")
      let first = count
      let width = layers.reduce(inputs) { append($1, inputs: $0) }
      require(
        width == inputs,
        "A residual connection adds \(inputs) numbers to as many, but its layers give \(width).")
      add(.add(inputOf: first), inputs, inputs, parameters: 0)
    }
    return inputs
  }

  private mutating func add(_ kind: Stage.Kind, _ inputs: Int, _ outputs: Int, parameters: Int) {
    let start = last?.parameters.upperBound ?? 0
    append(
      Stage(
        kind: kind, inputs: inputs, outputs: outputs, parameters: start..<start + parameters))
  }
}
