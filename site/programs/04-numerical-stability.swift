// Numerical stability (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import FormulaCheck
import Notebook
import SVGPlot

verify("eq-stab-update") { sample in
  let line = LinearRegression(
    inputs: sample.vector(4), targets: sample.vector(4))
  let theta = sample.vector(2), rate = sample.uniform(1e-3...1)
  return [
    "J": FormulaFunction { (theta: [Double]) in line.loss(at: theta) },
    "θ_t": theta, "η": rate,
    "θ_{t+1}": gradientDescentStep(
      theta, gradient: line.gradient(at: theta), learningRate: rate),
  ]
}

func cosines(_ x: [Double]) -> Matrix<Double> {
  Matrix(
    rows: x.map { (x: Double) in
      (1...9).map { (k: Int) in Double.cos(Double(k) * x) }
    })
}
var curveDice = RandomState(seed: 42)
func noisyCurve(_ count: Int) -> LinearRegression<Double> {
  let x = curveDice.uniform(0, .pi, count)
  let noise = curveDice.randn(count)
  return LinearRegression(
    inputs: cosines(x),
    targets: zip(x, noise).map { .cos($0) + 0.5 * $1 })
}
let seen = noisyCurve(12), unseen = noisyCurve(200)
let overfit = gradientDescent(
  on: seen, from: [Double](repeating: 0, count: 10),
  learningRate: stabilityThreshold(hessian: seen.hessian) / 2,
  steps: 2000)
let testLosses = overfit.parameters.map { unseen.loss(at: $0) }
let bestStep =
  testLosses.indices.min { testLosses[$0] < testLosses[$1] } ?? 0
let logSteps = (1...2000).filter { $0 < 100 || $0 % 20 == 0 }
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "training loss", x: logSteps.map { Double($0) },
          y: logSteps.map { overfit.losses[$0] })),
      LineMark(
        Series(
          name: "test loss", x: logSteps.map { Double($0) },
          y: logSteps.map { testLosses[$0] }), color: .series(1)),
    ], x: PlotAxis("step", scale: .log), y: PlotAxis("loss", scale: .log)),
  caption: "Every step lowers the training loss. The test "
    + "loss has its best step behind it.")
expect(overfit, .decreases, "The training loss never rises.")
expect(
  testLosses[2000] > 1.5 * testLosses[bestStep],
  "At the end the test loss is more than 1.5 times its least value.")

let gains = (1...20).map { (seed: Int) -> Double in
  curveDice = RandomState(seed: seed)
  let (train, test) = (noisyCurve(12), noisyCurve(200))
  let run = gradientDescent(
    on: train, from: [Double](repeating: 0, count: 10),
    learningRate: stabilityThreshold(hessian: train.hessian) / 2,
    steps: 2000)
  let losses = logSteps.map { test.loss(at: run.parameters[$0]) }
  return losses[losses.count - 1] / (losses.min() ?? .nan)
}
show(
  "test loss at the end, as a multiple of its least: smallest, middle",
  [gains.min() ?? .nan, gains.sorted()[10]], format: .fixed(2))
let overfitted = gains.filter { $0 > 1.5 }.count
expect(
  overfitted >= 14 && gains.sorted()[10] > 2,
  "With at least 14 of 20 seeds it ends more than 1.5 times above "
    + "its least; in the middle, more than 2 times.")

func vanishing<S: RealScalar>(_ z: S) -> S {
  var (value, slope) = (z, S(1))
  for _ in 0..<12 {
    value = sigmoid(value)
    slope *= value * (1 - value)
  }
  return slope
}
func exploding<S: RealScalar>(_ theta: S) -> S {
  4 * theta * theta * theta
}
func noisy<S: RealScalar>(_ start: S) -> S {
  var dice = Descent.SplitMix64(seed: 3)
  var theta = [start]
  for _ in 0..<100 {
    theta = gradientDescentStep(
      theta, gradient: [theta[0] + S(dice.nextNormal() as Double)],
      learningRate: S(0.1))
  }
  return theta[0]
}
let inHalfs: [Float16] = [vanishing(0.5), exploding(1e3), noisy(1)]
let inFloat: [Float] = [vanishing(0.5), exploding(1e3), noisy(1)]
let inDouble: [Double] = [vanishing(0.5), exploding(1e3), noisy(1)]
table(
  ["", "Float16", "Float", "Double"],
  rows: [
    ["vanishing: derivative", inHalfs[0], inFloat[0], inDouble[0]],
    ["exploding: derivative", inHalfs[1], inFloat[1], inDouble[1]],
    ["noise: where the run ends", inHalfs[2], inFloat[2], inDouble[2]],
  ],
  formats: [
    .automatic, .significant(4), .significant(9), .significant(9),
  ])
expect(
  zip(inFloat, inDouble).allSatisfy {
    abs(Double($0.0) / $0.1 - 1) < 1e-5
  },
  "From Float to Double none of the three changes by a part in 100,000.")
expect(
  inHalfs[0] == 0 && inHalfs[1] == .infinity
    && abs(Double(inHalfs[2]) - inDouble[2]) < 0.01,
  "In Float16 the vanishing derivative is 0, the exploding one infinite; "
    + "the noise is what it was.")
let exactSlope = forwardDerivative(
  of: { (z: Dual<Double>) in
    (0..<12).reduce(z) { value, _ in sigmoid(value) }
  }, at: 0.5)
expect(
  inDouble[0] / exactSlope, equals: 1, within: 1e-12,
  "The tiny derivative is right: dual numbers give the same.")

func flatSlope<S: RealScalar>(_ z: S) -> S {
  2 * (sigmoid(z) - 1) * sigmoidDerivative(z)
}
func stepsUntilPositive<S: RealScalar>(from start: S) -> Int? {
  var z = [start]
  for step in 0..<100_000 {
    if z[0] > 0 { return step }
    let next = gradientDescentStep(
      z, gradient: [flatSlope(z[0])], learningRate: 1)
    if next == z { return nil }  // It will never move again.
    z = next
  }
  return nil
}
func steps(_ count: Int?) -> String { count.map { "\($0)" } ?? "never" }
let farStarts = [-2.0, -4, -6, -8, -10, -18]
let inTime = farStarts.prefix(5).map {
  stepsUntilPositive(from: $0) ?? 0
}
table(
  ["start z", "slope", "steps, Double", "steps, Float16"],
  rows: farStarts.map { (start: Double) in
    [
      start, flatSlope(start),
      start < -10
        ? "more than we wait for" : steps(stepsUntilPositive(from: start)),
      steps(stepsUntilPositive(from: Float16(start))),
    ]
  }, formats: [.automatic, .scientific(2)])
let perUnit = Double(inTime[4]) / Double(inTime[3])
expect(
  inTime[4] > 0 && abs(perUnit / .exp(2) - 1) < 0.02,
  "Two units farther out, the run takes e² times as many steps.")
expect(
  flatSlope(Float16(-18)) == 0,
  "In Float16 the slope at −18 underflows: it is exactly 0.")
expect(
  flatSlope(Float16(-10)) != 0
    && stepsUntilPositive(from: Float16(-10)) == nil,
  "In Float16 the slope at −10 is not 0, and yet the step is lost.")

