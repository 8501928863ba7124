// Gradient descent (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook
import SVGPlot

let first = gradientDescent(
  from: [0], learningRate: 0.2, steps: 50,
  loss: { (theta: [Double]) in (theta[0] - 3) * (theta[0] - 3) },
  gradient: { (theta: [Double]) in [2 * (theta[0] - 3)] })
table(
  ["step", "θ", "loss"],
  rows: (0...5).map {
    [$0, first.parameters[$0][0], first.losses[$0]]
  },
  formats: [.automatic, .fixed(4), .fixed(4)])
expect(first, .decreases, "No step of the run makes the loss larger.")
expect(
  first, .converges(to: [3], within: 1e-8),
  "The run approaches the minimum at 3.")

let truth = [1.0, 2, 4]
let guesses: [[Double]] = [[1, 2, 4], [1, 2, 3], [0, 2, 6]]
let guessLosses = guesses.map { (guess: [Double]) in
  halfMeanSquaredError(guess, truth)
}
table(
  ["predictions", "loss"],
  rows: zip(guesses, guessLosses).map { [$0, $1] },
  formats: [.automatic, .fixed(4)])
expect(guessLosses[0] == 0, "The loss of a perfect prediction is zero.")
expect(
  guessLosses[1] < guessLosses[2],
  "Larger differences give a larger loss.")

func squaredSlope(_ z: Double) -> Double {
  squaredErrorDerivative(sigmoid(z), 1) * sigmoidDerivative(z)
}
func entropySlope(_ z: Double) -> Double {
  binaryCrossEntropyDerivative(z, 1)
}
let scores = (-80...40).map { Double($0) / 10 }
plot(
  Plot.lines(
    [
      Series(
        name: "squared error", x: scores,
        y: scores.map { squaredSlope($0) }),
      Series(
        name: "cross-entropy", x: scores,
        y: scores.map { entropySlope($0) }),
    ], xLabel: "output z", yLabel: "slope of the loss"),
  caption: "The slope that training sees when “yes” is right. "
    + "Far to the left the network is wrong and sure.")
expect(
  abs(squaredSlope(-8)) < 0.001 && abs(entropySlope(-8)) > 0.999,
  "Where the network is wrong and sure, the squared "
    + "error has almost no slope, the cross-entropy has slope −1.")
expect(
  [0.1, 1, 8].allSatisfy {
    squaredErrorDerivative($0, 0) == 2 * $0
  },
  "For a quantity the slope of the squared error grows with the "
    + "error: what is most wrong is corrected most.")

func valley(_ theta: [Dual<Double>]) -> Dual<Double> {
  theta[0] * theta[0] + 3 * theta[1] * theta[1]
}
let place = [1.0, 0.5]
let gradientThere = forwardGradient(of: valley, at: place)
let steepest = norm(gradientThere)
let slopes = [0.0, 45, 90, 135, 180].map {
  (angle: Double) -> [Double] in
  let turn = angle * .pi / 180
  let unit = gradientThere.map { $0 / steepest }
  let along = [
    unit[0] * .cos(turn) - unit[1] * .sin(turn),
    unit[0] * .sin(turn) + unit[1] * .cos(turn),
  ]
  return [
    angle,
    forwardDirectionalDerivative(of: valley, at: place, along: along),
  ]
}
table(
  ["angle to the gradient (degrees)", "slope"], rows: slopes,
  formats: [.automatic, .fixed(4)])
expect(
  slopes[0][1], equals: steepest, within: 1e-12,
  "Along the gradient the slope is its norm.")
expect(
  slopes[2][1], equals: 0, within: 1e-12,
  "Across the gradient the loss is level.")
expect(
  slopes.allSatisfy { $0[1] <= steepest + 1e-12 },
  "No direction is steeper.")

let before = [1.0, 0.5]
let after = gradientDescentStep(
  before, gradient: gradientThere, learningRate: 0.1)
let step = [after[0] - before[0], after[1] - before[1]]
show("step", step)
expect(
  norm(step), equals: 0.1 * steepest, within: 1e-15,
  "The step's length is α times the gradient's.")
expect(
  dot(step, gradientThere) / (norm(step) * steepest), equals: -1,
  within: 1e-15,
  "The cosine of the angle between step and gradient "
    + "is −1: they are opposite.")

let stopped = gradientDescent(
  from: [0], learningRate: 0.2, steps: 1000,
  stopping: [.gradientNorm(atMost: 1e-6)],
  loss: { (theta: [Double]) in (theta[0] - 3) * (theta[0] - 3) },
  gradient: { (theta: [Double]) in [2 * (theta[0] - 3)] })
