// Precision (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook
import SVGPlot

verify("eq-prec-gap") { sample in
  let drawn = sample.uniform(0.01...1000)
  let p = sample.oneOf([11, 24, 53])
  let x =
    p == 11
    ? Double(Float16(drawn)) : p == 24 ? Double(Float(drawn)) : drawn
  return [
    "g": FormulaFunction { (x: Double) -> Double in
      if p == 11 { return Double(Float16(x).ulp) }
      return p == 24 ? Double(Float(x).ulp) : x.ulp
    },
    "x": x, "p": p,
  ]
}
verify("eq-prec-rounding") { sample in
  let x = sample.uniform(-1000...1000)
  return sample.boolean()
    ? ["x̂": Double(Float16(x)), "x": x, "ε": Double(Float16.ulpOfOne)]
    : ["x̂": Double(Float(x)), "x": x, "ε": Double(Float.ulpOfOne)]
}
struct Format {
  var name: String
  var digits: Int
  var epsilon, least, leastNormal, largest: Double
  init<S: RealScalar>(_ type: S.Type) {
    name = "\(type)"
    digits = type.significandBitCount + 1
    epsilon = Double(type.ulpOfOne)
    least = Double(type.leastNonzeroMagnitude)
    leastNormal = Double(type.leastNormalMagnitude)
    largest = Double(type.greatestFiniteMagnitude)
  }
}
let formats = [
  Format(Float16.self), Format(Float.self), Format(Double.self),
]
table(
  ["format", "p", "ε", "least above 0", "largest"],
  rows: formats.map {
    [$0.name, $0.digits, $0.epsilon, $0.least, $0.largest]
  },
  formats: [
    .automatic, .automatic, .scientific(1), .scientific(1),
    .scientific(1),
  ])

func smallestStep<S: RealScalar>(from theta: S) -> Double {
  threshold(in: 1e-30...10) { (step: Double) in
    gradientDescentStep(
      [theta], gradient: [-1], learningRate: S(step)) != [theta]
  }?.value ?? .nan
}
func lostRow<S: RealScalar>(_ theta: S) -> [Any] {
  ["\(S.self)", Double(theta), Double(theta.ulp) / 2,
    smallestStep(from: theta)]
}
func stepInGaps<S: RealScalar>(_ theta: S) -> Double {
  smallestStep(from: theta) / Double(theta.ulp)
}
table(
  ["format", "θ", "half the gap", "smallest step that counts"],
  rows: [
    lostRow(3 as Float16), lostRow(1000 as Float16),
    lostRow(3 as Float), lostRow(1000 as Float),
    lostRow(3 as Double), lostRow(1000 as Double),
  ],
  formats: [.automatic, .automatic, .scientific(2), .scientific(2)])
let inGaps = [
  stepInGaps(3 as Float16), stepInGaps(1000 as Float16),
  stepInGaps(3 as Float), stepInGaps(1000 as Float),
  stepInGaps(3 as Double), stepInGaps(1000 as Double),
]
expect(
  inGaps.allSatisfy { abs($0 - 0.5) < 1e-3 },
  "In every format the smallest step that counts is half a gap.")

func walk<S: RealScalar>(_ type: S.Type, carrying: Bool) -> Double {
  var theta: S = 1, lost: S = 0
  for _ in 0..<10_000 {
    let step = S(1e-4) + (carrying ? lost : 0)
    let next = gradientDescentStep(
      [theta], gradient: [-step], learningRate: 1)[0]
    lost = step - (next - theta)
    theta = next
  }
  return Double(theta)
}
let walks = [
  [walk(Float16.self, carrying: false), walk(Float16.self, carrying: true)],
  [walk(Float.self, carrying: false), walk(Float.self, carrying: true)],
  [walk(Double.self, carrying: false), walk(Double.self, carrying: true)],
]
table(
  ["format", "plain", "carrying what was lost"],
  rows: zip(formats, walks).map { [$0.name, $1[0], $1[1]] },
  formats: [.automatic, .fixed(7), .fixed(7)])
