// Normalised gradient descent (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook
import SVGPlot

let x = [1.0, 2, 3, 4, 5]
let y = [2.0, 4, 6, 8, 10]
let slopeOnly = LinearRegression(
  inputs: x, targets: y, intercept: false, scale: .mean)
let plain = gradientDescent(
  on: slopeOnly, from: [0], learningRate: 0.01, steps: 100)
let gradientAtStart = slopeOnly.gradient(at: [0])[0]
expect(
  plain.parameters[1][0], equals: 0 - 0.01 * gradientAtStart,
  within: 1e-15,
  "A step subtracts the learning rate times the gradient.",
  claim: "D0-Q8")
expect(
  plain, .converges(to: [2], within: 1e-9),
  "The steps approach the slope 2.",
  claim: "D0-Q4")

let plainErrors = plain.distances(from: [2])
table(
  ["step", "distance from the minimum"],
  rows: [0, 1, 2, 10, 50, 100].map { [$0, plainErrors[$0]] },
  formats: [.automatic, .scientific(2)])
expect(
  fittedRate(of: Array(plainErrors.prefix(80)))?.rate ?? .nan,
  equals: 1 - 0.01 * slopeOnly.hessian[0, 0], within: 1e-6,
  "Each step leaves the same share of the distance.")
let halving = gradientDescent(
  from: [1], learningRate: 0.5, steps: 1000,
  loss: { $0[0] * $0[0] / 2 }, gradient: { $0 })
show(
  "distance of the halving run after 1000 steps",
  halving.finalParameters[0], format: .scientific(1))
expect(
  halving.finalParameters[0] == .pow(2, -1000),
  "Where nothing is rounded, a thousand steps do not reach the "
    + "minimum.")

let resting = [0.01, 0.02].map { (rate: Double) in
  gradientDescent(
    on: slopeOnly, from: [0], learningRate: rate, steps: 300)
}
func restsFrom(_ run: Trace<Double>) -> Int {
  let last = run.parameters.lastIndex { $0 != run.finalParameters }
  return (last ?? -1) + 1
}
table(
  ["rate", "no change from step", "distance there"],
  rows: zip([0.01, 0.02], resting).map {
    [$0, restsFrom($1), $1.distances(from: [2])[300]]
  }, formats: [.automatic, .automatic, .significant(2)])
expect(
  resting.allSatisfy { restsFrom($0) < 200 },
  "Both runs come to rest.")
expect(
  resting[0].finalParameters[0] != 2
    && resting[1].finalParameters[0] == 2,
  "One of them rests beside the minimum, the other on it.")

func sigmoidChain(_ depth: Int) -> Double {
  forwardDerivative(
    of: { (z: Dual<Double>) in
      (0..<depth).reduce(z) { value, _ in sigmoid(value) }
    }, at: 0.5)
}
func doublingChain(_ depth: Int) -> Double {
  forwardDerivative(
    of: { (z: Dual<Double>) in
      (0..<depth).reduce(z) { value, _ in Dual(2) * value }
    }, at: 0.5)
}
table(
  ["layers", "derivative, sigmoids", "derivative, factors of 2"],
  rows: [1, 5, 10, 20, 40].map {
    [$0, sigmoidChain($0), doublingChain($0)]
  },
  formats: [.automatic, .scientific(2), .scientific(2)])
expect(
  sigmoidChain(40) < 1e-20,
  "The product of the sigmoids' factors tends to zero.")

func depthOfOverflow<Number: DualScalar & BinaryFloatingPoint>(
  _ type: Number.Type
) -> Int {
  var (chain, depth) = (Dual<Number>.variable(0.5), 0)
  while chain.derivative.isFinite {
    (chain, depth) = (chain + chain, depth + 1)
  }
  return depth
}
let forty = forwardDerivative(
  of: { (z: Dual<Double>) in
    (0..<40).reduce(z) { value, _ in value + value }
  }, at: 0.5)
table(
  ["type", "layers of factor 2 until overflow"],
  rows: [
    ["Float16", depthOfOverflow(Float16.self)],
    ["Float", depthOfOverflow(Float.self)],
    ["Double", depthOfOverflow(Double.self)],
  ])
expect(
  [
    depthOfOverflow(Float16.self), depthOfOverflow(Float.self),
    depthOfOverflow(Double.self),
  ] == [16, 128, 1024],
  "It overflows where the type's range ends, at 2¹⁶, 2¹²⁸ or 2¹⁰²⁴.")
expect(
  forty.isFinite && forty > 1e12,
  "Forty layers explode without overflow in Double.")

var random = SplitMix64(seed: 3)
let samples = Matrix(
  rows: 32, columns: 8,
  elements: (0..<256).map { _ in random.nextNormal() })
let middle = samples.column(0).sorted()[16]
let classes = (0..<32).map { samples[$0, 0] >= middle ? 1 : 0 }
func objective(depth: Int, width: Int) -> NetworkObjective<Double> {
  let sizes = [8] + Array(repeating: width, count: depth) + [2]
  return NetworkObjective(
    .multilayerPerceptron(sizes: sizes, activation: .sigmoid),
    samples: samples,
    target: .labels(classes))
}
func start(
  _ problem: NetworkObjective<Double>, seed: UInt64 = 11
) -> [Double] {
  var generator = SplitMix64(seed: seed)
  return problem.network.initialParameters(
    .xavierNormal, using: &generator)
}
func layerNorms(
  depth: Int, width: Int, seed: UInt64 = 11
) -> [Double] {
  let problem = objective(depth: depth, width: width)
  return problem.network.gradientNorms(
    problem.gradient(at: start(problem, seed: seed)))
}
let byDepth = [1, 2, 4, 8].map {
  (depth: $0, norms: layerNorms(depth: $0, width: 16))
}
let byWidth = [4, 16, 64].map {
  (width: $0, norms: layerNorms(depth: 4, width: $0))
}
table(
  ["hidden layers", "width", "first layer / last layer"],
  rows: byDepth.map {
    [$0.depth, 16, $0.norms[0] / $0.norms[$0.norms.count - 1]]
  }
    + byWidth.map {
      [4, $0.width, $0.norms[0] / $0.norms[$0.norms.count - 1]]
    },
  formats: [.automatic, .automatic, .scientific(1)])