show("steps made", stopped.steps)
show(
  "distance left", 3 - stopped.finalParameters[0],
  format: .scientific(2))
if let reason = stopped.stopReason { show("reason", "\(reason)") }
expect(
  stopped.finalParameters[0] != 3,
  "The run stops near the minimum, not at it.")
expect(
  stopped.steps < 1000,
  "What ends it is the rule about the gradient, not the minimum.")

verify("eq-half-mse") { sample in
  let y = sample.vector(5), guess = sample.vector(5)
  return [
    "y": y, "ŷ": guess, "n": 5,
    "L": FormulaFunction { (y: [Double], guess: [Double]) in
      halfMeanSquaredError(guess, y)
    },
  ]
}

let (onceTrue, onceGuess) = ([1.0, 2, 4], [0.0, 2, 6])
func sumOfSquares(_ y: [Double], _ guess: [Double]) -> Double {
  zip(y, guess).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}
table(
  ["", "each sample once", "each sample twice"],
  rows: [
    [
      "sum of squares", sumOfSquares(onceTrue, onceGuess),
      sumOfSquares(onceTrue + onceTrue, onceGuess + onceGuess),
    ],
    [
      "D3's loss", halfMeanSquaredError(onceGuess, onceTrue),
      halfMeanSquaredError(onceGuess + onceGuess, onceTrue + onceTrue),
    ],
  ], formats: [.automatic, .fixed(4), .fixed(4)])
expect(
  halfMeanSquaredError(onceGuess + onceGuess, onceTrue + onceTrue),
  equals: halfMeanSquaredError(onceGuess, onceTrue), within: 1e-15,
  "D3's loss does not grow with the number of samples, as a sum would.",
  claim: "D3-Q7")
expect(
  sumOfSquares(onceTrue, onceGuess),
  equals: 2 * Double(onceTrue.count)
    * halfMeanSquaredError(onceGuess, onceTrue), within: 1e-12,
  "For a fixed number n of samples the two differ by the factor 2n.",
  claim: "D3-Q12")

func printedCase(
  _ sample: inout Sample, zero: Bool
) -> FormulaBindings {
  let x = sample.vector(4), y = sample.vector(4)
  let theta = sample.scalar()
  let output = linearPredictions(x, slope: theta)
  return [
    "L": FormulaFunction { (theta: Double) in
      halfMeanSquaredError(linearPredictions(x, slope: theta), y)
    },
    "θ": theta, "x": x, "y": y, "ŷ": output,
    "x̂": zero ? [0, 0, 0, 0] : output, "n": 4,
  ]
}
refute("eq-gradient-printed") { printedCase(&$0, zero: false) }
refute("eq-gradient-printed") { printedCase(&$0, zero: true) }

verify("eq-gradient") { sample in
  let x = sample.vector(4), y = sample.vector(4),
    theta = sample.scalar()
  return [
    "L": FormulaFunction { (theta: Double) in
      halfMeanSquaredError(linearPredictions(x, slope: theta), y)
    },
    "θ": theta, "x": x, "y": y, "n": 4,
  ]
}
verify("eq-gradient") { sample in
  let x = sample.vector(4), y = sample.vector(4),
    theta = sample.scalar()
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  return [
    "∂L/∂θ": line.gradient(at: [theta])[0], "θ": theta, "x": x, "y": y,
    "n": 4,
  ]
}

verify("eq-gradient-matrix") { sample in
  let rows = sample.matrix(5, 2), y = sample.vector(5),
    theta = sample.vector(2)
  let plane = LinearRegression(
    inputs: Matrix(rows: rows), targets: y, intercept: false,
    scale: .halfMean)
  return [
    "∇L(θ)": plane.gradient(at: theta), "X": rows, "θ": theta, "y": y,
    "n": 5,
  ]
}

verify("eq-update") { sample in
  let theta = sample.vector(3), gradient = sample.vector(3),
    rate = sample.uniform(1e-3...1)
  return [
    "θ_t": theta, "α": rate, "∂L/∂θ": gradient,
    "θ_{t+1}": gradientDescentStep(
      theta, gradient: gradient, learningRate: rate),
  ]
}

