// Appendix: models and optimizers against their definitions (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Notebook
import SVGPlot

/// Numbers from −2 to 2, none whole, by a congruence of our own.
nonisolated func drawn(_ count: Int, _ seed: Int) -> [Double] {
  var word = UInt64(seed) &* 7_046_029_254_386_353_131 &+ 99
  return (0..<count).map { _ in
    word =
      word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(word >> 12) / 1_125_899_906_842_624 - 2
  }
}
/// Small whole numbers without 0, whose sums and products are exact.
nonisolated func whole(_ count: Int, _ seed: Int) -> [Double] {
  drawn(count, seed).map {
    $0 < 0 ? ($0 * 3).rounded(.down) : ($0 * 3).rounded(.up)
  }
}
/// The largest distance, relative to numbers above 1; infinite
/// where counts differ or a number is NaN.
nonisolated func gap(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  var worst = 0.0
  for (x, y) in zip(a, b) where x != y {
    let distance = abs(x - y) / max(1, min(abs(x), abs(y)))
    worst = distance.isFinite ? max(worst, distance) : .infinity
  }
  return worst
}
struct Comparison {
  var name: String
  var cases: Int
  var worst: Double
}
var comparisons: [Comparison] = []
/// The largest of the gaps, noted for the table at the end.
func worst(_ name: String, _ gaps: [Double]) -> Double {
  let largest = gaps.max() ?? .infinity
  comparisons.append(
    Comparison(name: name, cases: gaps.count, worst: largest))
  return largest
}
func slopes(
  _ x: [Double], step: Double = 1e-5, of f: ([Double]) -> Double
) -> [Double] {
  x.indices.map { index in
    var (up, down) = (x, x)
    up[index] += step
    down[index] -= step
    return (f(up) - f(down)) / (up[index] - down[index])
  }
}

verify("eq-model-sigmoid") { sample in
  [
    "σ": FormulaFunction { (z: Double) in sigmoid(z) },
    "z": sample.uniform(-20...20),
  ]
}
verify("eq-model-sigmoid-slope") { sample in
  [
    "σ": FormulaFunction { (z: Double) in sigmoid(z) },
    "σ'": FormulaFunction { (z: Double) in sigmoidDerivative(z) },
    "z": sample.uniform(-8...8),
  ]
}
verify("eq-model-softplus") { sample in
  [
    "s": FormulaFunction { (z: Double) in softplus(z) },
    "z": sample.uniform(-8...8),
  ]
}
verify("eq-model-relu") { sample in
  [
    "relu": FormulaFunction { (z: Double) in relu(z) },
    "z": sample.scalar(),
  ]
}
let plainActivations: [(Activation, (Double) -> Double)] = [
  (.identity, { $0 }),
  (.sigmoid, { 1 / (1 + .exp(-$0)) }),
  (.tanh, { (.exp($0) - .exp(-$0)) / (.exp($0) + .exp(-$0)) }),
  (.relu, { $0 > 0 ? $0 : 0 }),
  (.leakyReLU(slope: 0.2), { $0 > 0 ? $0 : $0 / 5 }),
  (.elu(alpha: 1.5), { $0 > 0 ? $0 : 1.5 * (.exp($0) - 1) }),
  (.gelu, { $0 * (1 + .erf($0 / .sqrt(2))) / 2 }),
  (
    .geluTanh,
    { (z: Double) -> Double in
      let cube = z + 0.044715 * z * z * z
      return z / 2 * (1 + .tanh(.sqrt(2 / .pi) * cube))
    }
  ),
  (.silu, { $0 / (1 + .exp(-$0)) }),
  (.softplus, { .log(1 + .exp($0)) }),
]
let places = stride(from: -3.05, through: 3, by: 0.1).map { $0 }
expect(
  worst(
    "activations",
    plainActivations.map { activation, plain in
      gap(places.map { activation.value($0) }, places.map(plain))
    }),
  equals: 0, within: 1e-12, "All activations are their definitions."
)
expect(
  worst(
    "derivatives of activations",
    plainActivations.map { activation, plain in
      gap(
        places.map { activation.derivative($0) },
        places.map { slopes([$0]) { plain($0[0]) }[0] })
    }),
  equals: 0, within: 1e-7, "Their derivatives are the derivatives.")
expect(
  relu(0.0) == 0 && reluDerivative(0.0) == 0 && leakyReLU(0.0) == 0,
  "At the kink the rectifiers and the derivative of the first are 0."
)
expect(
  leakyReLU(-3.0) == -0.03 && leakyReLU(-3.0, slope: 0.5) == -1.5
    && leakyReLU(0.25) == 0.25,
  "Below 0 the leaky rectifier multiplies, by 1/100 unless told "
    + "otherwise.")

expect(
  [-700.0, -740].allSatisfy {
    sigmoid($0) == .exp($0) && softplus($0) == .exp($0)
  } && sigmoid(800.0) == 1 && softplus(800.0) == 800,
  "Nothing overflows, and far below 0 no digit is lost.")
let fine = stride(from: 0, through: 1.2, by: 0.01).map { $0 }
expect(
  worst(
    "sigmoid and softplus above 0",
    fine.map { z in
      sigmoid(z) == 1 / (1 + .exp(-z))
        && softplus(z) == z + .log(onePlus: .exp(-z)) ? 0 : 1
    }),
  equals: 0, within: 0, "For z ≥ 0 all bits agree.")

verify("eq-model-bce") { sample in
  [
    "B": FormulaFunction { (z: Double, t: Double) in
      binaryCrossEntropy(z, t)
    },
    "z": sample.uniform(-8...8), "t": sample.uniform(0...1),
  ]
}
verify("eq-model-softmax") { sample in
  let logits = sample.vector(5)
  let k = sample.integer(1...5)
  return [
    "p_k": softmax(logits)[k - 1], "z": logits, "k": k, "K": 5,
  ]
}
func plainShares(_ z: [Double]) -> [Double] {
  let powers = z.map { Double.exp($0) }
  return powers.map { $0 / powers.reduce(0, +) }
}
let logitLists = (1...7).map { drawn($0, $0) } + [[1.5, -0.5, 1.5]]
let softmaxGaps = logitLists.flatMap { z -> [Double] in
  let p = plainShares(z)
  let targets = drawn(z.count, 70 + z.count).map(abs)
  let entropy = zip(targets, p).map { -$0 * .log($1) }.reduce(0, +)
  let total = targets.reduce(0, +)
  return z.indices.flatMap { label -> [Double] in
    var slope = p
    slope[label] -= 1
    return [
      gap(
        [softmaxCrossEntropy(z, label: label)], [-.log(p[label])]),
      gap(softmaxCrossEntropyGradient(z, label: label), slope),
    ]
  } + [
    gap(softmax(z), p),
    gap([softmaxCrossEntropy(z, targets: targets)], [entropy]),
    gap(
      softmaxCrossEntropyGradient(z, targets: targets),
      zip(p, targets).map { $0 * total - $1 }),
  ]
}
expect(
  worst("softmax and its cross-entropy", softmaxGaps), equals: 0,
  within: 1e-12, "Softmax losses are what the definition says.")
