// Deep networks (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import FormulaCheck
import Notebook
import SVGPlot

let many = 4000
func units(_ input: [Double], variance: Double, seed: Int)
  -> [Double]
{
  var dice = SplitMix64(seed: UInt64(seed))
  let weights: Matrix<Double> =
    Initializer.normal(standardDeviation: variance.squareRoot())
    .weights(inputs: input.count, outputs: many, using: &dice)
  return denseLayer(
    Matrix(rows: [input]), weights: weights,
    bias: Array(repeating: 0, count: many)
  ).row(0)
}
let errorOfSquares = (2 / Double(many)).squareRoot()
verify(
  "eq-depth-sum", samples: 40,
  tolerance: .relative(5 * errorOfSquares)
) { sample in
  let x = sample.vector(8), v = sample.uniform(0.1...2)
  let seed = sample.integer(1...1_000_000)
  return [
    "z": RandomVariable(units(x, variance: v, seed: seed)),
    "v": v, "x": x, "n": 8,
  ]
}
show(
  "relative standard error of one mean", errorOfSquares,
  format: .percent(1))

let errorOfHalves = (5 / Double(many)).squareRoot()
verify(
  "eq-depth-half", samples: 40,
  tolerance: .relative(5 * errorOfHalves)
) { sample in
  let sigma = sample.uniform(0.1...3)
  let z = units(
    [1], variance: sigma * sigma,
    seed: sample.integer(1...1_000_000))
  return [
    "z": RandomVariable(z), "σ": sigma,
    "relu": FormulaFunction { (z: Double) in relu(z) },
  ]
}

func chain(_ activation: Activation, hidden: Int, width: Int)
  -> Network<Double>
{
  .multilayerPerceptron(
    sizes: [width] + Array(repeating: width, count: hidden) + [10],
    activation: activation)
}
nonisolated func noise(_ rows: Int, _ columns: Int) -> Matrix<Double> {
  var dice = SplitMix64(seed: 99)
  return Matrix(
    rows: rows, columns: columns,
    elements: (0..<rows * columns).map { _ in dice.nextNormal() })
}
func started(
  _ network: Network<Double>, _ weights: Initializer, seed: Int
) -> [Double] {
  var dice = SplitMix64(seed: UInt64(seed))
  return network.initialParameters(weights, using: &dice)
}
/// One pass: the norms of what the layers give and of what
/// comes back to them.
func signals(
  _ network: Network<Double>, _ theta: [Double],
  samples: Matrix<Double>
) -> (outputs: [Double], gradients: [Double]) {
  let problem = NetworkObjective(
    network, samples: samples,
    target: .labels((0..<samples.rows).map { $0 % 10 }))
  _ = problem.gradient(at: theta)
  return (
    problem.workspace.outputNorms, problem.workspace.signalNorms
  )
}
let wide = chain(.relu, hidden: 50, width: 64)
let normals64 = noise(32, 64)
func growth(_ factor: Double, seed: Int) -> Double {
  let theta = started(
    wide, .scaled(factor, .heNormal), seed: seed)
  // Each hidden layer is a dense one and its activation.
  let norms = signals(wide, theta, samples: normals64).outputs
  return (norms[99] / norms[1]) * (norms[99] / norms[1])
}
let growths = [0.9, 1, 1.1].map { (factor: Double) -> [Double] in
  let found = (1...9).map { growth(factor, seed: $0) }.sorted()
  return [
    factor, .pow(factor, 98), found[0], found[4], found[8],
  ]
}
table(
  ["weights, in He's", "predicted mean", "least of 9", "median", "most"],
  rows: growths,
  formats: [
    .automatic, .scientific(1), .scientific(1), .scientific(1),
    .scientific(1),
  ])
expect(
  growths[0][3] < 1e-2 && growths[2][3] > 1e2,
  "A tenth more or less decides, in the median network, between "
    + "vanishing and exploding.")

let layerUnits = 8
verify(
  "eq-depth-luck", samples: 20, tolerance: .relative(0.35)
) { sample in
  let x = sample.vector(layerUnits)
  let q = x.reduce(0) { $0 + $1 * $1 } / Double(layerUnits)
  let z = units(
    x, variance: 2 / Double(layerUnits),
    seed: sample.integer(1...1_000_000))
  let behind = stride(from: 0, to: many, by: layerUnits).map {
    z[$0..<$0 + layerUnits].reduce(0) {
      $0 + relu($1) * relu($1)
    } / Double(layerUnits)
  }
  return ["q'": RandomVariable(behind), "n": layerUnits, "q": q]
}
func spreadFactor(_ width: Double, _ layers: Double) -> Double {
  .pow(1 + 5 / width, layers)
}
table(
  ["width", "10 layers", "50 layers"],
  rows: [16.0, 64, 256, 1024].map {
    [$0, spreadFactor($0, 10), spreadFactor($0, 50)]
  }, formats: [.automatic, .significant(2), .significant(2)],
  caption: "The mean of the squared factor, which would be 1 "
    + "if every network were like the mean.")
expect(
  growths[1][3] < 1,
  "The median of the nine networks lies below the mean.")