verify("eq-curvature") { sample in
  let x = sample.vector(4), y = sample.vector(4)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  return ["λ": line.hessian[0, 0], "x": x, "n": 4]
}
verify("eq-minimiser") { sample in
  let x = sample.positiveVector(4), y = sample.vector(4)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  return ["θ^*": line.minimizer()?[0] ?? .nan, "x": x, "y": y, "n": 4]
}
verify("eq-error", tolerance: .relative(1e-9)) { sample in
  let x = sample.positiveVector(4), y = sample.vector(4),
    theta = sample.scalar()
  let rate = sample.uniform(0.01...1)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  let next = gradientDescentStep(
    [theta], gradient: line.gradient(at: [theta]), learningRate: rate)
  return [
    "θ_{t+1}": next[0], "θ_t": theta, "α": rate,
    "λ": line.hessian[0, 0],
    "θ^*": line.minimizer()?[0] ?? .nan,
  ]
}

func bowl(_ theta: Double) -> Double { (theta - 3) * (theta - 3) }
let ground = (-20...80).map { Double($0) / 10 }
let rateRuns = [0.1, 0.85, 1.04].map { (rate: Double) in
  gradientDescent(
    from: [0.5], learningRate: rate, steps: 8, loss: { bowl($0[0]) },
    gradient: { [2 * ($0[0] - 3)] })
}
let panels = zip(["α = 0.1", "α = 0.85", "α = 1.04"], rateRuns).map {
  (title, run) in
  Plot(
    [
      LineMark(
        Series(x: ground, y: ground.map(bowl)), color: .ink, width: 1),
      PathMark(
        Series(x: run.parameters.coordinate(0), y: run.losses),
        color: .series(0)),
    ], title: title, x: PlotAxis("θ"), y: PlotAxis("loss"))
}
plot(
  PlotGrid(panels, columns: 3, size: PlotSize(width: 640, height: 230)),
  caption: "Eight steps on (θ − 3)²: creeping, jumping over "
    + "the minimum but closing in, and jumping away.")
let distancesAt = rateRuns.map { $0.distances(from: [3]) }
expect(
  distancesAt[1].last! < distancesAt[1][0]
    && distancesAt[2].last! > distancesAt[2][0],
  "Below the limit the steps come nearer to the "
    + "minimum; above it they move away.")

var random = RandomState(seed: 1)
let x = random.randn(100)
let y = zip(x, random.randn(100)).map { 3 * $0 + $1 }
let samples = 100.0
show("first inputs", Array(x.prefix(4)), format: .fixed(4))
show("first targets", Array(y.prefix(4)), format: .fixed(4))

refute("eq-listing-gradient") { sample in
  let x = sample.vector(3), y = sample.vector(3),
    theta = sample.scalar()
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .mean)
  return [
    "g": line.gradient(at: [theta])[0], "x": x, "θ": theta, "n": 3,
  ]
}

func broadcast(
  _ a: Matrix<Double>, minus b: Matrix<Double>
) -> Matrix<Double> {
  let rows = (0..<max(a.rows, b.rows)).map { i in
    let (left, right) = (
      a.row(a.rows == 1 ? 0 : i), b.row(b.rows == 1 ? 0 : i)
    )
    let width = max(left.count, right.count)
    return (0..<width).map {
      left[left.count == 1 ? 0 : $0] - right[right.count == 1 ? 0 : $0]
    }
  }
  return Matrix(rows: rows)
}
let inputTable = Matrix(column: x)  // shape (100, 1)
// θ has shape (1,): a row when stretched.
var thetaTable = Matrix(rows: 1, columns: 1, elements: [0.0])
var shapes: [[Any]] = []
var printedPath = [0.0]
for step in 1...20 {
  var product = inputTable * thetaTable
  // Only in the first step θ has one axis. The product then has one
  // axis too, and counts as a row.
  if step == 1 { product = product.transposed() }
  let residuals = broadcast(inputTable, minus: product)
  var change = inputTable.transposed() * residuals
  for j in 0..<change.columns { change[0, j] *= 0.01 * 2 / samples }
  thetaTable = broadcast(thetaTable, minus: change)
  printedPath.append(thetaTable[0, 0])
  if step <= 3 {
    shapes.append([
      step, "\(residuals.rows) × \(residuals.columns)",
      "\(thetaTable.rows) × \(thetaTable.columns)",
      thetaTable[0, 0], thetaTable[0, 99],
    ])
  }
}
table(
  ["step", "residuals", "θ", "first θ", "last θ"], rows: shapes,
  formats: [.automatic, .automatic, .automatic, .fixed(6), .fixed(6)])
expect(
  thetaTable.row(0).allSatisfy { $0 == thetaTable[0, 0] },
  "All 100 columns of θ hold the same number.")

