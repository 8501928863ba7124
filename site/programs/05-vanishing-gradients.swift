// Vanishing gradients (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook
import SVGPlot

let digits = Digits.load()
let pixels: Matrix<Double> = digits.samples()

func deep(_ activation: Activation, hidden: Int = 10)
  -> Network<Double>
{
  .multilayerPerceptron(
    sizes: [64] + Array(repeating: 32, count: hidden) + [10],
    activation: activation)
}
func start(
  _ network: Network<Double>, _ weights: Initializer, seed: UInt64 = 1
) -> [Double] {
  var generator = SplitMix64(seed: seed)
  return network.initialParameters(weights, using: &generator)
}
struct Training {
  var losses: [Double] = []
  var moved: [Double] = []  // how far each layer is from its start
  var accuracy = 0.0
}
func train(
  _ network: Network<Double>, from first: [Double],
  with method: some Optimizer<Double>, steps: Int = 200,
  batch: Int = 64
) -> Training {
  var result = Training()
  var theta = first, gradient = first
  var state = method.initialState(for: theta)
  var sampler = MiniBatchSampler(
    count: digits.count, batchSize: batch,
    generator: SplitMix64(seed: 5))
  let workspace = NetworkWorkspace<Double>()
  for _ in 0..<steps {
    let chosen = sampler.next()
    let loss = network.lossAndGradient(
      theta, samples: pixels.selecting(rows: chosen),
      target: .labels(chosen.map { digits.labels[$0] }),
      into: &gradient, workspace: workspace)
    result.losses.append(loss)
    method.update(&theta, gradient: gradient, state: &state)
  }
  result.moved = network.gradientNorms(
    zip(theta, first).map { $0 - $1 })
  result.accuracy = accuracy(
    network.classes(for: pixels, parameters: theta),
    labels: digits.labels)
  return result
}
let sigmoids = deep(.sigmoid), rectifiers = deep(.relu)
let sigmoidStart = start(sigmoids, .xavierNormal)
let rectifierStart = start(rectifiers, .heNormal)
let stuck = train(
  sigmoids, from: sigmoidStart, with: SGD(learningRate: 0.1))
let learning = train(
  rectifiers, from: rectifierStart, with: SGD(learningRate: 0.1))
table(
  ["", "accuracy", "first layer moved", "last layer moved"],
  rows: [("sigmoid", stuck), ("ReLU", learning)].map {
    [$0, $1.accuracy, $1.moved[0], $1.moved[10]]
  },
  formats: [
    .automatic, .percent(0), .significant(2), .significant(2),
  ])
func smooth(_ losses: [Double]) -> [Double] {
  stride(from: 0, to: losses.count - 9, by: 5).map {
    losses[$0..<$0 + 10].reduce(0, +) / 10
  }
}
func curve(_ name: String, _ run: Training) -> Series {
  let mean = smooth(run.losses)
  return Series(
    name: name, x: mean.indices.map { 5 * Double($0) + 5 }, y: mean)
}
plot(
  Plot(
    [
      LineMark(curve("sigmoid", stuck), color: .series(1)),
      LineMark(curve("ReLU", learning), color: .series(0)),
      RuleMark(.y(.log(10)), label: "guessing"),
    ], x: PlotAxis("step"),
    y: PlotAxis("loss, mean of ten steps", includesZero: true),
    legend: .above),
  caption: "Two networks of ten hidden layers on the same "
    + "images. One learns; the other stays at guessing.")
expect(
  stuck.accuracy < 0.15 && learning.accuracy > 1.5 * stuck.accuracy,
  "The rectifiers learn; the sigmoids do not.",
  claim: "D4-Q4")
expect(
  stuck.moved[0] < 1e-4 * stuck.moved[10],
  "Of the sigmoids' layers, the last moves and the first "
    + "stands still.", claim: "D4-Q10")

let otherStarts = (2...10).map { (seed: UInt64) in
  train(
    rectifiers, from: start(rectifiers, .heNormal, seed: seed),
    with: SGD(learningRate: 0.1)
  ).accuracy
}.sorted()
show(
  "accuracy of the rectifiers: least, median, most of nine",
  [otherStarts[0], otherStarts[4], otherStarts[8]], format: .percent(0))
expect(
  otherStarts[4] > 0.3,
  "From half of the starts or more the rectifiers pass 30 percent.")

var numpy = RandomState(seed: 4)
let inputs: Matrix<Double> = numpy.randn(50, 2)
let targets = zip(inputs * [3, -2], numpy.randn(50)).map {
  $0 + 0.5 * $1
}
let plane = LinearRegression(
  inputs: inputs, targets: targets, intercept: false,
  scale: .halfMean)
let descent = gradientDescent(
  on: plane, from: [0, 0], learningRate: 0.1, steps: 200)
let fitted = descent.finalParameters
table(
  ["parameters", "θ₁", "θ₂", "loss"],
  rows: [
    ("the start", [0.0, 0]), ("those of the data's law", [3, -2]),
    ("where descent ends", fitted),
  ].map { [$0, $1[0], $1[1], plane.loss(at: $1)] },
  formats: [.automatic, .fixed(4), .fixed(4), .fixed(4)])
expect(
  descent, .converges(to: plane.minimizer() ?? [], within: 1e-6),
  "Descent minimises the loss.", claim: "D4-Q5")
expect(
  plane.loss(at: fitted) < plane.loss(at: [3, -2]),
  "The minimum fits these points better than the law that "
    + "made them: the loss measures the fit to the data.",
  claim: "D4-Q6")

let slopeAtZero = plane.gradient(at: [0, 0])
let rates = (0..<180).map { (k: Int) -> Double in
  let turn = Double(k) * .pi / 90
  return centralDerivative(
    of: { (t: Double) in
      plane.loss(at: [t * .cos(turn), t * .sin(turn)])
    }, at: 0
  ).value
}
show("norm of the gradient", norm(slopeAtZero), format: .fixed(3))
show("least rate", rates.min() ?? .nan, format: .fixed(3))
show("largest rate", rates.max() ?? .nan, format: .fixed(3))
expect(
  rates.max() ?? .nan, equals: norm(slopeAtZero), within: 0.01,
  "Of all directions the gradient's has the largest rate, "
    + "and that rate is its norm.")

let rateLimit = stabilityThreshold(hessian: plane.hessian)
let below = gradientDescent(
  on: plane, from: [0, 0], learningRate: 0.9 * rateLimit, steps: 50)
let above = gradientDescent(
  on: plane, from: [0, 0], learningRate: 1.1 * rateLimit, steps: 50)
show("limit", rateLimit, format: .fixed(3))
show("loss, 50 steps at 0.9 of it", below.finalLoss)
show("loss, 50 steps at 1.1 of it", above.finalLoss)
expect(below, .decreases, "Below the limit no step raises the loss.")
expect(
  above.finalLoss > above.losses[0], "Above it the loss grows.")

let sample64 = pixels.selecting(rows: Array(0..<64))
let labels64 = Array(digits.labels.prefix(64))
func gradientNorms(_ network: Network<Double>, _ theta: [Double])
  -> [Double]
{
  let problem = NetworkObjective(
    network, samples: sample64, target: .labels(labels64))
  return network.gradientNorms(problem.gradient(at: theta))
}
let depths = [2, 5, 10, 20, 50]
let ofSigmoids = depths.map { (depth: Int) -> [Double] in
  let network = deep(.sigmoid, hidden: depth)
  return gradientNorms(network, start(network, .xavierNormal))
}
let ofRectifiers = depths.map { (depth: Int) -> [Double] in
  let network = deep(.relu, hidden: depth)
  return gradientNorms(network, start(network, .heNormal))
}
table(
  [
    "hidden layers", "sigmoid: first", "last", "ReLU: first", "last",
  ],
  rows: depths.indices.map {
    [
      depths[$0], ofSigmoids[$0][0], ofSigmoids[$0][depths[$0]],
      ofRectifiers[$0][0], ofRectifiers[$0][depths[$0]],
    ]
  },
  formats: [
    .automatic, .scientific(1), .fixed(2), .fixed(2), .fixed(2),
  ])