verify(
  "eq-depth-back", samples: 40,
  tolerance: .relative(5 * errorOfSquares)
) { sample in
  let delta = sample.vector(8), v = sample.uniform(0.1...2)
  var dice = SplitMix64(
    seed: UInt64(sample.integer(1...1_000_000)))
  // The library's weights are inputs × units, so this product
  // is that of the transposed W with δ.
  let weights: Matrix<Double> =
    Initializer.normal(standardDeviation: v.squareRoot())
    .weights(inputs: many, outputs: 8, using: &dice)
  return [
    "β": RandomVariable(weights * delta), "v": v, "δ": delta,
    "k": 8,
  ]
}
func glorot(_ n: Int, _ k: Int) -> Double { 2 / Double(n + k) }
verify("eq-depth-price") { sample in
  let n = sample.integer(1...500), k = sample.integer(1...500)
  return [
    "f": Double(n) * glorot(n, k), "b": Double(k) * glorot(n, k),
    "n": n, "k": k,
  ]
}
let narrowing = [(64, 64), (64, 32), (64, 10), (784, 10)]
table(
  ["inputs n", "units k", "forward f", "backward b"],
  rows: narrowing.map { n, k in
    [n, k, Double(n) * glorot(n, k), Double(k) * glorot(n, k)]
  }, formats: [.automatic, .automatic, .fixed(2), .fixed(2)])

/// The mean of f(z) for a normal z of the given spread: the
/// integral over ±7 spreads by 140 trapezoids.
func normalMean(_ spread: Double, _ f: (Double) -> Double) -> Double {
  (-70...70).reduce(0) { (total: Double, step: Int) -> Double in
    let t = Double(step) / 10
    return total + f(spread * t) * .exp(-t * t / 2)
  } / 10 / (2 * Double.pi).squareRoot()
}
func meanSquare(_ activation: Activation, _ spread: Double)
  -> Double
{
  normalMean(spread) { (z: Double) in
    activation.value(z) * activation.value(z)
  }
}
func meanSlope(_ activation: Activation, _ spread: Double) -> Double {
  normalMean(spread) { (z: Double) in
    activation.derivative(z) * activation.derivative(z)
  }
}
/// χ for weights of variance `gain`/n behind many layers.
func settled(_ activation: Activation, gain: Double)
  -> (spread: Double, chi: Double)
{
  var square = 1.0
  for _ in 0..<40 {
    square = gain * meanSquare(activation, square.squareRoot())
  }
  let spread = square.squareRoot()
  return (spread, gain * meanSlope(activation, spread))
}
/// The mean factor a layer that the gradient's norm gets on its
/// way back, over several seeds.
func measured(
  _ activation: Activation, _ weights: Initializer, hidden: Int
) -> Double {
  let network = chain(activation, hidden: hidden, width: 64)
  let logs = (1...6).map { seed -> Double in
    let back = signals(
      network, started(network, weights, seed: seed),
      samples: normals64
    ).gradients
    return .log(back[0] / back[2 * (hidden - 1)])
  }
  return .exp(logs.reduce(0, +) / 6 / Double(hidden - 1))
}
let sigmoidChi = settled(.sigmoid, gain: 1)
let sigmoidFactor = sigmoidChi.chi.squareRoot()
let factors: [(String, Double, Double)] = [
  (
    "sigmoid, Xavier", sigmoidFactor,
    measured(.sigmoid, .xavierNormal, hidden: 20)
  ),
  (
    "ReLU, Xavier", 0.5.squareRoot(),
    measured(.relu, .xavierNormal, hidden: 20)
  ),
  ("ReLU, He", 1, measured(.relu, .heNormal, hidden: 20)),
]
table(
  ["", "predicted √χ", "measured, 20 layers of 64"],
  rows: factors.map { [$0.0, $0.1, $0.2] },
  formats: [.automatic, .fixed(3), .fixed(3)])
verify(
  "eq-depth-chi", samples: 15,
  tolerance: .relative(5 * errorOfSquares)
) { sample in
  let spread = sample.uniform(0.2...3), gain = sample.uniform(0.5...2)
  var dice = SplitMix64(
    seed: UInt64(sample.integer(1...1_000_000)))
  let z = (0..<64).map { _ in spread * dice.nextNormal() }
  // A gradient of elements ±1, behind 64 sigmoids, and what
  // 4000 inputs receive of it.
  let delta = z.map {
    (dice.nextUniform() < 0.5 ? -1 : 1) * sigmoidDerivative($0)
  }
  let weights: Matrix<Double> =
    Initializer.normal(standardDeviation: (gain / 64).squareRoot())
    .weights(inputs: many, outputs: 64, using: &dice)
  let received = weights * delta
  return [
    "χ": dot(received, received) / Double(many),
    "v": gain / 64, "n": 64, "z": RandomVariable(z),
    "φ'": FormulaFunction { (z: Double) in sigmoidDerivative(z) },
  ]
}
expect(
  factors.allSatisfy { abs($0.2 / $0.1 - 1) < 0.05 },
  "The predicted factor is right to five percent.")

let digits = Digits.load()
let images: Matrix<Double> =
  digits.samples().selecting(rows: Array(0..<64))