let squares = x.reduce(0) { $0 + $1 * $1 }
while printedPath.count <= 1000 {
  let theta = printedPath[printedPath.count - 1]
  let gradient =
    2 / samples * x.reduce(0) { $0 + $1 * ($1 - theta * $1) }
  printedPath.append(theta - 0.01 * gradient)
}
let printed = Trace(points: printedPath.map { [$0] })
// What NumPy 2.4.6 prints for D3's program, 100 times.
let fromNumPy = -6081692.432761684
show("final θ", printed.finalParameters[0], format: .fixed(3))
expect(
  printed.finalParameters[0] / fromNumPy, equals: 1, within: 1e-10,
  "The transcription updates and prints as D3's own program does.")
let trueSlope = LinearRegression(
  inputs: x, targets: y, intercept: false, scale: .mean
).gradient(at: [0])[0]
let firstChange = printed.parameters[1][0] - printed.parameters[0][0]
expect(
  firstChange != 0 && trueSlope < 0 && firstChange < 0,
  "The loss falls to the right of the start, and the first update "
    + "goes left: what is subtracted is not the gradient.")
expect(printed, .diverges, "The listing diverges.")
let growth = fittedRate(of: printed.distances(from: [1]))
expect(
  growth?.rate ?? .nan, equals: 1 + 0.02 * squares / samples,
  within: 1e-9,
  "The distance from 1 grows by the same factor at each step.")

verify("eq-listing-path", tolerance: .relative(1e-9)) { sample in
  let x = sample.vector(4), n = 4.0
  let alpha = sample.uniform(0.01...0.1), k = sample.integer(1...20)
  var theta = [0.0]
  for _ in 0..<k {
    let sum = x.reduce(0) { $0 + $1 * ($1 - theta[0] * $1) }
    theta = gradientDescentStep(
      theta, gradient: [2 / n * sum], learningRate: alpha)
  }
  let squares = x.reduce(0) { $0 + $1 * $1 }
  return ["θ_k": theta[0], "c": 2 * alpha / n * squares, "k": k]
}

func listing(target: [Double], sign: Double) -> Trace<Double> {
  let line = LinearRegression(
    inputs: x, targets: target, intercept: false, scale: .mean)
  return gradientDescent(
    from: [0], learningRate: 0.01, steps: 1000,
    loss: { line.loss(at: $0) },
    gradient: { (theta: [Double]) in
      line.gradient(at: theta).map { sign * $0 }
    })
}
let asPrinted = listing(target: x, sign: -1)
let signMended = listing(target: x, sign: 1)
let targetMended = listing(target: y, sign: -1)
let mended = listing(target: y, sign: 1)
table(
  [
    "stands for the targets", "sign of the gradient",
    "θ after 1000 steps", "what the run did",
  ],
  rows: [
    [
      "x, as printed", "wrong, as printed",
      asPrinted.finalParameters[0], "diverges",
    ],
    [
      "x, as printed", "right", signMended.finalParameters[0],
      "fits the inputs to themselves",
    ],
    [
      "y", "wrong, as printed", targetMended.finalParameters[0],
      "diverges",
    ],
    ["y", "right", mended.finalParameters[0], "finds the slope"],
  ], formats: [.automatic, .automatic, .significant(7), .automatic])
expect(asPrinted, .diverges, "As printed the run diverges.")
expect(
  signMended, .converges(to: [1], within: 1e-6),
  "With the sign mended it finds 1, whatever y is.")
expect(
  targetMended, .diverges,
  "With the targets mended and the sign wrong it diverges.")

let line = LinearRegression(
  inputs: x, targets: y, intercept: false, scale: .mean)
let run = gradientDescent(
  on: line, from: [0], learningRate: 0.01, steps: 1000)
let best = line.minimizer() ?? []
let curvature = line.hessian[0, 0]
let errors = run.distances(from: best)
let predicted = errors.indices.map {
  errors[0] * .pow(1 - 0.01 * curvature, Double($0))
}
plot(
  Plot(
    [
      LineMark(
        Series(name: "the run", y: errors), color: .series(0), width: 4),
      LineMark(
        Series(name: "theory", y: predicted), color: .series(1),
        width: 1.6, dash: .dashed),
    ], x: PlotAxis("step"),
    y: PlotAxis("distance from the best slope", scale: .log)),
  caption: "The corrected run on D3's data. On a logarithmic "
    + "axis a constant factor a step is a straight line.")
expect(
  run, .converges(to: best, within: 1e-6),
  "The run converges to the least-squares slope.")
expect(
  fittedRate(of: errors)?.rate ?? .nan, equals: 1 - 0.01 * curvature,
  within: 1e-9,
  "The error shrinks by 1 − αλ a step, as theory says.")