expect(
  softmax([-900.0, 900, 900]) == [0, 0.5, 0.5]
    && softmaxCrossEntropy([1000.0, -1000, 0], label: 1) == 2000
    && binaryCrossEntropy(1000.0, 0.25) == 750
    && binaryCrossEntropy(-1000.0, 0.25) == 250
    && binaryCrossEntropy(40.0, 1) == .log(onePlus: .exp(-40)),
  "Large logits neither overflow nor lose what is left.")

var logisticGaps: [Double] = []
for (rows, columns) in [(1, 1), (4, 1), (3, 2), (6, 5)] {
  let inputs = Matrix(
    rows: rows, columns: columns,
    elements: drawn(rows * columns, rows))
  let labels = drawn(rows, 9).map { abs($0) / 2 }
  let problem = LogisticRegression(
    inputs: inputs, labels: labels, penalty: 0.7)
  let theta = drawn(columns + 1, 12)
  func sums(_ theta: [Double]) -> [Double] {
    (0..<rows).map { row in
      (0..<columns).reduce(theta[columns]) {
        $0 + inputs.elements[row * columns + $1] * theta[$1]
      }
    }
  }
  func loss(_ theta: [Double]) -> Double {
    let data = zip(sums(theta), labels).map { z, t in
      Double.log(1 + .exp(z)) - t * z
    }
    let squares = theta.dropLast().map { $0 * $0 }.reduce(0, +)
    return data.reduce(0, +) / Double(rows) + 0.35 * squares
  }
  logisticGaps += [
    gap([problem.loss(at: theta)], [loss(theta)]),
    gap(problem.gradient(at: theta), slopes(theta, of: loss)) / 1e5,
    gap(
      problem.logits(for: inputs, parameters: theta), sums(theta)),
    problem.parameterCount == columns + 1
      && problem.classes(for: inputs, parameters: theta)
        == sums(theta).map { $0 < 0 ? 0 : 1 }
      ? 0 : 1,
  ]
}
expect(
  worst("logistic regression", logisticGaps), equals: 0,
  within: 1e-12,
  "Loss, logits, classes and (to 10⁻⁷) the gradient are as defined."
)
let atLimit = LogisticRegression(
  inputs: Matrix(rows: [[2.0], [1], [3]]), labels: [0, 1, 1])
expect(
  atLimit.classes(for: atLimit.inputs, parameters: [1, -2]) == [
    1, 0, 1,
  ],
  "A logit of 0 counts as the class 1.")

verify("eq-model-mse") { sample in
  let n = sample.integer(1...9)
  let found = sample.vector(n)
  let y = sample.vector(n)
  return [
    "M": meanSquaredError(found, y), "\\hat{y}": found, "y": y,
    "n": n,
  ]
}
verify("eq-model-half") { sample in
  let n = sample.integer(1...9)
  let x = sample.vector(n)
  let y = sample.vector(n)
  let a = sample.scalar()
  let b = sample.scalar()
  return [
    "L": halfMeanSquaredError(
      linearPredictions(x, slope: a, intercept: b), y),
    "x": x, "y": y, "a": a, "b": b, "n": n,
  ]
}
expect(
  worst(
    "mean squared error",
    (1...20).map { n in
      let (a, b) = (whole(n, n), whole(n, 50 + n))
      var sum = 0.0
      for i in 0..<n { sum += (a[i] - b[i]) * (a[i] - b[i]) }
      return meanSquaredError(a, b) == sum / Double(n)
        && halfMeanSquaredError(a, b) == sum / Double(n) / 2
        && linearPredictions(a, slope: 3) == a.map { 3 * $0 }
        ? 0 : 1
    }),
  equals: 0, within: 0, "For whole numbers all bits agree.")

struct PlainRegression {
  var rows: [[Double]]
  var targets: [Double]
  var factor: Double
  func residuals(_ theta: [Double]) -> [Double] {
    zip(rows, targets).map { row, target in
      zip(row, theta).map { $0 * $1 }.reduce(0, +) - target
    }
  }
  func loss(_ theta: [Double]) -> Double {
    factor / 2 * residuals(theta).map { $0 * $0 }.reduce(0, +)
  }
  func gradient(_ theta: [Double]) -> [Double] {
    let left = residuals(theta)
    return theta.indices.map { j in
      factor * zip(left, rows).map { $0 * $1[j] }.reduce(0, +)
    }
  }
  func curvature(_ i: Int, _ j: Int) -> Double {
    factor * rows.map { $0[i] * $0[j] }.reduce(0, +)
  }
}
func plain(
  _ inputs: Matrix<Double>, _ targets: [Double], _ intercept: Bool,
  _ scale: SquaredErrorScale, samples: [Int]
) -> PlainRegression {
  let n = Double(samples.count)
  let width = inputs.columns
  return PlainRegression(
    rows: samples.map { row in
      (0..<width).map { inputs.elements[row * width + $0] }
        + (intercept ? [1] : [])
    }, targets: samples.map { targets[$0] },
    factor: scale == .mean ? 2 / n : scale == .halfMean ? 1 / n : 1)
}
var regressionGaps: [Double] = []
for n in 1...7 {
  for features in 0...4 {
    for intercept in features == 0 ? [true] : [false, true] {
      for scale in [SquaredErrorScale.mean, .halfMean, .halfSum] {
        let inputs = Matrix(
          rows: n, columns: features,
          elements: whole(n * features, n + features))
        let targets = whole(n, 31)
        let fast = LinearRegression(
          inputs: inputs, targets: targets, intercept: intercept,
          scale: scale)
        let slow = plain(
          inputs, targets, intercept, scale, samples: Array(0..<n))
        let some = [n - 1, 0, n / 2, n - 1]
        let few = plain(
          inputs, targets, intercept, scale, samples: some)
        let count = features + (intercept ? 1 : 0)
        let theta = whole(count, 77)
        var gradient = Array(repeating: 9.0, count: count)
        let loss = fast.lossAndGradient(at: theta, into: &gradient)
        let pairs = (0..<count).flatMap { i in
          (0..<count).map { slow.curvature(i, $0) }
        }
        regressionGaps += [
          fast.parameterCount == count ? 0 : 1,
          gap(
            [loss, fast.loss(at: theta)],
            [slow.loss(theta), slow.loss(theta)]),
          gap(gradient, slow.gradient(theta)),
          gap(fast.gradient(at: theta), slow.gradient(theta)),
          gap(
            fast.gradient(at: theta, samples: some),
            few.gradient(theta)),
          gap(
            fast.predictions(theta),
            zip(slow.residuals(theta), targets).map { $0 + $1 }),
          gap(fast.hessian.elements, pairs),
        ]
      }
    }
  }
}
expect(
  worst("linear regression", regressionGaps), equals: 0,
  within: 1e-14,
  "All branches are the definition. Only the factor 1/n is rounded."
)

