import RealModule

extension Network {
  /// The first parameters of the network: random weights, biases and shifts 0, scales 1.
  ///
  /// - Parameters:
  ///   - initializer: How the weights of each dense layer start.
  ///   - generator: The source of randomness; the same state gives the same parameters.
  /// - Returns: The parameters: ``parameterCount`` of them.
  public func initialParameters(
    _ initializer: Initializer, using generator: inout some RandomNumberGenerator
  ) -> [Scalar] {
    var parameters: [Scalar] = []
    parameters.reserveCapacity(parameterCount)
    for stage in stages {
      switch stage.kind {
      case .dense:
        let weights: Matrix<Scalar> = initializer.weights(
          inputs: stage.inputs, outputs: stage.outputs, using: &generator)
        parameters += weights.elements
        parameters += Array(repeating: 0, count: stage.outputs)
      case .batchNorm, .layerNorm:
        parameters += Array(repeating: 1, count: stage.inputs)
        parameters += Array(repeating: 0, count: stage.inputs)
      case .activation, .add:
        break
      }
    }
    return parameters
  }
}