verify("eq-threshold") { sample in
  let x = sample.positiveVector(4), y = sample.vector(4)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  return [
    "α_{max}": stabilityThreshold(hessian: line.hessian),
    "λ": line.hessian[0, 0],
  ]
}
func limit(_ problem: LinearRegression<Double>) -> Double {
  let found = threshold(in: 1e-4...100) { (rate: Double) in
    let run = gradientDescent(
      on: problem, from: [0], learningRate: rate, steps: 200)
    return run.finalLoss < run.losses[0]
  }
  return found?.value ?? .nan
}
let halfLine = LinearRegression(
  inputs: x, targets: y, intercept: false, scale: .halfMean)
let limits = [line, halfLine].map {
  [limit($0), stabilityThreshold(hessian: $0.hessian)]
}
table(
  ["loss", "limit found by search", "2 / λ"],
  rows: [
    ["mean of squares (the listing)", limits[0][0], limits[0][1]],
    ["half the mean (the formula)", limits[1][0], limits[1][1]],
  ], formats: [.automatic, .fixed(6), .fixed(6)])
expect(
  limits[0][0], equals: limits[0][1], within: 1e-6,
  "The search finds 2/λ for the listing's loss.")
expect(
  limits[1][0], equals: limits[1][1], within: 1e-6,
  "The search finds 2/λ for D3's formula.")
func atShare(_ share: Double) -> Trace<Double> {
  gradientDescent(
    on: line, from: [0], learningRate: share * limits[0][1], steps: 3000)
}
expect(
  atShare(0.99), .converges(to: best, within: 1e-9),
  "One percent below the limit the run converges.")
expect(
  atShare(1.01), .diverges, "One percent above it the run diverges.")

let rates = (0...60).map { Double.pow(10, -3 + Double($0) / 60 * 3.2) }
let excess = rates.map { (rate: Double) -> Double in
  let end = gradientDescent(
    on: line, from: [0], learningRate: rate, steps: 20)
  return end.finalLoss - line.loss(at: best)
}
let finite = rates.indices.filter { excess[$0] < 1e3 }
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "20 steps", x: finite.map { rates[$0] },
          y: finite.map { max(excess[$0], 1e-16) }), showsPoints: true),
      OffScaleMark(
        "diverged",
        x: rates.indices.filter { excess[$0] >= 1e3 }.map { rates[$0] }),
      RuleMark(.x(limits[0][1])),
    ], x: PlotAxis("learning rate", scale: .log),
    y: PlotAxis("loss above its minimum", scale: .log), legend: .none),
  caption: "The loss above its minimum after 20 steps, for 61 rates. "
    + "The valley is at 1/λ, the dashed line at 2/λ.")

let fractions = [0.05, 0.25, 0.5, 0.75, 0.95, 1.02]
func ends(_ share: Double) -> [Double] {
  gradientDescent(
    on: line, from: [0], learningRate: share * limits[0][1], steps: 25
  ).parameters.coordinate(0)
}
sweep(
  "rate × λ / 2", over: fractions,
  caption: "The parameter at each step, for rates as shares of 2/λ."
) { share in
  Plot(
    [
      LineMark(Series(name: "θ", y: ends(share)), showsPoints: true),
      RuleMark(.y(best[0])),
    ], x: PlotAxis("step"), y: PlotAxis("θ"), legend: .none)
}
expect(
  zip(ends(0.25), ends(0.25).dropFirst()).allSatisfy { $0 <= $1 },
  "A quarter of the limit approaches from one side.")
expect(
  ends(0.75)[1] > best[0] && ends(0.75)[2] < best[0],
  "Three quarters of it swings about the minimum.")
expect(
  abs(ends(1.02)[25] - best[0]) > abs(ends(1.02)[24] - best[0]),
  "Beyond the limit the swings grow.")

verify("eq-hessian") { sample in
  let x = sample.vector(4), y = sample.vector(4)
  let line = LinearRegression(inputs: x, targets: y, scale: .halfMean)
  return ["H": line.hessian.rowArrays, "x": x, "n": 4]
}
verify("eq-best-rate", tolerance: .relative(1e-9)) { sample in
  let hessian = Matrix(rows: sample.positiveDefiniteMatrix(3))
  let values = SymmetricEigenvalues(hessian).values
  let fastest = fastestRate(hessian: hessian)
  return [
    "α": fastest.learningRate, "ρ": fastest.contraction,
    "κ": conditionNumber(hessian),
    "λ_{min}": values[0], "λ_{max}": values[2],
  ]
}