func layerPlot(_ title: String, _ norms: [[Double]]) -> Plot {
  Plot(
    depths.indices.map {
      LineMark(
        Series(name: "\(depths[$0]) hidden", y: norms[$0], first: 1),
        color: .series($0), showsPoints: depths[$0] < 20)
    }, title: title, x: PlotAxis("layer, 1 next to the input"),
    y: PlotAxis(
      "gradient norm", scale: .log, domain: Domain(1e-33, 1e3)),
    legend: .above)
}
plot(
  PlotGrid(
    [
      layerPlot("sigmoid", ofSigmoids), layerPlot("ReLU", ofRectifiers),
    ], columns: 2, size: PlotSize(width: 680, height: 320)),
  caption: "The norm of the gradient in each layer, at the start. "
    + "Behind sigmoids it falls by a factor a layer, read from "
    + "right to left. Behind rectifiers with suitable weights it "
    + "does not fall.")
let perLayer = Double.exp(
  .log(ofSigmoids[4][0] / ofSigmoids[4][49]) / 49)
expect(
  ofSigmoids[4][0] < 1e-30,
  "With 50 layers of sigmoids nothing arrives at the first.",
  claim: "D4-Q12,D4-Q28")
expect(
  ofRectifiers.allSatisfy { $0[0] > 1e-3 && $0[0] < 1e3 },
  "With rectifiers the first layer's gradient is within a factor of "
    + "a thousand of 1 at every depth.", claim: "D4-Q12,D4-Q28")
let fiftyLayers = deep(.relu, hidden: 50)
let fiftyStarts = (2...21).map {
  gradientNorms(fiftyLayers, start(fiftyLayers, .heNormal, seed: $0))[0]
}.sorted()
expect(
  fiftyStarts[10], in: 0.02...2,
  "At depth 50 the middle of twenty other starts has a useful size.")

let eighty = Network<Float>.multilayerPerceptron(
  sizes: [64] + Array(repeating: 32, count: 80) + [10],
  activation: .sigmoid)
var floatDice = SplitMix64(seed: 1)
let floatGradient = eighty.gradient(
  eighty.initialParameters(.xavierNormal, using: &floatDice),
  samples: digits.samples().selecting(rows: Array(0..<64)),
  target: .labels(labels64))
let floatNorms = eighty.gradientNorms(floatGradient)
show("norm in the last layer", Double(floatNorms[80]))
show("norm in the first", Double(floatNorms[0]))
let firstLayer = floatGradient[eighty.parameterRanges[0]]
expect(
  firstLayer.allSatisfy { $0 == 0 },
  "Every derivative of the first layer is exactly 0.")
expect(
  floatNorms[80] > floatNorms[70] && floatNorms[70] > floatNorms[60]
    && floatNorms[60] > 0,
  "On its way back the gradient decays: from layer 80 to 70 to 60.")

let twenty = deep(.sigmoid, hidden: 20)
let twentyStart = start(twenty, .xavierNormal)
let twentyFloat = Network<Float>.multilayerPerceptron(
  sizes: [64] + Array(repeating: 32, count: 20) + [10],
  activation: .sigmoid)
let firstRange = twenty.parameterRanges[0]
let exact = Array(
  twenty.gradient(
    twentyStart, samples: sample64, target: .labels(labels64))[
      firstRange])
let rounded = twentyFloat.gradient(
  twentyStart.map { Float($0) },
  samples: digits.samples().selecting(rows: Array(0..<64)),
  target: .labels(labels64))[firstRange].map { Double($0) }
let cosine = dot(exact, rounded) / (norm(exact) * norm(rounded))
show("norm of the gradient", norm(exact), format: .scientific(1))
show("cosine between 32 and 64 bits", cosine, format: .fixed(6))
expect(
  cosine, equals: 1, within: 1e-4,
  "A gradient that has all but vanished still has its direction.")

verify("eq-vanish-update") { sample in
  let theta = sample.vector(3), gradient = sample.vector(3),
    rate = sample.uniform(1e-3...1)
  return [
    "θ_t": theta, "η": rate, "∇J(θ_t)": gradient,
    "θ_{t+1}": gradientDescentStep(
      theta, gradient: gradient, learningRate: rate),
  ]
}

verify("eq-vanish-forward") { sample in
  let weights = sample.matrix(4, 3), biases = sample.vector(4),
    input = sample.vector(3)
  let output = denseLayer(
    Matrix(rows: [input]),
    weights: Matrix(rows: weights).transposed(), bias: biases)
  return [
    "z^{(l)}": output.row(0), "W^{(l)}": weights,
    "a^{(l-1)}": input, "b^{(l)}": biases,
  ]
}

struct LayerPass {  // one sample's way through a dense layer
  var input: [Double] = []  // a of the layer before
  var z: [Double] = []
  var weights: [[Double]] = []  // W, outputs × inputs
  var biases: [Double] = []
  var delta: [Double] = []  // gradient by the biases
  var byWeights: [[Double]] = []  // gradient by W
}
func passes(
  _ sizes: [Int], _ activation: Activation, _ theta: [Double],
  _ input: [Double],
  _ gradientOf: (Network<Double>, Matrix<Double>) -> [Double]
) -> [LayerPass] {
  let network = Network<Double>.multilayerPerceptron(
    sizes: sizes, activation: activation)
  let gradient = gradientOf(network, Matrix(rows: [input]))
  func parts(_ values: [Double], _ layer: Int)
    -> (weights: Matrix<Double>, biases: [Double])
  {
    let range = network.parameterRanges[layer]
    return (
      network.weights(ofDense: layer, parameters: values),
      Array(values[range].suffix(sizes[layer + 1]))
    )
  }
  var result: [LayerPass] = []
  var row = input
  for layer in 0..<sizes.count - 1 {
    let own = parts(theta, layer), slopes = parts(gradient, layer)
    let z = denseLayer(
      Matrix(rows: [row]), weights: own.weights, bias: own.biases)
    result.append(
      LayerPass(
        input: row, z: z.row(0),
        weights: own.weights.transposed().rowArrays,
        biases: own.biases, delta: slopes.biases,
        byWeights: slopes.weights.transposed().rowArrays))
    row = z.row(0).map { activation.value($0) }
  }
  return result
}
func parameterCount(_ sizes: [Int]) -> Int {
  zip(sizes, sizes.dropFirst()).reduce(0) {
    $0 + ($1.0 + 1) * $1.1
  }
}
let sizes = [3, 5, 4, 2]
refute("eq-vanish-printed") { sample in
  let theta = sample.vector(parameterCount(sizes))
  let layers = passes(sizes, .relu, theta, sample.vector(3)) {
    $0.gradient(theta, samples: $1, target: .labels([0]))
  }
  return [
    "∇L^{(l)}": layers[0].delta, "∇L^{(l+1)}": layers[1].delta,
    "W^{(l+1)}": layers[1].weights, "W^{(l)}": layers[0].weights,
    "b^{(l)}": layers[0].biases,
    "Relu": FormulaFunction { (z: [Double]) in z.map { relu($0) } },
  ]
}

