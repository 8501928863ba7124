import Descent
import Testing

@Suite("Trajectories of optax")
struct OptaxTrajectoryTests {
  typealias Runs = [(String, @Sendable (ReferenceProblem) -> [[Double]])]

  static let adaptive: Runs = [
    (
      "adagrad",
      {
        $0.run(Adagrad(learningRate: 0.3, initialSum: 0.05, epsilon: 1e-3, placement: .insideRoot))
      }
    ),
    ("adadelta", { $0.run(Adadelta(learningRate: 0.7, rho: 0.8, epsilon: 1e-4)) }),
    ("rmsprop", { $0.run(RMSprop(learningRate: 0.004, placement: .insideRoot)) }),
    (
      "rmsprop all",
      {
        $0.run(
          RMSprop(learningRate: 0.004, decay: 0.8, epsilon: 1e-3, centered: true, momentum: 0.5))
      }
    ),
    ("adam", { $0.run(Adam(learningRate: 0.05)) }),
    ("adam other", { $0.run(Adam(learningRate: 0.1, beta1: 0.8, beta2: 0.95, epsilon: 1e-4)) }),
    (
      "adam root",
      {
        $0.run(
          Descending(
            by: ScaleByAdam(beta1: 0.7, beta2: 0.9, epsilon: 1e-6, epsilonRoot: 1e-5)
              .then(ScaleByLearningRate(0.07))))
      }
    ),
    ("adamw", { $0.run(AdamW(learningRate: 0.05, beta1: 0.85, beta2: 0.98, weightDecay: 0.1)) }),
    ("amsgrad", { $0.run(AMSGrad(learningRate: 0.06, beta1: 0.8, beta2: 0.9, epsilon: 1e-6)) }),
    ("nadam", { $0.run(NAdam(learningRate: 0.04, beta1: 0.85, beta2: 0.97, epsilon: 1e-7)) }),
    (
      "radam",
      { $0.run(RAdam(learningRate: 0.08, beta1: 0.85, beta2: 0.95, epsilon: 1e-6, threshold: 6)) }
    ),
    ("radam default", { $0.run(RAdam(learningRate: 0.05)) }),
    (
      "adabelief", { $0.run(AdaBelief(learningRate: 0.05, beta1: 0.8, beta2: 0.95, epsilon: 1e-6)) }
    ),
    ("adamax", { $0.run(AdaMax(learningRate: 0.03, beta1: 0.8, beta2: 0.95, epsilon: 1e-5)) }),
    ("yogi", { $0.run(Yogi(learningRate: 0.05, beta1: 0.8, beta2: 0.95, epsilon: 1e-2)) }),
  ]

  static let plain: Runs = [
    ("sgd", { $0.run(SGD(learningRate: 0.02)) }),
    ("sgd l2", { $0.run(SGD(learningRate: 0.03, weightDecay: 0.1)) }),
    ("heavy ball", { $0.run(HeavyBall(learningRate: 0.01, momentum: 0.8)) }),
    ("nesterov", { $0.run(Nesterov(learningRate: 0.01, momentum: 0.85)) }),
    ("lion", { $0.run(Lion(learningRate: 0.011, beta1: 0.8, beta2: 0.95, weightDecay: 0.05)) }),
    ("sign", { $0.run(SignSGD(learningRate: 0.0123)) }),
    ("normalized", { $0.run(NormalizedSGD(learningRate: 0.037, epsilon: 1e-3)) }),
    ("polyak", { $0.run(PolyakSGD(minimum: -0.1, largest: 0.15, epsilon: 0.01)) }),
    (
      "clip norm",
      {
        $0.run(Descending(by: ClipByGlobalNorm(0.7).then(ScaleByLearningRate(0.05))))
      }
    ),
    (
      "clip value",
      {
        $0.run(Descending(by: ClipByValue(0.4).then(ScaleByLearningRate(0.05))))
      }
    ),
  ]

  static let scheduled: Runs = [
    (
      "adam cosine",
      {
        $0.run(Adam(learningRate: .cosineDecay(from: 0.1, steps: 100, alpha: 0.05, exponent: 1.3)))
      }
    ),
    (
      "adamw clip warmup",
      {
        let rate = Schedule<Double>.warmupCosine(
          from: 0, peak: 0.1, warmup: 15, steps: 90, end: 0.001)
        return $0.run(
          Descending(
            by: ClipByGlobalNorm(1).then(ScaleByAdam(beta2: 0.99)).then(AddDecayedWeights(0.02))
              .then(ScaleByLearningRate(rate))))
      }
    ),
    (
      "momentum decay",
      {
        $0.run(
          HeavyBall(
            learningRate: .exponentialDecay(from: 0.03, rate: 0.5, every: 20, staircase: true),
            momentum: 0.7))
      }
    ),
    (
      "plateau",
      {
        let rule = ReduceOnPlateau(
          factor: 0.5, patience: 3, relative: 0.02, cooldown: 2, minimumScale: 0.01)
        return $0.run(
          Descending(
            by: Momentum(0.5).then(ScaleByLearningRate(0.09)).then(ScaleByPlateau(rule))))
      }
    ),
  ]

  static let layered: Runs = [
    (
      "block rms",
      {
        $0.run(
          Descending(
            by: ClipByBlockRMS(0.5, layout: ReferenceProblem.layout)
              .then(ScaleByLearningRate(0.1))))
      }
    ),
    (
      "adaptive clip",
      {
        $0.run(
          Descending(
            by: AdaptiveClip(0.3, epsilon: 0.05, layout: ReferenceProblem.layout)
              .then(ScaleByLearningRate(0.2))))
      }
    ),
    (
      "lamb",
      {
        $0.run(
          LAMB(
            learningRate: 0.02, beta1: 0.8, beta2: 0.95, epsilon: 1e-5, weightDecay: 0.05,
            layout: ReferenceProblem.layout))
      }
    ),
    (
      "lars",
      {
        $0.run(
          LARS(
            learningRate: 0.5, momentum: 0.6, weightDecay: 0.02, trustCoefficient: 0.05,
            epsilon: 1e-3, layout: ReferenceProblem.layout))
      }
    ),
  ]

  @Test("Every method on three problems agrees to 10⁻¹² over 120 steps")
  func flat() throws {
    try compare(
      file: "optax.csv", problems: [.valley, .bowl, .logistic],
      methods: Self.plain + Self.adaptive + Self.scheduled, names: { !$0.contains("/layers/") })
  }

  @Test("Methods that work array by array agree too")
  func layered() throws {
    try compare(
      file: "optax.csv", problems: [.layers], methods: Self.layered,
      names: { $0.contains("/layers/") })
  }
}