var leavingGaps: [Double] = []
for (n, features, intercept) in [
  (3, 1, false), (4, 1, true), (6, 2, false), (7, 3, true),
] {
  for scale in [SquaredErrorScale.mean, .halfMean, .halfSum] {
    let inputs = Matrix(
      rows: n, columns: features,
      elements: drawn(n * features, 5 * n))
    let targets = drawn(n, 17)
    func fit(_ samples: [Int]) -> [Double] {
      LinearRegression(
        inputs: Matrix(
          rows: samples.count, columns: features,
          elements: samples.flatMap { row in
            (0..<features).map {
              inputs.elements[row * features + $0]
            }
          }), targets: samples.map { targets[$0] },
        intercept: intercept, scale: .halfSum
      ).minimizer() ?? []
    }
    let problem = LinearRegression(
      inputs: inputs, targets: targets, intercept: intercept,
      scale: scale)
    let all = plain(
      inputs, targets, intercept, scale, samples: Array(0..<n))
    let best = problem.minimizer() ?? []
    let errors = (0..<n).map { left in
      -plain(inputs, targets, intercept, scale, samples: [left])
        .residuals(fit((0..<n).filter { $0 != left }))[0]
    }
    leavingGaps += [
      gap(problem.leaveOneOutErrors() ?? [], errors),
      gap(all.gradient(best), best.map { _ in 0 }),
    ]
  }
}
expect(
  worst("leaving out one sample", leavingGaps), equals: 0,
  within: 1e-9,
  "The errors in one go are those of fitting again.")
func alone(_ gaps: Double, _ first: Double, others: Int = 0) -> Bool
{
  let second = first * (gaps * .ulpOfOne).squareRoot()
  let rows =
    [[first], [second]] + Array(repeating: [0], count: 2 * others)
  let inputs = rows.indices.map { row in
    rows[row]
      + (0..<others).map { row == $0 + 2 || row == $0 + 3 ? 1 : 0 }
  }
  return LinearRegression(
    inputs: Matrix(rows: inputs), targets: inputs.map { $0[0] + 3 },
    intercept: false, scale: .halfSum
  ).leaveOneOutErrors() == nil
}
expect(
  alone(0, 1) && alone(2, 1.5) && alone(8, 1) && !alone(8.5, 1.5)
    && alone(12, 1.5, others: 1) && !alone(20, 1.5, others: 1),
  "Where without a sample no more is left of the curvature than "
    + "eight gaps of 1 a parameter, there is no answer.")

verify("eq-model-dense") { sample in
  let n = sample.integer(1...6)
  let x = sample.vector(n)
  let weights = sample.matrix(n, 3)
  let bias = sample.vector(3)
  let j = sample.integer(1...3)
  let y = denseLayer(
    Matrix(rows: [x]), weights: Matrix(rows: weights), bias: bias)
  return [
    "y_j": y.elements[j - 1], "b": bias, "x": x, "W": weights,
    "n": n,
    "j": j,
  ]
}
func meanAndVariance(_ list: [Double]) -> (Double, Double) {
  let n = Double(list.count)
  let mean = list.reduce(0, +) / n
  return (
    mean, list.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / n
  )
}
verify("eq-model-norm") { sample in
  let rows = sample.matrix(5, 3)
  let scales = sample.vector(3)
  let shifts = sample.vector(3)
  let byRow = sample.boolean()
  let y =
    byRow
    ? layerNorm(
      Matrix(rows: rows), scale: scales, shift: shifts, epsilon: 0.3
    )
    : batchNorm(
      Matrix(rows: rows), scale: scales, shift: shifts, epsilon: 0.3
    )
  let (mean, variance) = meanAndVariance(
    byRow ? rows[3] : rows.map { $0[1] })
  return [
    "y": y.elements[10], "x": rows[3][1], "γ": scales[1],
    "β": shifts[1], "μ": mean, "v": variance, "ε": 0.3,
  ]
}
/// A layer of a network, from the definitions, on rows of numbers.
func plainDense(
  _ rows: [[Double]], _ weights: [Double], _ bias: [Double]
) -> [[Double]] {
  rows.map { x in
    bias.indices.map { j in
      x.indices.reduce(bias[j]) {
        $0 + x[$1] * weights[$1 * bias.count + j]
      }
    }
  }
}
func plainNorm(
  _ rows: [[Double]], _ scales: [Double], _ shifts: [Double],
  _ epsilon: Double, byRow: Bool, known: [(Double, Double)]? = nil
) -> [[Double]] {
  let moments =
    known
    ?? (byRow
      ? rows.map(meanAndVariance)
      : scales.indices.map { j in
        meanAndVariance(rows.map { $0[j] })
      })
  return rows.indices.map { i in
    scales.indices.map { j in
      let (mean, variance) = moments[byRow ? i : j]
      return scales[j] * (rows[i][j] - mean)
        / (variance + epsilon).squareRoot() + shifts[j]
    }
  }
}
var layerGaps: [Double] = []
for (rows, inputs, outputs) in [
  (1, 1, 1), (1, 4, 3), (3, 1, 2), (2, 5, 1), (5, 2, 7),
  (9, 17, 11),
] {
  let x = Matrix(
    rows: rows, columns: inputs, elements: whole(rows * inputs, 1))
  let lines = (0..<rows).map { row in
    (0..<inputs).map { x.elements[row * inputs + $0] }
  }
  let weights = whole(inputs * outputs, 2)
  let bias = whole(outputs, 3)
  let dense = denseLayer(
    x,
    weights: Matrix(
      rows: inputs, columns: outputs, elements: weights),
    bias: bias)
  let (scales, shifts) = (drawn(inputs, 4), drawn(inputs, 5))
  layerGaps += [
    dense.elements
      == plainDense(lines, weights, bias).flatMap { $0 }
      ? 0 : 1,
    gap(
      batchNorm(x, scale: scales, shift: shifts, epsilon: 0.3)
        .elements,
      plainNorm(lines, scales, shifts, 0.3, byRow: false).flatMap {
        $0
      }),
    gap(
      layerNorm(x, scale: scales, shift: shifts).elements,
      plainNorm(lines, scales, shifts, 1e-5, byRow: true).flatMap {
        $0
      }),
  ]
}
expect(
  worst("layers", layerGaps), equals: 0, within: 1e-12,
  "Layers are their definitions at all sizes, the dense one exactly."
)

func plainNetwork(
  _ layers: [Layer], _ rows: [[Double]],
  _ theta: inout ArraySlice<Double>,
  known: [(Double, Double)]? = nil
) -> [[Double]] {
  func take(_ count: Int) -> [Double] {
    defer { theta = theta.dropFirst(count) }
    return Array(theta.prefix(count))
  }
  return layers.reduce(rows) { x, layer in
    let width = x[0].count
    switch layer {
    case .dense(let outputs):
      let weights = take(width * outputs)
      return plainDense(x, weights, take(outputs))
    case .activation(let kind):
      let f = plainActivations.first { $0.0 == kind }?.1
      return x.map { $0.map { f?($0) ?? .nan } }
    case .batchNorm(let epsilon), .layerNorm(let epsilon):
      let scales = take(width)
      let shifts = take(width)
      let byRow = layer == .layerNorm(epsilon: epsilon)
      return plainNorm(
        x, scales, shifts, epsilon, byRow: byRow,
        known: byRow ? nil : known)
    case .residual(let inner):
      let inside = plainNetwork(inner, x, &theta)
      return zip(x, inside).map { zip($0, $1).map { $0 + $1 } }
    }
  }
}
func plainLoss(
  _ outputs: [[Double]], _ target: NetworkTarget<Double>
) -> Double {
  switch target {
  case .labels(let labels):
    zip(outputs, labels).map { -.log(plainShares($0)[$1]) }
      .reduce(0, +) / Double(labels.count)
  case .values(let values, _):
    zip(outputs.flatMap { $0 }, values.elements)
      .map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      / Double(values.elements.count)
  }
}
struct Tried {
  var name: String
  var network: Network<Double>
}
let mixed = Tried(
  name: "all kinds of layers",
  network: Network(
    inputs: 3,
    layers: [
      .residual([.dense(3), .activation(.tanh)]), .dense(4),
      .batchNorm(epsilon: 0.3), .activation(.relu),
      .residual([
        .dense(2), .layerNorm(epsilon: 0.2), .activation(.sigmoid),
        .residual([.batchNorm(epsilon: 0.4), .activation(.silu)]),
        .dense(4),
      ]), .activation(.leakyReLU(slope: 0.2)), .dense(3),
    ]))