plot(
  Plot(
    byDepth.map { (depth, norms) in
      LineMark(
        Series(name: "\(depth) hidden", y: norms, first: 1),
        showsPoints: true)
    },
    x: PlotAxis("layer, 1 next to the input", ticks: [1, 3, 5, 7, 9]),
    y: PlotAxis("gradient norm", scale: .log), legend: .above),
  caption: "Each layer of sigmoids that the gradient passes "
    + "on its way back to the input costs it a factor.")
expect(
  byDepth[3].norms[0] < 1e-3 * byDepth[0].norms[0],
  "Eight hidden layers leave the first layer less "
    + "than a thousandth of the gradient that one leaves it.")
expect(
  byWidth[2].norms[0] > 0.1 * byWidth[0].norms[0],
  "Sixteen times the width costs the first layer "
    + "less than a factor of ten.")
// The same with other random weights.
let otherSeeds = (1...20).map { (seed: UInt64) in
  (
    deep: layerNorms(depth: 8, width: 16, seed: seed)[0]
      / layerNorms(depth: 1, width: 16, seed: seed)[0],
    wide: layerNorms(depth: 4, width: 64, seed: seed)[0]
      / layerNorms(depth: 4, width: 4, seed: seed)[0]
  )
}
show(
  "twenty seeds: largest ratio by depth, smallest by width",
  [
    otherSeeds.map(\.deep).max() ?? .nan,
    otherSeeds.map(\.wide).min() ?? .nan,
  ], format: .significant(2))
expect(
  otherSeeds.allSatisfy { $0.deep < 1e-3 && $0.wide > 0.1 },
  "Both hold with any of twenty other seeds.")

let deep = objective(depth: 8, width: 16)
let stuck = gradientDescent(
  on: deep, from: start(deep), learningRate: 0.1, steps: 200)
show("loss before", stuck.losses[0], format: .fixed(6))
show("loss after 200 steps", stuck.finalLoss, format: .fixed(6))
expect(
  stuck, .decreases,
  "With a vanishing gradient the loss never rises: "
    + "training is stable.")
expect(
  stuck.finalLoss > 0.68,
  "But it does not learn: the loss stays near ln 2, "
    + "that of guessing.")

func tenLayers(_ theta: Double) -> Double {
  (.pow(theta, 10) - 1) * (.pow(theta, 10) - 1) / 2
}
func slopeOfTen(_ theta: Double) -> Double {
  10 * .pow(theta, 9) * (.pow(theta, 10) - 1)
}
let exploded = gradientDescent(
  from: [1.5], learningRate: 0.01, steps: 100,
  loss: { tenLayers($0[0]) },
  gradient: { [slopeOfTen($0[0])] })
show(
  "θ in the first steps", exploded.parameters.coordinate(0),
  format: .scientific(1))
expect(
  exploded, .becomesNonFinite(by: 5),
  "With an exploding gradient a few steps end in overflow.")
expect(
  stuck, .decreases,
  "With a vanishing one training is stable, and goes nowhere.")

let gradient = [30.0, -40]
let whole = gradientDescentStep(
  [0, 0], gradient: gradient, learningRate: 0.1)
var inParts = [0.0, 0]
for _ in 0..<10 {
  inParts = gradientDescentStep(
    inParts, gradient: gradient.map { $0 / 10 }, learningRate: 0.1)
}
let normalised = normalizedGradientDescentStep(
  [0, 0], gradient: gradient, stepLength: 0.1)
table(
  ["", "θ₁", "θ₂", "length"],
  rows: [
    ["one step", whole[0], whole[1], norm(whole)],
    ["ten steps, a tenth each", inParts[0], inParts[1], norm(inParts)],
    [
      "the method of D0's formula", normalised[0], normalised[1],
      norm(normalised),
    ],
  ], formats: [.automatic, .fixed(3), .fixed(3), .fixed(3)])
expect(
  inParts, equal: whole, within: 1e-12,
  "Dividing the gradient into parts gives the same step.",
  claim: "D0-Q13")
let asDescent = gradientDescentStep(
  [0, 0], gradient: gradient, learningRate: 0.1 / norm(gradient))
expect(
  normalised, equal: asDescent, within: 1e-15,
  "D0's formula gives one step of gradient descent, with a rate "
    + "that makes its length 0.1.",
  claim: "D0-Q27")

let sizes = [1e-200, 1e-3, 1, 1e3, 1e200]
let stepLengths = sizes.map { (size: Double) in
  norm(
    normalizedGradientDescentStep(
      [0, 0], gradient: [0.6 * size, -0.8 * size], stepLength: 0.1))
}
table(
  ["norm of the gradient", "length of the step"],
  rows: zip(sizes, stepLengths).map { [$0, $1] },
  formats: [.scientific(0), .fixed(3)])
expect(
  stepLengths, equal: sizes.map { _ in 0.1 }, within: 1e-15,
  "The step's length is set, whatever the gradient's.",
  claim: "D0-Q14,D0-Q28")