expect(walks[0][0] == 1, "In Float16 the plain walk never leaves 1.")
expect(
  abs(walks[0][1] - 2) < 2e-3,
  "With the lost part carried along it arrives, in Float16 too.")
expect(
  abs(walks[1][0] - 2) > 100 * abs(walks[1][1] - 2),
  "In Float the plain walk is off by much more than the other.")

func stalledPoint(
  from start: Float, target: Float, rate: Float, curvature: Float
) -> Float {
  var theta = [start]
  while true {
    let next = gradientDescentStep(
      theta, gradient: [curvature * (theta[0] - target)],
      learningRate: rate)
    if next == theta { return theta[0] }
    theta = next
  }
}
verify("eq-prec-stall", samples: 100) { sample in
  let target = Float(sample.uniform(1.1...1.5))
  let rate = Float(sample.uniform(0.05...0.5))
  let curvature = Float(sample.uniform(0.5...1.5))
  let end = stalledPoint(
    from: target + 0.3, target: target, rate: rate,
    curvature: curvature)
  return [
    "θ_∞": Double(end), "θ^*": Double(target), "η": Double(rate),
    "λ": Double(curvature),
    "g": FormulaFunction { (x: Double) in Double(Float(x).ulp) },
  ]
}
struct Stall {
  var distances: [Double] = []
  var lossStops = 0.0  // the distance when the loss no longer falls
  var end: Double { distances[distances.count - 1] }
}
func stall<S: RealScalar>(_ type: S.Type, rate: S = 0.1) -> Stall {
  let target = S(Double.pi / 2)
  func loss(_ theta: [S]) -> S {
    let offset: S = theta[0] - target
    return 1 + offset * offset / 2
  }
  let run: Trace<S> = gradientDescent(
    from: [1], learningRate: rate, steps: 450, loss: loss,
    gradient: { (theta: [S]) -> [S] in [theta[0] - target] })
  var result = Stall()
  result.distances = run.parameters.coordinate(0).map {
    abs(Double($0) - Double(target))
  }
  let stops = run.losses.firstIndex { $0 == run.finalLoss } ?? 0
  result.lossStops = result.distances[stops]
  return result
}
let stalls = [
  stall(Float16.self), stall(Float.self), stall(Double.self),
]
plot(
  Plot(
    zip(formats, stalls).map { format, stall in
      let steps = stride(from: 0, to: stall.distances.count, by: 3)
      return LineMark(
        Series(
          name: format.name, x: steps.map { Double($0) },
          y: steps.map { stall.distances[$0] }))
    }, x: PlotAxis("step"),
    y: PlotAxis("distance from the minimum", scale: .log)),
  caption: "One run in three formats. Each falls by the same factor a "
    + "step until its steps are lost. More digits make no step better; "
    + "they let the run go on.")
expect(
  zip(formats, stalls).allSatisfy {
    $1.end > 0 && $1.end <= 5.01 * $0.epsilon
  },
  "With ηλ = 0.1 each run stops within five gaps of its minimum, "
    + "and not at it.")
let early = (0..<30).map {
  abs(stalls[0].distances[$0] / stalls[2].distances[$0] - 1)
}
expect(
  early.allSatisfy { $0 < 0.1 },
  "Over the first 30 steps Float16 and Double agree to a tenth.")

let floors = zip(formats, stalls).map {
  [$0.epsilon, $1.lossStops, $1.end, $1.end * $1.end / 2]
}
table(
  [
    "format", "ε", "distance when the loss stops", "distance at the end",
    "loss above its minimum",
  ],
  rows: zip(formats, floors).map { [$0.name, $1[0], $1[1], $1[2], $1[3]] },
  formats: [
    .automatic, .scientific(1), .scientific(1), .scientific(1),
    .scientific(1),
  ])
/// The power of ε that a column follows from Float16 to Double.
func power(_ column: Int) -> Double {
  Double.log(floors[2][column] / floors[0][column])
    / .log(floors[2][0] / floors[0][0])
}
let powers = [power(1), power(2), power(3)]
expect(
  powers[0], equals: 0.5, within: 0.05,
  "The loss stops falling at a distance that goes like √ε.")
expect(
  powers[1], equals: 1, within: 0.05,
  "The parameter stops at a distance that goes like ε.")