let networks = [
  mixed,
  Tried(
    name: "one dense layer",
    network: Network(inputs: 2, layers: [.dense(3)])),
  Tried(
    name: "batch normalisation first",
    network: Network(
      inputs: 3, layers: [.batchNorm(epsilon: 0.3), .dense(2)])),
  Tried(
    name: "layer normalisation first and last",
    network: Network(
      inputs: 3,
      layers: [
        .layerNorm(epsilon: 0.3), .dense(5), .activation(.gelu),
        .layerNorm(epsilon: 0.1),
      ])),
]
func rows(_ matrix: Matrix<Double>) -> [[Double]] {
  (0..<matrix.rows).map { row in
    (0..<matrix.columns).map {
      matrix.elements[row * matrix.columns + $0]
    }
  }
}
struct NetworkGaps {
  var outputs = 0.0
  var gradient = 0.0
}
func compare(_ network: Network<Double>, samples count: Int)
  -> NetworkGaps
{
  let samples = Matrix(
    rows: count, columns: network.inputs,
    elements: drawn(count * network.inputs, count))
  let theta = drawn(network.parameterCount, 40 + count)
  let values = Matrix(
    rows: count, columns: network.outputs,
    elements: drawn(count * network.outputs, 8))
  var found = NetworkGaps()
  for target in [
    NetworkTarget.labels((0..<count).map { $0 % network.outputs }),
    .values(values, .squared),
  ] {
    func pass(_ theta: [Double]) -> [[Double]] {
      var left = theta[...]
      return plainNetwork(network.layers, rows(samples), &left)
    }
    let outputs = pass(theta)
    let best = outputs.map { row in
      row.firstIndex(of: row.max() ?? .nan) ?? -1
    }
    found.outputs = max(
      found.outputs,
      gap(
        network.outputs(for: samples, parameters: theta).elements,
        outputs.flatMap { $0 }),
      gap(
        [network.loss(theta, samples: samples, target: target)],
        [plainLoss(outputs, target)]),
      network.classes(for: samples, parameters: theta) == best
        ? 0 : 1)
    found.gradient = max(
      found.gradient,
      gap(
        network.gradient(theta, samples: samples, target: target),
        slopes(theta) { plainLoss(pass($0), target) }))
  }
  return found
}
let networkSizes = [1, 2, 3, 5]
let networkGaps = networks.map { tried in
  networkSizes.map { compare(tried.network, samples: $0) }
}
expect(
  worst("networks", networkGaps.flatMap { $0.map(\.outputs) }),
  equals: 0, within: 1e-12,
  "Outputs, losses and classes are those of the plain network.")
expect(
  worst(
    "gradients of networks",
    networkGaps.flatMap { $0.map(\.gradient) }),
  equals: 0, within: 1e-7,
  "The gradients are the slopes of its loss.")
let alike = Network<Double>(inputs: 1, layers: [.dense(3)])
expect(
  alike.classes(
    for: Matrix(rows: [[0.5], [-2]]),
    parameters: [0, 0, 0, 0.25, 0.25, 0.25]) == [0, 0],
  "Of equal outputs the first gives the class.")
let reused = NetworkWorkspace<Double>()
let dense = Network<Double>(
  inputs: 3, layers: [.dense(4), .dense(3)])
let byBatch = Network<Double>(
  inputs: 3, layers: [.batchNorm, .dense(2)])
let byLayer = Network<Double>(
  inputs: 3, layers: [.layerNorm, .dense(2)])
for (network, count) in [
  (dense, 2), (dense, 5), (byBatch, 5), (byLayer, 5), (byBatch, 2),
] {
  let theta = drawn(network.parameterCount, 2)
  let samples = Matrix(
    rows: count, columns: 3, elements: drawn(3 * count, 4))
  let target = NetworkTarget<Double>.labels(
    Array(repeating: 1, count: count))
  var gradient = theta
  let loss = network.lossAndGradient(
    theta, samples: samples, target: target, into: &gradient,
    workspace: reused)
  expect(
    loss == network.loss(theta, samples: samples, target: target)
      && gradient
        == network.gradient(theta, samples: samples, target: target),
    "A workspace that served another network or number of samples "
      + "serves this one.")
}
let measured = Matrix(rows: 5, columns: 3, elements: drawn(15, 9))
var statistics = RunningStatistics(for: byBatch, momentum: 0.25)
let training = NetworkObjective(
  byBatch, samples: measured, target: .labels([0, 1, 1, 0, 0]))
let trainingPoint = drawn(byBatch.parameterCount, 3)
_ = training.gradient(at: trainingPoint)
statistics.update(from: training.workspace, samples: 5)
let known = (0..<3).map { j -> (Double, Double) in
  let (mean, variance) = meanAndVariance(
    rows(measured).map { $0[j] })
  return (mean / 4, 0.75 + variance * 5 / 4 / 4)
}
var pointLeft = trainingPoint[...]
expect(
  worst(
    "running statistics",
    [
      gap(
        byBatch.outputs(
          for: measured, parameters: trainingPoint,
          statistics: statistics
        ).elements,
        plainNetwork(
          byBatch.layers, rows(measured), &pointLeft, known: known
        ).flatMap { $0 })
    ]),
  equals: 0, within: 1e-12,
  "With running statistics these stand for those of the samples.")
let smallSamples = Matrix(
  rows: 4, columns: 3, elements: drawn(12, 3))
verify("eq-model-gradient", samples: 20, tolerance: .relative(1e-5))
{
  sample in
  let network = networks[2].network
  let theta = sample.vector(network.parameterCount)
  let target = NetworkTarget<Double>.labels([0, 1, 1, 0])
  return [
    "L": FormulaFunction { (theta: [Double]) in
      network.loss(theta, samples: smallSamples, target: target)
    },
    "∇L": FormulaFunction { (theta: [Double]) in
      network.gradient(theta, samples: smallSamples, target: target)
    },
    "θ": theta, "i": sample.integer(1...theta.count),
  ]
}

var reference = SplitMix64(seed: 1_234_567)
expect(
  (0..<5).map { _ in reference.next() } == [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973,
    9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
    16_408_922_859_458_223_821,
  ], "The generator's words are those of the reference program.")