refute("eq-vanish-printed") { sample in
  let one = [1, 1, 1, 2]
  let theta = sample.vector(parameterCount(one), in: 0.5...2)
  let layers = passes(one, .relu, theta, [1]) {
    $0.gradient(theta, samples: $1, target: .labels([0]))
  }
  return [
    "∇L^{(l)}": layers[0].delta[0],
    "∇L^{(l+1)}": layers[1].delta[0],
    "W^{(l+1)}": layers[1].weights[0][0],
    "W^{(l)}": layers[0].weights[0][0],
    "b^{(l)}": layers[0].biases[0],
    "Relu": FormulaFunction { (z: Double) in relu(z) },
  ]
}

func drawn(_ sample: inout Sample)
  -> (layers: [LayerPass], activation: Activation, layer: Int)
{
  let activation = sample.oneOf([
    Activation.sigmoid, .tanh, .relu, .softplus,
  ])
  let theta = sample.vector(parameterCount(sizes))
  let layers = passes(sizes, activation, theta, sample.vector(3)) {
    $0.gradient(theta, samples: $1, target: .labels([0]))
  }
  return (layers, activation, sample.integer(0...1))
}
verify("eq-vanish-recursion", tolerance: .relative(1e-9)) { sample in
  let (layers, activation, l) = drawn(&sample)
  return [
    "δ^{(l)}": layers[l].delta, "δ^{(l+1)}": layers[l + 1].delta,
    "W^{(l+1)}": layers[l + 1].weights, "z^{(l)}": layers[l].z,
    "φ'": FormulaFunction { (z: [Double]) in
      z.map { activation.derivative($0) }
    },
  ]
}
verify("eq-vanish-weights", tolerance: .relative(1e-9)) { sample in
  let (layers, _, l) = drawn(&sample)
  return [
    "G^{(l)}": layers[l].byWeights,
    "δ^{(l)}": layers[l].delta, "a^{(l-1)}": layers[l].input,
  ]
}

func stretch(_ weights: [[Double]]) -> Double {
  let w = Matrix(rows: weights)
  return powerIteration(w.transposed() * w).value.squareRoot()
}
verify("eq-vanish-bound", samples: 100) { sample in
  let theta = sample.vector(parameterCount(sizes))
  let layers = passes(sizes, .sigmoid, theta, sample.vector(3)) {
    $0.gradient(theta, samples: $1, target: .labels([0]))
  }
  return [
    "δ^{(l)}": layers[0].delta, "δ^{(l+1)}": layers[1].delta,
    "γ": sigmoidDerivative(0), "s": stretch(layers[1].weights),
  ]
}
let largest = (1...10).map { layer in
  stretch(
    sigmoids.weights(ofDense: layer, parameters: sigmoidStart)
      .rowArrays)
}.max()
show(
  "largest stretch among the sigmoids' weights", largest ?? .nan,
  format: .fixed(2))
expect(
  (largest ?? .nan) < 4,
  "No weight matrix of the ten layers stretches by 4.")
func backwards(_ scale: Double) -> Double {
  let square = Array(repeating: 16, count: 12)
  var dice = SplitMix64(seed: 2)
  let theta = (0..<parameterCount(square)).map { _ in
    scale * dice.nextNormal()
  }
  let ones = [Double](repeating: 1, count: 16)
  let ratios = [0, 1].map { (label: Int) in
    let layers = passes(square, .relu, theta, ones) {
      $0.gradient(theta, samples: $1, target: .labels([label]))
    }
    return norm(layers[0].delta) / norm(layers[10].delta)
  }
  // Of a label that the network is certain of there is no gradient.
  return ratios.first { !$0.isNaN } ?? .nan
}
table(
  ["weights of size", "first δ / last δ, ten layers"],
  rows: [0.1, 0.5, 1].map { [$0, backwards($0)] },
  formats: [.automatic, .scientific(1)])
expect(
  backwards(0.1) < 1e-3 && backwards(1) > 1e2,
  "The same ten layers shrink the gradient or enlarge it.")

let byRate = [0.1, 1, 10, 100].map { (rate: Double) in
  (
    rate: rate,
    run: train(
      sigmoids, from: sigmoidStart,
      with: SGD(learningRate: .constant(rate)), steps: 100)
  )
}
table(
  [
    "learning rate", "loss, last ten steps", "accuracy",
    "first layer moved",
  ],
  rows: byRate.map {
    [
      $0.rate, $0.run.losses.suffix(10).reduce(0, +) / 10,
      $0.run.accuracy, $0.run.moved[0],
    ]
  },
  formats: [
    .automatic, .fixed(2), .percent(0), .scientific(1),
  ])
expect(
  byRate.allSatisfy { $0.run.accuracy < 0.15 },
  "None of the learning rates makes the network learn.")

let stepsAt = [0.4, 0.1, 0.025].map { (rate: Double) -> [Double] in
  let run = gradientDescent(
    on: plane, from: [0, 0], learningRate: rate, steps: 10_000,
    stopping: [.gradientNorm(atMost: 1e-6)])
  return [rate, Double(run.steps)]
}
table(
  ["learning rate", "steps to a gradient of 10⁻⁶"], rows: stepsAt)
expect(
  stepsAt[0][1] < stepsAt[1][1] && stepsAt[1][1] < stepsAt[2][1],
  "Each smaller rate needs more steps.")

verify("eq-vanish-relu") { sample in
  [
    "relu": FormulaFunction { (z: Double) in relu(z) },
    "z": sample.oneOf([-1.0, 1]) * sample.uniform(0.01...3),
  ]
}
verify("eq-vanish-sigmoid") { sample in
  [
    "σ": FormulaFunction { (z: Double) in sigmoid(z) },
    "z": sample.scalar(),
  ]
}
let h = 1e-6
show("slope of ReLU left of 0", (relu(0.0) - relu(-h)) / h)
show("slope of ReLU right of 0", (relu(h) - relu(0.0)) / h)
show("what the library takes at 0", reluDerivative(0.0))
expect(
  (relu(0.0) - relu(-h)) / h != (relu(h) - relu(0.0)) / h,
  "The slopes from the two sides differ: at 0 ReLU has no "
    + "derivative.")
func sigmoidSlope(_ z: Double) -> Double {
  sigmoid(z) * (1 - sigmoid(z))
}
expect(
  sigmoidSlope(0) > 10 * sigmoidSlope(4),
  "The sigmoid's derivative changes with the input.")

let choices: [(String, Activation, String, Initializer)] = [
  ("sigmoid", .sigmoid, "Xavier", .xavierNormal),
  ("tanh", .tanh, "Xavier", .xavierNormal),
  ("ReLU", .relu, "Xavier", .xavierNormal),
  ("ReLU", .relu, "He", .heNormal),
  ("ReLU", .relu, "He, halved", .scaled(0.5, .heNormal)),
]
let atFifty = choices.map { choice -> Double in
  let network = deep(choice.1, hidden: 50)
  var dice = SplitMix64(seed: 1)
  return gradientNorms(
    network, network.initialParameters(choice.3, using: &dice))[0]
}
table(
  ["activation", "weights", "first layer's gradient, 50 hidden"],
  rows: choices.indices.map {
    [choices[$0].0, choices[$0].2, atFifty[$0]]
  }, formats: [.automatic, .automatic, .scientific(1)])
expect(
  atFifty[0] < 1e-30 && atFifty[1] > 1e-2 && atFifty[3] > 1e-2,
  "Tanh and ReLU can keep what the sigmoid loses.")
expect(
  atFifty[4] < 1e-10,
  "With weights half as large ReLU loses it too.")