expect(
  powers[2], equals: 2, within: 0.1,
  "The true loss is then above its minimum by about ε².")

var random = RandomState(seed: 1)
let x = random.randn(100)
let y = zip(x, random.randn(100)).map { 3 * $0 + $1 }
func fitted<S: RealScalar>(_ type: S.Type) -> Double {
  let line = LinearRegression(
    inputs: x.map { S($0) }, targets: y.map { S($0) }, intercept: false)
  return Double(
    gradientDescent(
      on: line, from: [0], learningRate: 0.1, steps: 500
    ).finalParameters[0])
}
let exactLine = LinearRegression(inputs: x, targets: y, intercept: false)
let exactSlope = exactLine.minimizer()?[0] ?? .nan
let fits = [fitted(Float16.self), fitted(Float.self), fitted(Double.self)]
let fitErrors = fits.map { abs($0 / exactSlope - 1) }
let standardError = 1 / Double.sqrt(x.reduce(0) { $0 + $1 * $1 })
table(
  ["format", "slope", "relative error", "in standard errors"],
  rows: formats.indices.map {
    [
      formats[$0].name, fits[$0], fitErrors[$0],
      abs(fits[$0] - exactSlope) / standardError,
    ]
  },
  formats: [.automatic, .fixed(6), .scientific(1), .scientific(1)])
expect(
  zip(formats, fitErrors).allSatisfy { $1 < 20 * $0.epsilon },
  "In every format the slope is right to a few ε.")
expect(
  abs(fits[0] - exactSlope) < standardError / 10,
  "Even the error of Float16 is far below what the data can tell.")

/// The derivative of S·(a − 1)² by the input of the first of `depth`
/// layers, computed in S on the way back.
func backward<F: RealScalar>(_ depth: Int, scale: F) -> F {
  var outputs: [F] = []
  var value: F = 0.5
  for _ in 0..<depth {
    value = sigmoid(value)
    outputs.append(value)
  }
  var slope = scale * (2 * (value - 1))
  for a in outputs.reversed() { slope *= a * (1 - a) }
  return slope
}
func recovered(_ depth: Int, scale: Double) -> Double {
  Double(backward(depth, scale: Float16(scale))) / scale
}
let chainDepths = [2, 6, 10, 14, 20]
let chainScale = 32_768.0
table(
  ["layers", "Double", "Float16", "Float16, scaled"],
  rows: chainDepths.map {
    [
      $0, backward($0, scale: 1.0), recovered($0, scale: 1),
      recovered($0, scale: chainScale),
    ]
  },
  formats: [
    .automatic, .significant(3), .significant(3), .significant(3),
  ])
expect(
  recovered(14, scale: 1) == 0,
  "Without scaling the derivative behind 14 layers is 0.")
expect(
  chainDepths.prefix(4).allSatisfy {
    abs(recovered($0, scale: chainScale) / backward($0, scale: 1.0) - 1)
      < 0.02
  },
  "With scaling it is right to 2 percent, up to 14 layers.")
expect(
  recovered(20, scale: chainScale) == 0,
  "Behind 20 layers even the scaled derivative underflows.")

let exactTwelve = backward(12, scale: 1.0)
let scalePowers = Array(0...17)
let scaleErrors = scalePowers.map {
  abs(recovered(12, scale: Double(1 << $0)) / exactTwelve - 1)
}
let usable = scalePowers.filter { scaleErrors[$0].isFinite }
plot(
  Plot(
    [
      LineMark(
        Series(
          x: usable.map { Double(1 << $0) },
          y: usable.map { max(scaleErrors[$0], 1e-5) }),
        showsPoints: true),
      OffScaleMark(
        "overflow",
        x: scalePowers.filter { !scaleErrors[$0].isFinite }.map {
          Double(1 << $0)
        }),
    ], x: PlotAxis("scale S", scale: .log),
    y: PlotAxis("relative error of the derivative", scale: .log),
    legend: .none),
  caption: "Loss scaling in Float16, behind twelve layers. To the left "
    + "the derivative underflows, to the right the scaled loss "
    + "overflows; between lies a range that serves.")