let imageLabels = Array(digits.labels.prefix(64))
let depths = [2, 3, 5, 10, 20, 30, 40, 50]
func firstGradients(
  _ make: (Int) -> Network<Double>,
  start: (Network<Double>, Int) -> [Double]
) -> [[Double]] {
  depths.map { depth in
    let network = make(depth)
    let problem = NetworkObjective(
      network, samples: images, target: .labels(imageLabels))
    return (1...8).map { seed in
      network.gradientNorms(
        problem.gradient(at: start(network, seed)))[0]
    }.sorted()
  }
}
func digitsNet(_ activation: Activation, _ hidden: Int)
  -> Network<Double>
{
  .multilayerPerceptron(
    sizes: [64] + Array(repeating: 32, count: hidden) + [10],
    activation: activation)
}
func byActivation(_ activation: Activation, _ weights: Initializer)
  -> [[Double]]
{
  firstGradients({ digitsNet(activation, $0) }) {
    started($0, weights, seed: $1)
  }
}
let ofSigmoid = byActivation(.sigmoid, .xavierNormal)
let ofTanh = byActivation(.tanh, .xavierNormal)
let ofReLU = byActivation(.relu, .heNormal)
let ofSmallReLU = byActivation(.relu, .xavierNormal)
func median(_ sorted: [Double]) -> Double {
  (sorted[3] + sorted[4]) / 2
}
let xs = depths.map { Double($0) }
func banded(_ name: String, _ found: [[Double]], _ color: Int)
  -> [any Mark]
{
  [
    BandMark(
      name, x: xs, lower: found.map { $0[0] },
      upper: found.map { $0[7] }, color: .series(color)),
    LineMark(
      Series(name: name, x: xs, y: found.map(median)),
      color: .series(color)),
  ]
}
let predicted = depths.map {
  median(ofSigmoid[2]) * .pow(sigmoidFactor, Double($0 - 5))
}
plot(
  Plot(
    banded("tanh, Xavier", ofTanh, 2)
      + banded("ReLU, He", ofReLU, 0)
      + banded("ReLU, Xavier", ofSmallReLU, 4)
      + banded("sigmoid, Xavier", ofSigmoid, 1)
      + [
        LineMark(
          Series(name: "predicted", x: xs, y: predicted),
          color: .series(3), dash: .dashed)
      ],
    x: PlotAxis("hidden layers"),
    y: PlotAxis(
      "first layer's gradient", scale: .log,
      domain: Domain(1e-12, 10)), size: .wide, legend: .above),
  caption: "The norm of the first layer's gradient at the start. "
    + "Lines are medians of eight seeds, bands reach from the "
    + "least to the most. The dashed line has the predicted slope "
    + "of the sigmoids, which leave the frame before 20 layers.")
let sigmoidSlope = Double.pow(
  median(ofSigmoid[7]) / median(ofSigmoid[3]), 1.0 / 40)
expect(
  sigmoidSlope, equals: sigmoidFactor, within: 0.02,
  "From 10 to 50 layers the sigmoids lose the predicted factor "
    + "a layer.")
expect(
  ofSigmoid[7][7] < 1e-25 && ofTanh[7][0] > 1e-2,
  "For every seed fifty sigmoids vanish and fifty tanh do not.")
let bandWidths = ofReLU.map { Double.log($0[7] / $0[0]) }
let shallowBand = (bandWidths[0] + bandWidths[1]) / 2
let deepBand = bandWidths.suffix(4).reduce(0, +) / 4
expect(
  deepBand > 1.5 * shallowBand,
  "From 20 layers on He's band is wider, on average over the "
    + "depths, than at 2 and 3.")

let critical = threshold(in: 1...1000, within: 1e-4) { gain in
  settled(.sigmoid, gain: gain).chi < 1
}
let criticalFactor = (critical?.value ?? .nan).squareRoot()
let atCritical = settled(.sigmoid, gain: critical?.value ?? .nan)
let saturating = units(
  [1], variance: atCritical.spread * atCritical.spread, seed: 1)
let steepUnits =
  Double(saturating.filter { sigmoidDerivative($0) > 0.05 }.count)
  / Double(many)
show(
  "√χ = 1 with Xavier's weights times", criticalFactor,
  format: .fixed(1))
show("spread of z there", atCritical.spread, format: .fixed(1))
show(
  "share of units with a slope above 0.05", steepUnits,
  format: .percent(0))
let enlarged = Initializer.scaled(criticalFactor, .xavierNormal)
let measuredLarge = measured(.sigmoid, enlarged, hidden: 20)
show("measured factor a layer", measuredLarge, format: .fixed(2))
expect(
  measuredLarge, in: 0.85...1.15,
  "With such weights sigmoids neither shrink nor enlarge.")

func kinship(_ factor: Double, layers: Int) -> [Double] {
  var dice = SplitMix64(seed: 4)
  var a = (0..<64).map { _ in dice.nextNormal() }
  var b = a.map { $0 + 0.1 * dice.nextNormal() }
  func next(_ x: [Double], _ weights: Matrix<Double>) -> [Double] {
    denseLayer(
      Matrix(rows: [x]), weights: weights,
      bias: Array(repeating: 0, count: 64)
    ).row(0).map { sigmoid($0) }
  }
  func centred(_ x: [Double]) -> [Double] { x.map { $0 - 0.5 } }
  return (0...layers).map { layer in
    if layer > 0 {
      let weights: Matrix<Double> =
        Initializer.scaled(factor, .xavierNormal)
        .weights(inputs: 64, outputs: 64, using: &dice)
      (a, b) = (next(a, weights), next(b, weights))
    }
    let (u, v) =
      layer == 0 ? (a, b) : (centred(a), centred(b))
    return dot(u, v) / (norm(u) * norm(v))
  }
}
let smallKin = kinship(1, layers: 20)
let largeKin = kinship(criticalFactor, layers: 20)
let hugeKin = kinship(3 * criticalFactor, layers: 20)
table(
  ["layer", "Xavier", "the size found", "three times it"],
  rows: [0, 1, 2, 5, 10, 20].map {
    [$0, smallKin[$0], largeKin[$0], hugeKin[$0]]
  }, formats: [.automatic, .fixed(4), .fixed(4), .fixed(4)])
