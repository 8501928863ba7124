internal import Convergence
import RealModule

/// The running means and variances of a network's batch normalisations, for use after training.
///
/// While training, a batch is normalised by its own mean and variance; a single sample has none,
/// so an average over the batches seen is kept for it.
public struct RunningStatistics<Scalar: RealScalar>: Equatable {
  /// How much of each new batch enters the average; 0.1 by default, as in PyTorch.
  public let momentum: Scalar

  /// By the number of the stage: the means, then the variances.
  private var moments: [Int: [Scalar]] = [:]

  /// Statistics with means 0 and variances 1, before any batch.
  ///
  /// - Parameters:
  ///   - network: The network whose batch normalisations are followed.
  ///   - momentum: How much of each new batch enters the average, in (0, 1].
  public init(for network: Network<Scalar>, momentum: Scalar = 0.1) {
    require(
      momentum > 0 && momentum <= 1,
      "The momentum of running statistics must lie in (0, 1], not be \(momentum).")
    self.momentum = momentum
    for (index, stage) in network.stages.enumerated() {
      if case .batchNorm = stage.kind {
        moments[index] =
          Array(repeating: 0, count: stage.inputs) + Array(repeating: 1, count: stage.inputs)
      }
    }
  }

  func moments(ofStage stage: Int) -> [Scalar]? { moments[stage] }

  /// Takes in the batch that the workspace's last pass normalised:
  /// running ← (1 − momentum)·running + momentum·batch.
  ///
  /// As in PyTorch, the batch's variance enters multiplied by m / (m − 1), m being the number of
  /// samples: the estimate for the population the batch was drawn from.
  ///
  /// - Parameters:
  ///   - workspace: The workspace of the pass.
  ///   - samples: The number of samples m of that pass, at least 2.
  public mutating func update(from workspace: NetworkWorkspace<Scalar>, samples: Int) {
    require(samples >= 2, "A variance needs at least two samples, not \(samples).")
    let correction = Scalar(samples) / Scalar(samples - 1)
    for (stage, running) in moments {
      let batch = workspace.moments[workspace.momentRange(stage)]
      let width = running.count / 2
      moments[stage] = zip(running, batch).enumerated().map { index, pair in
        let measured = index < width ? pair.1 : pair.1 * correction
        return (1 - momentum) * pair.0 + momentum * measured
      }
    }
  }
}

extension RunningStatistics: Sendable where Scalar: Sendable {}