func path(shift: Double) -> (
  plot: Plot, run: Trace<Double>, kappa: Double
) {
  let problem = LinearRegression(
    inputs: x.map { $0 + shift }, targets: y)
  let rate = fastestRate(hessian: problem.hessian).learningRate
  let run = gradientDescent(
    on: problem, from: [0, 0], learningRate: rate, steps: 100)
  let least = problem.minimizer() ?? []
  let field = ScalarField(x: Domain(-1, 5), y: Domain(-12, 4)) {
    problem.loss(at: [$0, $1])
  }
  let picture = Plot.descent(
    [
      Series(
        x: run.parameters.coordinate(0), y: run.parameters.coordinate(1)
      )
    ], over: field,
    minimum: (least[0], least[1]),
    title: shift == 0 ? "D3's inputs" : "the inputs moved by 3",
    xLabel: "slope w", yLabel: "intercept b")
  return (picture, run, conditionNumber(problem.hessian))
}
let centred = path(shift: 0), shifted = path(shift: 3)
plot(
  PlotGrid(
    [centred.plot, shifted.plot], columns: 2,
    size: PlotSize(width: 640, height: 300)),
  caption: "Descent over the lines of equal loss, each with "
    + "its best fixed rate. The cross is the minimum.")
expect(
  centred.run, .converges(within: 1e-9),
  "With D3's inputs the run arrives.")
expect(
  abs(centred.run.finalParameters[0] - best[0]) < 0.1
    && shifted.run.finalGradientNorm > 1000
      * centred.run.finalGradientNorm,
  "After as many steps the shifted problem is much "
    + "farther from its minimum.")

let moved = LinearRegression(inputs: x.map { $0 + 3 }, targets: y)
let safeRate = stabilityThreshold(hessian: moved.hessian) / 2
let long = gradientDescent(
  on: moved, from: [0, 0], learningRate: safeRate, steps: 1000)
let least = moved.minimizer() ?? []
verify("eq-bound") { sample in
  let k = sample.integer(1...1000)
  return [
    "L(θ_k)": long.losses[k], "L(θ^*)": moved.loss(at: least),
    "θ_0": [0.0, 0.0], "θ^*": least,
    "α": safeRate, "k": k,
  ]
}

let shapesOfModels: [(String, Int)] = [
  (
    "line with an intercept",
    LinearRegression(inputs: x, targets: y).parameterCount
  ),
  (
    "network 64-10",
    Network<Double>.multilayerPerceptron(sizes: [64, 10]).parameterCount
  ),
  (
    "network 64-64-10",
    Network<Double>.multilayerPerceptron(sizes: [64, 64, 10])
      .parameterCount
  ),
  (
    "network 64-64-64-64-10",
    Network<Double>.multilayerPerceptron(sizes: [64, 64, 64, 64, 10])
      .parameterCount
  ),
]
table(
  ["model", "parameters"], rows: shapesOfModels.map { [$0.0, $0.1] })
expect(
  zip(shapesOfModels, shapesOfModels.dropFirst()).allSatisfy {
    $0.1 < $1.1
  },
  "Each added layer adds parameters, and so work for each sample.")

let chains = [1, 5, 10, 20, 40].map { (depth: Int) -> [Double] in
  let vanishing = forwardDerivative(
    of: { (z: Dual<Double>) in
      (0..<depth).reduce(z) { value, _ in sigmoid(value) }
    }, at: 0.5)
  let exploding = forwardDerivative(
    of: { (z: Dual<Double>) in
      (0..<depth).reduce(z) { value, _ in Dual(1.5) * value }
    }, at: 0.5)
  return [Double(depth), vanishing, exploding]
}
table(
  ["layers", "derivative, sigmoids", "derivative, factors of 1.5"],
  rows: chains,
  formats: [.automatic, .scientific(2), .scientific(2)])
expect(
  chains[4][1] < 1e-20 && chains[4][2] > 1e6,
  "One product vanishes, the other explodes.")
func train(
  _ layer: @escaping (Dual<Double>) -> Dual<Double>
) -> Trace<Double> {
  let loss = { (start: Dual<Double>) -> Dual<Double> in
    let end = (0..<40).reduce(start) { value, _ in layer(value) }
    return end * end
  }
  return gradientDescent(
    from: [0.5], learningRate: 0.1, steps: 100,
    loss: { loss(Dual($0[0])).value },
    gradient: { [forwardDerivative(of: loss, at: $0[0])] })
}
let still = train { sigmoid($0) }
let wild = train { Dual(1.5) * $0 }
show("moved in 100 steps, sigmoids", 0.5 - still.finalParameters[0])
expect(
  abs(still.finalParameters[0] - 0.5) < 1e-12,
  "Where the product vanishes, the run stands still.")