let deepGradient = deep.gradient(at: start(deep))
let shareBefore = layerShare(deepGradient),
  shareAfter = layerShare(direction(of: deepGradient))
func layerShare(_ vector: [Double]) -> Double {
  deep.network.gradientNorms(vector)[0] / norm(vector)
}
show(
  "first layer's share of the gradient", shareBefore,
  format: .scientific(3))
show("and of its direction", shareAfter, format: .scientific(3))
expect(
  shareAfter / shareBefore, equals: 1, within: 1e-12,
  "Normalising leaves the layers' shares as they were.",
  claim: "D0-Q14,D0-Q28")

func gradientsAtMinimum(seed: Int) -> (
  exact: [Double], rounded: [Double]
) {
  var numpy = RandomState(seed: seed)
  let cloudX = numpy.randn(100).map { $0 + 30 }
  let cloudY = zip(cloudX, numpy.randn(100)).map { 3 * $0 + $1 }
  let inDouble = LinearRegression(
    inputs: cloudX.map { Double(Float($0)) },
    targets: cloudY.map { Double(Float($0)) })
  let inFloat = LinearRegression(
    inputs: cloudX.map { Float($0) }, targets: cloudY.map { Float($0) })
  let nearest = (inDouble.minimizer() ?? []).map { Float($0) }
  return (
    inDouble.gradient(at: nearest.map { Double($0) }),
    inFloat.gradient(at: nearest).map { Double($0) }
  )
}
func cosine(_ pair: (exact: [Double], rounded: [Double])) -> Double {
  dot(direction(of: pair.exact), direction(of: pair.rounded))
}
let clouds = (1...100).map { gradientsAtMinimum(seed: $0) }
table(
  ["points", "norm in Double", "norm in Float", "cosine of the angle"],
  rows: (0..<4).map {
    [
      $0 + 1, norm(clouds[$0].exact), norm(clouds[$0].rounded),
      cosine(clouds[$0]),
    ]
  },
  formats: [.automatic, .scientific(1), .scientific(1), .fixed(3)])
let wrongWay = clouds.count { cosine($0) < -0.9 }
show("of a hundred, opposite", wrongWay)
expect(
  wrongWay >= 10,
  "For a tenth of the sets or more the gradient in Float points the "
    + "opposite way.")

func naiveDirection(_ gradient: [Double]) -> [Double] {
  let length = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
  return gradient.map { $0 / length }
}
let cases: [[Double]] = [
  [3, -4], [0, 0], [3e200, -4e200], [3e-200, -4e-200],
]
table(
  ["gradient", "g / ‖g‖, naively", "g / ‖g‖, the library"],
  rows: cases.map { [$0, naiveDirection($0), direction(of: $0)] })
expect(
  naiveDirection([0, 0]).allSatisfy(\.isNaN),
  "The naive direction of zero is not a number.")
expect(
  naiveDirection([3e200, -4e200]) == [0, -0.0],
  "Of a huge gradient it is zero: the squares overflow.")
expect(
  direction(of: [3e200, -4e200]), equal: [0.6, -0.8], within: 1e-15,
  "The library scales before it squares.")
expect(
  direction(of: [0.0, 0]) == [0, 0],
  "Of the zero gradient the library makes no step.")

verify("eq-nabla") { sample in
  let theta = sample.vector(2)
  let line = LinearRegression(
    inputs: sample.vector(4), targets: sample.vector(4), scale: .mean)
  return [
    "∇L(θ)": line.gradient(at: theta), "θ": theta,
    "L": FormulaFunction { (theta: [Double]) in line.loss(at: theta) },
  ]
}

verify("eq-delta") { sample in
  let gradient = sample.vector(3), eta = sample.uniform(0.01...1)
  return [
    "∇L(θ)": gradient, "η": eta,
    "Δθ": direction(of: gradient).map { eta * $0 },
  ]
}
let smallParts = sizes.map { (size: Double) in
  direction(of: [0.6 * size, -0.8 * size]).map { 0.1 * $0 }
}
expect(
  smallParts.allSatisfy { abs(norm($0) - 0.1) < 1e-15 },
  "Δθ is as long as η. It is no part of the gradient: for a gradient "
    + "of 10⁻²⁰⁰ it is longer than the whole.")

refute("eq-ascent") { sample in
  let theta = sample.vector(2), gradient = sample.vector(2)
  let eta = sample.uniform(0.1...1), alpha = sample.uniform(0.1...1)
  return [
    "θ_t": theta, "α": alpha,
    "Δθ": direction(of: gradient).map { eta * $0 },
    "θ_{t+1}": normalizedGradientDescentStep(
      theta, gradient: gradient, stepLength: alpha * eta),
  ]
}
verify("eq-descent") { sample in
  let theta = sample.vector(2), gradient = sample.vector(2)
  let eta = sample.uniform(0.1...1), alpha = sample.uniform(0.1...1)
  return [
    "θ_t": theta, "α": alpha,
    "Δθ": direction(of: gradient).map { eta * $0 },
    "θ_{t+1}": normalizedGradientDescentStep(
      theta, gradient: gradient, stepLength: alpha * eta),
  ]
}
let uphill =
  0 + 0.1 * 0.1 * direction(of: slopeOnly.gradient(at: [0]))[0]
let downhill =
  0 - 0.1 * 0.1 * direction(of: slopeOnly.gradient(at: [0]))[0]
table(
  ["", "loss"],
  rows: [
    ["at the start", slopeOnly.loss(at: [0])],
    ["after a step as printed", slopeOnly.loss(at: [uphill])],
    [
      "after a step with the minus sign",
      slopeOnly.loss(at: [downhill]),
    ],
  ], formats: [.automatic, .fixed(4)])