func clipped(_ gradient: [Double], to limit: Double) -> [Double] {
  var update = gradient
  ClipByGlobalNorm(limit).apply(
    to: &update, parameters: gradient, step: StepContext(number: 0))
  return update
}
verify("eq-vanish-clip") { sample in
  let g = sample.vector(3), c = sample.uniform(0.1...5)
  return ["u": clipped(g, to: c), "c": c, "g": g]
}
verify("eq-vanish-shorter") { sample in
  let g = sample.vector(3), c = sample.uniform(0.1...5)
  return ["u": clipped(g, to: c), "g": g]
}
show("a long gradient, 30 and 40", clipped([30, 40], to: 1))
show("a vanished one", clipped([3e-9, 4e-9], to: 1))
expect(
  clipped([3e-9, 4e-9], to: 1) == [3e-9, 4e-9],
  "A vanished gradient stays as it is, to the last bit.")

let clippedRun = train(
  sigmoids, from: sigmoidStart,
  with: Descending(
    by: ClipByGlobalNorm(0.5).then(ScaleByLearningRate(0.1))))
show("accuracy", clippedRun.accuracy, format: .percent(0))
show("first layer moved, clipped", clippedRun.moved[0])
show("first layer moved, before", stuck.moved[0])
expect(
  clippedRun.accuracy < 0.15
    && clippedRun.moved[0] < 2 * stuck.moved[0],
  "With clipping the first layer stands as still as without.")

func cosineOf(_ a: [Double], _ b: [Double]) -> Double {
  dot(a, b) / (norm(a) * norm(b))
}
let long = [10.0, 1, 0.1]
var byValue = long
ClipByValue(1).apply(
  to: &byValue, parameters: long, step: StepContext(number: 0))
let byNorm = clipped(long, to: 1)
table(
  ["", "result", "cosine with the gradient"],
  rows: [
    ["the gradient", long, 1.0],
    ["by norm", byNorm, cosineOf(byNorm, long)],
    ["by value", byValue, cosineOf(byValue, long)],
  ], formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  cosineOf(byNorm, long), equals: 1, within: 1e-15,
  "Clipping by norm keeps the direction.")
expect(
  cosineOf(byValue, long) < 0.9, "Clipping by value changes it.")

let bySize = [1, 8, 64, 512].map { (size: Int) -> [Double] in
  let gradient = sigmoids.gradient(
    sigmoidStart, samples: pixels.selecting(rows: Array(0..<size)),
    target: .labels(Array(digits.labels.prefix(size))))
  let norms = sigmoids.gradientNorms(gradient)
  return [Double(size), norms[0], norms[10]]
}
table(
  ["samples", "first layer's gradient", "last layer's gradient"],
  rows: bySize,
  formats: [.automatic, .scientific(1), .fixed(2)])
let single = train(
  sigmoids, from: sigmoidStart, with: SGD(learningRate: 0.1),
  steps: 1000, batch: 1)
show(
  "accuracy, 1000 steps of one sample", single.accuracy,
  format: .percent(0))
expect(
  bySize.allSatisfy { $0[1] < 1e-4 * $0[2] },
  "The first layer's gradient has vanished for every batch size.")
expect(single.accuracy < 0.15, "And SGD does not learn.")

let adaptive: [(String, Training)] = [
  ("SGD", stuck),
  (
    "Adam",
    train(
      sigmoids, from: sigmoidStart, with: Adam(learningRate: 0.003))
  ),
  (
    "RMSprop",
    train(
      sigmoids, from: sigmoidStart,
      with: RMSprop(learningRate: 0.003))
  ),
  (
    "Adagrad",
    train(
      sigmoids, from: sigmoidStart, with: Adagrad(learningRate: 0.03))
  ),
]
table(
  ["sigmoids with", "accuracy", "first layer moved"],
  rows: adaptive.map { [$0.0, $0.1.accuracy, $0.1.moved[0]] },
  formats: [.automatic, .percent(0), .significant(2)])
let rectifiedAdam = train(
  rectifiers, from: rectifierStart, with: Adam(learningRate: 0.003))
show(
  "ReLU with Adam, accuracy", rectifiedAdam.accuracy,
  format: .percent(0))
plot(
  Plot(
    adaptive.indices.map {
      LineMark(
        curve(adaptive[$0].0, adaptive[$0].1), color: .series($0 + 1))
    } + [
      LineMark(
        curve("ReLU with Adam", rectifiedAdam), color: .series(0))
    ], x: PlotAxis("step"),
    y: PlotAxis("loss, mean of ten steps", includesZero: true),
    legend: .above),
  caption: "Ten layers of sigmoids with four methods, and the "
    + "rectifiers with Adam.")
expect(
  adaptive.dropFirst().allSatisfy { $0.1.moved[0] > 0.1 },
  "With the three the first layer moves.")
expect(
  adaptive.allSatisfy { $0.1.accuracy < 0.3 }
    && rectifiedAdam.accuracy > 0.9,
  "But they do not train the network as a better activation does.")

func firstMove(_ epsilon: Double) -> [Double] {
  let problem = NetworkObjective(
    twenty, samples: sample64, target: .labels(labels64))
  let run = minimize(
    problem, from: twentyStart,
    with: Adam(learningRate: 0.003, epsilon: epsilon), steps: 1)
  let moved = twenty.gradientNorms(
    zip(run.finalParameters, twentyStart).map { $0 - $1 })
  return [epsilon, moved[0], moved[20]]
}
let moves = [firstMove(1e-8), firstMove(1e-30)]
table(
  ["ε", "first layer moved", "last layer moved"], rows: moves,
  formats: [.scientific(0), .scientific(1), .scientific(1)])
expect(
  moves[0][1] < 1e-6 && moves[1][1] > 0.1,
  "With the usual ε the first layer of twenty stands still.")

func variance(_ weights: Matrix<Double>) -> Double {
  let mean =
    weights.elements.reduce(0, +) / Double(weights.elements.count)
  return weights.elements.reduce(0) {
    $0 + ($1 - mean) * ($1 - mean)
  } / Double(weights.elements.count)
}
verify(
  "eq-vanish-initial", samples: 20, tolerance: .relative(0.1)
) { sample in
  let n = sample.integer(40...80), k = sample.integer(40...80)
  var dice = SplitMix64(seed: UInt64(1000 * n + k))
  return [
    "v_X": variance(
      Initializer.xavierNormal.weights(
        inputs: n, outputs: k, using: &dice)),
    "v_H": variance(
      Initializer.heNormal.weights(
        inputs: n, outputs: k, using: &dice)),
    "n": n, "k": k,
  ]
}

verify("eq-vanish-batch", tolerance: .relative(1e-9)) { sample in
  let z = sample.vector(6)
  let mean = z.reduce(0, +) / 6
  let result = batchNorm(
    Matrix(column: z), scale: [1], shift: [0], epsilon: 1e-5)
  return [
    "ẑ_i": result.column(0)[2], "i": 3, "z": z, "m": 6, "ε": 1e-5,
    "μ": mean, "v": z.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 6,
  ]
}
verify("eq-vanish-residual", tolerance: .relative(1e-6)) { sample in
  let layers: [Layer] = [.dense(1), .activation(.sigmoid)]
  let plain = Network<Double>(inputs: 1, layers: layers)
  let around = Network<Double>(
    inputs: 1, layers: [.residual(layers)])
  let theta = sample.vector(2)
  @Sendable func value(_ network: Network<Double>, _ x: Double)
    -> Double
  {
    network.outputs(for: Matrix(rows: [[x]]), parameters: theta)[0, 0]
  }
  let x = sample.scalar()
  return [
    "x": x, "y": value(around, x),
    "F": FormulaFunction { (x: Double) in value(plain, x) },
    "dy/dx": centralDerivative(
      of: { (x: Double) in value(around, x) }, at: x
    ).value,
  ]
}