struct Words {
  var source: SplitMix64
  mutating func share() -> Double {
    Double(source.next() / 2048) * 0x1p-53
  }
  mutating func normal() -> Double {
    var x = 0.0
    var square = 0.0
    repeat {
      x = 2 * share() - 1
      let y = 2 * share() - 1
      square = x * x + y * y
    } while !(square > 0 && square < 1)
    return x * (-2 * .log(square) / square).squareRoot()
  }
}
verify("eq-model-glorot", samples: 50) { sample in
  let seed = UInt64(sample.integer(1...1_000_000))
  let n = sample.integer(1...5)
  let k = sample.integer(1...5)
  var dice = SplitMix64(seed: seed)
  var words = Words(source: dice)
  let weights: Matrix<Double> = Initializer.xavierUniform.weights(
    inputs: n, outputs: k, using: &dice)
  let u = words.share()
  return ["w": weights.elements[0], "u": u, "n": n, "k": k]
}
func foretold(
  _ count: Int, _ seed: UInt64, _ draw: (inout Words) -> Double
) -> [Double] {
  var words = Words(source: SplitMix64(seed: seed))
  return (0..<count).map { _ in draw(&words) }
}
var weightGaps: [Double] = []
for (n, k) in [(1, 1), (3, 5), (5, 3), (4, 1), (1, 4), (4, 4)] {
  let seed = UInt64(100 * n + k)
  func made(_ initializer: Initializer) -> [Double] {
    var dice = SplitMix64(seed: seed)
    let weights: Matrix<Double> = initializer.weights(
      inputs: n, outputs: k, using: &dice)
    return weights.rows == n && weights.columns == k
      ? weights.elements : []
  }
  func normals(_ deviation: Double) -> [Double] {
    foretold(n * k, seed) { deviation * $0.normal() }
  }
  func uniforms(_ limit: Double) -> [Double] {
    foretold(n * k, seed) { limit * (2 * $0.share() - 1) }
  }
  let (inputs, both) = (Double(n), Double(n + k))
  var dice = SplitMix64(seed: seed)
  let short: Matrix<Float> = Initializer.heNormal.weights(
    inputs: n, outputs: k, using: &dice)
  weightGaps += [
    gap(made(.zeros), Array(repeating: 0, count: n * k)),
    gap(made(.normal(standardDeviation: 0.3)), normals(0.3)),
    gap(made(.xavierUniform), uniforms((6 / both).squareRoot())),
    gap(made(.xavierNormal), normals((2 / both).squareRoot())),
    gap(made(.heUniform), uniforms((6 / inputs).squareRoot())),
    gap(made(.heNormal), normals((2 / inputs).squareRoot())),
    gap(
      made(.scaled(3, .scaled(0.5, .heNormal))),
      normals(1.5 * (2 / inputs).squareRoot())),
    short.elements == made(.heNormal).map { Float($0) } ? 0 : 1,
    gap(
      made(.orthogonal(gain: 1.7)),
      orthogonal(n, k, 1.7, normals(1))),
  ]
}
/// Gram and Schmidt: every vector loses its parts along those
/// before it, and is divided by what is left of its length.
func orthogonal(
  _ n: Int, _ k: Int, _ gain: Double, _ draws: [Double]
) -> [Double] {
  let length = max(n, k)
  var found: [[Double]] = []
  for start in stride(from: 0, to: n * k, by: length) {
    var v = Array(draws[start..<start + length])
    for u in found + found {
      let part = zip(u, v).map { $0 * $1 }.reduce(0, +)
      v = zip(v, u).map { $0 - part * $1 }
    }
    let size = v.map { $0 * $0 }.reduce(0, +).squareRoot()
    found.append(v.map { $0 / size })
  }
  return (0..<n).flatMap { i in
    (0..<k).map { j in gain * (n <= k ? found[i][j] : found[j][i]) }
  }
}
expect(
  worst("first weights", weightGaps), equals: 0, within: 1e-12,
  "All initializers make of the generator's words what they say.")

func awry(_ seed: UInt64) -> Double {
  var dice = SplitMix64(seed: seed)
  let size = 40
  let weights: Matrix<Double> = Initializer.orthogonal(gain: 1)
    .weights(
      inputs: size, outputs: size, using: &dice)
  let lines = rows(weights)
  return (0..<size).flatMap { i in
    (0..<i).map { j in
      abs(zip(lines[i], lines[j]).reduce(0.0) { $0 + $1.0 * $1.1 })
    }
  }.max() ?? .infinity
}
expect(
  worst("orthogonal rows", (1...4).map { awry($0) }), equals: 0,
  within: 2e-15, "No two of 40 rows have a part in common.")

func adamWSample(_ sample: inout Sample) -> FormulaBindings {
  let method = AdamW<Double>(
    learningRate: 0.3, beta1: 0.7, beta2: 0.8, epsilon: 1.25,
    weightDecay: 1.5)
  let theta = sample.scalar()
  let m = sample.scalar()
  let v = sample.positive()
  let g = sample.scalar()
  let t = sample.integer(1...9)
  var state = AdamState(for: [theta])
  (state.first, state.second, state.steps) = ([m], [v], t - 1)
  var next = [theta]
  method.update(&next, gradient: [g], state: &state)
  return [
    "m_{t-1}": m, "v_{t-1}": v, "g_t": g, "t": t, "θ_{t-1}": theta,
    "β_1": 0.7, "β_2": 0.8, "ε": 1.25, "η": 0.3, "λ": 1.5,
    "m_t": state.first[0], "v_t": state.second[0], "θ_t": next[0],
  ]
}
verify("eq-model-first") { sample in
  adamWSample(&sample).filter {
    ["m_{t-1}", "m_t", "β_1", "g_t"].contains($0.key)
  }
}
verify("eq-model-second") { sample in
  adamWSample(&sample).filter {
    ["v_{t-1}", "v_t", "β_2", "g_t"].contains($0.key)
  }
}
verify("eq-model-adamw", tolerance: .relative(1e-9)) { sample in
  adamWSample(&sample).filter {
    !["m_{t-1}", "v_{t-1}", "g_t"].contains($0.key)
  }
}

verify("eq-model-first") { sample in
  let m = sample.vector(3)
  let g = sample.vector(3)
  var update = g
  let scaling = ScaleByAdam<Double>(
    beta1: 0.6, beta2: 0.7, epsilon: 1)
  var state = scaling.initialState(for: g)
  state.first = m
  scaling.apply(
    to: &update, parameters: g, state: &state,
    step: StepContext(number: 3))
  return ["m_{t-1}": m, "m_t": state.first, "β_1": 0.6, "g_t": g]
}
nonisolated func changingRate(_ step: Int) -> Double {
  0.125 + Double(step * step) / 16
}
let changing = Schedule<Double> { changingRate($0) }
/// Points and gradients of five steps, whatever the method.
func walk<M: Optimizer<Double>>(
  _ method: M, _ gradients: [[Double]], from start: [Double]
) -> [Double] {
  var point = start
  var state = method.initialState(for: start)
  return gradients.flatMap { gradient -> [Double] in
    method.update(
      &point, gradient: gradient, loss: 2, state: &state)
    return point
  }
}
typealias PlainStep = (_ slopes: [Double], _ theta: Double) ->
  Double