func parabola(_ curvature: Double, rate: Double) -> Trace<Double> {
  gradientDescent(
    from: [1], learningRate: rate, steps: 100,
    loss: { (x: [Double]) in curvature / 2 * x[0] * x[0] },
    gradient: { (x: [Double]) in [curvature * x[0]] })
}
let steepSafe = parabola(1e6, rate: 5e-7)
let flatUnsafe = parabola(1e-6, rate: 3e6)
let wild = gradientDescent(
  from: [10], learningRate: 0.1, steps: 100,
  loss: { (x: [Double]) in x[0] * x[0] * x[0] * x[0] },
  gradient: { (x: [Double]) in [exploding(x[0])] })
table(
  ["loss", "rate", "first gradient", "θ at the end"],
  rows: [
    [
      "steep parabola", 5e-7, steepSafe.gradientNorms[0],
      steepSafe.finalParameters[0],
    ],
    [
      "flat parabola", 3e6, flatUnsafe.gradientNorms[0],
      flatUnsafe.finalParameters[0],
    ],
    ["θ⁴ from 10", 0.1, wild.gradientNorms[0], wild.finalParameters[0]],
  ],
  formats: [
    .automatic, .scientific(0), .scientific(1), .scientific(1),
  ])
expect(
  steepSafe, .converges(to: [0], within: 1e-9),
  "A gradient of a million, and the run converges.")
expect(
  flatUnsafe, .diverges,
  "A gradient of a millionth, and the run diverges.")
expect(
  wild, .becomesNonFinite(),
  "On θ⁴ each step makes the next gradient larger: "
    + "the run leaves the range of Double.")

// The squashing function and the loss as they stand in textbooks.
func plainSigmoid(_ z: Double) -> Double {
  .exp(z) / (1 + .exp(z))
}
func plainSlope(_ z: Double, _ y: Double) -> Double {
  let p = plainSigmoid(z)
  return (-y / p + (1 - y) / (1 - p)) * p * (1 - p)
}
func classify(_ slope: @escaping (Double) -> Double) -> Trace<Double> {
  gradientDescent(
    from: [-800], learningRate: 10, steps: 100,
    loss: { binaryCrossEntropy($0[0], 1) },
    gradient: { [slope($0[0])] })
}
let dead = classify { plainSlope($0, 1) }
let alive = classify { binaryCrossEntropyDerivative($0, 1) }
table(
  ["gradient", "first value", "z after the run"],
  rows: [
    ["as in the textbook", plainSlope(-800, 1), dead.finalParameters[0]],
    [
      "σ(z) − y", binaryCrossEntropyDerivative(-800.0, 1),
      alive.finalParameters[0],
    ],
  ], formats: [.automatic, .automatic, .fixed(3)])
expect(
  plainSlope(-800, 1).isNaN,
  "The textbook form divides by a probability that has become 0.")
expect(
  dead.finalParameters == [-800],
  "With it the run ends where it began.")
expect(
  alive.finalLoss < 0.1,
  "The same derivative, written without division, trains.")

verify("eq-stab-mse") { sample in
  let x = sample.vector(5), y = sample.vector(5)
  return [
    "J": FormulaFunction { (theta: Double) in
      meanSquaredError(linearPredictions(x, slope: theta), y)
    },
    "θ": sample.scalar(), "x": x, "y": y, "m": 5,
  ]
}
verify("eq-stab-cross-entropy") { sample in
  let z = sample.vector(5), y = (0..<5).map { _ in sample.oneOf([0.0, 1]) }
  return [
    "J": zip(z, y).reduce(0) {
      $0 + binaryCrossEntropy($1.0, $1.1)
    } / 5,
    "y": y, "ŷ": z.map { sigmoid($0) }, "m": 5,
  ]
}
let everyLoss = PointwiseLoss.all.flatMap { loss in
  (-40...40).flatMap { (k: Int) in
    [0.0, 1].map { loss.value(Double(k) / 4, $0) }
  }
}
expect(
  everyLoss.allSatisfy { $0 >= 0 },
  "On a grid of predictions no loss of the library is negative.")

let bestPossible = binaryCrossEntropy(0.0, 0.5)
show("cross-entropy of the right prediction", bestPossible, format: .fixed(6))
show("squared error of the right prediction", squaredError(0.5, 0.5))
expect(
  bestPossible, equals: Double.log(2), within: 1e-15,
  "What is left is the uncertainty of the label, log 2.")
expect(
  [-1, -0.1, 0.1, 1].allSatisfy {
    binaryCrossEntropy($0, 0.5) > bestPossible
  }, "No other prediction does better.")

let small = LinearRegression(inputs: [1.0, 2, 4], targets: [1.0, 3, 2])
func wrongSign(_ theta: [Double]) -> [Double] {
  small.gradient(at: theta).map { -$0 }
}
let right = checkGradient(
  { small.gradient(at: $0) }, of: { small.loss(at: $0) }, at: [0.5, 1])
let wrong = checkGradient(
  wrongSign, of: { small.loss(at: $0) }, at: [0.5, 1])
show("the library's gradient", small.gradient(at: [0.5, 1]))
show("passes the check", right.passes)
show("with its sign turned", wrong.passes)
expect(
  right.passes && !wrong.passes,
  "Differences of the loss tell the right gradient from the wrong.")

let rateRows = [0.001, 0.1, 1, 1.9, 2.2].map {
  (rate: Double) -> (rate: Double, run: Trace<Double>) in
  let run = gradientDescent(
    from: [1], learningRate: rate, steps: 20,
    loss: { (x: [Double]) in x[0] * x[0] / 2 },
    gradient: { (x: [Double]) in x })
  return (rate, run)
}
table(
  ["rate", "first gradient", "first step", "last gradient"],
  rows: rateRows.map {
    [
      $0.rate, $0.run.gradientNorms[0],
      abs($0.run.parameters[1][0] - 1), $0.run.finalGradientNorm,
    ]
  }, formats: [.automatic, .automatic, .automatic, .significant(3)])
expect(
  rateRows.allSatisfy { $0.run.gradientNorms[0] == 1 },
  "At the same point the gradient is the same, whatever the rate.")
expect(
  rateRows[0].run.finalGradientNorm > rateRows[1].run.finalGradientNorm,
  "The smallest rate leaves the larger gradient.",
  claim: "D2-Q13")
expect(
  rateRows[3].run.finalGradientNorm > rateRows[2].run.finalGradientNorm,
  "Past 1/λ, a larger rate is slower, though still below the limit.",
  claim: "D2-Q12")
expect(
  rateRows[4].run, .diverges, "Above the limit the run diverges.",
  claim: "D2-Q12")
let onBoth = [1.0, 100].map {
  abs(
    gradientDescentStep([0], gradient: [$0], learningRate: 0.1)[0])
}
expect(
  onBoth[1] == 100 * onBoth[0],
  "At one rate, a hundred times the gradient is a step "
    + "a hundred times as long.",
  claim: "D2-Q11")

let bouncing = gradientDescent(
  from: [3], learningRate: 4, steps: 400,
  loss: { (x: [Double]) in .sqrt(1 + x[0] * x[0]) },
  gradient: { (x: [Double]) in [x[0] / .sqrt(1 + x[0] * x[0])] })
show("last points", Array(bouncing.parameters.coordinate(0).suffix(3)))
expect(
  bouncing, .oscillates(period: 2, around: [0], within: 1e-6),
  "The run oscillates with period 2.")
expect(
  bouncing.gradientNorms.allSatisfy { $0 < 1 },
  "And yet no gradient exploded.")

