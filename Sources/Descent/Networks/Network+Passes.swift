internal import Convergence
import RealModule

extension Network {
  /// The outputs of the network for a batch of samples.
  ///
  /// - Parameters:
  ///   - samples: One sample a row.
  ///   - parameters: The network's parameters.
  ///   - statistics: What batch normalisations use; without it, the batch's own means and variances.
  /// - Returns: One row of outputs for each sample; logits, where the target is labels.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func outputs(
    for samples: Matrix<Scalar>, parameters: [Scalar],
    statistics: RunningStatistics<Scalar>? = nil
  ) -> Matrix<Scalar> {
    withPass(samples, parameters, NetworkWorkspace()) { pass in
      pass.forward(with: statistics)
      return Matrix(rows: samples.rows, columns: outputs, elements: Array(pass.outputs))
    }
  }

  /// The loss of a batch.
  ///
  /// - Parameters:
  ///   - parameters: The network's parameters.
  ///   - samples: One sample a row.
  ///   - target: What the network should give for them.
  ///   - statistics: What batch normalisations use; without it, the batch's own means and variances.
  /// - Returns: The mean loss.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func loss(
    _ parameters: [Scalar], samples: Matrix<Scalar>, target: NetworkTarget<Scalar>,
    statistics: RunningStatistics<Scalar>? = nil
  ) -> Scalar {
    withPass(samples, parameters, NetworkWorkspace()) { pass in
      pass.forward(with: statistics)
      return pass.loss(target)
    }
  }

  /// The loss of a batch and its gradient by the parameters, by backpropagation.
  ///
  /// One pass forward keeps the output of every layer; one pass back multiplies the gradient by
  /// each layer's derivative, from the last to the first. From Rumelhart, Hinton and Williams,
  /// "Learning Representations by Back-Propagating Errors" (1986).
  ///
  /// - Parameters:
  ///   - parameters: The network's parameters.
  ///   - samples: One sample a row.
  ///   - target: What the network should give for them.
  ///   - gradient: Receives the gradient: as many elements as there are parameters.
  ///   - workspace: The memory to work in; kept between calls, it makes them faster.
  /// - Returns: The mean loss.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func lossAndGradient(
    _ parameters: [Scalar], samples: Matrix<Scalar>, target: NetworkTarget<Scalar>,
    into gradient: inout [Scalar], workspace: NetworkWorkspace<Scalar> = NetworkWorkspace()
  ) -> Scalar {
    checkParameters(gradient.count)
    return gradient.withUnsafeMutableBufferPointer { gradient in
      withPass(samples, parameters, workspace) { pass in
        pass.forward(with: nil, notesSlopes: true)
        let loss = pass.loss(target)
        pass.backward(into: gradient)
        return loss
      }
    }
  }

  /// The gradient of the loss of a batch by the parameters, as a new array.
  public func gradient(
    _ parameters: [Scalar], samples: Matrix<Scalar>, target: NetworkTarget<Scalar>
  ) -> [Scalar] {
    var result = [Scalar](repeating: 0, count: parameterCount)
    _ = lossAndGradient(parameters, samples: samples, target: target, into: &result)
    return result
  }

  private func withPass<Result>(
    _ samples: Matrix<Scalar>, _ parameters: [Scalar], _ workspace: NetworkWorkspace<Scalar>,
    _ body: (NetworkPass<Scalar>) -> Result
  ) -> Result {
    require(samples.rows > 0, "A pass through a network needs at least one sample.")
    require(
      samples.columns == inputs,
      "The network takes samples of \(inputs) numbers, not \(samples.columns).")
    checkParameters(parameters.count)
    workspace.prepare(for: stages, samples: samples.rows)
    return samples.elements.withUnsafeBufferPointer { inputs in
      parameters.withUnsafeBufferPointer { parameters in
        workspace.withBuffers { values, gradients, moments in
          body(
            NetworkPass(
              stages: stages, samples: samples.rows, inputs: inputs, parameters: parameters,
              values: values, gradients: gradients, moments: moments, workspace: workspace))
        }
      }
    }
  }
}