func gaps<M: Optimizer<Double>>(
  _ method: M, rated: Bool = true, _ plain: PlainStep
) -> [Double] {
  (0...20).map { count in
    let start = drawn(count, 7)
    let gradients = (1...5).map { drawn(count, 20 * count + $0) }
    var point = start
    let points = gradients.indices.flatMap { step -> [Double] in
      for i in 0..<count {
        point[i] -=
          (rated ? changingRate(step) : 1)
          * plain(gradients[...step].map { $0[i] }, point[i])
      }
      return point
    }
    return gap(walk(method, gradients, from: start), points)
  }
}
/// A running mean after all of the list, written out.
func running(_ list: [Double], _ decay: Double) -> Double {
  list.indices.map {
    (1 - decay) * .pow(decay, list.count - 1 - $0) * list[$0]
  }.reduce(0, +)
}
func squares(_ list: [Double]) -> [Double] { list.map { $0 * $0 } }
/// A running mean without the pull of its start at 0.
func corrected(_ list: [Double], _ decay: Double) -> Double {
  running(list, decay) / (1 - .pow(decay, list.count))
}
func prefixes(_ list: [Double]) -> [[Double]] {
  (1...list.count).map { Array(list.prefix($0)) }
}
func plainAdam(
  _ g: [Double], _ beta1: Double, _ beta2: Double, _ epsilon: Double
) -> Double {
  corrected(g, beta1)
    / (corrected(squares(g), beta2).squareRoot() + epsilon)
}
let adam = Adam<Double>(
  learningRate: changing, beta1: 0.7, beta2: 0.8, epsilon: 1.25)
let adamW = AdamW<Double>(
  learningRate: changing, beta1: 0.7, beta2: 0.8, epsilon: 1.25,
  weightDecay: 1.5)
let usual = AdamW<Double>(learningRate: changing)
let adamGaps =
  gaps(adam) { g, _ in plainAdam(g, 0.7, 0.8, 1.25) }
  + gaps(Descending(by: adam.composition)) { g, _ in
    plainAdam(g, 0.7, 0.8, 1.25)
  }
  + gaps(Adam<Double>(learningRate: changing)) { g, _ in
    plainAdam(g, 0.9, 0.999, 1e-8)
  }
  + gaps(adamW) { g, theta in
    plainAdam(g, 0.7, 0.8, 1.25) + 1.5 * theta
  }
  + gaps(Descending(by: adamW.composition)) { g, theta in
    plainAdam(g, 0.7, 0.8, 1.25) + 1.5 * theta
  }
  + gaps(usual) { g, theta in
    plainAdam(g, 0.9, 0.999, 1e-8) + 1e-4 * theta
  }
  + gaps(
    Descending(
      by: ScaleByAdam(
        beta1: 0.7, beta2: 0.8, epsilon: 1.25, epsilonRoot: 1.5,
        nesterov: true
      ).then(ScaleByLearningRate(changing)))
  ) { g, _ in
    let t = g.count
    let ahead =
      0.7 * running(g, 0.7) / (1 - .pow(0.7, t + 1))
      + 0.3 * g[t - 1] / (1 - .pow(0.7, t))
    return ahead
      / ((corrected(squares(g), 0.8) + 1.5).squareRoot() + 1.25)
  }
expect(
  worst("Adam and AdamW", adamGaps), equals: 0, within: 1e-10,
  "Adam, AdamW and Nesterov's variant are what is written.")
func amsGrad(_ maximum: ScaleByAMSGrad<Double>.Maximum) -> AMSGrad<
  Double
> {
  AMSGrad(
    learningRate: changing, beta1: 0.8, beta2: 0.3, epsilon: 1.25,
    maximum: maximum)
}
let amsGaps =
  gaps(amsGrad(.corrected)) { g, _ in
    let largest =
      prefixes(squares(g)).map { corrected($0, 0.3) }.max() ?? 0
    return corrected(g, 0.8) / (largest.squareRoot() + 1.25)
  }
  + gaps(amsGrad(.raw)) { g, _ in
    let largest =
      prefixes(squares(g)).map { running($0, 0.3) }.max() ?? 0
    let root = (largest / (1 - .pow(0.3, g.count))).squareRoot()
    return corrected(g, 0.8) / (root + 1.25)
  }
expect(
  worst("AMSGrad", amsGaps), equals: 0, within: 1e-12,
  "AMSGrad takes the largest, corrected before or after.")
func rmsProp(
  _ placement: EpsilonPlacement, _ centered: Bool
) -> RMSprop<Double> {
  RMSprop(
    learningRate: changing, decay: 0.7, epsilon: 1.25,
    placement: placement, centered: centered, momentum: 0.6)
}
func plainRMS(
  _ g: [Double], inside: Double, outside: Double, centered: Bool
) -> Double {
  let mean = centered ? running(g, 0.7) : 0
  let spread = running(squares(g), 0.7) - mean * mean
  return g[g.count - 1] / ((spread + inside).squareRoot() + outside)
}
/// A sum in which what is older by a step counts less.
func velocity(_ list: [Double], _ decay: Double) -> Double {
  list.indices.map { .pow(decay, list.count - 1 - $0) * list[$0] }
    .reduce(0, +)
}
let rmsGaps = [false, true].flatMap { centered in
  gaps(rmsProp(.outsideRoot, centered)) { g, _ in
    velocity(
      prefixes(g).map {
        plainRMS($0, inside: 0, outside: 1.25, centered: centered)
      }, 0.6)
  }
    + gaps(rmsProp(.insideRoot, centered)) { g, _ in
      velocity(
        prefixes(g).map {
          plainRMS($0, inside: 1.25, outside: 0, centered: centered)
        }, 0.6)
    }
}
expect(
  worst("RMSprop", rmsGaps), equals: 0, within: 1e-12,
  "RMSprop is what is written, centred or not, with ε inside or "
    + "outside of the root.")
func adagrad(_ placement: EpsilonPlacement) -> Adagrad<Double> {
  Adagrad(
    learningRate: changing, initialSum: 0.6, epsilon: 0.3,
    placement: placement)
}
let adagradGaps =
  gaps(adagrad(.outsideRoot)) { g, _ in
    let sum = 0.6 + squares(g).reduce(0, +)
    return g[g.count - 1] / (sum.squareRoot() + 0.3)
  }
  + gaps(adagrad(.insideRoot)) { g, _ in
    let sum = 0.6 + squares(g).reduce(0, +)
    return g[g.count - 1] / (sum + 0.3).squareRoot()
  }
let restless = Adagrad<Double>(learningRate: 0.5, epsilon: 0)
expect(
  worst("Adagrad", adagradGaps), equals: 0, within: 1e-12,
  "Adagrad divides by the root of the sum of squares.")
expect(
  gap(
    walk(restless, [[0, 3], [0, 4]], from: [1, 1]),
    [1, 0.5, 1, 0.1])
    < 1e-15,
  "Without ε, a gradient that was always 0 moves nothing.")
let otherGaps =
  gaps(
    Descending(
      by: Momentum(0.6).then(ScaleByLearningRate(changing)))
  ) { g, _ in velocity(g, 0.6) }
  + gaps(Nesterov(learningRate: changing, momentum: 0.6)) { g, _ in
    g[g.count - 1] + 0.6 * velocity(g, 0.6)
  }
  + gaps(SGD(learningRate: changing, weightDecay: 0.4)) {
    g, theta in
    g[g.count - 1] + 0.4 * theta
  }
  + gaps(SGD(learningRate: changing)) { g, _ in g[g.count - 1] }
  + gaps(Descending(by: Scale(-0.3)), rated: false) { g, _ in
    0.3 * g[g.count - 1]
  }
expect(
  worst("momentum and weight decay", otherGaps), equals: 0,
  within: 1e-12, "So are momentum, Nesterov's and weight decay.")

