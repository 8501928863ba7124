internal import Convergence
import RealModule

/// The loss of a network on fixed samples, as something to be minimised.
///
/// Its passes share one workspace, so an objective must not be asked by two tasks at once.
public struct NetworkObjective<Scalar: RealScalar>: Objective {
  /// The network.
  public let network: Network<Scalar>
  /// The samples, one a row.
  public let samples: Matrix<Scalar>
  /// What the network should give for them.
  public let target: NetworkTarget<Scalar>
  /// The memory of the passes, where the signals of the last one can be read.
  public let workspace = NetworkWorkspace<Scalar>()

  /// The loss of the network on the given samples.
  public init(
    _ network: Network<Scalar>, samples: Matrix<Scalar>, target: NetworkTarget<Scalar>
  ) {
    require(
      samples.rows == target.samples,
      "\(samples.rows) samples need as many targets, not \(target.samples).")
    self.network = network
    self.samples = samples
    self.target = target
  }

  /// The mean loss at the given parameters.
  public func loss(at parameters: [Scalar]) -> Scalar {
    network.loss(parameters, samples: samples, target: target)
  }

  /// Writes the gradient at the given parameters into `gradient`.
  public func gradient(at parameters: [Scalar], into gradient: inout [Scalar]) {
    _ = lossAndGradient(at: parameters, into: &gradient)
  }

  /// Writes the gradient into `gradient` and returns the loss, both from one pass.
  public func lossAndGradient(at parameters: [Scalar], into gradient: inout [Scalar]) -> Scalar {
    network.lossAndGradient(
      parameters, samples: samples, target: target, into: &gradient, workspace: workspace)
  }
}