expect(
  1 - smallKin[20] < 1e-9,
  "With Xavier weights the layers forget how samples differ.")
expect(
  hugeKin[20] < 0.9 && hugeKin[20] < largeKin[20],
  "With larger weights they forget how samples are alike.")

func normedNet(_ layer: Layer) -> Network<Double> {
  Network(
    inputs: 3,
    layers: [.dense(4), layer, .activation(.tanh), .dense(2)])
}
nonisolated struct Front {  // the loss as a function of the first weights
  var network: Network<Double>
  var rest: [Double]
  let samples = noise(6, 3)
  let target = NetworkTarget<Double>.labels([0, 1, 0, 1, 1, 0])
  func loss(_ w: [Double]) -> Double {
    network.loss(w + rest, samples: samples, target: target)
  }
  func gradient(_ w: [Double]) -> [Double] {
    Array(
      network.gradient(w + rest, samples: samples, target: target)
        .prefix(w.count))
  }
}
func front(_ sample: inout Sample) -> (Front, [Double]) {
  let layer = sample.oneOf([
    Layer.batchNorm(epsilon: 1e-20), .layerNorm(epsilon: 1e-20),
  ])
  let theta = started(
    normedNet(layer), .heNormal, seed: sample.integer(1...100))
  return (
    Front(network: normedNet(layer), rest: Array(theta[16...])),
    sample.vector(16)
  )
}
verify("eq-depth-invariant", tolerance: .relative(1e-9)) { sample in
  let (problem, w) = front(&sample)
  return [
    "L": FormulaFunction { (w: [Double]) in problem.loss(w) },
    "c": sample.logUniform(0.01...100), "w": w,
  ]
}
verify(
  "eq-depth-orthogonal", tolerance: .absolute(1e-9)
) { sample in
  let (problem, w) = front(&sample)
  let c = sample.uniform(0.5...4)
  return [
    "∇L(w)": problem.gradient(w),
    "∇L(c w)": problem.gradient(w.map { c * $0 }),
    "c": c, "w": w,
  ]
}

verify("eq-depth-pythagoras", tolerance: .relative(1e-9)) { sample in
  let (problem, w) = front(&sample)
  let rate = sample.uniform(0.01...1)
  let slope = problem.gradient(w)
  return [
    "w_{t+1}": gradientDescentStep(
      w, gradient: slope, learningRate: rate),
    "w_t": w, "η": rate, "∇L(w_t)": slope,
  ]
}
verify("eq-depth-effective", tolerance: .relative(1e-9)) { sample in
  let (problem, w) = front(&sample)
  let c = sample.uniform(0.5...4)
  return [
    "∇L(w)": problem.gradient(w),
    "∇L(c w)": problem.gradient(w.map { c * $0 }),
    "c": c, "w": w, "η": sample.uniform(0.01...1),
  ]
}
let normedStart = started(
  normedNet(.batchNorm(epsilon: 1e-20)), .heNormal, seed: 3)
let problemInFront = Front(
  network: normedNet(.batchNorm(epsilon: 1e-20)),
  rest: Array(normedStart[16...]))
let growing = gradientDescent(
  from: Array(normedStart[..<16]), learningRate: 1, steps: 200,
  loss: { (w: [Double]) in problemInFront.loss(w) },
  gradient: { (w: [Double]) in problemInFront.gradient(w) })
let lengths = growing.parameters.map { norm($0) }
let effectiveRates = lengths.map { 1 / ($0 * $0) }
table(
  ["step", "‖w‖", "effective rate", "loss"],
  rows: [0, 1, 10, 50, 200].map {
    [$0, lengths[$0], effectiveRates[$0], growing.losses[$0]]
  }, formats: [.automatic, .fixed(3), .fixed(3), .fixed(4)])
expect(
  zip(lengths, lengths.dropFirst()).allSatisfy { $0 < $1 },
  "The weights grow at every step.")