expect(
  slopeOnly.loss(at: [uphill]) > slopeOnly.loss(at: [0]),
  "The printed update makes the loss larger.")
expect(
  slopeOnly.loss(at: [downhill]) < slopeOnly.loss(at: [0]),
  "With the minus sign it becomes smaller.")

verify("eq-length", tolerance: .relative(1e-9)) { sample in
  let theta = sample.vector(3), gradient = sample.vector(3)
  let eta = sample.uniform(0.1...1), alpha = sample.uniform(0.1...1)
  let next = normalizedGradientDescentStep(
    theta, gradient: gradient, stepLength: alpha * eta)
  return ["θ_{t+1}": next, "θ_t": theta, "α": alpha, "η": eta]
}
let pairs = [(0.25, 0.5), (0.125, 1.0), (1.0, 0.125)]
let ends = pairs.map { (eta, alpha) in
  normalizedGradientDescent(
    on: slopeOnly, from: [0.03], stepLength: alpha * eta, steps: 100)
}
expect(
  ends[0] == ends[1] && ends[0] == ends[2],
  "Three pairs of η and α with one product make the "
    + "same run, number for number.")

verify("eq-data-x") { _ in ["x": [x]] }
verify("eq-data-y") { _ in ["y": [linearPredictions(x, slope: 2)]] }
verify("eq-model") { sample in
  let x = sample.scalar(), slope = sample.scalar(),
    intercept = sample.scalar()
  return [
    "x": x, "θ": slope, "b": intercept,
    "y": linearPredictions([x], slope: slope, intercept: intercept)[0],
  ]
}
expect(
  linearPredictions(x, slope: 2, intercept: 0) == y,
  "Slope 2 and intercept 0 give the targets exactly.")

verify("eq-mse") { sample in
  let x = sample.vector(5), y = sample.vector(5), b = sample.scalar()
  return [
    "θ": sample.scalar(), "x": x, "y": y, "b": b, "n": 5,
    "L": FormulaFunction { (theta: Double) in
      meanSquaredError(
        linearPredictions(x, slope: theta, intercept: b), y)
    },
  ]
}

func lossOf(_ x: [Double], _ y: [Double], _ b: Double)
  -> FormulaFunction
{
  FormulaFunction { (theta: Double) in
    meanSquaredError(
      linearPredictions(x, slope: theta, intercept: b), y)
  }
}
refute("eq-gradient-sign") { sample in
  let x = sample.vector(3), y = sample.vector(3), b = sample.scalar(),
    theta = sample.scalar()
  let line = LinearRegression(inputs: x, targets: y, scale: .mean)
  return [
    "∇L(θ)": line.gradient(at: [theta, b])[0], "L": lossOf(x, y, b),
    "θ": theta, "x": x, "y": y,
    "b": b, "n": 3,
  ]
}
verify("eq-gradient-mse") { sample in
  let x = sample.vector(3), y = sample.vector(3), b = sample.scalar(),
    theta = sample.scalar()
  let line = LinearRegression(inputs: x, targets: y, scale: .mean)
  return [
    "∇L(θ)": line.gradient(at: [theta, b])[0], "L": lossOf(x, y, b),
    "θ": theta, "x": x, "y": y,
    "b": b, "n": 3,
  ]
}

let eta = 0.1, alpha = 0.1, theta0 = 0.0
let circling = normalizedGradientDescent(
  on: slopeOnly, from: [theta0], stepLength: alpha, steps: 1000)
verify("eq-settings") { _ in
  let firstStep = abs(
    circling.parameters[1][0] - circling.parameters[0][0])
  return ["η": eta, "α": firstStep, "θ_0": circling.parameters[0][0]]
}

let b = 0.0
func gradientAsPrinted(_ theta: Double) -> Double {
  2.0 / 5
    * zip(x, y).reduce(0) { $0 + ($1.1 - (theta * $1.0 + b)) * $1.0 }
}
var walk = Trace<Double>(dimension: 1)
var theta = [theta0]
for _ in 0...1000 {
  let gradient = gradientAsPrinted(theta[0])
  let loss = meanSquaredError(
    linearPredictions(x, slope: theta[0], intercept: b), y)
  walk.record(theta, loss: loss, gradientNorm: abs(gradient))
  theta = normalizedGradientDescentStep(
    theta, gradient: [gradient], stepLength: alpha)
}
show("slope after 1000 steps", walk.finalParameters[0])
show("loss before and after", [walk.losses[0], walk.finalLoss])
verify("eq-walk", tolerance: .relative(1e-9)) { sample in
  let k = sample.integer(0...1000)
  return ["θ_k": walk.parameters[k][0], "α": alpha, "k": k]
}
expect(
  abs(walk.parameters[1][0] - walk.parameters[0][0]) == alpha,
  "A step is α long, not α times η: the listing ignores η.",
  claim: "D0-Q21")
// What NumPy 2.4.6 prints when the line b = 0 is added to D0's program.
expect(
  walk.finalParameters[0], equals: -99.9999999999986, within: 1e-12,
  "This is the slope that D0's own program prints, once it runs.")
expect(
  walk, .diverges, "The listing, helped with b = 0, diverges.",
  claim: "D0-Q23")

table(
  ["step", "θ", "loss"],
  rows: [0, 1, 2, 19, 20, 21, 22, 23, 999, 1000].map {
    [$0, circling.parameters[$0][0], circling.losses[$0]]
  },
  formats: [.automatic, .exact, .scientific(2)])
let touch = circling.losses.firstIndex { $0 < 1e-20 } ?? 0
expect(
  meanSquaredError(
    linearPredictions(x, slope: circling.parameters[touch][0]), y)
    < 1e-20,
  "At one step the slope is right, up to rounding.")