expect(
  wild, .becomesNonFinite(),
  "Where it explodes, the run leaves the range of Double.")

let inTenths = LinearRegression(
  inputs: x.map { 10 * $0 }, targets: y, intercept: false, scale: .mean)
let limitInTenths = stabilityThreshold(hessian: inTenths.hessian)
show("limit for x", limits[0][1])
show("limit for 10 x", limitInTenths)
expect(
  limits[0][1] / limitInTenths, equals: 100, within: 1e-9,
  "Inputs ten times as large need a learning rate a "
    + "hundred times smaller.")

let leap = gradientDescent(
  on: line, from: [0], learningRate: 1 / curvature, steps: 1)
show("after one step", leap.finalParameters[0], format: .fixed(12))
show("closed form", best[0], format: .fixed(12))
expect(
  leap, .converges(to: best, within: 1e-14),
  "One step arrives, up to rounding.")

let stepsNeeded = [0.001, 0.01, 0.1, 0.6].map {
  (rate: Double) -> [Double] in
  let run = gradientDescent(
    on: line, from: [0], learningRate: rate, steps: 20_000,
    stopping: [.gradientNorm(atMost: 1e-6)])
  return [rate, Double(run.steps)]
}
table(
  ["learning rate", "steps until the gradient's norm is 10⁻⁶"],
  rows: stepsNeeded)
expect(
  zip(stepsNeeded, stepsNeeded.dropFirst()).allSatisfy {
    $0[1] > $1[1]
  },
  "Each larger rate needs fewer steps.")
expect(
  gradientDescent(
    on: line, from: [0], learningRate: 1.1 * limits[0][1], steps: 500),
  .diverges, "A rate above the limit is too large.")

var dice = SplitMix64(seed: 7)
let search = randomSearch(
  over: [.logarithmic(1e-4...10)], trials: 30, using: &dice
) { (trial: [Double]) in
  let end = gradientDescent(
    on: line, from: [0], learningRate: trial[0], steps: 20
  ).finalLoss
  return end.isFinite ? end : .infinity
}
show("best rate of 30", search.best.values[0], format: .fixed(3))
show("its loss after 20 steps", search.best.score, format: .fixed(8))
show("least possible loss", line.loss(at: best), format: .fixed(8))
expect(
  search.best.score, equals: line.loss(at: best), within: 1e-3,
  "Thirty trials find a rate that all but finishes in 20 steps.")

func twoValleys(_ theta: Double) -> Double {
  let offset = (theta - 2) / 0.25
  return theta * theta / 10 - 0.3 * .exp(-offset * offset)
}
func slopeOfTwo(_ theta: Double) -> Double {
  let offset = (theta - 2) / 0.25
  return theta / 5 + 0.3 * .exp(-offset * offset) * 2 * offset / 0.25
}
func descend(from start: Double, rate: Double) -> Trace<Double> {
  gradientDescent(
    from: [start], learningRate: rate, steps: 2000,
    loss: { twoValleys($0[0]) },
    gradient: { [slopeOfTwo($0[0])] })
}
let starts = (0...30).map { [-1.05 + Double($0) / 8] }
let found = basins(of: starts) { (start: [Double]) in
  descend(from: start[0], rate: 0.05)
}
table(
  ["limit", "loss there", "starts that lead to it"],
  rows: found.map {
    [
      $0.limit?[0] ?? .nan, twoValleys($0.limit?[0] ?? .nan),
      $0.starts.count,
    ]
  },
  formats: [.fixed(4), .fixed(4), .automatic])
let shore = (-100...300).map { Double($0) / 100 }
let trapped = descend(from: 2.3, rate: 0.05),
  free = descend(from: -1, rate: 0.05)
plot(
  Plot(
    [
      LineMark(
        Series(x: shore, y: shore.map(twoValleys)), color: .ink,
        width: 1),
      PathMark(
        Series(
          name: "start 2.3", x: trapped.parameters.coordinate(0),
          y: trapped.losses), color: .series(1)),
      PathMark(
        Series(
          name: "start −1", x: free.parameters.coordinate(0),
          y: free.losses), color: .series(0)),
    ], x: PlotAxis("θ"), y: PlotAxis("loss")),
  caption: "Two starts, two minima. Gradient descent ends in "
    + "the valley in which it begins.")
expect(
  found.count == 2, "The starts fall into two groups, with two limits.")
expect(
  trapped.finalLoss > free.finalLoss + 0.05,
  "One run ends at a minimum that is not the lowest.")