let pixels: Matrix<Float> = digits.samples()
let trained = 1500
let unseen = pixels.selecting(rows: Array(trained..<digits.count))
let unseenLabels = Array(digits.labels[trained...])
func train(
  _ network: Network<Float>, from first: [Float],
  with method: SGD<Float>, steps: Int = 200
) -> Double {
  var theta = first, gradient = first
  var state = method.initialState(for: theta)
  var sampler = MiniBatchSampler(
    count: trained, batchSize: 32, generator: SplitMix64(seed: 5))
  let workspace = NetworkWorkspace<Float>()
  for _ in 0..<steps {
    let chosen = sampler.next()
    _ = network.lossAndGradient(
      theta, samples: pixels.selecting(rows: chosen),
      target: .labels(chosen.map { digits.labels[$0] }),
      into: &gradient, workspace: workspace)
    method.update(&theta, gradient: gradient, state: &state)
  }
  return accuracy(
    network.classes(for: unseen, parameters: theta),
    labels: unseenLabels)
}
let width = 24
let rates: [Float] = [0.05, 0.2]
func plain(_ activation: Activation, _ hidden: Int)
  -> Network<Float>
{
  .multilayerPerceptron(
    sizes: [64] + Array(repeating: width, count: hidden) + [10],
    activation: activation)
}
func normalised(_ layer: Layer, _ activation: Activation, _ hidden: Int)
  -> Network<Float>
{
  let block = [Layer.dense(width), layer, .activation(activation)]
  return Network(
    inputs: 64,
    layers: (0..<hidden).flatMap { _ in block } + [.dense(10)])
}
func begin(
  _ network: Network<Float>, _ weights: Initializer, seed: Int = 1
) -> [Float] {
  var dice = SplitMix64(seed: UInt64(seed))
  return network.initialParameters(weights, using: &dice)
}
let byScale = [0.1, 1, 4, 40].map { (factor: Double) -> [Double] in
  let weights = Initializer.scaled(factor, .heNormal)
  return [factor]
    + [plain(.relu, 4), normalised(.batchNorm, .relu, 4)].map {
      train(
        $0, from: begin($0, weights), with: SGD(learningRate: 0.1))
    }
}
table(
  ["weights, in He's", "plain ReLU", "with batch normalisation"],
  rows: byScale,
  formats: [.automatic, .percent(0), .percent(0)])
expect(
  byScale[0][1] < 0.2 && byScale[2][1] < 0.2,
  "Without normalisation both sizes fail.")
expect(
  byScale[0][2] > 0.7 && byScale[2][2] > 0.7,
  "With it both learn.")
expect(
  byScale[3][2] < byScale[1][2] - 0.15,
  "Far too large, and the effective rate is too small.")

verify(
  "eq-depth-mean", samples: 40,
  tolerance: .relative(5 * errorOfHalves)
) { sample in
  let sigma = sample.uniform(0.1...3)
  let z = units(
    [1], variance: sigma * sigma,
    seed: sample.integer(1...1_000_000))
  return [
    "z": RandomVariable(z), "σ": sigma,
    "relu": FormulaFunction { (z: Double) in relu(z) },
  ]
}
func deepNormed(_ layer: Layer, _ activation: Activation, _ hidden: Int)
  -> Network<Double>
{
  let block = [Layer.dense(64), layer, .activation(activation)]
  return Network(
    inputs: 64,
    layers: (0..<hidden).flatMap { _ in block } + [.dense(10)])
}
func factorWith(_ layer: Layer, _ activation: Activation) -> Double {
  let network = deepNormed(layer, activation, 20)
  let logs = (1...2).map { seed -> Double in
    let back = signals(
      network, started(network, .heNormal, seed: seed),
      samples: noise(64, 64)
    ).gradients
    return .log(back[0] / back[3 * 19])
  }
  return .exp(logs.reduce(0, +) / 2 / 19)
}
let predictedGrowth = (Double.pi / (Double.pi - 1)).squareRoot()
let normFactors: [(String, Double)] = [
  ("ReLU, batch normalisation", factorWith(.batchNorm, .relu)),
  ("ReLU, layer normalisation", factorWith(.layerNorm, .relu)),
  ("sigmoid, batch normalisation", factorWith(.batchNorm, .sigmoid)),
  ("sigmoid, layer normalisation", factorWith(.layerNorm, .sigmoid)),
]
show(
  "predicted, ReLU with batch normalisation", predictedGrowth,
  format: .fixed(3))
table(
  ["20 layers of 64", "measured factor a layer"],
  rows: normFactors.map { [$0.0, $0.1] },
  formats: [.automatic, .fixed(3)])
expect(
  normFactors[0].1, equals: predictedGrowth, within: 0.06,
  "Batch normalisation makes the gradient of rectifiers explode, "
    + "by the predicted factor.")

func stretch(_ w: Matrix<Double>) -> Double {
  powerIteration(w.transposed() * w).value.squareRoot()
}
let blockNet = Network<Double>(
  inputs: 3,
  layers: [
    .dense(5), .residual([.dense(5), .activation(.tanh)]), .dense(2),
  ])
verify("eq-depth-band", tolerance: .relative(1e-9)) { sample in
  let size = sample.logUniform(0.01...1)
  let theta = sample.vector(blockNet.parameterCount).map {
    size * $0
  }
  let problem = NetworkObjective(
    blockNet, samples: Matrix(rows: [sample.vector(3)]),
    target: .labels([0]))
  _ = problem.gradient(at: theta)
  let back = problem.workspace.signalNorms
  // tanh has slopes up to 1: J stretches no more than W does.
  let s = stretch(blockNet.weights(ofDense: 1, parameters: theta))
  return ["s": s, "d": back[3], "d'": back[0]]
}
let shares = [10.0, 50, 1000].map { (l: Double) in
  [l, .pow(1 - 1 / l, l), .pow(1 + 1 / l, l)]
}
table(
  ["blocks L", "least share, s = 1/L", "largest"], rows: shares,
  formats: [.automatic, .fixed(3), .fixed(3)])