func toTarget(_ target: Double) -> Trace<Double> {
  gradientDescent(
    on: small, from: [0, 0], learningRate: 0.05, steps: 400,
    stopping: [.loss(atMost: target)])
}
let reachable = toTarget(0.6), unreachable = toTarget(0.1)
for run in [reachable, unreachable] {
  if let reason = run.stopReason { show("\(reason)", run.finalLoss) }
}
expect(reachable.steps < 400, "The first run meets its condition.")
expect(
  unreachable.steps == 400
    && small.loss(at: small.minimizer() ?? []) > 0.1,
  "The second cannot: the least loss is larger than the target.")

let loop = gradientDescent(
  on: small, from: [0, 0], learningRate: 0.05, steps: 12)
verify("eq-stab-loop") { sample in
  let t = sample.integer(0...11)
  return [
    "J": FormulaFunction { (theta: [Double]) in small.loss(at: theta) },
    "θ_t": loop.parameters[t], "η": 0.05,
    "θ_{t+1}": loop.parameters[t + 1],
  ]
}
verify("eq-stab-range") { _ in
  ["t": loop.losses.indices.dropLast().map(Double.init), "T": loop.steps]
}
show("steps T", loop.steps)
show("points", loop.parameters.count)
expect(
  loop.parameters.count == loop.steps + 1
    && loop.finalParameters == loop.parameters[12],
  "T updates make T + 1 points, and the last is θ with index T.")

for m in [4, 1] {
  refute("eq-stab-mse-printed", claim: "D2-Q16,D2-Q36") { sample in
    let x = sample.vector(m), y = sample.vector(m),
      theta = sample.scalar()
    return [
      "J": FormulaFunction { (theta: Double) in
        meanSquaredError(linearPredictions(x, slope: theta), y)
      },
      "θ_t": theta, "x": x, "y": y, "m": m,
      "ŷ": linearPredictions(x, slope: theta),
    ]
  }
}

verify("eq-stab-mse-gradient") { sample in
  let rows = sample.matrix(5, 2), y = sample.vector(5),
    theta = sample.vector(2)
  let plane = LinearRegression(
    inputs: Matrix(rows: rows), targets: y, intercept: false)
  return [
    "J": FormulaFunction { (theta: [Double]) in
      meanSquaredError(plane.predictions(theta), y)
    },
    "θ_t": theta, "X": rows, "y": y, "m": 5,
    "ŷ": plane.predictions(theta),
  ]
}
verify("eq-stab-mse-gradient") { sample in
  let rows = sample.matrix(5, 2), y = sample.vector(5),
    theta = sample.vector(2)
  let plane = LinearRegression(
    inputs: Matrix(rows: rows), targets: y, intercept: false)
  return [
    "∇J(θ_t)": plane.gradient(at: theta), "X": rows, "y": y, "m": 5,
    "ŷ": plane.predictions(theta),
  ]
}

// `nonisolated`: the checker may call it from any thread.
nonisolated func entropy(
  _ theta: Double, _ x: [Double], _ y: [Double]
) -> Double {
  zip(x, y).reduce(0) { $0 + binaryCrossEntropy(theta * $1.0, $1.1) }
    / Double(x.count)
}
refute("eq-stab-entropy-printed") { sample in
  let x = sample.vector(4), y = (0..<4).map { _ in sample.oneOf([0.0, 1]) },
    theta = sample.scalar()
  return [
    "J": FormulaFunction { (theta: Double) in entropy(theta, x, y) },
    "θ_t": theta, "y": y, "m": 4,
    "ŷ": x.map { sigmoid(theta * $0) },
  ]
}

let classX = [-2.0, -1, 1, 2], classY = [0.0, 1, 0, 1]
func trainEntropy(_ slope: @escaping (Double) -> Double)
  -> Trace<Double>
{
  gradientDescent(
    from: [0], learningRate: 0.1, steps: 1000,
    loss: { entropy($0[0], classX, classY) },
    gradient: { [slope($0[0])] })
}
let byPrinted = trainEntropy { entropy($0, classX, classY) }
let byRight = trainEntropy { (theta: Double) in
  var total = 0.0
  for (x, y) in zip(classX, classY) {
    total += binaryCrossEntropyDerivative(theta * x, y) * x
  }
  return total / 4
}
table(
  ["“gradient”", "θ after 1000 steps", "loss"],
  rows: [
    ["as printed", byPrinted.finalParameters[0], byPrinted.finalLoss],
    ["right", byRight.finalParameters[0], byRight.finalLoss],
  ], formats: [.automatic, .scientific(3), .scientific(3)])
expect(
  zip(byPrinted.parameters, byPrinted.parameters.dropFirst())
    .allSatisfy { $0[0] > $1[0] },
  "With the loss in its place, θ falls at every step.")
expect(
  byPrinted.finalLoss > byPrinted.losses[0],
  "And the loss at the end is larger than at the start.")
expect(
  byRight, .converges(within: 1e-9), "The right one converges.")

func classifier(_ sample: inout Sample) -> (
  model: LogisticRegression<Double>, table: [[Double]], theta: [Double],
  probabilities: [Double], labels: [Double]
) {
  let rows = sample.matrix(5, 2), theta = sample.vector(3)
  let labels = (0..<5).map { _ in sample.oneOf([0.0, 1]) }
  let model = LogisticRegression(inputs: Matrix(rows: rows), labels: labels)
  let logits = model.logits(for: model.inputs, parameters: theta)
  return (
    model, rows.map { $0 + [1] }, theta, logits.map { sigmoid($0) }, labels
  )
}
verify("eq-stab-entropy-gradient") { sample in
  let made = classifier(&sample)
  return [
    "∇J(θ)": made.model.gradient(at: made.theta), "X": made.table,
    "ŷ": made.probabilities, "y": made.labels, "m": 5,
  ]
}
verify("eq-stab-entropy-gradient") { sample in
  let made = classifier(&sample)
  return [
    "J": FormulaFunction { (theta: [Double]) in
      made.model.loss(at: theta)
    },
    "θ": made.theta, "X": made.table,
    "ŷ": made.probabilities, "y": made.labels, "m": 5,
  ]
}

func printedLoss(_ guess: Double, _ y: Double) -> Double {
  -y * .log(guess) - (1 - y) * .log(1 - guess)
}
show("right label", printedLoss(1, 1))
show("wrong label", printedLoss(0, 1))
show("probability 0.9", printedLoss(0.9, 1), format: .fixed(4))
expect(
  printedLoss(1, 1).isNaN && printedLoss(0, 1) == .infinity,
  "With labels for predictions the loss is not a finite number.")
expect(
  printedLoss(0.9, 1), equals: binaryCrossEntropy(.log(9), 1),
  within: 1e-15, "With probabilities it is the cross-entropy.")

verify("eq-stab-stable") { sample in
  [
    "ℓ": FormulaFunction { (z: Double, y: Double) in
      binaryCrossEntropy(z, y)
    },
    "z": sample.uniform(-30...30), "y": sample.oneOf([0, 0.5, 1]),
  ]
}
func naiveEntropy<S: RealScalar>(_ z: S) -> S {  // for the label 0
  -S.log(1 - 1 / (1 + S.exp(-z)))
}
func relativeError<S: RealScalar>(
  _ loss: (S) -> S, _ z: Double
) -> Double {
  let exact = binaryCrossEntropy(Double(S(z)), 0)
  return abs(Double(loss(S(z))) / exact - 1)
}
let logits = (-40...80).map { Double($0) / 2 }
func errorSeries<S: RealScalar>(_ name: String, _ format: S.Type)
  -> Series
{
  let errors = logits.map {
    relativeError(naiveEntropy as (S) -> S, $0)
  }
  let drawn = logits.indices.filter {
    errors[$0].isFinite && errors[$0] > 0
  }
  return Series(
    name: name, x: drawn.map { logits[$0] },
    y: drawn.map { max(errors[$0], 1e-17) })
}
func firstInfinite<S: RealScalar>(_ format: S.Type) -> Double {
  logits.first { naiveEntropy(S($0)) == .infinity } ?? .nan
}
plot(
  Plot.lines(
    [
      errorSeries("Float16", Float16.self),
      errorSeries("Float", Float.self),
      errorSeries("Double", Double.self),
    ], xLabel: "z", yLabel: "relative error of the printed loss",
    yScale: .log),
  caption: "The loss of the label 0, computed as printed. To the "
    + "right each line ends where the loss becomes infinite. To the "
    + "left a tiny loss loses all its digits: error 1.")
