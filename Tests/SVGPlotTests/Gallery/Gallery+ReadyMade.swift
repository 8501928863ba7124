import SVGPlot

extension Gallery {
  /// The steps of gradient descent on the bowl, computed here so that the paths are real.
  private static func path(_ name: String, rate: Double, momentum: Double, count: Int) -> Series {
    var (x, y) = (-3.5, 2.0)
    var (u, v) = (0.0, 0.0)
    var (xs, ys) = ([x], [y])
    for _ in 0..<count {
      u = momentum * u + x
      v = momentum * v + 10 * y
      x -= rate * u
      y -= rate * v
      xs.append(x)
      ys.append(y)
    }
    return Series(name: name, x: xs, y: ys)
  }

  /// The rate of heavy ball on a quadratic: the larger root of z² − (1 + β − αλ) z + β.
  private static func heavyBall(_ step: Double, _ momentum: Double) -> Double {
    let sum = 1 + momentum - step
    let discriminant = sum * sum - 4 * momentum
    guard discriminant > 0 else { return momentum.squareRoot() }
    return (sum.magnitude + discriminant.squareRoot()) / 2
  }

  static let readyMade: [Entry] = [
    ("ready-loss", Plot.loss(decay(12, 0.85), title: "Loss of one run")),
    (
      "ready-runs",
      Plot.runs(
        [
          (name: "SGD", losses: decay(3, 0.97)), (name: "momentum", losses: decay(3, 0.9)),
          (name: "Adam", losses: Array(decay(3, 0.93).prefix(40))),
        ], title: "Runs compared")
    ),
    (
      "ready-spread",
      Plot.spread(
        (0..<20).map { noisyRun($0) }, title: "Twenty seeds")
    ),
    (
      "ready-descent",
      Plot.descent(
        [
          path("gradient descent", rate: 0.18, momentum: 0, count: 30),
          path("momentum", rate: 0.05, momentum: 0.8, count: 40),
        ], over: plane, minimum: (x: 0, y: 0), title: "Descent over contours")
    ),
    (
      "ready-schedule",
      Plot.schedule(
        [
          (name: "warm-up", rates: warmUp),
          (name: "step decay", rates: stepDecay),
        ], title: "Schedules")
    ),
    (
      "ready-gradient-norms",
      Plot.gradientNorms(
        layers: (1...6).map { "layer \($0)" },
        [
          (name: "sigmoid", values: [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1]),
          (name: "ReLU", values: [0.08, 0.09, 0.1, 0.1, 0.12, 0.13]),
        ], title: "Gradient norm by layer")
    ),
    (
      "ready-sweep",
      Plot.learningRateSweep(
        rates: [0.001, 0.003, 0.01, 0.03, 0.1, 0.15, 0.19, 0.21, 0.3, 1],
        finalLosses: [2, 1.1, 0.3, 1e-2, 1e-5, 1e-7, 1e-3, .infinity, .infinity, .nan],
        threshold: 0.2, title: "Learning-rate sweep")
    ),
    (
      "ready-phase",
      Plot.phaseDiagram(
        rate: ScalarField(x: Domain(0, 4), y: Domain(0, 1), columns: 81, rows: 61, heavyBall),
        title: "Heavy ball on a quadratic")
    ),
  ]
}