func residual<Number: RealScalar>(
  _ activation: Activation, _ hidden: Int, width: Int,
  as type: Number.Type
) -> Network<Number> {
  let block = Layer.residual([.activation(activation), .dense(width)])
  return Network(
    inputs: 64,
    layers: [.dense(width)] + Array(repeating: block, count: hidden - 1)
      + [.activation(activation), .dense(10)])
}
/// The parameters with those of all branches multiplied.
func branches<Number: RealScalar>(
  _ network: Network<Number>, _ theta: [Number], times factor: Number
) -> [Number] {
  var result = theta
  for range in network.parameterRanges.dropFirst().dropLast() {
    for index in range { result[index] *= factor }
  }
  return result
}
func normed32(_ layer: Layer, _ activation: Activation)
  -> (Int) -> Network<Double>
{
  { hidden in
    let block = [Layer.dense(32), layer, .activation(activation)]
    return Network(
      inputs: 64,
      layers: (0..<hidden).flatMap { _ in block } + [.dense(10)])
  }
}
let withBatchNorm = firstGradients(normed32(.batchNorm, .relu)) {
  started($0, .heNormal, seed: $1)
}
func residual32(_ hidden: Int) -> Network<Double> {
  residual(.relu, hidden, width: 32, as: Double.self)
}
let withResidual = firstGradients(residual32) {
  started($0, .heNormal, seed: $1)
}
let withSmallBranches = firstGradients(residual32) { network, seed in
  branches(
    network, started(network, .heNormal, seed: seed),
    times: 1
      / Double(network.parameterRanges.count - 1).squareRoot())
}
plot(
  Plot(
    banded("residual, He", withResidual, 5)
      + banded("batch normalisation", withBatchNorm, 2)
      + banded("residual, branches ÷ √L", withSmallBranches, 0),
    x: PlotAxis("hidden layers"),
    y: PlotAxis("first layer's gradient", scale: .log), size: .wide,
    legend: .above),
  caption: "Rectifiers with two cures and a half: nothing vanishes, "
    + "but only scaled branches keep the gradient at one size.")
expect(
  median(withSmallBranches[7]) / median(withSmallBranches[0]),
  in: 0.5...3,
  "With scaled branches depth 50 has the gradient of depth 2, "
    + "up to a factor of 3.")
expect(
  median(withResidual[7]) > 1e4 * median(withResidual[0])
    && median(withBatchNorm[7]) > 10 * median(withBatchNorm[0]),
  "Plain residual sums and batch normalisation explode.")

let trainDepths = [2, 10, 20, 30]
typealias Remedy = (
  name: String, network: (Int) -> Network<Float>,
  start: (Network<Float>, Int) -> [Float]
)
func remedy(
  _ name: String, _ weights: Initializer,
  _ network: @escaping (Int) -> Network<Float>
) -> Remedy {
  (name, network, { begin($0, weights, seed: $1) })
}
func residual24(_ hidden: Int) -> Network<Float> {
  residual(.relu, hidden, width: width, as: Float.self)
}
let remedies: [Remedy] = [
  remedy("sigmoid, Xavier", .xavierNormal) { plain(.sigmoid, $0) },
  remedy("sigmoid, enlarged", enlarged) { plain(.sigmoid, $0) },
  remedy("tanh, Xavier", .xavierNormal) { plain(.tanh, $0) },
  remedy("ReLU, Xavier", .xavierNormal) { plain(.relu, $0) },
  remedy("ReLU, He", .heNormal) { plain(.relu, $0) },
  remedy("sigmoid, batch norm.", .xavierNormal) {
    normalised(.batchNorm, .sigmoid, $0)
  },
  remedy("ReLU, batch norm.", .heNormal) {
    normalised(.batchNorm, .relu, $0)
  },
  remedy("ReLU, layer norm.", .heNormal) {
    normalised(.layerNorm, .relu, $0)
  },
  remedy("ReLU, residual", .heNormal, residual24),
  (
    "ReLU, residual, ÷ √L", residual24,
    { network, seed in
      branches(
        network, begin(network, .heNormal, seed: seed),
        times: 1
          / Float(network.parameterRanges.count - 1).squareRoot())
    }
  ),
]
func best(_ remedy: Remedy, _ depth: Int) -> Double {
  let network = remedy.network(depth)
  let first = remedy.start(network, 1)
  return rates.map {
    train(
      network, from: first, with: SGD(learningRate: .constant($0)))
  }.max() ?? 0
}
let results = remedies.map { remedy in
  trainDepths.map { best(remedy, $0) }
}
table(
  ["hidden layers"] + trainDepths.map { "\($0)" },
  rows: remedies.indices.map { [remedies[$0].name] + results[$0] },
  formats: [.automatic] + trainDepths.map { _ in .percent(0) },
  caption: "Accuracy on unseen images after 200 steps, "
    + "best of two rates, one seed.")
expect(
  results.dropFirst(2).allSatisfy { $0[0] > 0.7 },
  "At depth 2 everything learns, except sigmoids that are not "
    + "normalised.")
expect(
  results[0][1] < 0.2 && results[3][2] < 0.2
    && results[8][2] < 0.2,
  "Deep sigmoids, small rectifiers and plain residual sums "
    + "do not learn.")
expect(
  results[5][3] > 0.5 && results[9][3] > 0.5,
  "Thirty layers learn with batch-normalised sigmoids or with "
    + "scaled residual branches.")

let overSeeds = [4, 5, 6, 9].map { (row: Int) -> [Any] in
  let network = remedies[row].network(20)
  let found = (11...15).map { seed -> Double in
    let first = remedies[row].start(network, seed)
    return rates.map {
      train(
        network, from: first,
        with: SGD(learningRate: .constant($0)))
    }.max() ?? 0
  }.sorted()
  return [remedies[row].name, found[0], found[2], found[4]]
}
table(
  ["depth 20", "worst of 5", "median", "best"], rows: overSeeds,
  formats: [.automatic, .percent(0), .percent(0), .percent(0)])