func changed<T: StatelessTransform>(
  _ transform: T, _ gradient: [Double], loss: Double? = nil
) -> [Double] where T.Scalar == Double {
  var update = gradient
  transform.apply(
    to: &update, parameters: gradient.map { 2 - $0 },
    step: StepContext(number: 2, loss: loss))
  return update
}
var clipGaps: [Double] = []
for count in 0...20 {
  let g = drawn(count, count)
  let size = squares(g).reduce(0, +).squareRoot()
  clipGaps += [
    gap(
      changed(ClipByGlobalNorm(1.5), g),
      g.map { size < 1.5 ? $0 : $0 * 1.5 / size }),
    gap(changed(ClipByGlobalNorm(100), g), g),
    gap(
      changed(ClipByValue(0.9), g),
      g.map { max(-0.9, min($0, 0.9)) }),
    gap(
      changed(ScaleByLearningRate(changing), g),
      g.map { -0.375 * $0 }),
    gap(
      changed(AddDecayedWeights(0.3), g),
      g.map { $0 + 0.3 * (2 - $0) }),
    gap(changed(AddDecayedWeights(1), g), g.map { _ in 2 }),
    gap(changed(AddDecayedWeights(0), g), g),
  ]
}
expect(
  worst("clipping", clipGaps), equals: 0, within: 1e-12,
  "Clipped gradients have the norm or the size that is allowed.")
expect(
  changed(ClipByGlobalNorm(5), [3, -4]) == [3, -4]
    && changed(ClipByGlobalNorm(2.5), [3, -4]) == [1.5, -2]
    && changed(ClipByValue(2), [2, -2, 2.5, -3, 1]) == [
      2, -2, 2, -2, 1,
    ],
  "What is at the limit stays.")
func polyak(
  _ gradient: [Double], largest: Double, epsilon: Double
) -> [Double] {
  let method = PolyakSGD<Double>(
    learningRate: 0.5, minimum: -1.5, largest: largest,
    epsilon: epsilon)
  return walk(method, [gradient], from: gradient.map { _ in 1 })
}
// The loss of the walk is 2: the gap to the minimum is 3.5.
expect(
  polyak([1, -2], largest: 9, epsilon: 2) == [0.75, 1.5]
    && polyak([1, -2], largest: 0.25, epsilon: 2) == [0.875, 1.25]
    && polyak([0, 0], largest: 9, epsilon: 0) == [1, 1],
  "Polyak's step is the gap over the squared norm, up to a limit.")

verify("eq-model-exponential") { sample in
  let first = sample.uniform(0.1...2)
  let r = sample.uniform(0.5...1.5)
  let d = sample.integer(0...3)
  let k = sample.integer(1...4)
  let t = d + sample.integer(1...9)
  let schedule = Schedule.exponentialDecay(
    from: first, rate: r, every: k, delay: d)
  return [
    "η_t": schedule(t), "η_0": first, "r": r, "t": t, "d": d,
    "k": k,
  ]
}
verify("eq-model-root-exponential") { sample in
  let first = sample.uniform(0.1...2)
  let delta = sample.uniform(-0.5...2)
  let t = sample.integer(0...9)
  let schedule = Schedule.rootExponentialDecay(
    from: first, delta: delta)
  return ["η_t": schedule(t), "η_0": first, "δ": delta, "t": t]
}
verify("eq-model-inverse-root") { sample in
  let first = sample.uniform(0.1...2)
  let beta = sample.positive()
  let t = sample.integer(0...9)
  let schedule = Schedule.inverseRootDecay(from: first, beta: beta)
  return ["η_t": schedule(t), "η_0": first, "β": beta, "t": t]
}
verify("eq-model-inverse-time") { sample in
  let first = sample.uniform(0.1...2)
  let beta = sample.positive()
  let t = sample.integer(0...9)
  let schedule = Schedule.inverseTimeDecay(from: first, decay: beta)
  return ["η_t": schedule(t), "η_0": first, "β": beta, "t": t]
}
let stairs = Schedule<Double>.exponentialDecay(
  from: 8, rate: 0.5, every: 3, delay: 2, staircase: true, end: 1.5)
let climbing = Schedule<Double>.exponentialDecay(
  from: 1, rate: 2, every: 1, end: 3)
let below = Schedule<Double>.exponentialDecay(
  from: 4, rate: 0.5, end: 5)
let level = Schedule<Double>.exponentialDecay(
  from: 1, rate: 1, end: 3)
expect(
  stairs.values(0..<13) == [
    8, 8, 8, 8, 8, 4, 4, 4, 2, 2, 2, 1.5, 1.5,
  ]
    && climbing.values(0..<5) == [1, 2, 3, 3, 3] && level(7) == 1
    && below.values(0..<2) == [4, 5],
  "Stairs begin after the delay, fall at once and end at the limit; "
    + "a rate that grows has a limit above.")

func between(
  _ knots: [(Int, Double)], _ t: Int, _ shape: (Double) -> Double
) -> Double {
  for (a, b) in zip(knots, knots.dropFirst()) where t < b.0 {
    let part = Double(t - a.0) / Double(b.0 - a.0)
    return a.1 + (b.1 - a.1) * shape(part)
  }
  return knots[knots.count - 1].1
}
let lines = Schedule<Double>.linearOneCycle(
  peak: 3, steps: 20, initialDivisor: 2, finalDivisor: 10)
let waves = Schedule<Double>.cosineOneCycle(
  peak: 3, steps: 20, initialDivisor: 2, finalDivisor: 10)
let cycleGaps = (0...23).map { t in
  gap(
    [lines(t), waves(t)],
    [
      between([(0, 1.5), (6, 3), (17, 1.5), (20, 0.15)], t) { $0 },
      between([(0, 1.5), (6, 3), (20, 0.15)], t) {
        (1 - .cos(.pi * $0)) / 2
      },
    ])
}
expect(
  worst("one-cycle schedules", cycleGaps), equals: 0, within: 1e-14,
  "One-cycle schedules meet their knots and go between as they say."
)

verify("eq-model-step") { sample in
  let theta = sample.vector(3)
  let g = sample.vector(3)
  let rate = sample.positive()
  return [
    "θ'": gradientDescentStep(
      theta, gradient: g, learningRate: rate),
    "θ": theta, "g": g, "η": rate,
  ]
}
verify("eq-model-normalized") { sample in
  let theta = sample.vector(3)
  let g = sample.vector(3)
  let length = sample.positive()
  return [
    "θ'": normalizedGradientDescentStep(
      theta, gradient: g, stepLength: length),
    "θ": theta, "g": g, "ℓ": length,
  ]
}
verify("eq-model-average") { sample in
  let n = sample.integer(1...6)
  let values = sample.vector(n)
  let means = runningAverages(values.map { [$0] })
  return ["\\bar{θ}": means[n - 1][0], "θ": values, "n": n]
}
let stepGaps = (1...20).flatMap { count -> [Double] in
  let (p, g) = (whole(count, 3), whole(count, 4))
  let size = squares(g).reduce(0, +).squareRoot()
  return [
    gap(
      gradientDescentStep(p, gradient: g, learningRate: 0.5),
      zip(p, g).map { $0 - $1 / 2 }),
    gap(direction(of: g), g.map { $0 / size }),
    gap(direction(of: g.map { $0 * 1e-300 }), g.map { $0 / size }),
    gap(direction(of: g.map { $0 * 1e300 }), g.map { $0 / size }),
  ]
}
expect(
  worst("steps and directions", stepGaps), equals: 0, within: 1e-14,
  "Steps and directions of all lengths and sizes are as defined.")
