internal import RealModule

/// The optimiser that a chain of transforms makes, for compositions that have no name.
///
///     Descending(by: ClipByGlobalNorm(1).then(Momentum(0.9)).then(ScaleByLearningRate(0.1)))
public struct Descending<Body: GradientTransform>: ComposedOptimizer {
  /// The chain.
  public let body: Body

  /// The optimiser that adds the chain's result to the parameters.
  public init(by body: Body) {
    self.body = body
  }
}