expect(
  circling.losses[touch + 1] > 1e-3,
  "At the next it is not.")
expect(
  circling,
  .oscillates(period: 2, around: [1.95], radius: 0.05, within: 1e-9),
  "The run ends in jumps to and fro, two steps a round.")

let luckless = [0, 0.02, 0.05, 0.09].map { (start: Double) in
  normalizedGradientDescent(
    on: slopeOnly, from: [start], stepLength: 0.1, steps: 1000)
}
table(
  ["start", "θ after 999 steps", "θ after 1000 steps", "verdict"],
  rows: luckless.map {
    [
      $0.parameters[0][0], $0.parameters[999][0],
      $0.parameters[1000][0], "\($0.verdict())",
    ]
  },
  formats: [.automatic, .fixed(4), .fixed(4), .automatic])
for run in luckless {
  expect(
    run, .oscillates(period: 2, radius: 0.05, within: 1e-9),
    "Every start ends in a round of radius s/2.")
}
expect(
  luckless.dropFirst().allSatisfy {
    ($0.distances(from: [2]).min() ?? 0) > 0.009
  },
  "From the other starts no step of a thousand is nearer to the "
    + "minimum than 0.009.")

var naivePath = [[0.0]]
for _ in 0..<1000 {
  let point = naivePath[naivePath.count - 1]
  let step = naiveDirection(slopeOnly.gradient(at: point))
  naivePath.append([point[0] - 0.125 * step[0]])
}
let guarded = normalizedGradientDescent(
  on: slopeOnly, from: [0], stepLength: 0.125, steps: 1000)
let lostAt = naivePath.firstIndex { $0[0].isNaN } ?? -1
table(
  ["step", "θ, as D0 divides", "θ, the library"],
  rows: [15, 16, 17, 1000].map {
    [$0, naivePath[$0][0], guarded.parameters[$0][0]]
  })
// NumPy 2.4.6 too: D0's program, b = 0, sign mended, α = 0.125.
expect(
  lostAt == 17,
  "The step after the minimum is 0/0, and so is all that follows.")
expect(
  guarded.finalParameters == [2],
  "The library makes no step at a zero gradient: the run has arrived.")

verify("eq-within-step") { sample in
  let s = sample.oneOf([0.1, 0.01]), begin = sample.uniform(1.8...2.2),
    k = sample.integer(50...150)
  let run = normalizedGradientDescent(
    on: slopeOnly, from: [begin], stepLength: s, steps: k)
  return ["θ_k": run.finalParameters[0], "θ^*": 2.0, "s": s]
}
let lastTwo = normalizedGradientDescent(
  on: slopeOnly, from: [0.0371], stepLength: 0.1, steps: 100
).distances(from: [2]).suffix(2)
expect(
  lastTwo.reduce(0, +) / 2, equals: 0.05, within: 1e-12,
  "The two distances of a round add up to a step, so "
    + "their mean is half a step.")

func shrinking(
  on problem: LinearRegression<Double>, from start: [Double],
  steps: Int, _ length: (Int) -> Double
) -> Trace<Double> {
  var trace = Trace<Double>(dimension: start.count)
  var point = start
  for step in 0...steps {
    let gradient = problem.gradient(at: point)
    trace.record(
      point, loss: problem.loss(at: point), gradientNorm: norm(gradient)
    )
    point = normalizedGradientDescentStep(
      point, gradient: gradient, stepLength: length(step))
  }
  return trace
}
let fixed = normalizedGradientDescent(
  on: slopeOnly, from: [0.03], stepLength: 0.1, steps: 400)
let root = shrinking(on: slopeOnly, from: [0.03], steps: 400) {
  0.5 / Double($0 + 1).squareRoot()
}
let harmonic = shrinking(on: slopeOnly, from: [0.03], steps: 400) {
  0.5 / Double($0 + 1)
}
let geometric = shrinking(on: slopeOnly, from: [0.03], steps: 400) {
  0.1 * .pow(0.9, $0)
}
let slow = gradientDescent(
  on: slopeOnly, from: [0.03], learningRate: 0.003, steps: 400)
// The run jumps over the minimum, now near, now far: we take the larger
// of each two successive distances.
func envelope(_ run: Trace<Double>) -> [Double] {
  let errors = run.distances(from: [2])
  return zip(errors, errors.dropFirst()).map { max($0, $1) }
}
func series(_ name: String, _ run: Trace<Double>) -> Series {
  Series(name: name, y: envelope(run))
}
plot(
  Plot.lines(
    [
      series("s = 0.1", fixed), series("0.5/√(k+1)", root),
      series("0.5/(k+1)", harmonic),
      series("0.1·0.9ᵏ", geometric), series("gradient descent", slow),
    ], xLabel: "step k",
    yLabel: "distance from the slope 2 (larger of two)", yScale: .log,
    size: .wide),
  caption: "Steps of fixed length stop improving at once; "
    + "shrinking steps improve as slowly as they shrink; "
    + "a sum that is too small stops short; the "
    + "gradient's own size gives a straight line down.")
expect(
  fixed, .oscillates(period: 2, within: 1e-6), "Fixed length: a round.")
expect(
  root.distances(from: [2])[400] <= 0.5 / 20
    && harmonic.distances(from: [2])[400] <= 0.5 / 400,
  "Shrinking: within the last step's length.")
expect(
  geometric, .stalls(),
  "Finite sum: the run stops where there is no minimum.")
expect(
  slow, .converges(to: [2], within: 1e-8),
  "Plain gradient descent converges.")

