import Descent
import Testing

@Suite("Trajectories of PyTorch")
struct TorchTrajectoryTests {
  typealias Runs = [(String, @Sendable (ReferenceProblem) -> [[Double]])]

  static let methods: Runs = [
    (
      "sgd",
      {
        $0.run(
          Descending(
            by: AddDecayedWeights(0.1).then(Momentum(0.8, nesterov: true))
              .then(ScaleByLearningRate(0.01))))
      }
    ),
    (
      "adagrad",
      {
        $0.run(
          Adagrad(learningRate: .inverseTimeDecay(from: 0.3, decay: 0.02), epsilon: 1e-3))
      }
    ),
    ("adagrad default", { $0.run(Adagrad(learningRate: 0.2)) }),
    ("adadelta", { $0.run(Adadelta(learningRate: 0.7, rho: 0.8, epsilon: 1e-4)) }),
    (
      "rmsprop",
      {
        $0.run(
          RMSprop(learningRate: 0.005, decay: 0.9, epsilon: 1e-3, centered: true, momentum: 0.6))
      }
    ),
    (
      "adam l2",
      {
        $0.run(
          Descending(
            by: AddDecayedWeights(0.05).then(ScaleByAdam(beta1: 0.8, beta2: 0.97, epsilon: 1e-5))
              .then(ScaleByLearningRate(0.06))))
      }
    ),
    ("adamw", { $0.run(AdamW(learningRate: 0.05, beta1: 0.85, beta2: 0.98, weightDecay: 0.1)) }),
    (
      "amsgrad",
      {
        $0.run(
          AMSGrad(learningRate: 0.06, beta1: 0.8, beta2: 0.9, epsilon: 1e-6, maximum: .raw))
      }
    ),
    (
      "nadam",
      {
        $0.run(
          Descending(
            by: ScaleByNAdam(beta1: 0.8, beta2: 0.95, epsilon: 1e-6, momentumDecay: 0.02)
              .then(ScaleByLearningRate(0.02))))
      }
    ),
    (
      "radam",
      {
        $0.run(
          Descending(
            by: ScaleByRAdam(beta1: 0.8, beta2: 0.95, epsilon: 1e-3, correctsBeforeEpsilon: false)
              .then(ScaleByLearningRate(0.06))))
      }
    ),
    ("adamax", { $0.run(AdaMax(learningRate: 0.03, beta1: 0.8, beta2: 0.95, epsilon: 1e-5)) }),
  ]

  static let scheduled: Runs = [
    (
      "sgd step",
      {
        $0.run(
          HeavyBall(learningRate: .stepDecay(from: 0.04, factor: 0.4, every: 25), momentum: 0.5))
      }
    ),
    (
      "sgd exponential",
      {
        $0.run(HeavyBall(learningRate: .exponentialDecay(from: 0.04, rate: 0.98), momentum: 0.5))
      }
    ),
    (
      "sgd restarts",
      {
        $0.run(
          HeavyBall(
            learningRate: .warmRestarts(from: 0.04, to: 0.002, period: 12, growth: 2),
            momentum: 0.5))
      }
    ),
    (
      "sgd plateau",
      {
        // PyTorch cuts when the bad losses exceed its patience of 2: when they reach 3.
        let rule = ReduceOnPlateau(factor: 0.5, patience: 3, relative: 0.02, cooldown: 2)
        return $0.run(
          Descending(
            by: Momentum(0.5).then(ScaleByLearningRate(0.08)).then(ScaleByPlateau(rule))))
      }
    ),
  ]

  @Test("Where PyTorch defines a method otherwise, its form agrees to 10⁻¹² over 120 steps")
  func trajectories() throws {
    try compare(
      file: "torch-optimizers.csv", problems: [.valley, .bowl, .logistic],
      methods: Self.methods + Self.scheduled, names: { _ in true })
  }
}