let middle = overSeeds.map { $0[2] as? Double ?? .nan }
let top = overSeeds.map { $0[3] as? Double ?? .nan }
expect(
  middle[3] > top[0],
  "Most seeds of scaled branches beat the best of He's weights alone.")

let recurrent = FunctionObjective<Double>(
  loss: { (theta: [Double]) in
    var h = 0.0
    for _ in 0..<30 { h = .tanh(theta[0] * h + theta[1]) }
    return (h - 0.3) * (h - 0.3)
  },
  gradient: { (theta: [Double]) in
    // h with its derivatives by w and by b
    var h = 0.0, byW = 0.0, byB = 0.0
    for _ in 0..<30 {
      let next = Double.tanh(theta[0] * h + theta[1])
      let slope = 1 - next * next
      byW = slope * (h + theta[0] * byW)
      byB = slope * (1 + theta[0] * byB)
      h = next
    }
    return [2 * (h - 0.3) * byW, 2 * (h - 0.3) * byB]
  })
func clippedRun(from first: [Double], rate: Double, limit: Double)
  -> Trace<Double>
{
  minimize(
    recurrent, from: first,
    with: Descending(
      by: ClipByGlobalNorm(limit).then(
        ScaleByLearningRate(.constant(rate)))),
    steps: 500)
}
let thrown = gradientDescent(
  on: recurrent, from: [2, 0.3], learningRate: 0.02, steps: 500)
let held = clippedRun(from: [2, 0.3], rate: 0.02, limit: 1)
let steepest = thrown.gradientNorms.max() ?? .nan
let atCliff = thrown.gradientNorms.firstIndex(of: steepest) ?? 0
table(
  ["step", "w", "b", "gradient's norm", "loss"],
  rows: [0, atCliff - 1, atCliff, atCliff + 1, 500].map {
    [
      $0, thrown.parameters[$0][0], thrown.parameters[$0][1],
      thrown.gradientNorms[$0], thrown.losses[$0],
    ]
  },
  formats: [
    .automatic, .fixed(3), .fixed(3), .significant(2), .fixed(3),
  ])
let cliffField = ScalarField(
  x: Domain(0.6, 2.2), y: Domain(-0.5, 2.6), columns: 41, rows: 41
) { w, b in recurrent.loss(at: [w, b]) }
func path(_ name: String, _ run: Trace<Double>) -> Series {
  let kept = Array(
    stride(from: 0, through: atCliff, by: 10))
    + [atCliff - 1, atCliff, atCliff + 1, atCliff + 2]
    + Array(stride(from: atCliff + 10, through: 500, by: 20))
  return Series(
    name: name, x: kept.map { run.parameters[$0][0] },
    y: kept.map { run.parameters[$0][1] })
}
plot(
  Plot(
    [
      FilledContourMark(
        cliffField, name: "loss",
        levels: [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.48, 0.8, 1.2]),
      LineMark(
        path("plain", thrown), color: .series(1), showsPoints: true),
      LineMark(
        path("clipped", held), color: .series(5), showsPoints: true),
    ], x: PlotAxis("w"), y: PlotAxis("b"), size: .wide,
    legend: .above),
  caption: "Both runs start at the right and come down to the cliff "
    + "near b = 0. One step throws the plain run up to a plateau, "
    + "where it stays. The clipped run arrives.")
expect(
  thrown.finalLoss > 0.4 && thrown.finalGradientNorm < 0.05,
  "Thrown onto a plateau, the plain run stands still there.")
expect(
  held, .converges(within: 1e-4),
  "The clipped run converges.")
expect(held.finalLoss < 1e-6, "It converges to a loss of zero.")

let onPlateau = clippedRun(from: [1, 2.6], rate: 0.02, limit: 1)
let onPlateauPlain = gradientDescent(
  on: recurrent, from: [1, 2.6], learningRate: 0.02, steps: 500)
show("loss, clipped", onPlateau.finalLoss, format: .fixed(4))
show("loss, plain", onPlateauPlain.finalLoss, format: .fixed(4))
expect(
  onPlateau.finalParameters, equal: onPlateauPlain.finalParameters,
  within: 1e-12,
  "Where the gradient is small clipping changes nothing.")
expect(onPlateau.finalLoss > 0.4, "And the run does not arrive.")

func arrives(_ run: Trace<Double>) -> Bool { run.finalLoss < 1e-3 }
let tryRates = (1...20).map { 0.005 * Double($0) }
let tryStarts = (1...20).map { [1.8 + 0.02 * Double($0), 0.3] }
func plainRun(_ first: [Double], _ rate: Double) -> Trace<Double> {
  gradientDescent(
    on: recurrent, from: first, learningRate: rate, steps: 500)
}
let counts = [
  (
    "20 rates",
    tryRates.filter { arrives(plainRun([2, 0.3], $0)) }.count,
    tryRates.filter {
      arrives(clippedRun(from: [2, 0.3], rate: $0, limit: 1))
    }.count
  ),
  (
    "20 starts",
    tryStarts.filter { arrives(plainRun($0, 0.02)) }.count,
    tryStarts.filter {
      arrives(clippedRun(from: $0, rate: 0.02, limit: 1))
    }.count
  ),
]
table(
  ["", "plain runs that arrive", "clipped runs that arrive"],
  rows: counts.map { [$0.0, $0.1, $0.2] })