table(
  ["format", "infinite from z ="],
  rows: [
    ["Float16", firstInfinite(Float16.self)],
    ["Float", firstInfinite(Float.self)],
    ["Double", firstInfinite(Double.self)],
  ])
expect(
  firstInfinite(Double.self) < 40,
  "In Double the printed loss is infinite before z is 40.")
expect(
  logits.allSatisfy {
    relativeError({ (z: Float) in binaryCrossEntropy(z, 0) }, $0) < 1e-6
  },
  "The rearranged loss is right to 6 digits in Float, everywhere.")

var random = RandomState(seed: 42)
let x = random.rand(100)
let y = zip(x, random.randn(100)).map { 3 * $0 + 2 + 0.5 * $1 }
show("first inputs", Array(x.prefix(4)), format: .fixed(4))
show("first targets", Array(y.prefix(4)), format: .fixed(4))

refute("eq-stab-listing") { sample in
  let x = sample.vector(3), y = sample.vector(3), theta = sample.scalar()
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfSum)
  return [
    "g": line.gradient(at: [theta])[0], "x": x, "y": y, "θ": theta,
    "n": 3,
  ]
}

func listingRun<S: RealScalar>(_ format: S.Type)
  -> (thetas: [Double], losses: [Double])
{
  let (x, y) = (x.map { S($0) }, y.map { S($0) })
  let n = S(100), sumX = sum(x), sumY = sum(y)
  let (xx, xy, yy) = (dot(x, x), dot(x, y), dot(y, y))
  var theta = S(0)
  var thetas = [0.0], losses: [Double] = []
  for _ in 0..<1000 {
    let cross: S = 2 * theta * sumX * sumY
    let loss: S = (n * yy - cross + n * theta * theta * xx) / 2
    let gradient = n * xy - theta * (sumX * sumX)
    theta -= S(0.01) * gradient
    losses.append(Double(loss))
    thetas.append(Double(theta))
  }
  return (thetas, losses)
}
let printed = listingRun(Double.self)
let residuals = Matrix(
  rows: y.map { (target: Double) in
    x.map { (input: Double) in target - printed.thetas[1] * input }
  })
let tableGradient = sum(
  (0..<100).map { (i: Int) in sum(residuals.row(i)) * x[i] })
let lost = printed.losses.firstIndex { !$0.isFinite } ?? -1
let gone = printed.thetas.firstIndex { !$0.isFinite } ?? -1
table(
  ["after step", "θ", "loss before the step"],
  rows: [1, 2, 3, 4, lost, lost + 1, gone - 1, gone, 1000].map {
    [$0, printed.thetas[$0], printed.losses[$0 - 1]]
  }, formats: [.automatic, .significant(6), .significant(6)])
// What NumPy 2.4.6 computes for D2's program after steps 1, 4 and 223.
let fromNumPy = [
  -184.60206451310648, -2380559.8012079685, -1.0876595868484874e305,
]
expect(
  zip([1, 4, 223], fromNumPy).allSatisfy {
    abs(printed.thetas[$0] / $1 - 1) < 1e-10
  }, "These are the numbers of D2's own program.")
expect(
  printed.thetas[1] - 0.01 * tableGradient, equals: printed.thetas[2],
  within: 1e-8, "The table of 100 × 100 and the multiplied-out sum agree.")
expect(
  gone == 224 && printed.thetas[1000] == -.infinity,
  "As in NumPy, θ is −∞ from step 224 to the end.")

verify("eq-stab-listing-path", tolerance: .relative(1e-9)) { sample in
  let x = sample.positiveVector(4), y = sample.vector(4)
  let rate = sample.uniform(0.001...0.1), k = sample.integer(1...20)
  var theta = [0.0]
  for _ in 0..<k {
    let gradient = 4 * dot(x, y) - theta[0] * sum(x) * sum(x)
    theta = gradientDescentStep(
      theta, gradient: [gradient], learningRate: rate)
  }
  return [
    "θ_k": theta[0], "k": k, "r": rate * sum(x) * sum(x),
    "q": 4 * dot(x, y) / (sum(x) * sum(x)),
  ]
}

let inHalf = listingRun(Float16.self), inSingle = listingRun(Float.self)
func drawn(_ name: String, _ values: [Double], first: Int) -> Series {
  let end = values.firstIndex { !$0.isFinite } ?? values.count
  return Series(
    name: name, x: (0..<end).map { Double($0 + first) },
    y: values[..<end].map { abs($0) })
}
plot(
  Plot(
    [
      LineMark(
        drawn("θ, Double", Array(printed.thetas.dropFirst()), first: 1),
        color: .series(0), width: 5),
      LineMark(
        drawn("θ, Float", Array(inSingle.thetas.dropFirst()), first: 1),
        color: .series(1), width: 2),
      LineMark(
        drawn("θ, Float16", Array(inHalf.thetas.dropFirst()), first: 1),
        color: .series(2), showsPoints: true),
      LineMark(
        drawn("loss, Double", printed.losses, first: 0),
        color: .series(3), dash: .dashed),
    ], x: PlotAxis("step"), y: PlotAxis("size", scale: .log)),
  caption: "The printed program in three formats. Where a line ends, "
    + "the next number is infinite. The format sets the end, not the "
    + "slope.")
let growth = [printed.thetas, inSingle.thetas].map {
  (thetas: [Double]) in
  fittedRate(of: thetas.filter { $0.isFinite && $0 != 0 }.map { abs($0) })
}
expect(
  growth.allSatisfy {
    abs(($0?.rate ?? 0) / (1 + 0.01 * sum(x) * sum(x)) - 1) < 1e-3
  }, "In Float and Double the growth a step is the same, 1 + r.")

let startTheta = [0.0], eta = 0.01, maximumSteps = 1000
let sumLine = LinearRegression(
  inputs: x, targets: y, intercept: false, scale: .halfSum)
let settingsRun = gradientDescent(
  on: sumLine, from: startTheta, learningRate: eta, steps: maximumSteps)
verify("eq-stab-settings", claim: "D2-Q20") { _ in
  [
    "θ_0": settingsRun.parameters[0][0], "η": eta,
    "T": settingsRun.steps,
  ]
}
show("what the program prints", [printed.thetas[1000]])
expect(
  printed.thetas.count == maximumSteps + 1,
  "The printed program makes all T steps and prints the last θ.",
  claim: "D2-Q22")

