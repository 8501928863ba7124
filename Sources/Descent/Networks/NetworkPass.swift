import RealModule

/// One pass of a batch through a network: forward, then backward.
///
/// Everything is read from and written to memory that the workspace owns.
struct NetworkPass<Scalar: RealScalar> {
  let stages: [Stage]
  let samples: Int
  let inputs: UnsafeBufferPointer<Scalar>
  let parameters: UnsafeBufferPointer<Scalar>
  let values: UnsafeMutableBufferPointer<Scalar>
  let gradients: UnsafeMutableBufferPointer<Scalar>
  let moments: UnsafeMutableBufferPointer<Scalar>
  let workspace: NetworkWorkspace<Scalar>

  /// What goes into a stage: the output of the one before it, or the samples.
  private func input(_ stage: Int) -> UnsafeBufferPointer<Scalar> {
    stage == 0 ? inputs : UnsafeBufferPointer(output(stage - 1))
  }

  private func output(_ stage: Int) -> UnsafeMutableBufferPointer<Scalar> {
    values.part(workspace.valueRange(stage))
  }

  /// The gradient of the loss by the output of a stage.
  private func outputGradient(_ stage: Int) -> UnsafeMutableBufferPointer<Scalar> {
    gradients.part(workspace.valueRange(stage))
  }

  private func momentPart(_ stage: Int) -> UnsafeMutableBufferPointer<Scalar> {
    moments.part(workspace.momentRange(stage))
  }

  /// The output of the network, after ``forward(with:notesSlopes:)``.
  var outputs: UnsafeBufferPointer<Scalar> { input(stages.count) }

  /// Computes the output of each stage from the output of the one before it.
  ///
  /// - Parameters:
  ///   - statistics: The means and variances that batch normalisations use instead of those of the
  ///     batch, if any.
  ///   - notesSlopes: Whether ``backward(into:)`` is to follow. The derivatives of activations are
  ///     then left for it where it will write the gradient by their inputs.
  func forward(with statistics: RunningStatistics<Scalar>?, notesSlopes: Bool = false) {
    for (index, stage) in stages.enumerated() {
      let x = input(index)
      let own = parameters.part(stage.parameters)
      switch stage.kind {
      case .dense:
        DenseParameters(inputs: stage.inputs, outputs: stage.outputs)
          .forward(x, parameters: own, samples: samples, into: output(index))
      case .activation(let activation) where notesSlopes && index > 0:
        activation.apply(x, into: output(index), slopes: outputGradient(index - 1))
      case .activation(let activation):
        activation.apply(x, into: output(index))
      case .add(let source):
        let skipped = input(source)
        let sum = output(index)
        for element in sum.indices { sum[element] = x[element] + skipped[element] }
      case .batchNorm, .layerNorm:
        normalize(index, with: statistics)
      }
    }
  }

  private func normalize(_ index: Int, with statistics: RunningStatistics<Scalar>?) {
    guard let layer = stages[index].normalization(Scalar.self) else { return }
    let moments = momentPart(index)
    if let known = statistics?.moments(ofStage: index) {
      _ = moments.update(fromContentsOf: known)
    } else {
      layer.measure(input(index), samples: samples, into: moments)
    }
    layer.forward(
      input(index), parameters: parameters.part(stages[index].parameters),
      moments: UnsafeBufferPointer(moments), samples: samples, into: output(index))
  }

  /// The loss of the outputs; writes its gradient by them, where the backward pass starts.
  func loss(_ target: NetworkTarget<Scalar>) -> Scalar {
    let last = stages.count - 1
    return target.lossAndGradient(
      outputs, width: stages[last].outputs, into: outputGradient(last))
  }

  /// Computes the gradients, from the last stage to the first, by the chain rule.
  ///
  /// ``forward(with:notesSlopes:)`` must have left the slopes of the activations, and ``loss(_:)``
  /// the gradient by the network's outputs.
  ///
  /// - Parameter gradient: Receives the gradient by the parameters.
  func backward(into gradient: UnsafeMutableBufferPointer<Scalar>) {
    for index in stages.indices.reversed() {
      writeParameterGradient(index, into: gradient.part(stages[index].parameters))
      // Nobody asks for the gradient by the samples.
      if index == 0 { return }
      writeInputGradient(index)
      addSkippedGradients(index)
    }
  }

  private func writeParameterGradient(
    _ index: Int, into gradient: UnsafeMutableBufferPointer<Scalar>
  ) {
    let stage = stages[index]
    let received = UnsafeBufferPointer(outputGradient(index))
    switch stage.kind {
    case .dense:
      DenseParameters(inputs: stage.inputs, outputs: stage.outputs)
        .parameterGradient(
          input(index), outputGradient: received, samples: samples, into: gradient)
    case .batchNorm, .layerNorm:
      stage.normalization(Scalar.self)?
        .parameterGradient(
          input(index), moments: UnsafeBufferPointer(momentPart(index)), outputGradient: received,
          samples: samples, into: gradient)
    case .activation, .add:
      break
    }
  }

  private func writeInputGradient(_ index: Int) {
    let stage = stages[index]
    let own = parameters.part(stage.parameters)
    let received = UnsafeBufferPointer(outputGradient(index))
    let passedOn = outputGradient(index - 1)
    switch stage.kind {
    case .dense:
      DenseParameters(inputs: stage.inputs, outputs: stage.outputs)
        .inputGradient(received, parameters: own, samples: samples, into: passedOn)
    case .activation:
      // ∂L/∂z = ∂L/∂y · f′(z), where f′(z) was left by the forward pass.
      for element in passedOn.indices { passedOn[element] *= received[element] }
    case .add:
      _ = passedOn.update(fromContentsOf: received)
    case .batchNorm, .layerNorm:
      stage.normalization(Scalar.self)?
        .inputGradient(
          input(index), parameters: own, moments: UnsafeBufferPointer(momentPart(index)),
          outputGradient: received, samples: samples, into: passedOn)
    }
  }

  /// Adds what comes back along the residual connections that start before this stage.
  private func addSkippedGradients(_ index: Int) {
    let passedOn = outputGradient(index - 1)
    for (later, stage) in stages.enumerated() where stage.kind == .add(inputOf: index) {
      let skipped = outputGradient(later)
      for element in passedOn.indices { passedOn[element] += skipped[element] }
    }
  }
}