func normalised(_ layer: Layer, hidden: Int = 10)
  -> Network<Double>
{
  let block = [Layer.dense(32), layer, .activation(.sigmoid)]
  return Network(
    inputs: 64,
    layers: (0..<hidden).flatMap { _ in block } + [.dense(10)])
}
func residual(hidden: Int = 10) -> Network<Double> {
  let block = Layer.residual([.dense(32), .activation(.sigmoid)])
  let blocks = Array(repeating: block, count: hidden - 1)
  return Network(
    inputs: 64, layers: [.dense(32)] + blocks + [.dense(10)])
}
let cures: [(String, Network<Double>)] = [
  ("plain", sigmoids),
  ("layer normalisation", normalised(.layerNorm)),
  ("batch normalisation", normalised(.batchNorm)),
  ("residual connections", residual()),
]
let cured = cures.map {
  cure -> (
    name: String, norm: Double, difference: Double, run: Training
  ) in
  let theta = start(cure.1, .xavierNormal)
  let first = cure.1.outputs(for: sample64, parameters: theta)
  return (
    name: cure.0, norm: gradientNorms(cure.1, theta)[0],
    difference: (0..<10).map {
      variance(Matrix(column: first.column($0))).squareRoot()
    }.reduce(0, +) / 10,
    run: train(
      cure.1, from: theta, with: SGD(learningRate: 0.1))
  )
}
table(
  [
    "sigmoids", "first gradient", "accuracy", "spread of outputs",
  ],
  rows: cured.map {
    [$0.name, $0.norm, $0.run.accuracy, $0.difference]
  },
  formats: [
    .automatic, .scientific(1), .percent(0), .scientific(1),
  ])
plot(
  Plot(
    cured.indices.map {
      LineMark(
        curve(cured[$0].name, cured[$0].run), color: .series($0 + 1))
    }, x: PlotAxis("step"),
    y: PlotAxis("loss, mean of ten steps", domain: Domain(0, 3)),
    size: .wide, legend: .above),
  caption: "Ten layers of sigmoids, trained by SGD with rate 0.1. "
    + "The residual network starts far above the frame.")
expect(
  cured[2].run.accuracy > 0.9 && cured[3].run.accuracy > 0.9,
  "Batch normalisation and residual connections let the "
    + "sigmoids learn.")
expect(
  cured[1].run.accuracy < 0.15, "Layer normalisation does not.")

func firstNorm(_ network: Network<Double>) -> Double {
  var dice = SplitMix64(seed: 1)
  return gradientNorms(
    network,
    network.initialParameters(.xavierNormal, using: &dice))[0]
}
let fifty = [
  firstNorm(deep(.sigmoid, hidden: 50)),
  firstNorm(normalised(.batchNorm, hidden: 50)),
  firstNorm(residual(hidden: 50)),
]
table(
  ["fifty layers of sigmoids", "first gradient"],
  rows: [
    ["plain", fifty[0]], ["batch normalisation", fifty[1]],
    ["residual connections", fifty[2]],
  ], formats: [.automatic, .scientific(1)])
expect(
  fifty[0] < 1e-30 && fifty[1] > 0.01 && fifty[2] > 1,
  "Behind fifty layers the gradient arrives with either cure.")

verify("eq-vanish-listing") { sample in
  let x = sample.matrix(5, 2), y = sample.vector(5),
    theta = sample.vector(2)
  let problem = LinearRegression(
    inputs: Matrix(rows: x), targets: y, intercept: false,
    scale: .halfMean)
  return [
    "g": problem.gradient(at: theta), "X": x, "y": y, "θ": theta,
    "m": 5,
  ]
}
func listing(
  _ X: Matrix<Double>, _ y: [Double], _ start: [Double],
  alpha: Double, iterations: Int, clipNorm: Double? = nil
) -> [Double] {
  let m = Double(y.count)
  var theta = start
  for _ in 0..<iterations {
    let hypothesis = X * theta
    let residual = zip(hypothesis, y).map { $0 - $1 }
    var gradient = (X.transposed() * residual).map { 1 / m * $0 }
    if let clipNorm {
      let gradientNorm = norm(gradient)
      if gradientNorm > clipNorm {
        gradient = gradient.map { $0 * (clipNorm / gradientNorm) }
      }
    }
    theta = zip(theta, gradient).map { $0 - alpha * $1 }
  }
  return theta
}
let asPrinted = listing(
  inputs, targets, [0, 0], alpha: 0.1, iterations: 100)
// What NumPy 2.4.6 prints for D4's function and these points.
let fromNumPy = [2.945440713215804, -1.9956668204971781]
let byLibrary = gradientDescent(
  on: plane, from: [0, 0], learningRate: 0.1, steps: 100)
table(
  ["after 100 steps", "θ₁", "θ₂"],
  rows: [
    ("D4's listing", asPrinted), ("NumPy", fromNumPy),
    ("the library", byLibrary.finalParameters),
    ("the minimum", plane.minimizer() ?? []),
  ].map { [$0, $1[0], $1[1]] },
  formats: [.automatic, .fixed(6), .fixed(6)])
expect(
  asPrinted, equal: fromNumPy, within: 1e-12,
  "The transcription computes what NumPy computes.")
expect(
  byLibrary.finalParameters, equal: asPrinted, within: 1e-12,
  "So does the library's gradient descent.")

let stretched = (0..<50).map { j in
  listing(
    inputs, Array(repeating: targets[j], count: 50), [0, 0],
    alpha: 0.1, iterations: 100)
}
// The first row of θ, as NumPy 2.4.6 computes it.
let mixedShapes = [-0.02348837, -0.19853574, 0.1089186]
table(
  ["column of θ", "θ₁", "θ₂", "y_j"],
  rows: (0..<3).map {
    [$0 + 1, stretched[$0][0], stretched[$0][1], targets[$0]]
  }, formats: [.automatic, .fixed(4), .fixed(4), .fixed(4)])
expect(
  stretched.prefix(3).map { $0[0] }, equal: mixedShapes, within: 1e-7,
  "These are NumPy's columns.")
let right = plane.minimizer() ?? []
expect(
  stretched.allSatisfy { abs($0[0] - right[0]) > 1 },
  "None of the 50 columns is near the parameters of the data.")

let clipLimit = 0.5
let clippedAsPrinted = listing(
  inputs, targets, [0, 0], alpha: 0.1, iterations: 100,
  clipNorm: clipLimit)
let clippedNumPy = [2.944571318941889, -1.9879443774571]
let composed = minimize(
  plane, from: [0, 0],
  with: Descending(
    by: ClipByGlobalNorm(clipLimit).then(ScaleByLearningRate(0.1))),
  steps: 100)
table(
  ["after 100 steps, limit 0.5", "θ₁", "θ₂"],
  rows: [
    ("D4's listing", clippedAsPrinted), ("NumPy", clippedNumPy),
    ("the library", composed.finalParameters),
  ].map { [$0, $1[0], $1[1]] },
  formats: [.automatic, .fixed(6), .fixed(6)])
let shortened = composed.gradientNorms.count { $0 > clipLimit }
show("steps that were shortened", shortened)
expect(
  clippedAsPrinted, equal: clippedNumPy, within: 1e-12,
  "The transcription computes what NumPy computes.")
expect(
  composed.finalParameters, equal: clippedAsPrinted, within: 1e-12,
  "Clipping by global norm in the library is the same method.")