func listing(sign: Double, oneSum: Bool, rate: Double) -> Trace<Double> {
  let pull = oneSum ? dot(x, y) : 100 * dot(x, y)
  let bend = oneSum ? dot(x, x) : sum(x) * sum(x)
  return gradientDescent(
    from: [0], learningRate: rate, steps: 1000,
    loss: { sumLine.loss(at: $0) },
    gradient: { (theta: [Double]) in
      [sign * (bend * theta[0] - pull)]
    })
}
let variants: [(String, String, Double, Trace<Double>)] = [
  ("two", "printed", 0.01, listing(sign: -1, oneSum: false, rate: 0.01)),
  ("two", "right", 0.01, listing(sign: 1, oneSum: false, rate: 0.01)),
  ("two", "right", 5e-4, listing(sign: 1, oneSum: false, rate: 5e-4)),
  ("one", "printed", 0.01, listing(sign: -1, oneSum: true, rate: 0.01)),
  ("one", "right", 0.01, listing(sign: 1, oneSum: true, rate: 0.01)),
]
let withIntercept = LinearRegression(
  inputs: x, targets: y, scale: .halfSum)
let mended = gradientDescent(
  on: withIntercept, from: [0, 0], learningRate: 0.01, steps: 1000)
func ending(_ run: Trace<Double>) -> String {
  guard case .converged = run.verdict() else { return "diverges" }
  return NumberText.significant(run.finalParameters[0], digits: 5)
}
table(
  ["sums", "sign", "intercept", "rate", "slope at the end"],
  rows: variants.map { [$0.0, $0.1, "no", $0.2, ending($0.3)] }
    + [["one", "right", "yes", 0.01, ending(mended)]])
let best = withIntercept.minimizer() ?? []
expect(
  variants[1].3, .becomesNonFinite(),
  "With the sign mended the double sum still diverges: "
    + "its curvature is S², and the rate is above 2/S².")
expect(
  variants[2].3,
  .converges(to: [100 * dot(x, y) / (sum(x) * sum(x))], within: 1e-9),
  "With a small rate it converges, to a number that is no "
    + "slope of the data.")
expect(
  mended, .converges(to: best, within: 1e-9),
  "With sign, sum and intercept mended the run finds the "
    + "least-squares line.")

let ends = [0.0, 1]
func lineMark(_ name: String, _ slope: Double, _ b: Double, _ k: Int)
  -> LineMark
{
  LineMark(
    Series(
      name: name, x: ends,
      y: linearPredictions(ends, slope: slope, intercept: b)),
    color: .series(k))
}
plot(
  Plot(
    [
      DotMark(Series(name: "data", x: x, y: y), color: .series(4)),
      lineMark(
        "two sums, small rate", variants[2].3.finalParameters[0], 0, 3),
      lineMark("no intercept", variants[4].3.finalParameters[0], 0, 1),
      lineMark("all mended", best[0], best[1], 0),
    ], x: PlotAxis("x"), y: PlotAxis("y")),
  caption: "D2's data, and the lines to which three of the mended "
    + "programs converge.")

let twice = LinearRegression(
  inputs: x + x, targets: y + y, scale: .halfSum)
let sumLimits = [withIntercept, twice].map {
  stabilityThreshold(hessian: $0.hessian)
}
table(
  ["samples", "limit 2/λ"], rows: [[100, sumLimits[0]], [200, sumLimits[1]]],
  formats: [.automatic, .fixed(6)])
expect(
  sumLimits[0] > 0.01 && sumLimits[1] < 0.01,
  "D2's rate is below the limit for 100 samples, above it for 200.")
expect(
  gradientDescent(
    on: twice, from: [0, 0], learningRate: 0.01, steps: 1000),
  .diverges, "With every sample twice the mended program diverges.")

verify("eq-stab-momentum") { sample in
  let velocity = sample.scalar(), gradient = sample.scalar(),
    theta = sample.scalar()
  let method = HeavyBall<Double>(learningRate: 0.1, momentum: 0.9)
  var point = [theta]
  var state = method.initialState(for: point)
  // From rest, one step with the gradient v makes the velocity v.
  method.update(&point, gradient: [velocity], state: &state)
  point = [theta]
  method.update(&point, gradient: [gradient], state: &state)
  return [
    "θ_{t+1}": point[0], "θ_t": theta, "η": 0.1, "μ": 0.9,
    "v_t": velocity, "∇J(θ_t)": gradient,
  ]
}
verify("eq-stab-adam") { sample in
  let gradient = sample.logUniform(1e-6...1e6), theta = sample.scalar()
  let method = Adam<Double>(learningRate: 0.1)
  var point = [theta]
  var state = method.initialState(for: point)
  method.update(&point, gradient: [gradient], state: &state)
  return [
    "θ_1": point[0], "θ_0": theta, "η": 0.1, "g": gradient, "ε": 1e-8,
  ]
}
verify("eq-stab-clip") { sample in
  let gradient = sample.vector(3), limit = sample.uniform(0.1...5)
  let method = Descending(by: ClipByGlobalNorm(limit))
  var update = [0.0, 0, 0]
  var state = method.initialState(for: update)
  method.update(&update, gradient: gradient, state: &state)
  return ["g̃": update, "g": gradient, "c": limit]
}

struct Patient {
  let start, mark: Double
  let loss, slope: (Double) -> Double
}
let patients = [
  Patient(
    start: -10, mark: 0.25,
    loss: { (sigmoid($0) - 1) * (sigmoid($0) - 1) },
    slope: { flatSlope($0) }),
  Patient(
    start: 10, mark: 0.01, loss: { $0 * $0 * $0 * $0 },
    slope: { exploding($0) }),
  Patient(
    start: 1, mark: 0.01, loss: { 15 * $0 * $0 }, slope: { 30 * $0 }),
  Patient(
    start: -800, mark: 790, loss: { binaryCrossEntropy($0, 1) },
    slope: { plainSlope($0, 1) }),
]
enum Outcome: Equatable { case cured(Int), unfinished, broken }
func treat<M: Optimizer<Double>>(
  _ patient: Patient, _ method: M, sampled: Bool = false,
  seed: UInt64 = 1
) -> Outcome {
  var dice = Descent.SplitMix64(seed: seed)
  let run = minimize(
    from: [patient.start], with: method, steps: 2000,
    loss: { (theta: [Double]) in patient.loss(theta[0]) },
    gradient: { (theta: [Double]) in
      let heads = sampled && dice.nextIndex(below: 2) == 0
      let weight = sampled ? (heads ? 0.5 : 1.5) : 1
      return [weight * patient.slope(theta[0])]
    })
  let lastAbove = run.losses.lastIndex { !($0 <= patient.mark) } ?? -1
  if lastAbove + 1 < run.losses.count { return .cured(lastAbove + 1) }
  let isBetter = run.finalLoss < run.losses[0] && run.steps == 2000
  return isBetter ? .unfinished : .broken
}
let rate = ScaleByLearningRate<Double>(0.1)
let treatments: [(String, (Patient) -> Outcome)] = [
  ("none", { treat($0, SGD(learningRate: 0.1)) }),
  ("rate 0.01", { treat($0, SGD(learningRate: 0.01)) }),
  (
    "decay, 0.1/(1 + t/10)",
    {
      treat(
        $0,
        SGD(learningRate: .inverseTimeDecay(from: 0.1, decay: 0.1)))
    }
  ),
  ("SGD", { treat($0, SGD(learningRate: 0.1), sampled: true) }),
  ("momentum", { treat($0, HeavyBall(learningRate: 0.1)) }),
  (
    "L1 penalty",
    {
      treat(
        $0,
        Descending(by: rate.then(SoftThreshold(0.01, learningRate: 0.1))))
    }
  ),
  (
    "L2 penalty",
    { treat($0, Descending(by: AddDecayedWeights(0.01).then(rate))) }
  ),
  (
    "clipping to 1",
    { treat($0, Descending(by: ClipByGlobalNorm(1).then(rate))) }
  ),
  ("Adam", { treat($0, Adam(learningRate: 0.1)) }),
  (
    "Adam, shorter memory",
    { treat($0, Adam(learningRate: 0.1, beta2: 0.99)) }
  ),
]
let results = treatments.map { (name, apply) in
  (name, patients.map(apply))
}
func text(_ outcome: Outcome) -> String {
  switch outcome {
  case .cured(let step): "\(step)"
  case .unfinished: "better"
  case .broken: "failed"
  }
}
table(
  ["treatment", "flat", "steep", "unstable", "overflow"],
  rows: results.map { (name, outcomes) in [name] + outcomes.map(text) },
  caption: "A number: the steps until the patient is cured. Better: not "
    + "cured in 2000 steps, but its loss has fallen. Failed: the loss has "
    + "not fallen, or the run has left the numbers.")