let rootPower = fittedPower(of: envelope(root), in: 100..<400)
let harmonicPower = fittedPower(of: envelope(harmonic), in: 100..<400)
show("0.5/√(k+1): error", rootPower.map { "\($0)" } ?? "")
show("0.5/(k+1): error", harmonicPower.map { "\($0)" } ?? "")
expect(
  rootPower?.power ?? .nan, in: 0.45...0.55,
  "The error falls as 1/√k, like the step length.")
expect(
  harmonicPower?.power ?? .nan, in: 0.85...1.15,
  "The error falls as 1/k, like the step length.")

let both = LinearRegression(inputs: x, targets: y, scale: .mean)
let begin = [0.5, 3.0]
let valleyRate = stabilityThreshold(hessian: both.hessian) / 2
let descended = gradientDescent(
  on: both, from: begin, learningRate: valleyRate, steps: 500)
let walked = normalizedGradientDescent(
  on: both, from: begin, stepLength: 0.3, steps: 500)
let field = ScalarField(x: Domain(0, 2.6), y: Domain(-1, 3.5)) {
  both.loss(at: [$0, $1])
}
func pathOf(_ name: String, _ run: Trace<Double>) -> Series {
  let shown = min(run.steps, 40) + 1
  return Series(
    name: name, x: Array(run.parameters.coordinate(0).prefix(shown)),
    y: Array(run.parameters.coordinate(1).prefix(shown)))
}
plot(
  Plot.descent(
    [
      pathOf("steps of 0.3", walked),
      pathOf("gradient descent", descended),
    ], over: field,
    minimum: (2, 0), xLabel: "slope θ", yLabel: "intercept b"),
  caption: "Forty steps over the lines of equal loss. Steps "
    + "of fixed length cross the valley to and fro.")
show(
  "condition number", conditionNumber(both.hessian),
  format: .significant(4))
show(
  "distance, gradient descent", descended.distances(from: [2, 0])[500],
  format: .scientific(1))
show(
  "distance, steps of 0.3", walked.distances(from: [2, 0])[500],
  format: .scientific(1))
show("verdict on the steps of 0.3", "\(walked.verdict())")
expect(
  descended, .converges(to: [2, 0], within: 0.01),
  "Gradient descent approaches the minimum, slowly.")
expect(
  walked.distances(from: [2, 0])[500] > 0.1,
  "Steps of fixed length stay half a step away.")

func shrinkingSteps(
  from start: Double, to minimum: Double, first: Double,
  slope: (Double) -> Double
) -> Double {
  var point = [start], errors: [Double] = []
  for step in 0..<1000 {
    point = normalizedGradientDescentStep(
      point, gradient: [slope(point[0])],
      stepLength: first / Double(step + 1).squareRoot())
    errors.append(abs(point[0] - minimum))
  }
  return max(errors[998], errors[999])
}
func plateau(_ theta: Double) -> Double { .log(1 + theta * theta) }
func slopeOfPlateau(_ theta: Double) -> Double {
  2 * theta / (1 + theta * theta)
}
func well(_ theta: Double) -> Double {
  (theta * theta - 1) * (theta * theta - 1) / 4
}
func slopeOfWell(_ theta: Double) -> Double {
  theta * (theta * theta - 1)
}
let onPlateau = gradientDescent(
  from: [100], learningRate: 0.5, steps: 1000, loss: { plateau($0[0]) },
  gradient: { [slopeOfPlateau($0[0])] })
let inWell = gradientDescent(
  from: [0.3], learningRate: 0.3, steps: 1000, loss: { well($0[0]) },
  gradient: { [slopeOfWell($0[0])] })
let offPlateau = shrinkingSteps(
  from: 100, to: 0, first: 5, slope: slopeOfPlateau)
let tamed = shrinkingSteps(
  from: 1.5, to: 1, first: 0.1, slope: slopeOfTen)
let overWell = shrinkingSteps(
  from: 0.3, to: 1, first: 0.1, slope: slopeOfWell)
let wellError = abs(inWell.finalParameters[0] - 1)
table(
  [
    "loss", "gradient descent is off by",
    "normalised, shrinking steps, by",
  ],
  rows: [
    ["½(θ¹⁰ − 1)², from 1.5", "overflow", tamed],
    [
      "ln(1 + θ²), from 100", onPlateau.finalParameters[0],
      offPlateau,
    ],
    ["¼(θ² − 1)², from 0.3", wellError, overWell],
    [
      "five points, from 0.03", envelope(slow)[399],
      envelope(root)[399],
    ],
  ],
  formats: [.automatic, .significant(2), .significant(2)])
expect(
  tamed < 0.01,
  "Where the gradient explodes, normalising arrives "
    + "and gradient descent overflows.",
  claim: "D0-Q29")
expect(
  offPlateau < 0.2 && onPlateau.finalParameters[0] > 50,
  "On the plateau normalising arrives, gradient "
    + "descent hardly moves.",
  claim: "D0-Q26,D0-Q29")
expect(
  wellError < 1e-12 && overWell > 1e-3,
  "On a nonlinear loss without cliff or plateau gradient descent is "
    + "far nearer.",
  claim: "D0-Q26")
expect(
  envelope(root)[399] > 100 * envelope(slow)[399],
  "And so it is on the five points, a linear model.")