func inParts(workers: Int) async -> [Double] {
  await dataParallelGradient(
    samples: 1024, shardSize: 128, workers: workers
  ) { [rectifiers, rectifierStart, pixels, digits] part in
    let labels = NetworkTarget<Double>.labels(
      Array(digits.labels[part]))
    let samples = pixels.selecting(rows: Array(part))
    return LossAndGradient(
      loss: rectifiers.loss(
        rectifierStart, samples: samples, target: labels),
      gradient: rectifiers.gradient(
        rectifierStart, samples: samples, target: labels))
  }.gradient
}
let alone = await inParts(workers: 1)
let together = await inParts(workers: 4)
let atOnce = rectifiers.gradient(
  rectifierStart, samples: pixels.selecting(rows: Array(0..<1024)),
  target: .labels(Array(digits.labels.prefix(1024))))
show(
  "distance from the gradient in one piece, in norms of it",
  distance(together, atOnce) / norm(atOnce), format: .scientific(1))
expect(alone == together, "One worker and four give the same bits.")
expect(
  distance(together, atOnce) < 1e-12 * norm(atOnce),
  "The parts add up to the whole gradient.")

let thousand = 1024
var halves = MiniBatchSampler(
  count: thousand, batchSize: 64, generator: SplitMix64(seed: 9))
func gradient(of chosen: [Int]) -> [Double] {
  rectifiers.gradient(
    rectifierStart, samples: pixels.selecting(rows: chosen),
    target: .labels(chosen.map { digits.labels[$0] }))
}
let batchGradients = halves.epoch().map { gradient(of: $0) }
let mean = batchGradients[0].indices.map { i in
  batchGradients.reduce(0) { $0 + $1[i] }
    / Double(batchGradients.count)
}
let full = gradient(of: Array(0..<thousand))
let spread = batchGradients.map { distance($0, full) / norm(full) }
show("batches", batchGradients.count)
show(
  "largest distance of a batch's gradient from the full one, "
    + "in norms of it", spread.max() ?? 0, format: .fixed(2))
show(
  "distance of their mean", distance(mean, full) / norm(full),
  format: .scientific(1))
expect(
  distance(mean, full) < 1e-12 * norm(full),
  "The mean of the batches' gradients is the full gradient.")
expect(
  spread.min() ?? 0 > 0.05,
  "And no single one of them is: each differs from the full gradient.")

var partly = [0.0, 0]
var fives = MiniBatchSampler(
  count: 50, batchSize: 5, generator: SplitMix64(seed: 2))
var seenAtOnce = 0
for _ in 0..<200 {
  let chosen = fives.next()
  seenAtOnce = max(seenAtOnce, chosen.count)
  let part = LinearRegression(
    inputs: inputs.selecting(rows: chosen),
    targets: chosen.map { targets[$0] }, intercept: false,
    scale: .halfMean)
  partly = gradientDescentStep(
    partly, gradient: part.gradient(at: partly), learningRate: 0.05)
}
let leastLoss = plane.loss(at: plane.minimizer() ?? [])
show("most points in one step", seenAtOnce)
show("loss of all 50, before", plane.loss(at: [0, 0]), format: .fixed(4))
show("loss of all 50, after", plane.loss(at: partly), format: .fixed(4))
show("least possible loss", leastLoss, format: .fixed(4))
expect(
  seenAtOnce == 5 && plane.loss(at: partly) < 1.2 * leastLoss,
  "From batches of five alone the loss of all points falls almost to "
    + "its minimum.")

let single10 = Network<Double>(inputs: 64, layers: [.dense(10)])
let everyLabel = NetworkTarget<Double>.labels(digits.labels)
func epochsToHalf(batch: Int) -> Int {
  var theta = [Double](repeating: 0, count: single10.parameterCount)
  var sampler = MiniBatchSampler(
    count: digits.count, batchSize: batch,
    generator: SplitMix64(seed: 3))
  for epoch in 1...200 {
    for chosen in sampler.epoch() {
      theta = gradientDescentStep(
        theta,
        gradient: single10.gradient(
          theta, samples: pixels.selecting(rows: chosen),
          target: everyLabel.selecting(chosen)), learningRate: 0.5)
    }
    let loss = single10.loss(theta, samples: pixels, target: everyLabel)
    if loss <= 0.5 { return epoch }
  }
  return 200
}
func distanceLeft(batch: Int) -> Double {
  var theta = [0.0, 0]
  var sampler = MiniBatchSampler(
    count: 50, batchSize: batch, generator: SplitMix64(seed: 3))
  for _ in 0..<200 {
    for chosen in sampler.epoch() {
      let part = LinearRegression(
        inputs: inputs.selecting(rows: chosen),
        targets: chosen.map { targets[$0] }, intercept: false,
        scale: .halfMean)
      theta = gradientDescentStep(
        theta, gradient: part.gradient(at: theta), learningRate: 0.1)
    }
  }
  return distance(theta, plane.minimizer() ?? [])
}
let epochsSmall = epochsToHalf(batch: 32)
let epochsFull = epochsToHalf(batch: digits.count)
table(
  ["", "batches", "all samples at once"],
  rows: [
    ["epochs to loss 0.5, digits", epochsSmall, epochsFull],
    [
      "distance left after 200 epochs, 50 points",
      distanceLeft(batch: 5), distanceLeft(batch: 50),
    ],
  ])
expect(
  epochsSmall * 5 < epochsFull,
  "To a moderate loss on many samples, SGD needs a small part "
    + "of the work.")
expect(
  distanceLeft(batch: 5) > 1000 * distanceLeft(batch: 50),
  "To the exact minimum, at a constant rate, it does not get.")

func adamStep(_ sample: inout Sample) -> FormulaBindings {
  let adam = Adam<Double>(learningRate: 0.1, epsilon: 1e-3)
  let (theta, m, v) = (
    sample.scalar(), sample.scalar(), sample.positive()
  )
  let (g, t) = (sample.scalar(), sample.integer(1...50))
  var state = AdamState(for: [theta])
  (state.first, state.second, state.steps) = ([m], [v], t - 1)
  var next = [theta]
  adam.update(&next, gradient: [g], state: &state)
  return [
    "m_{t-1}": m, "v_{t-1}": v, "g_t": g, "t": t, "θ_t": theta,
    "β_1": 0.9, "β_2": 0.999, "ε": 1e-3, "η": 0.1,
    "m_t": state.first[0], "v_t": state.second[0],
    "θ_{t+1}": next[0],
  ]
}
verify("eq-vanish-moments") { sample in
  adamStep(&sample).filter {
    !["θ_{t+1}", "θ_t", "t", "η", "ε"].contains($0.key)
  }
}
verify("eq-vanish-adam", tolerance: .relative(1e-9)) { sample in
  adamStep(&sample).filter {
    !["m_{t-1}", "v_{t-1}", "g_t"].contains($0.key)
  }
}
let memory = Adam<Double>(learningRate: 0.1)
  .initialState(for: rectifierStart)
show("parameters", rectifierStart.count)
show("numbers in m", memory.first.count)
show("numbers in v", memory.second.count)
expect(
  memory.first.count == rectifierStart.count
    && memory.second.count == rectifierStart.count,
  "Adam remembers two numbers for each parameter: two vectors.")

let byEta = [1e-5, 3e-3, 1].map { (eta: Double) -> [Double] in
  let run = train(
    rectifiers, from: rectifierStart,
    with: Adam(learningRate: .constant(eta)))
  return [eta, run.accuracy]
}
table(
  ["η", "accuracy after 200 steps"], rows: byEta,
  formats: [.automatic, .percent(0)])
expect(
  byEta[1][1] > 0.9 && byEta[0][1] < 0.5 && byEta[2][1] < 0.5,
  "Adam, too, fails with a rate too small or too large.")