func outcome(_ name: String, _ patient: Int) -> Outcome? {
  results.first { $0.0 == name }?.1[patient]
}
func cures(_ name: String, _ patient: Int) -> Bool {
  if case .cured = outcome(name, patient) { true } else { false }
}
expect(
  patients.indices.allSatisfy { !cures("none", $0) },
  "Untreated, no patient recovers.")
expect(
  results.allSatisfy { $0.1[3] == .broken },
  "No treatment cures the overflow.",
  claim: "D2-Q23")
expect(
  cures("clipping to 1", 1) && !cures("clipping to 1", 0),
  "Clipping cures the steep, not the flat.")
expect(
  cures("Adam", 0) && outcome("Adam", 1) == .unfinished
    && cures("Adam, shorter memory", 1),
  "Adam cures the flat; the steep it keeps from exploding, and "
    + "cures with a shorter memory.",
  claim: "D2-Q23,D2-Q24")
expect(
  cures("momentum", 2) && cures("decay, 0.1/(1 + t/10)", 2),
  "Momentum and decay cure the unstable: one raises the limit, the "
    + "other brings the rate below it.",
  claim: "D2-Q26")
expect(
  (0...1).allSatisfy {
    !cures("momentum", $0) && !cures("decay, 0.1/(1 + t/10)", $0)
  }, "Neither cures the flat or the steep.",
  claim: "D2-Q26")
let sgdCures = (1...20).map { (seed: UInt64) in
  patients.contains {
    if case .cured = treat(
      $0, SGD(learningRate: 0.1), sampled: true, seed: seed)
    { true } else { false }
  }
}
expect(
  !sgdCures.contains(true) && cures("Adam", 0)
    && (0...1).allSatisfy { !cures("momentum", $0) },
  "Of the other optimisers, SGD cures none with any of twenty seeds, "
    + "momentum neither the flat nor the steep, Adam the flat.",
  claim: "D2-Q28")
expect(
  outcome("Adam", 3) == .broken && !cures("Adam", 1),
  "The rate that adapts itself does not cure every obstacle.",
  claim: "D2-Q24")
expect(
  cures("L2 penalty", 0)
    && (1...3).allSatisfy { !cures("L2 penalty", $0) }
    && patients.indices.allSatisfy { !cures("L1 penalty", $0) },
  "Of the penalties, L2 cures the flat patient alone, L1 none.",
  claim: "D2-Q27")

let moved = Patient(
  start: 10, mark: 0.25,
  loss: { (sigmoid($0 - 20) - 1) * (sigmoid($0 - 20) - 1) },
  slope: { flatSlope($0 - 20) })
let movedL2 = treat(
  moved, Descending(by: AddDecayedWeights(0.01).then(rate)))
let movedAdam = treat(moved, Adam(learningRate: 0.1))
show("L2 penalty", text(movedL2))
show("Adam", text(movedAdam))
expect(
  movedL2 == .broken,
  "The penalty now pulls the patient farther onto the plateau.")
expect(
  movedAdam == outcome("Adam", 0),
  "Adam cures it in as many steps as before: it does not ask where 0 is.")

func looks<M: Optimizer<Double>>(
  _ method: M, on line: LinearRegression<Double>, batch: Int
) -> Int? {
  let least = line.loss(at: line.minimizer() ?? [])
  let inputs = line.inputs.column(0)
  var sampler = MiniBatchSampler(
    count: 100, batchSize: batch,
    generator: Descent.SplitMix64(seed: 5))
  let run = minimize(
    from: [0, 0], with: method, steps: 5000,
    loss: { line.loss(at: $0) },
    gradient: { (theta: [Double]) in
      if batch == 100 { return line.gradient(at: theta) }
      let chosen = sampler.next()
      return LinearRegression(
        inputs: chosen.map { inputs[$0] }, targets: chosen.map { y[$0] }
      ).gradient(at: theta)
    })
  let last = run.losses.lastIndex { !($0 <= 1.01 * least) } ?? -1
  return last + 1 < run.losses.count ? (last + 1) * batch : nil
}
let rateGrid = [0.01, 0.03, 0.07, 0.1, 0.3, 0.7]
let speedLines = [0.0, 3].map { (shift: Double) in
  LinearRegression(inputs: x.map { $0 + shift }, targets: y)
}
func fewest<M: Optimizer<Double>>(
  batch: Int, _ method: (Double) -> M
) -> [Int?] {
  speedLines.map { (line: LinearRegression<Double>) in
    rateGrid.compactMap { looks(method($0), on: line, batch: batch) }.min()
  }
}
let plainLooks = fewest(batch: 100) { SGD(learningRate: .constant($0)) }
let heavyLooks = fewest(batch: 100) {
  HeavyBall(learningRate: .constant($0))
}
let adamLooks = fewest(batch: 100) { Adam(learningRate: .constant($0)) }
let sampledLooks = fewest(batch: 10) {
  SGD(learningRate: .inverseTimeDecay(from: $0, decay: 0.02))
}
table(
  ["method", "D2's inputs", "inputs moved by 3"],
  rows: zip(
    ["gradient descent", "momentum 0.9", "Adam", "SGD, decreasing rate"],
    [plainLooks, heavyLooks, adamLooks, sampledLooks]
  ).map { (name, looks) in
    [name] + looks.map { $0.map { "\($0)" } ?? "not in 5000 steps" }
  }, caption: "Samples looked at until the loss stays within 1 %.")
expect(
  (plainLooks[0] ?? .max) < (heavyLooks[0] ?? .max)
    && (plainLooks[0] ?? .max) < (adamLooks[0] ?? .max),
  "On D2's inputs plain gradient descent is the fastest.")
expect(
  (heavyLooks[1] ?? .max) < (plainLooks[1] ?? 0) / 10
    && (adamLooks[1] ?? .max) < (plainLooks[1] ?? 0),
  "Moved by 3, momentum is more than ten times as fast, and Adam "
    + "is faster too.")
expect(
  sampledLooks[1] == nil,
  "There SGD with a decreasing rate does not arrive in 5000 steps.")