let sixStarts = (1...6).map { (seed: Int) -> [Double] in
  var generator = SplitMix64(seed: UInt64(seed))
  return deep.network.initialParameters(
    .xavierNormal, using: &generator)
}
let standing = sixStarts.map {
  gradientDescent(on: deep, from: $0, learningRate: 1, steps: 1100)
}
let walking = sixStarts.map {
  normalizedGradientDescent(
    on: deep, from: $0, stepLength: 0.5, steps: 1100,
    stopping: [.loss(atMost: 0.05)])
}
func pairMeans(_ values: [Double]) -> [Double] {
  zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
}
func lines(
  _ runs: [Trace<Double>], _ name: String, _ color: Int
) -> [LineMark] {
  runs.indices.map {
    LineMark(
      Series(name: $0 == 0 ? name : "", y: pairMeans(runs[$0].losses)),
      color: .series(color), width: 1.2)
  }
}
plot(
  Plot(
    lines(walking, "normalised, length 0.5", 0)
      + lines(standing, "gradient descent, rate 1", 1),
    x: PlotAxis("step"),
    y: PlotAxis("loss, mean of two steps", scale: .linear),
    size: .wide, legend: .above),
  caption: "Eight hidden layers of sigmoids, six starts. "
    + "Gradient descent stands on the plateau; "
    + "normalised descent wanders, and may find the way down.")
let trainedRuns = walking.count { $0.finalLoss <= 0.05 }
let rises = walking.map { run in
  zip(run.losses, run.losses.dropFirst()).count { $0 < $1 }
}
table(
  [
    "start", "gradient descent", "normalised", "of its steps",
    "raised the loss",
  ],
  rows: (0..<6).map {
    [
      $0 + 1, standing[$0].finalLoss, walking[$0].finalLoss,
      walking[$0].steps, rises[$0],
    ]
  },
  formats: [.automatic, .fixed(4), .fixed(4)])
expect(
  standing.allSatisfy { abs($0.finalLoss - .log(2)) < 1e-4 },
  "Gradient descent is at ln 2 from every start.")
expect(
  rises.allSatisfy { $0 > 50 },
  "Each of its runs raises the loss in more than fifty steps.")

let moreLosses = (7...24).map { (seed: UInt64) in
  normalizedGradientDescent(
    on: deep, from: start(deep, seed: seed), stepLength: 0.5,
    steps: 1100, stopping: [.loss(atMost: 0.05)]
  ).finalLoss
}
let trainedOf24 =
  trainedRuns + moreLosses.count { $0 <= 0.05 }
show("of 24 starts, trained", trainedOf24)
expect(
  trainedOf24 > 0 && trainedOf24 < 16,
  "Normalised descent trains the network from some of the starts, "
    + "and fails from a third or more.")

func operations(_ problem: LinearRegression<Double>) -> (
  gradient: Int, normalising: Int
) {
  let (n, d) = (problem.targets.count, problem.parameterCount)
  // For each sample d products and d sums for the prediction, and as
  // many for the gradient. Then d squares, d sums and d divisions.
  return (4 * n * d, 3 * d)
}
let five = operations(LinearRegression(inputs: x, targets: y))
let upToHundred = (1...100).map { Double($0) }
let hundred = operations(
  LinearRegression(inputs: upToHundred, targets: upToHundred))
table(
  ["data", "operations, gradient", "operations, normalising", "added"],
  rows: [
    [
      "D0's five points", five.gradient, five.normalising,
      Double(five.normalising) / Double(five.gradient),
    ],
    [
      "a hundred points", hundred.gradient, hundred.normalising,
      Double(hundred.normalising) / Double(hundred.gradient),
    ],
  ], formats: [.automatic, .automatic, .automatic, .percent(2)])
expect(
  Double(hundred.normalising) / Double(hundred.gradient) < 0.01,
  "With a hundred samples normalising adds less than one per cent."
)
let ofPlain = gradientDescent(
  on: slopeOnly, from: [0.03], learningRate: 0.01, steps: 400)
let ofHarmonic = shrinking(on: slopeOnly, from: [0.03], steps: 1000) {
  0.5 / Double($0 + 1)
}
let stepsNeeded = [ofPlain, ofHarmonic].map { run in
  (envelope(run).lastIndex { $0 > 0.001 } ?? -1) + 1
}
table(
  [
    "five points, from 0.03",
    "steps until the distance stays below 0.001",
  ],
  rows: zip(["gradient descent, rate 0.01", "0.5/(k+1)"], stepsNeeded)
    .map { [$0, $1] })
expect(
  stepsNeeded[1] < 1000 && stepsNeeded[1] > 5 * stepsNeeded[0],
  "The normalised method needs more than five times as many steps.")

let digits = Digits.load()
var sampler = MiniBatchSampler(
  count: digits.count, batchSize: 32, dropsLast: false,
  generator: SplitMix64(seed: 1))
let miniBatch = sampler.next()
table(
  ["update with", "samples an update"],
  rows: [
    ["the whole batch", digits.count],
    ["a mini-batch", miniBatch.count],
  ])
expect(
  digits.count > 50 * miniBatch.count,
  "A batch update costs more than fifty times a mini-batch update."
)

func gradientsNeeded(_ method: some Optimizer<Double>) -> Int {
  var count = 0
  _ = minimize(
    from: [0, 0], with: method, steps: 100, loss: { both.loss(at: $0) },
    gradient: { (theta: [Double]) in
      count += 1
      return both.gradient(at: theta)
    })
  return count
}
let counts = [
  gradientsNeeded(NormalizedSGD(learningRate: 0.1)),
  gradientsNeeded(Nesterov(learningRate: 0.01)),
  gradientsNeeded(Adagrad(learningRate: 0.1)),
]
table(
  ["method", "gradients for 100 steps and the end"],
  rows: [
    ["normalised", counts[0]], ["Nesterov", counts[1]],
    ["Adagrad", counts[2]],
  ])
expect(
  counts[0] == counts[1] && counts[0] == counts[2],
  "All need one gradient a step.")