func stepsTo(_ method: some Optimizer<Double>) -> Int {
  minimize(
    plane, from: [0, 0], with: method, steps: 2000,
    stopping: [.gradientNorm(atMost: 1e-6)]
  ).steps
}
func accuracyWith(_ method: some Optimizer<Double>) -> Double {
  train(rectifiers, from: rectifierStart, with: method, steps: 100)
    .accuracy
}
let contest: [(String, Int, Double)] = [
  (
    "gradient descent", stepsTo(SGD(learningRate: 0.9)),
    accuracyWith(SGD(learningRate: 0.1))
  ),
  (
    "Adam", stepsTo(Adam(learningRate: 0.1)),
    accuracyWith(Adam(learningRate: 0.003))
  ),
  (
    "RMSprop", stepsTo(RMSprop(learningRate: 0.1)),
    accuracyWith(RMSprop(learningRate: 0.003))
  ),
]
table(
  ["method", "50 points: steps", "network: accuracy"],
  rows: contest.map { [$0.0, $0.1, $0.2] },
  formats: [.automatic, .automatic, .percent(0)])
expect(
  contest[1].2 > contest[0].2 && contest[0].1 * 5 < contest[1].1,
  "Adam is ahead on the deep network; on the 50 points gradient "
    + "descent is more than five times as fast.", claim: "D4-Q33")
expect(
  contest[2].2 > contest[0].2 && contest[0].1 * 5 < contest[2].1,
  "So it is with RMSprop.", claim: "D4-Q35")

verify("eq-vanish-rmsprop", tolerance: .relative(1e-9)) { sample in
  let method = RMSprop<Double>(learningRate: 0.1, epsilon: 1e-3)
  let before = sample.uniform(0.5...2), g = sample.scalar()
  var theta = [sample.scalar()]
  var state = method.initialState(for: theta)
  // The first step makes v = (1 − β)·before².
  method.update(&theta, gradient: [before], state: &state)
  let start = theta[0]
  method.update(&theta, gradient: [g], state: &state)
  let average = 0.1 * before * before
  return [
    "v_{t-1}": average, "β": 0.9, "g_t": g, "η": 0.1, "ε": 1e-3,
    "θ_t": start, "v_t": 0.9 * average + 0.1 * g * g,
    "θ_{t+1}": theta[0],
  ]
}
let squaresKept = ScaleByRMS<Double>()
  .initialState(for: rectifierStart).second
show("numbers in v", squaresKept.count)
expect(
  squaresKept.count == rectifierStart.count,
  "RMSprop remembers one number for each parameter: a vector.")

let doubled = Initializer.scaled(2, .heNormal)
let exploding = depths.map { (depth: Int) -> [Double] in
  let network = deep(.relu, hidden: depth)
  let theta = start(network, doubled)
  return [Double(depth), gradientNorms(network, theta)[0]]
}
table(
  ["hidden layers", "first layer's gradient"], rows: exploding,
  formats: [.automatic, .scientific(1)])
expect(
  exploding[4][1] > 1e12,
  "The product that vanished with other factors explodes.")
expect(
  ofSigmoids[4][0] < 1e-30
    && zip(exploding, exploding.dropFirst()).allSatisfy {
      $0[1] < $1[1]
    },
  "As many layers do either: sigmoids shrink the gradient, these "
    + "rectifiers enlarge it more with every layer.")

let doubledStart = start(rectifiers, doubled)
let ruined = train(
  rectifiers, from: doubledStart, with: SGD(learningRate: 0.01))
table(
  ["step", "loss"],
  rows: (0..<5).map { [$0, ruined.losses[$0]] },
  formats: [.automatic, .scientific(1)])
let firstNaN = ruined.losses.firstIndex { !$0.isFinite } ?? -1
show("first loss that is no number, at step", firstNaN)
expect(
  gradientNorms(rectifiers, doubledStart).allSatisfy {
    $0.isFinite && $0 > 10
  } && firstNaN > 0,
  "The gradient is large but finite; the run overflows later.")

let tamer = [10, 20].map { (depth: Int) -> [Double] in
  let relus = deep(.relu, hidden: depth)
  let tanhs = deep(.tanh, hidden: depth)
  return [
    Double(depth), gradientNorms(relus, start(relus, doubled))[0],
    gradientNorms(tanhs, start(tanhs, doubled))[0],
  ]
}
table(
  ["hidden layers", "ReLU", "tanh"], rows: tamer,
  formats: [.automatic, .scientific(1), .scientific(1)])
expect(
  tamer.allSatisfy { $0[2] < $0[1] / 10 },
  "Tanh has a much smaller gradient.")
expect(
  tamer[1][2] > 2 * tamer[0][2], "It, too, grows with the depth.")

let tamed = train(
  rectifiers, from: doubledStart,
  with: Descending(
    by: ClipByGlobalNorm(1).then(ScaleByLearningRate(0.1))))
let tamedLoss = tamed.losses.suffix(10).reduce(0, +) / 10
show("loss at the start", tamed.losses[0], format: .fixed(0))
show("mean of the last ten losses", tamedLoss, format: .fixed(2))
show("accuracy", tamed.accuracy, format: .percent(0))
expect(
  tamed.losses.allSatisfy { $0.isFinite }
    && tamedLoss < tamed.losses[0] / 50,
  "With clipping the run stays finite, and lowers the loss by a factor "
    + "of more than fifty.")

let bySamples = [1, 8, 64].map { (size: Int) -> [Double] in
  let run = train(
    rectifiers, from: doubledStart, with: SGD(learningRate: 0.01),
    batch: size)
  return [
    Double(size),
    Double(run.losses.firstIndex { !$0.isFinite } ?? -1),
  ]
}
table(["samples a step", "first loss that is no number"], rows: bySamples)
expect(
  bySamples.allSatisfy { $0[1] > 0 },
  "SGD overflows with every batch size.")

let survivors: [(String, Training)] = [
  (
    "Adam",
    train(
      rectifiers, from: doubledStart,
      with: Adam(learningRate: 0.003))
  ),
  (
    "RMSprop",
    train(
      rectifiers, from: doubledStart,
      with: RMSprop(learningRate: 0.003))
  ),
  (
    "Adagrad",
    train(
      rectifiers, from: doubledStart,
      with: Adagrad(learningRate: 0.03))
  ),
]
table(
  ["method", "loss at the start", "highest loss", "accuracy"],
  rows: survivors.map {
    [$0.0, $0.1.losses[0], $0.1.losses.max() ?? 0, $0.1.accuracy]
  }, formats: [.automatic, .fixed(0), .fixed(0), .percent(0)])
expect(
  survivors.allSatisfy {
    $0.1.losses.allSatisfy { $0.isFinite }
      && $0.1.losses[199] < $0.1.losses[0] / 50
  }, "All three stay finite and lower the loss by a factor of fifty.")
expect(
  survivors.allSatisfy { $0.1.accuracy < byEta[1][1] - 0.1 },
  "None gets as far as Adam from suitable weights.")

let line = (-400...400).map { Double($0) / 10 }
expect(
  line.allSatisfy { relu($0) >= 0 }, "ReLU is never negative.",
  claim: "D4-Q42")
expect(
  line.allSatisfy { sigmoid($0) > 0 && sigmoid($0) <= 1 },
  "The sigmoid is above 0 and not above 1.", claim: "D4-Q43")
show("the sigmoid at 40, in Double", sigmoid(40.0), format: .exact)

var dead = rectifierStart
let thirdRange = rectifiers.parameterRanges[2]
for i in thirdRange.suffix(32) { dead[i] = -1000 }
let alive = gradientNorms(rectifiers, rectifierStart)
let afterDeath = gradientNorms(rectifiers, dead)
table(
  ["layer", "He weights", "biases of layer 3 at −1000"],
  rows: (0..<5).map { [$0 + 1, alive[$0], afterDeath[$0]] },
  formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  afterDeath.prefix(3).allSatisfy { $0 == 0 }
    && alive.allSatisfy { $0 > 0.1 },
  "Behind a dead layer the gradient is exactly 0; from He "
    + "weights no layer is dead.")