let firstOverflow = scalePowers.first { !scaleErrors[$0].isFinite } ?? -1
expect(
  scaleErrors[0] > 0.2 && scaleErrors[12] < 0.02 && firstOverflow > 12,
  "There is a window: a small S leaves a large error, a suitable S a "
    + "small one, a large S overflows.")

let halfLine = LinearRegression(
  inputs: x.map { Float16($0) }, targets: y.map { Float16($0) },
  intercept: false)
func gradientInHalf(_ slope: Float16) -> Float16 {
  halfLine.gradient(at: [slope])[0]
}
let smallRate = 0.0005
var allHalf: [Float16] = [0]
var master: [Float] = [0]
for _ in 0..<8000 {
  allHalf = gradientDescentStep(
    allHalf, gradient: [gradientInHalf(allHalf[0])],
    learningRate: Float16(smallRate))
  master = gradientDescentStep(
    master, gradient: [Float(gradientInHalf(Float16(master[0])))],
    learningRate: Float(smallRate))
}
let masterErrors = [Double(allHalf[0]), Double(master[0])].map {
  abs($0 - exactSlope)
}
table(
  ["parameters", "gradient", "distance from the minimum"],
  rows: [
    ["Float16", "Float16", masterErrors[0]],
    ["Float", "Float16", masterErrors[1]],
  ], formats: [.automatic, .automatic, .significant(2)])
expect(
  masterErrors[0] > 0.5,
  "With parameters in Float16 the run stops far from the minimum.")
expect(
  masterErrors[1] < 0.01,
  "With a master copy the same gradients lead to it.")

func difference<S: RealScalar>(_ x: S, _ h: S) -> (
  value: Double, step: Double
) {
  // The step that the rounded points really have.
  (
    Double(centralDifference(of: { S.exp($0) }, at: x, step: h)),
    (Double(x + h) - Double(x - h)) / 2
  )
}
verify("eq-prec-difference") { sample in
  let x = sample.uniform(-1...1), h = sample.logUniform(0.01...0.5)
  let format = sample.integer(0...2)
  let place = format == 0 ? Double(Float16(x)) : Double(Float(x))
  let found = [
    difference(Float16(x), Float16(h)),
    difference(Float(x), Float(h / 30)),
    difference(place, h / 1000),
  ][format]
  let bound = Double.exp(place + found.step)
  return [
    "D": found.value, "f": FormulaFunction { (x: Double) in .exp(x) },
    "x": place, "h": found.step, "M": bound, "F": bound,
    "ε": formats[format].epsilon,
  ]
}
func leastOf(
  _ f: (Double) -> Double, in range: ClosedRange<Double>
) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  for _ in 0..<200 {
    let a = low + (high - low) / 3, b = high - (high - low) / 3
    if f(a) < f(b) { high = b } else { low = a }
  }
  return (low + high) / 2
}
verify("eq-prec-best-step", tolerance: .relative(1e-5)) { sample in
  let epsilon = sample.logUniform(1e-16...1e-3)
  let f = sample.uniform(0.1...10), m = sample.uniform(0.1...10)
  let found = leastOf(
    { (u: Double) in
      let h = Double.exp(u)
      return h * h / 6 * m + epsilon * f / h
    }, in: -20...5)
  return ["h^*": Double.exp(found), "ε": epsilon, "F": f, "M": m]
}

func meanError<S: RealScalar>(_ type: S.Type, _ h: Double) -> Double {
  let errors = (0..<60).map { (k: Int) -> Double in
    let x = S(Double(k) / 60)
    return abs(difference(x, S(h)).value - .exp(Double(x)))
  }
  return errors.reduce(0, +) / 60
}
let stepSizes = (-50 ... -2).map { Double.pow(2, Double($0) / 1.5) }
func errorCurve<S: RealScalar>(_ type: S.Type) -> [(Double, Double)] {
  stepSizes.filter { $0 > 2 * Double(type.ulpOfOne) }.map {
    ($0, meanError(type, $0))
  }
}
let errorCurves = [
  errorCurve(Float16.self), errorCurve(Float.self),
  errorCurve(Double.self),
]
let bestSteps = errorCurves.map { curve in
  curve.min { $0.1 < $1.1 }!
}
let predictedSteps = formats.map {
  Double.root(3 * $0.epsilon, 3)
}
plot(
  Plot(
    zip(formats, errorCurves).map { format, curve in
      LineMark(
        Series(
          name: format.name, x: curve.map { $0.0 },
          y: curve.map { $0.1 }))
    } + predictedSteps.map { RuleMark(.x($0)) },
    x: PlotAxis("h", scale: .log),
    y: PlotAxis("mean error of the difference", scale: .log)),
  caption: "The error of a central difference. To the left of each "
    + "minimum rounding rules, to the right truncation, the same for "
    + "all. The vertical lines are at the predicted best steps.")