let safe = stabilityThreshold(hessian: seen.hessian) / 2.5
let scaled = ScaleByLearningRate<Double>(.constant(safe))
let ten = [Double](repeating: 0, count: 10)
let penalised: [(String, Trace<Double>)] = [
  (
    "none",
    minimize(
      seen, from: ten, with: SGD(learningRate: .constant(safe)),
      steps: 2000)
  ),
  (
    "L2, γ = 0.2",
    minimize(
      seen, from: ten,
      with: Descending(by: AddDecayedWeights(0.2).then(scaled)),
      steps: 2000)
  ),
  (
    "L1, γ = 0.2",
    minimize(
      seen, from: ten,
      with: Descending(
        by: scaled.then(
          SoftThreshold(0.2, learningRate: .constant(safe)))),
      steps: 2000)
  ),
]
table(
  ["penalty", "training loss", "test loss", "parameters that are 0"],
  rows: penalised.map { (name, run) in
    [
      name, run.finalLoss, unseen.loss(at: run.finalParameters),
      run.finalParameters.filter { $0 == 0 }.count,
    ]
  }, formats: [.automatic, .fixed(4), .fixed(4)])
expect(
  penalised.dropFirst().allSatisfy {
    unseen.loss(at: $0.1.finalParameters)
      < unseen.loss(at: penalised[0].1.finalParameters) / 2
      && $0.1.finalLoss > penalised[0].1.finalLoss
  },
  "Both penalties raise the training loss and more than halve the "
    + "test loss.")

func gradients(_ x: [Double], _ y: [Double], batch: Int) -> [[Double]] {
  (0..<(1 << x.count)).filter { $0.nonzeroBitCount == batch }.map {
    (choice: Int) in
    let chosen = x.indices.filter { choice >> $0 & 1 == 1 }
    return LinearRegression(
      inputs: chosen.map { x[$0] }, targets: chosen.map { y[$0] }
    ).gradient(at: [1, -1])
  }
}
func scatter(_ gradients: [[Double]], around center: [Double]) -> Double {
  gradients.reduce(0) { $0 + squaredNorm(subtract($1, center)) }
    / Double(gradients.count)
}
verify("eq-stab-batch", samples: 50, tolerance: .relative(1e-9)) {
  sample in
  let x = sample.vector(6), y = sample.vector(6),
    batch = sample.integer(1...5)
  let all = gradients(x, y, batch: 6)[0]
  return [
    "V": scatter(gradients(x, y, batch: batch), around: all),
    "s": .sqrt(scatter(gradients(x, y, batch: 1), around: all)) as Double,
    "b": batch, "n": 6,
  ]
}
let six = (Array(x.prefix(6)), Array(y.prefix(6)))
let pairs = gradients(six.0, six.1, batch: 2)
let meanOfPairs = [0, 1].map { (k: Int) in
  pairs.reduce(0) { $0 + $1[k] } / Double(pairs.count)
}
show("pairs among 6 samples", pairs.count)
show("mean of their gradients", meanOfPairs, format: .fixed(6))
show(
  "gradient of all 6", gradients(six.0, six.1, batch: 6)[0],
  format: .fixed(6))
expect(
  meanOfPairs, equal: gradients(six.0, six.1, batch: 6)[0],
  within: 1e-12, "The batches' gradients are right on average.")
expect(
  scatter(pairs, around: meanOfPairs) > 0.01,
  "Singly they differ: that is the noise.")
let roundedPair = LinearRegression(
  inputs: six.0.prefix(2).map { Float($0) },
  targets: six.1.prefix(2).map { Float($0) }
).gradient(at: [1, -1]).map { Double($0) }
let rounding = squaredNorm(subtract(roundedPair, pairs[0]))
show("mean squared distance of the pairs", scatter(pairs, around: meanOfPairs))
show("squared rounding error of a pair in Float", rounding)
expect(
  rounding < 1e-9 * scatter(pairs, around: meanOfPairs),
  "An error of computing the gradient, even in Float, is nothing beside "
    + "it.")

func descendOnSix(batch: Int, seed: UInt64) -> [Double] {
  var sampler = MiniBatchSampler(
    count: 6, batchSize: batch, generator: Descent.SplitMix64(seed: seed))
  return minimize(
    from: [0, 0], with: SGD(learningRate: 0.1), steps: 50,
    loss: { (theta: [Double]) in squaredNorm(theta) },
    gradient: { (theta: [Double]) in
      let chosen = sampler.next().sorted()
      return LinearRegression(
        inputs: chosen.map { six.0[$0] }, targets: chosen.map { six.1[$0] }
      ).gradient(at: theta)
    }
  ).finalParameters
}
let ends6 = [6, 2].map { (batch: Int) in
  [1, 2].map { descendOnSix(batch: batch, seed: $0) }
}
table(
  ["samples a step", "slope, first run", "slope, second run"],
  rows: zip(["all 6", "2"], ends6).map { [$0, $1[0][0], $1[1][0]] },
  formats: [.automatic, .fixed(6), .fixed(6)])
expect(
  ends6[0][0] == ends6[0][1],
  "With all samples the runs agree bit for bit.")
expect(
  abs(ends6[1][0][0] - ends6[1][1][0]) > 1e-6,
  "With batches they end at different places.")

var lawDice = RandomState(seed: 7)
func draw(_ count: Int) -> (x: [Double], y: [Double]) {
  let x = lawDice.rand(count), errors = lawDice.randn(count)
  return (x, zip(x, errors).map { 3 * $0 + 2 + 0.5 * $1 })
}
func gradientAtZero(_ x: [Double], _ y: [Double]) -> [Double] {
  LinearRegression(inputs: x, targets: y).gradient(at: [0, 0])
}
let sizeRows = [20, 80, 320, 1280].map { (size: Int) -> [Double] in
  var (noise, offset) = (0.0, 0.0)
  for _ in 0..<100 {
    let data = draw(size)
    let whole = gradientAtZero(data.x, data.y)
    // The samples are independent, so the first ten are a fair batch.
    let part = gradientAtZero(
      Array(data.x.prefix(10)), Array(data.y.prefix(10)))
    noise += distance(part, whole) * distance(part, whole) / 100
    offset += distance(whole, [-4, -7]) * distance(whole, [-4, -7]) / 100
  }
  return [Double(size), .sqrt(noise), .sqrt(offset)]
}
table(
  ["data", "batch to data", "data to law"], rows: sizeRows,
  formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  sizeRows[0][1] < sizeRows[3][1],
  "A batch of 10 is nearer to the gradient of a small data set.",
  claim: "D2-Q30,D2-Q31")
expect(
  sizeRows[0][2] > 5 * sizeRows[3][2],
  "The larger data set's gradient is nearer to the law's.",
  claim: "D2-Q30,D2-Q31")

let many = draw(1024)
let target = gradientAtZero(many.x, many.y)
func gradientIn<S: RealScalar>(
  _ format: S.Type, _ x: [Double], _ y: [Double]
) -> [Double] {
  LinearRegression(inputs: x.map { S($0) }, targets: y.map { S($0) })
    .gradient(at: [0, 0]).map { Double($0) }
}
func exactly(_ x: [Double], _ y: [Double]) -> [Double] {
  let factor = -2 / Double(x.count)
  return [
    factor * compensatedSum(zip(x, y).map { $0 * $1 }),
    factor * compensatedSum(y),
  ]
}
let sizes = (0...9).map { 1 << $0 }
var errors = [[Double]](repeating: [], count: 4)
for size in sizes {
  var sampler = MiniBatchSampler(
    count: 1024, batchSize: size,
    generator: Descent.SplitMix64(seed: 9))
  var sums = [0.0, 0, 0, 0]
  for _ in 0..<8 {
    let chosen = sampler.next()
    let (x, y) = (chosen.map { many.x[$0] }, chosen.map { many.y[$0] })
    let exact = exactly(x, y)
    let found = [
      target, gradientIn(Float16.self, x, y), gradientIn(Float.self, x, y),
      gradientIn(Double.self, x, y),
    ]
    for k in 0..<4 { sums[k] += distance(found[k], exact) / 8 }
  }
  for k in 0..<4 { errors[k].append(sums[k] / norm(target)) }
}
let names = [
  "sampling", "rounding, Float16", "rounding, Float", "rounding, Double",
]
plot(
  Plot(
    (0..<4).map { (k: Int) in
      LineMark(
        Series(
          name: names[k],
          x: sizes.indices.filter { errors[k][$0] > 0 }.map {
            Double(sizes[$0])
          }, y: errors[k].filter { $0 > 0 }), color: .series(k),
        width: k == 0 ? 4 : 2, showsPoints: true)
    }, x: PlotAxis("batch size", scale: .log),
    y: PlotAxis("relative error of the gradient", scale: .log)),
  caption: "What a batch's gradient has wrong: because it is a batch, and "
    + "because its numbers are rounded. Errors of exactly 0 are left out.")