expect(
  counts.allSatisfy { $0.2 > $0.1 && $0.1 > 0 },
  "Plain runs arrive by luck; clipped runs arrive more often.")

func byValue(_ g: [Double], _ limit: Double) -> [Double] {
  var update = g
  ClipByValue(limit).apply(
    to: &update, parameters: g, step: StepContext(number: 0))
  return update
}
func byNorm(_ g: [Double], _ limit: Double) -> [Double] {
  var update = g
  ClipByGlobalNorm(limit).apply(
    to: &update, parameters: g, step: StepContext(number: 0))
  return update
}
func cosine(_ a: [Double], _ b: [Double]) -> Double {
  dot(a, b) / (norm(a) * norm(b))
}
verify("eq-depth-value") { sample in
  let g = sample.vector(5), c = sample.uniform(0.1...3)
  return ["u_i": byValue(g, c)[1], "i": 2, "c": c, "g": g]
}
verify("eq-depth-angle") { sample in
  let g = sample.vector(6).map { $0 * $0 * $0 }
  let c = sample.logUniform(0.001...30)
  return ["u": byValue(g, c), "g": g, "n": 6]
}
let cornered = [10, 1000, 100_000].map { (n: Int) -> [Double] in
  let g = [1e9] + [Double](repeating: 1, count: n - 1)
  return [
    Double(n), cosine(byValue(g, 1), g),
    1 / Double(n).squareRoot(), cosine(byNorm(g, 1), g),
  ]
}
table(
  ["parameters n", "by value", "1/√n", "by norm"], rows: cornered,
  formats: [.automatic, .fixed(4), .fixed(4), .fixed(4)],
  caption: "Cosine with the gradient, in the worst case.")
expect(
  cornered.allSatisfy { abs($0[1] - $0[2]) < 1e-6 },
  "The bound is reached.")
expect(
  cornered.allSatisfy { abs($0[3] - 1) < 1e-12 },
  "Clipping by norm keeps the direction.")

let explosive = digitsNet(.relu, 20)
let largeGradient = explosive.gradient(
  started(explosive, .scaled(2, .heNormal), seed: 1),
  samples: images, target: .labels(imageLabels))
let goal = norm(largeGradient) / 100
let sameLength = threshold(
  in: 1e-12 * maximumNorm(largeGradient)...maximumNorm(largeGradient), within: 1e-12
) { limit in
  norm(byValue(largeGradient, limit)) < goal
}
let realCosine = cosine(
  byValue(largeGradient, sameLength?.value ?? .nan), largeGradient)
let realLayers = explosive.gradientNorms(largeGradient)
let bentLayers = explosive.gradientNorms(
  byValue(largeGradient, sameLength?.value ?? .nan))
show("norm of the gradient", norm(largeGradient))
show("cosine, by value", realCosine, format: .fixed(3))
table(
  ["layer", "share of the gradient", "share of the clipped step"],
  rows: [0, 5, 10, 15, 20].map {
    [
      $0 + 1, realLayers[$0] / norm(largeGradient),
      bentLayers[$0] / goal,
    ]
  }, formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  realCosine < 0.95, "By value the direction changes.")

verify(
  "eq-depth-leaky", samples: 40,
  tolerance: .relative(5 * errorOfHalves)
) { sample in
  let sigma = sample.uniform(0.1...3), a = sample.uniform(0...1)
  let z = units(
    [1], variance: sigma * sigma,
    seed: sample.integer(1...1_000_000))
  return [
    "ρ": FormulaFunction { (z: Double) in leakyReLU(z, slope: a) },
    "z": RandomVariable(z), "a": a, "σ": sigma,
  ]
}

let biasNorms = [Layer.batchNorm, .layerNorm].map {
  (layer: Layer) -> Double in
  let network = normedNet(layer)
  let slopes = network.gradient(
    started(network, .heNormal, seed: 2), samples: noise(6, 3),
    target: .labels([0, 1, 0, 1, 1, 0]))
  return norm(Array(slopes[12..<16]))
}
show("batch normalisation", biasNorms[0], format: .scientific(1))
show("layer normalisation", biasNorms[1], format: .scientific(1))
expect(
  biasNorms[0] < 1e-12 && biasNorms[1] > 1e-3,
  "The bias is idle before batch normalisation only.")

func branchGradient(_ branch: [Layer], zeroing: [Int]) -> Double {
  let network = Network<Double>(
    inputs: 64, layers: [.dense(16), .residual(branch), .dense(10)])
  var theta = started(network, .heNormal, seed: 1)
  for layer in zeroing {
    for index in network.parameterRanges[layer] { theta[index] = 0 }
  }
  let slopes = network.gradient(
    theta, samples: images, target: .labels(imageLabels))
  return network.gradientNorms(slopes)[zeroing[0]]
}
let oneDense = branchGradient(
  [.dense(16), .activation(.relu)], zeroing: [1])
let twoDense = branchGradient(
  [.dense(16), .activation(.relu), .dense(16)], zeroing: [2])
show("one dense layer, zeroed", oneDense)
show("the last of two, zeroed", twoDense)
expect(
  oneDense == 0 && twoDense > 0.01,
  "A zeroed last layer moves, a zeroed rectifier does not.")