table(
  ["format", "best h, predicted", "best h, measured", "error there"],
  rows: formats.indices.map {
    [
      formats[$0].name, predictedSteps[$0], bestSteps[$0].0,
      bestSteps[$0].1,
    ]
  },
  formats: [
    .automatic, .scientific(1), .scientific(1), .scientific(1),
  ])
expect(
  zip(predictedSteps, bestSteps).allSatisfy {
    $1.0 > $0 / 4 && $1.0 < 4 * $0
  },
  "The best step is the predicted one within a factor of 4.")
expect(
  zip(formats, bestSteps).allSatisfy {
    $1.1 < 5 * Double.pow($0.epsilon, 2.0 / 3)
  },
  "The error there is of the order of ε to the power 2/3.")

verify("eq-prec-sum") { sample in
  let values = sample.vector(200).map { Float($0) }
  let exact = values.map { Double($0) }
  return [
    "ŝ": Double(sum(values)), "s": compensatedSum(exact), "x": exact,
    "n": 200, "ε": Double(Float.ulpOfOne),
  ]
}
let counts = (4...20).map { 1 << $0 }
let tenths = [Float](repeating: 0.1, count: 1 << 20)
var sumDice = SplitMix64(seed: 12)
let uniforms = (0..<1 << 20).map { _ in
  Float(sumDice.nextUniform() as Double)
}
func relativeErrors(
  _ values: [Float], _ method: ([Float]) -> Float
) -> [Double] {
  counts.map {
    let part = Array(values.prefix($0))
    let exact = compensatedSum(part.map { Double($0) })
    return abs(Double(method(part)) / exact - 1)
  }
}
let sumErrors: [(String, [Double])] = [
  ("one by one, tenths", relativeErrors(tenths) { sum($0) }),
  ("one by one, random", relativeErrors(uniforms) { sum($0) }),
  ("pairwise, tenths", relativeErrors(tenths) { pairwiseSum($0) }),
  ("compensated, tenths", relativeErrors(tenths) { compensatedSum($0) }),
]
plot(
  Plot(
    sumErrors.map { name, errors in
      LineMark(
        Series(
          name: name, x: counts.map { Double($0) },
          y: errors.map { max($0, 1e-10) }), showsPoints: true)
    }, x: PlotAxis("numbers added", scale: .log),
    y: PlotAxis("relative error", scale: .log), legend: .above),
  caption: "The relative error of sums in Float, against the exact sum of "
    + "the same numbers. Errors below 10⁻¹⁰ are drawn there.")
let halfEpsilon = Double(Float.ulpOfOne) / 2
expect(
  zip(counts, sumErrors[0].1).allSatisfy {
    $1 <= Double($0) * halfEpsilon
  } && sumErrors[0].1[16] > 1e-3,
  "One by one the error stays below n·ε/2, and for a million equal "
    + "numbers it is above a thousandth.")
expect(
  sumErrors[2].1.allSatisfy { $0 < 20 * halfEpsilon },
  "Pairwise it stays within 20 half-gaps.")
expect(
  sumErrors[3].1.allSatisfy { $0 <= halfEpsilon },
  "Compensated it is the exact sum, rounded once.")

let manyTenths = [Float16](repeating: 0.1, count: 10_000)
table(
  ["mean of 10,000 tenths in Float16", "sum", "mean"],
  rows: [
    ["one by one", sum(manyTenths), sum(manyTenths) / 10_000],
    [
      "pairwise", pairwiseSum(manyTenths),
      pairwiseSum(manyTenths) / 10_000,
    ],
  ], formats: [.automatic, .automatic, .fixed(4)])