expect(
  sizes.indices.allSatisfy {
    errors[1][$0] > 1000 * errors[2][$0]
      && errors[2][$0] > 1e6 * errors[3][$0]
  }, "More digits reduce the rounding error, by orders of magnitude.")
expect(
  sizes.indices.allSatisfy { errors[0][$0] > 1e4 * errors[2][$0] },
  "The noise of the batch is 10,000 times the rounding error of Float.")
expect(
  errors[0][0] > 1000 * errors[1][0] && errors[0][9] < 10 * errors[1][9],
  "In Float16 noise rules small batches; in large ones rounding "
    + "comes within a factor of ten.")

verify("eq-stab-floor", tolerance: .relative(1e-6)) { sample in
  let eta = sample.uniform(0.05...0.5), lambda = sample.uniform(0.2...2)
  let mu = sample.uniform(0...0.9), sigma = sample.uniform(0.5...2)
  // Mean squares of distance and velocity, and the mean of their product.
  var (xx, xv, vv) = (1.0, 0.0, 0.0)
  for _ in 0..<6000 {
    let nextV = lambda * lambda * xx + 2 * lambda * mu * xv
      + mu * mu * vv + sigma * sigma
    let nextXV = lambda * xx + mu * xv - eta * nextV
    xx = xx - 2 * eta * (lambda * xx + mu * xv) + eta * eta * nextV
    (xv, vv) = (nextXV, nextV)
  }
  return ["V": xx, "η": eta, "λ": lambda, "μ": mu, "τ": sigma]
}
func jitter<M: Optimizer<Double>>(_ method: M, noise: Double = 1)
  -> Double
{
  var total = 0.0
  for seed in 0..<10 {
    var dice = Descent.SplitMix64(seed: UInt64(seed))
    let run = minimize(
      from: [1], with: method, steps: 1000,
      loss: { (theta: [Double]) in theta[0] * theta[0] / 2 },
      gradient: { (theta: [Double]) in
        [theta[0] + noise * dice.nextNormal()]
      })
    total += run.losses.suffix(500).reduce(0, +) * 2 / 500 / 10
  }
  return .sqrt(total)
}
let jitters: [(String, Double)] = [
  ("gradient descent, η = 0.1", jitter(SGD(learningRate: 0.1))),
  ("momentum 0.9, η = 0.1", jitter(HeavyBall(learningRate: 0.1))),
  ("momentum 0.9, η = 0.01", jitter(HeavyBall(learningRate: 0.01))),
  ("Adam, η = 0.1", jitter(Adam(learningRate: 0.1))),
  ("gradient descent, η = 0.01", jitter(SGD(learningRate: 0.01))),
  (
    "η = 0.1/(1 + t/10)",
    jitter(
      SGD(learningRate: .inverseTimeDecay(from: 0.1, decay: 0.1)))
  ),
  (
    "batches 10 times as large, η = 0.1",
    jitter(SGD(learningRate: 0.1), noise: .sqrt(0.1))
  ),
]
table(
  ["method", "typical distance from the minimum"],
  rows: jitters.map { [$0.0, $0.1] }, formats: [.automatic, .fixed(3)])
expect(
  jitters[1].1 > 2 * jitters[0].1,
  "At the same rate momentum makes the jitter larger.")
expect(
  abs(jitters[2].1 / jitters[0].1 - 1) < 0.15,
  "At a rate smaller by 1 − μ it jitters as plain descent does.")
expect(
  abs(jitters[3].1 / jitters[0].1 - 1) < 0.15,
  "So does Adam at its rate of 0.1.")
expect(
  jitters[5].1 < jitters[0].1 / 2 && jitters[6].1 < jitters[0].1 / 2,
  "A decreasing rate and a larger batch do help.")

typealias Reference = [String: String]
func differences(_ printed: Reference, _ found: Reference) -> [String] {
  Set(printed.keys).union(found.keys).filter {
    printed[$0] != found[$0]
  }.sorted()
}
let adamFound: Reference = [
  "authors": "Kingma, Ba", "year": "2014", "number": "1412.6980",
  "title": "Adam: A Method for Stochastic Optimization",
]
let adamPrinted: Reference = [
  "authors": "Kingma, Ba", "year": "2014", "number": "1412.6980",
  "title": "Adam: A Method for Stochastic Optimization",
]
show("fields that differ", differences(adamPrinted, adamFound).count)
expect(
  differences(adamPrinted, adamFound) == [],
  "The first reference is right in every field.")

let ruderFound: Reference = [
  "authors": "Ruder", "year": "2016", "number": "1609.04747",
  "title": "An overview of gradient descent optimization algorithms",
]
let ruderPrinted: Reference = [
  "authors": "Ruder", "year": "2016", "number": "1609.04778",
  "title": "An overview of gradient descent optimization algorithms",
]
show(
  "fields that differ",
  differences(ruderPrinted, ruderFound).joined(separator: ", "))
expect(
  differences(ruderPrinted, ruderFound) == ["number"],
  "The second has another work's number.")

func firstLost<S: RealScalar>(_ format: S.Type) -> Double {
  let places = (1...80).map { -Double($0) / 2 }
  return places.first {
    let z = S($0)
    return gradientDescentStep(
      [z], gradient: [flatSlope(z)], learningRate: 1) == [z]
  } ?? .nan
}
show("Float16", firstLost(Float16.self))
show("Float", firstLost(Float.self))
show("2eᶻ there, in gaps", -flatSlope(firstLost(Float16.self))
  / Double(Float16(firstLost(Float16.self)).ulp), format: .fixed(2))
expect(
  -flatSlope(firstLost(Float16.self))
    < Double(Float16(firstLost(Float16.self)).ulp) / 2,
  "The step is less than half a gap.")

let big: [Float16] = [40_000, 48_000]
show("added first", sum(big) / 2)
show("halved first", sum(big.map { $0 / 2 }))
expect(sum(big) / 2 == .infinity && sum(big.map { $0 / 2 }) == 44_000)

let halfMeans = LinearRegression(
  inputs: x, targets: y, scale: .halfMean)
let slow = gradientDescent(
  on: halfMeans, from: [0, 0], learningRate: 0.01, steps: 1000)
let same = gradientDescent(
  on: halfMeans, from: [0, 0], learningRate: 1, steps: 1000)
show("rate 0.01", slow.finalParameters, format: .fixed(4))
show("rate 1", same.finalParameters, format: .fixed(4))
expect(same.finalParameters, equal: mended.finalParameters, within: 1e-9)
expect(abs(slow.finalParameters[0] - best[0]) > 0.1)