let longer = gradientDescent(
  from: trapped.finalParameters, learningRate: 0.05, steps: 100_000,
  stopping: [.gradientNorm(atMost: 1e-14)],
  loss: { twoValleys($0[0]) }, gradient: { [slopeOfTwo($0[0])] })
expect(
  longer, .converges(to: trapped.finalParameters, within: 1e-9),
  "More steps do not help: the run stays where it is.")

func escapes(noise: Double, seeds: Range<Int>) -> Double {
  let escaped = seeds.filter { seed in
    var generator = SplitMix64(seed: UInt64(seed))
    var theta = [2.0]
    for _ in 0..<400 {
      let estimate =
        slopeOfTwo(theta[0]) + noise * generator.nextNormal()
      theta = gradientDescentStep(
        theta, gradient: [estimate], learningRate: 0.05)
    }
    return theta[0] < 1.3
  }
  return Double(escaped.count) / Double(seeds.count)
}
let shares = [0, 0.5, 1, 2].map {
  [$0, escapes(noise: $0, seeds: 0..<100)]
}
table(
  ["noise", "share of runs that escaped"], rows: shares,
  formats: [.automatic, .percent(0)])
expect(
  shares[0][1] == 0 && shares[1][1] < 0.05,
  "Without noise, or with little, runs stay.")
expect(shares[3][1] > 0.75, "With enough noise most escape.")

func withSchedule(_ rate: (Int) -> Double) -> Double {
  var theta = [2.05]
  for step in 0..<2000 {
    theta = gradientDescentStep(
      theta, gradient: [slopeOfTwo(theta[0])], learningRate: rate(step))
  }
  return theta[0]
}
let endSmall = withSchedule { 0.05 / (1 + Double($0) / 100) }
let endLarge = withSchedule { 1.5 / (1 + Double($0) / 100) }
show("from rate 0.05, decreasing", endSmall, format: .fixed(4))
show("from rate 1.5, decreasing", endLarge, format: .fixed(4))
expect(
  endSmall > 1.9,
  "The small decreasing rate stays in the narrow valley.")
expect(
  abs(endLarge) < 0.1, "The large decreasing rate ends in the wide one."
)

func limitOf(_ scale: SquaredErrorScale, copies: Int) -> Double {
  let inputs = (0..<copies).flatMap { _ in x },
    targets = (0..<copies).flatMap { _ in y }
  return stabilityThreshold(
    hessian: LinearRegression(
      inputs: inputs, targets: targets, intercept: false, scale: scale
    ).hessian)
}
table(
  ["loss", "each once", "each twice"],
  rows: [
    ["mean", limitOf(.mean, copies: 1), limitOf(.mean, copies: 2)],
    [
      "half sum", limitOf(.halfSum, copies: 1),
      limitOf(.halfSum, copies: 2),
    ],
  ])
expect(
  limitOf(.halfSum, copies: 1) / limitOf(.halfSum, copies: 2),
  equals: 2, within: 1e-12)

var columns = Matrix(rows: 1, columns: 1, elements: [0.5])
var spreads: [[Double]] = []
for step in 1...1000 {
  // After the first step the columns do not mix, so five of them are
  // enough.
  var product = inputTable * columns
  if step == 1 {
    product = Matrix(
      rows: 1, columns: 5, elements: Array(product.elements.prefix(5)))
  }
  let residuals = broadcast(product, minus: Matrix(column: y))
  var change = inputTable.transposed() * residuals
  for j in 0..<change.columns { change[0, j] *= 0.01 * 2 / samples }
  columns = broadcast(columns, minus: change)
  if step == 1 || step == 1000 {
    spreads.append([Double(step)] + columns.row(0))
  }
}
table(
  ["step", "column 1", "column 2", "column 3", "column 4", "column 5"],
  rows: spreads,
  formats: [
    .automatic, .fixed(5), .fixed(5), .fixed(5), .fixed(5), .fixed(5),
  ])
expect(
  spreads[0][1] != spreads[0][2], "After one step the columns differ.")
expect(
  spreads[1].dropFirst().allSatisfy { abs($0 - best[0]) < 1e-5 },
  "In the end all are the slope.")

let past = gradientDescent(
  on: line, from: [0], learningRate: 1.001 * limits[0][1], steps: 500)
let doubled =
  past.distances(from: best).firstIndex { $0 >= 2 * best[0] } ?? -1
show("steps until doubled", doubled)
show("predicted", Double.log(2) / Double.log(1.002))
expect(
  Double(doubled), equals: Double.log(2) / Double.log(1.002), within: 1)