expect(
  sum(manyTenths) < 300,
  "One by one the sum stops at a quarter of its value.")
expect(
  abs(Double(pairwiseSum(manyTenths)) / 1000 - 1) < 0.02,
  "Pairwise it is right to 2 percent.")

verify("eq-prec-lse") { sample in
  let x = sample.vector(4, in: -10...10)
  return ["ℓ": logSumExp(x), "x": x, "m": x.max() ?? 0, "n": 4]
}
verify("eq-prec-softplus") { sample in
  [
    "ζ": FormulaFunction { (z: Double) in softplus(z) },
    "z": sample.uniform(-10...10),
  ]
}
func printedForm<S: RealScalar>(_ x: [S]) -> S {
  .log(x.reduce(0) { $0 + S.exp($1) })
}
let places = [-2000.0, -800, -100, -5, 5, 12, 100, 800, 2000]
func bothForms<S: RealScalar>(_ type: S.Type) -> [(Double, Double)] {
  places.map {
    let x = [S($0), S($0) - 1, S($0) - 2]
    return (Double(printedForm(x)), Double(logSumExp(x)))
  }
}
let lseForms = [
  bothForms(Float16.self), bothForms(Float.self), bothForms(Double.self),
]
table(
  [
    "x₁", "printed, Float16", "printed, Float", "printed, Double",
    "rearranged, Float16",
  ],
  rows: places.indices.map {
    [
      places[$0], lseForms[0][$0].0, lseForms[1][$0].0,
      lseForms[2][$0].0, lseForms[0][$0].1,
    ]
  }, formats: [.automatic])
expect(
  lseForms.allSatisfy { $0.allSatisfy { $0.1.isFinite } },
  "The rearranged form is finite everywhere, in every format.")
expect(
  lseForms.allSatisfy {
    !$0[0].0.isFinite && !$0[8].0.isFinite
  }, "The printed form is infinite at both ends, in every format.")
expect(
  zip(formats, lseForms).allSatisfy { format, forms in
    zip(places, forms).allSatisfy { x, values in
      // The least of the three exponentials keeps all of its digits.
      let safe =
        Double.exp(x - 2) >= format.leastNormal && values.0.isFinite
      let allowed = 4 * format.epsilon * max(1, abs(values.1))
      return !safe || abs(values.0 - values.1) <= allowed
    }
  },
  "Where the exponentials of the printed form neither overflow nor "
    + "underflow, the two forms agree to a few ε.")

func printedSoftplus(_ z: Float) -> Float { .log(1 + .exp(z)) }
let depths: [Float] = [-2, -8, -14, -17, -40]
table(
  ["z", "log(1 + eᶻ) as printed", "softplus"],
  rows: depths.map { [$0, printedSoftplus($0), softplus($0)] },
  formats: [.automatic, .significant(7), .significant(7)])
expect(
  printedSoftplus(-17) == 0 && softplus(-17 as Float) > 0,
  "As printed, the value at −17 is 0 in Float.")
expect(
  depths.allSatisfy {
    abs(Double(softplus($0)) / softplus(Double($0)) - 1) < 1e-6
  }, "The library's form keeps six digits everywhere.")

func safeNorm<S: RealScalar>(_ x: [S]) -> S {
  let c = maximumNorm(x)
  return c == 0 ? 0 : c * norm(x.map { $0 / c })
}
verify("eq-prec-norm") { sample in
  let x = sample.vector(4)
  return ["x": x, "c": maximumNorm(scale(x, by: 1))]
}
let ordinary: [Float16] = [300, 400]
let faint: [Float16] = [3e-5, 4e-5]
table(
  ["gradient in Float16", "squares first", "scaled first"],
  rows: [ordinary, faint].map { [$0, norm($0), safeNorm($0)] })
expect(
  norm(ordinary) == .infinity && safeNorm(ordinary) == 500,
  "The norm of (300, 400) is infinite in Float16, scaled it is 500.")