let goal = StoppingRule.loss(atMost: 1e-8)
func fewest(
  _ rates: [Double], _ steps: (Double) -> Int
) -> (rate: Double, steps: Int) {
  let tried = rates.map { (rate: $0, steps: steps($0)) }
  return tried.min { $0.steps < $1.steps } ?? (.nan, 0)
}
let shares = [0.25, 0.5, 0.7, 0.9, 0.95]  // of the limit 2/λ
let adagradRates = [0.1, 0.3, 1, 3]
func compare(
  _ problem: LinearRegression<Double>, from start: [Double]
) -> [(rate: Double, steps: Int)] {
  let limit = stabilityThreshold(hessian: problem.hessian)
  return [
    fewest(shares.map { $0 * limit }) { (rate: Double) in
      gradientDescent(
        on: problem, from: start, learningRate: rate, steps: 10_000,
        stopping: [goal]
      ).steps
    },
    fewest(shares.map { $0 * limit }) { (rate: Double) in
      minimize(
        problem, from: start,
        with: Nesterov(learningRate: .constant(rate), momentum: 0.8),
        steps: 10_000, stopping: [goal]
      ).steps
    },
    fewest(adagradRates) { (rate: Double) in
      minimize(
        problem, from: start,
        with: Adagrad(learningRate: .constant(rate)), steps: 10_000,
        stopping: [goal]
      ).steps
    },
  ]
}
let inValley = compare(both, from: begin)
let alone = compare(slopeOnly, from: [0.03])
table(
  [
    "method", "valley: best rate", "steps", "slope alone: best rate",
    "steps",
  ],
  rows: zip(
    ["gradient descent", "Nesterov", "Adagrad"], zip(inValley, alone)
  ).map { [$0, $1.0.rate, $1.0.steps, $1.1.rate, $1.1.steps] },
  formats: [
    .automatic, .significant(2), .automatic, .significant(2),
  ],
  caption: "Steps until the loss is 10⁻⁸, with the best of the rates "
    + "tried.")
let timid = minimize(
  both, from: begin, with: Adagrad(learningRate: 0.1), steps: 10_000,
  stopping: [goal])
show("Adagrad in the valley with the rate 0.1, steps", timid.steps)
expect(
  inValley[1].steps < inValley[0].steps / 2
    && inValley[2].steps < inValley[0].steps,
  "In the valley, at their best rates, both need fewer steps.",
  claim: "D0-Q32,D0-Q33")
expect(
  timid.steps > inValley[0].steps,
  "An adaptive rate does not choose itself: with 0.1 Adagrad needs "
    + "more.",
  claim: "D0-Q32")
expect(
  alone[0].steps == 1 && alone[1].steps > 1 && alone[2].steps > 1,
  "With one parameter and the right rate plain descent needs one step, "
    + "and the others need more.",
  claim: "D0-Q32")

let manyStarts = (0..<20).map { 0.0025 + 0.005 * Double($0) }
let rounds = manyStarts.map {
  (start: Double) -> (centre: Double, worst: Double) in
  let run = normalizedGradientDescent(
    on: slopeOnly, from: [start], stepLength: 0.1, steps: 201)
  let last = [run.parameters[200][0], run.parameters[201][0]]
  return (
    (last[0] + last[1]) / 2, max(abs(last[0] - 2), abs(last[1] - 2))
  )
}
plot(
  Plot(
    [
      DotMark(
        Series(
          name: "centre − 2", x: manyStarts,
          y: rounds.map { $0.centre - 2 })),
      DotMark(
        Series(
          name: "largest distance from 2", x: manyStarts,
          y: rounds.map(\.worst))),
    ], x: PlotAxis("start"), y: PlotAxis("", scale: .linear)),
  caption: "The round that each start ends in.")
expect(
  rounds.allSatisfy {
    abs($0.centre - 2) <= 0.05 && $0.worst <= 0.1 + 1e-9
  },
  "Every centre is within half a step of 2, every point within a step.")
let bestRound = normalizedGradientDescent(
  on: slopeOnly, from: [0.05], stepLength: 0.1, steps: 201)
let bestEnds = bestRound.parameters.coordinate(0).suffix(2).sorted()
expect(
  rounds.allSatisfy { $0.worst > 2.0 - bestEnds[0] },
  "The start 0.05 is better than each of the twenty.")

var clippedPoints = [[1.5]]
for _ in 0..<200 {
  let point = clippedPoints[clippedPoints.count - 1]
  let slope = slopeOfTen(point[0])
  let clipped = slope * min(1, 5 / abs(slope))
  clippedPoints.append(
    gradientDescentStep(point, gradient: [clipped], learningRate: 0.01))
}
let clippedRun = Trace(points: clippedPoints)
show(
  "first points", clippedRun.parameters.coordinate(0), format: .fixed(3)
)
expect(
  clippedRun, .converges(to: [1], within: 1e-9),
  "Clipped gradient descent converges to 1.")

let found = threshold(in: 1...1e30) { (a: Double) in
  let number = Float(a)
  return (number * number + number * number).isFinite
}
show("overflow from", found?.value ?? .nan, format: .scientific(3))
show(
  "square root of half the largest Float",
  (Double(Float.greatestFiniteMagnitude) / 2).squareRoot(),
  format: .scientific(3))
expect(
  (found?.value ?? .nan)
    / (Double(Float.greatestFiniteMagnitude) / 2).squareRoot(),
  equals: 1, within: 1e-6)
expect(
  norm(direction(of: [Float(1e30), Float(1e30)])), equals: 1,
  within: 1e-6, "The library's direction is right far beyond.")