refute("eq-vanish-range-printed") { sample in
  [
    "σ": FormulaFunction { (z: Double) in sigmoid(z) },
    "z": sample.scalar(),
  ]
}
verify("eq-vanish-range") { sample in
  let z = sample.uniform(-30...30)
  return ["σ'(z)": sigmoidDerivative(z)]
}
let derivatives = line.map { sigmoidDerivative($0) }
show("largest, at 0", derivatives.max() ?? 0)
show(
  "share of z in −40…40 where it is below 0.25",
  Double(derivatives.count { $0 < 0.25 })
    / Double(derivatives.count), format: .percent(1))

var spreadDice = SplitMix64(seed: 6)
let normals = (0..<4000).map { _ in spreadDice.nextNormal() }
func meanSlope(_ slope: (Double) -> Double, _ spread: Double)
  -> Double
{
  normals.reduce(0) { $0 + slope(spread * $1) }
    / Double(normals.count)
}
let slopesBySpread = [0.1, 1, 5, 25].map { (spread: Double) in
  [
    spread, meanSlope({ sigmoidDerivative($0) }, spread),
    meanSlope({ reluDerivative($0) }, spread),
  ]
}
table(
  ["spread of z", "mean σ′", "mean slope of ReLU"],
  rows: slopesBySpread,
  formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  slopesBySpread[3][1] < slopesBySpread[0][1] / 5
    && abs(slopesBySpread[3][2] - slopesBySpread[0][2]) < 1e-12,
  "The sigmoid's slope depends strongly on the scale of z; "
    + "ReLU's does not at all.")

var searchDice = SplitMix64(seed: 8)
let folds = kFold(count: 300, folds: 3, using: &searchDice)
let zeros = [Double](repeating: 0, count: single10.parameterCount)
func validation(_ rate: Double) -> Double {
  crossValidate(folds) { (split: Split) -> Double in
    let problem = NetworkObjective(
      single10, samples: pixels.selecting(rows: split.training),
      target: everyLabel.selecting(split.training))
    let end = gradientDescent(
      on: problem, from: zeros, learningRate: rate, steps: 25)
    return single10.loss(
      end.finalParameters,
      samples: pixels.selecting(rows: split.validation),
      target: everyLabel.selecting(split.validation))
  }.mean
}
let search = randomSearch(
  over: [.logarithmic(1e-3...100)], trials: 16, using: &searchDice
) { (trial: [Double]) in validation(trial[0]) }
let tried = search.trials.sorted { $0.values[0] < $1.values[0] }
table(
  ["learning rate", "validation loss after 25 steps"],
  rows: tried.map { [$0.values[0], $0.score] },
  formats: [.significant(2), .significant(3)])
expect(
  search.best.score < validation(1e-3) / 2
    && search.best.score < validation(100) / 2,
  "The search finds a rate far better than the ends of its range.")

let decayed = [0.001, 0.5, 20].map { (first: Double) -> [Double] in
  let schedule = Schedule<Double>.exponentialDecay(
    from: first, rate: 0.95)
  let run = minimize(
    plane, from: [0, 0], with: SGD(learningRate: schedule), steps: 200)
  return [
    first, distance(run.finalParameters, plane.minimizer() ?? []),
  ]
}
table(
  ["first rate", "distance from the minimum after 200 steps"],
  rows: decayed, formats: [.automatic, .scientific(1)])
expect(
  decayed[1][1] < 1e-3 && decayed[0][1] > 1 && decayed[2][1] > 1,
  "Only a suitable first rate arrives.")

let small = LinearRegression(
  inputs: inputs.selecting(rows: Array(0..<10)),
  targets: Array(targets.prefix(10)), intercept: false)
show("parameters, 10 samples", small.parameterCount)
show("parameters, 50 samples", plane.parameterCount)
show("parameters of the network", rectifiers.parameterCount)
expect(
  small.parameterCount == plane.parameterCount,
  "Five times the data leave the model as it is.")

let amounts = [100, 400, 1600]
let stepsAnEpoch = amounts.map {
  MiniBatchSampler(
    count: $0, batchSize: 32, generator: SplitMix64(seed: 4)
  ).batchesPerEpoch
}
table(
  ["images", "steps an epoch"],
  rows: zip(amounts, stepsAnEpoch).map { [$0, $1] })
expect(
  zip(amounts, stepsAnEpoch).allSatisfy {
    abs($1 - $0 / 32) <= 1
  },
  "The steps of an epoch are the samples divided by the batch size, "
    + "rounded to a whole step.")

let unseen = Array(1600..<digits.count)
let byAmount = amounts.map { (count: Int) -> [Double] in
  let network = Network<Double>.multilayerPerceptron(
    sizes: [64, 32, 10])
  var (right, perEpoch) = (0.0, 0)
  for seed in [4, 5, 6, 7, 8] as [UInt64] {
    var theta = start(network, .heNormal, seed: seed)
    var sampler = MiniBatchSampler(
      count: count, batchSize: 32, generator: SplitMix64(seed: seed))
    for _ in 0..<400 {
      let chosen = sampler.next()
      theta = gradientDescentStep(
        theta,
        gradient: network.gradient(
          theta, samples: pixels.selecting(rows: chosen),
          target: everyLabel.selecting(chosen)), learningRate: 0.3)
    }
    let found = network.classes(
      for: pixels.selecting(rows: unseen), parameters: theta)
    right += accuracy(found, labels: unseen.map { digits.labels[$0] })
    perEpoch = sampler.batchesPerEpoch
  }
  return [Double(count), Double(perEpoch), right / 5]
}
table(
  ["images", "steps an epoch", "accuracy, 400 steps, unseen images"],
  rows: byAmount, formats: [.automatic, .automatic, .percent(1)])
expect(
  byAmount[2][1] > 10 * byAmount[0][1],
  "An epoch is longer with more data.")
expect(
  byAmount[1][2] > byAmount[0][2] + 0.03
    && byAmount[2][2] > byAmount[0][2] + 0.03,
  "The same number of steps learns more from 400 or 1600 images than "
    + "from 100.")

let byFactor = [1.0, 4, 8, 16].map { (factor: Double) -> [Double] in
  let theta = start(sigmoids, .scaled(factor, .xavierNormal))
  return [factor, gradientNorms(sigmoids, theta)[0]]
}
table(
  ["factor", "first layer's gradient"], rows: byFactor,
  formats: [.automatic, .scientific(1)])
expect(
  byFactor[1][1] < 0.1 && byFactor[3][1] > 0.5,
  "A factor of 4 is not enough, 16 is.")

let productOfTables = inputs.transposed()
  * Matrix<Double>(rows: 50, columns: 50, repeating: 0)
show("rows of the gradient", productOfTables.rows)
show("columns of the gradient", productOfTables.columns)
expect(
  productOfTables.columns != 2 && productOfTables.columns != 1,
  "The 50 columns do not fit the list of 2.")

func clipThenAdam(_ limit: Double) -> [Double] {
  minimize(
    plane, from: [0, 0],
    with: Descending(
      by: ClipByGlobalNorm(limit).then(ScaleByAdam())
        .then(ScaleByLearningRate(0.1))), steps: 5
  ).finalParameters
}
show("limit 0.1", clipThenAdam(0.1))
show("limit 0.001", clipThenAdam(0.001))
expect(
  clipThenAdam(0.1), equal: clipThenAdam(0.001), within: 1e-4,
  "The steps are the same but for ε.")