expect(
  direction(of: [0.0, 0]) == [0, 0]
    && runningAverages([[1e-20], [3]])[0] == [1e-20],
  "Nothing has no direction; the mean of one point is the point, "
    + "however small.")
let trail = (0..<6).map { drawn(3, $0) }
let averageGaps = (0...6).map { left -> Double in
  let kept = Array(trail.dropFirst(left))
  let means = kept.indices.map { (last: Int) -> [Double] in
    let share = 1 / Double(last + 1)
    return (0..<3).map { (i: Int) -> Double in
      kept[...last].reduce(0.0) { $0 + share * $1[i] }
    }
  }
  let found = runningAverages(trail, discarding: left)
  return found.count == means.count
    ? gap(found.flatMap { $0 }, means.flatMap { $0 }) : .infinity
}
expect(
  worst("running averages", averageGaps), equals: 0, within: 1e-14,
  "The averages are those of all points kept so far.")

typealias Ending = (steps: Int, reason: StopReason?)
func scripted(
  _ losses: [Double], _ norms: [Double]? = nil,
  _ rules: StoppingRule...
) -> Ending {
  let norms = norms ?? losses.indices.map { 10 + Double($0) }
  let places = norms.indices.map { -norms[..<$0].reduce(0, +) }
  func now(_ point: [Double]) -> Int {
    places.firstIndex(of: point[0]) ?? 0
  }
  let run = gradientDescent(
    from: [0.0], learningRate: 1, steps: losses.count - 1,
    stopping: rules, loss: { losses[now($0)] },
    gradient: { [norms[now($0)]] })
  return (run.steps, run.stopReason)
}
let runs: [Ending] = [
  scripted([1, 2, 3, 4], [8, 3, 2, 1], .gradientNorm(atMost: 2)),
  scripted([4, 8, 6, 6], nil, .relativeLoss(atMost: 0.25)),
  scripted([-6, -8, -9], nil, .relativeLoss(atMost: 0.25)),
  scripted([1, 0.25, 0, 0, 0], nil, .relativeLoss(atMost: 0.5)),
  scripted([9, 7, 3, 1], nil, .loss(atMost: 3)),
  scripted(
    [5, 4, 3.5, 3.25, 3, 2.875, 0], nil,
    .plateau(steps: 2, improvement: 0.5)),
  scripted(
    [5, 4, 3, 2], nil, .plateau(steps: 2, improvement: .infinity)),
  scripted(
    [5, 4, 4.25, 4.125, 0], nil, .plateau(steps: 3, improvement: 1),
    .plateau(steps: 4, improvement: 0)),
  scripted([5, .infinity, 1], nil, .loss(atMost: 0)),
  scripted([5, 4, 3], [2, .infinity, 1]),
  scripted([5, 4, 3]),
]
let stops: [Int] = [2, 2, 1, 3, 2, 5, 1, 3, 1, 1, 2]
expect(
  runs.map { $0.steps } == stops,
  "Each rule speaks at the step at which its limit is met.")
let reasons: [StopReason?] = [
  .gradientNorm(2, limit: 2), .relativeLoss(0.25, limit: 0.25),
  .relativeLoss(0.25, limit: 0.25), .relativeLoss(0, limit: 0.5),
  .lossTarget(3, target: 3), .plateau(steps: 2, best: 3.25),
  .plateau(steps: 2, best: .infinity), .plateau(steps: 3, best: 5),
  .nonFinite, .nonFinite, .budget(steps: 2),
]
expect(
  runs.map { $0.reason } == reasons, "And says what it saw.")

verify("eq-model-accumulated") { sample in
  let sizes = (0..<3).map { _ in Double(sample.integer(1...5)) }
  let slopes = sample.vector(3)
  var sum = GradientAccumulator<Double>(parameterCount: 1)
  for (size, slope) in zip(sizes, slopes) {
    sum.add(slope, [slope], samples: Int(size))
  }
  return [
    "\\bar{g}": sum.meanGradient()[0], "n": sizes, "g": slopes,
  ]
}
let fresh = GradientAccumulator<Double>(parameterCount: 2)
var added = fresh
added.add(3, [1, -2], samples: 2)
added.add(6, [5, 7], samples: 4)
let sums = (added.samples, added.meanLoss, added.meanGradient())
added.reset()
expect(
  sums == (6, 5, [22.0 / 6, 4]) && fresh.samples == 0
    && added == fresh,
  "A micro-batch counts by its samples, and a reset forgets all.")
func pull(_ worker: Int, _ step: Int, _ theta: [Double]) -> [Double]
{
  theta.indices.map { i in
    Double(worker + 1) * theta[i] - Double(step * (i + 1)) / 8
  }
}
var meetings = [[0.5, -1.25]]
for round in 0..<4 {
  let ends = (0..<2).map { worker in
    (3 * round..<3 * round + 3).reduce(meetings[round]) {
      theta, step in
      zip(theta, pull(worker, step, theta)).map { $0 - 0.25 * $1 }
    }
  }
  meetings.append(zip(ends[0], ends[1]).map { ($0 + $1) / 2 })
}
let met = localSGD(
  from: meetings[0], learningRate: 0.25, rounds: 4, localSteps: 3,
  workers: 2, gradient: pull)
expect(
  worst(
    "local descent",
    [
      met.count == meetings.count
        ? gap(met.flatMap { $0 }, meetings.flatMap { $0 })
        : .infinity
    ]),
  equals: 0, within: 1e-12, "Workers average after each round.")
let tall = Matrix(rows: 5, columns: 3, elements: whole(15, 6))
let chosen = tall.selecting(rows: [4, 0, 2, 4])
expect(
  chosen.rows == 4 && chosen.columns == 3
    && rows(chosen) == [4, 0, 2, 4].map { rows(tall)[$0] },
  "Selected rows come in the order asked for, twice if asked twice."
)
var searching = SplitMix64(seed: 5)
let searched = randomSearch(
  over: [.linear(-1...3), .linear(2...10)], trials: 7,
  using: &searching
) { $0[0] - $0[1] }
let expected = foretold(14, 5) { $0.share() }
expect(
  searched.trials
    == (0..<7).map { trial in
      let (a, b) = (
        -1 + 4 * expected[2 * trial],
        2 + 8 * expected[2 * trial + 1]
      )
      return Trial(values: [a, b], score: a - b)
    },
  "A random search tries what the generator says, so many times.")

table(
  ["compared with its definition", "cases", "largest gap"],
  rows: comparisons.map {
    [$0.name, $0.cases, $0.worst == 0 ? "none" : $0.worst]
  },
  formats: [.automatic, .automatic, .scientific(0)],
  caption: "A case is one size, or one method at one size.")
let caseCount = comparisons.map(\.cases).reduce(0, +)
let exact = comparisons.filter { $0.worst == 0 }.count

let networkFigure = Plot.lines(
  zip(networks, networkGaps).map { tried, found in
    Series(
      name: tried.name, x: networkSizes.map { Double($0) },
      y: found.map(\.gradient))
  }, xLabel: "samples", yLabel: "largest gap", yScale: .log,
  size: .wide)
plot(
  networkFigure,
  caption:
    "The gap between backward gradients and central differences, "
    + "in the worst parameter.")
expect(
  networkGaps.allSatisfy { $0.allSatisfy { $0.gradient < 1e-8 } },
  "All lie within what the differences themselves are worth.")
