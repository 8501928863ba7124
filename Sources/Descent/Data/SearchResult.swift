internal import Convergence

/// What a search tried.
public struct SearchResult: Equatable, Sendable {
  /// All trials, in the order in which they were made; at least one.
  public let trials: [Trial]

  /// The result of the given trials, at least one.
  public init(trials: [Trial]) {
    require(!trials.isEmpty, "A search needs at least one trial.")
    self.trials = trials
  }

  /// The trial with the lowest score, the first of them if several have it.
  ///
  /// A score that is not a number is worse than any: a run that diverged is no success.
  public var best: Trial {
    trials.dropFirst().reduce(trials[0]) { best, trial in
      best.score.isNaN || trial.score < best.score ? trial : best
    }
  }
}