expect(
  norm(faint) == 0 && abs(safeNorm(faint) / 5e-5 - 1) < 0.01,
  "That of a small gradient is 0, scaled it is right.")

func floorWithNoise<S: RealScalar>(
  _ type: S.Type, sigma: Double
) -> Double {
  var dice = SplitMix64(seed: 4)
  let target = S(Double.pi / 2)
  var theta: [S] = [1]
  var total = 0.0
  for step in 0..<1000 {
    let noise = S(sigma * dice.nextNormal())
    theta = gradientDescentStep(
      theta, gradient: [theta[0] - target + noise], learningRate: 0.1)
    let error = Double(theta[0]) - Double(target)
    if step >= 500 { total += error * error / 500 }
  }
  return total.squareRoot()
}
let sigmas = [0, 1e-6, 1e-3, 0.1]
let noiseFloors = sigmas.map { sigma in
  [
    floorWithNoise(Float16.self, sigma: sigma),
    floorWithNoise(Float.self, sigma: sigma),
    floorWithNoise(Double.self, sigma: sigma),
  ]
}
table(
  ["noise σ", "Float16", "Float", "Double"],
  rows: zip(sigmas, noiseFloors).map { [$0, $1[0], $1[1], $1[2]] },
  formats: [
    .automatic, .scientific(1), .scientific(1), .scientific(1),
  ])
let atTenth = noiseFloors[3]
expect(
  atTenth.allSatisfy { abs($0 / atTenth[2] - 1) < 0.1 },
  "With noise of a tenth the three formats do equally well.")
expect(
  noiseFloors[0][0] > 1e3 * noiseFloors[0][1]
    && noiseFloors[0][1] > 1e6 * noiseFloors[0][2],
  "Without noise they differ by orders of magnitude.")
expect(
  noiseFloors[2][0] < noiseFloors[0][0],
  "A little noise brings the run in Float16 nearer to its minimum.")

func oneSided<S: RealScalar>(_ type: S.Type) -> (Double, Double) {
  var best = (0.0, Double.infinity)
  for k in 1...100 {
    let h = Double.pow(2, -Double(k) / 2)
    guard h > 2 * Double(S.ulpOfOne) else { break }
    let errors = (0..<60).map { (j: Int) -> Double in
      let x = S(Double(j) / 60)
      let right = x + S(h)
      return abs(
        Double((S.exp(right) - S.exp(x)) / (right - x))
          - .exp(Double(x)))
    }
    let mean = errors.reduce(0, +) / 60
    if mean < best.1 { best = (h, mean) }
  }
  return best
}
let oneSidedBest = [oneSided(Float.self), oneSided(Double.self)]
table(
  ["format", "√ε", "best h", "error there"],
  rows: (0..<2).map {
    [
      formats[$0 + 1].name, formats[$0 + 1].epsilon.squareRoot(),
      oneSidedBest[$0].0, oneSidedBest[$0].1,
    ]
  },
  formats: [
    .automatic, .scientific(1), .scientific(1), .scientific(1),
  ])
expect(
  (0..<2).allSatisfy {
    let root = formats[$0 + 1].epsilon.squareRoot()
    return oneSidedBest[$0].0 > root / 5 && oneSidedBest[$0].0 < 5 * root
      && oneSidedBest[$0].1 < 5 * root
  }, "Best step and least error are both of the order of √ε.")

let slow = stall(Float16.self, rate: 0.01)
show("distance at the end, rate 0.1", stalls[0].end, format: .fixed(4))
show("distance at the end, rate 0.01", slow.end, format: .fixed(4))
expect(
  slow.end > 5 * stalls[0].end,
  "The smaller rate stops more than five times as far away.")

let clipFactor = min(1, 1 / norm(ordinary))
let clippedNaively = ordinary.map { clipFactor * $0 }
let clippedSafely = ordinary.map { $0 / safeNorm(ordinary) }
show("squares first", clippedNaively)
show("scaled first", clippedSafely, format: .fixed(3))
expect(
  clippedNaively == [0, 0] && clippedSafely[0] > 0.59,
  "With the naive norm the clipped gradient is 0.")
