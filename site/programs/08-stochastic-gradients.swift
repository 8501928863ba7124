// Stochastic gradients (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Notebook
import SVGPlot

var eightSource = RandomState(seed: 8)
let eightInputs = eightSource.randn(8)
let eightTargets = zip(eightInputs, eightSource.randn(8)).map {
  3 * $0 + 1 + $1
}
let eight = LinearRegression(
  inputs: eightInputs, targets: eightTargets, scale: .halfMean)
let origin = [0.0, 0]
show("full gradient", eight.gradient(at: origin), format: .fixed(4))
show(
  "from samples 0, 3 and 6",
  eight.gradient(at: origin, samples: [0, 3, 6]), format: .fixed(4))

func subsets(of count: Int, size: Int) -> [[Int]] {
  (0..<(1 << count)).filter { $0.nonzeroBitCount == size }.map { mask in
    (0..<count).filter { mask >> $0 & 1 == 1 }
  }
}
func lists(of count: Int, size: Int) -> [[Int]] {
  (0..<size).reduce([[]]) { (lists: [[Int]], _) in
    lists.flatMap { list in (0..<count).map { list + [$0] } }
  }
}
func drawnLine(
  _ sample: inout Sample, count: Int
) -> (line: LinearRegression<Double>, point: [Double]) {
  let line = LinearRegression(
    inputs: sample.vector(count), targets: sample.vector(count),
    scale: .halfMean)
  return (line, sample.vector(2))
}
for withReplacement in [false, true] {
  verify("eq-stoch-unbiased", samples: 60) { sample in
    let size = sample.integer(1...3)
    let (line, point) = drawnLine(&sample, count: 5)
    let batches =
      withReplacement
      ? lists(of: 5, size: size) : subsets(of: 5, size: size)
    return [
      "G": RandomVariable(
        batches.map { line.gradient(at: point, samples: $0) }),
      "g": FormulaList(
        (0..<5).map { line.gradient(at: point, samples: [$0]) }),
      "N": 5,
    ]
  }
}

define("eq-stoch-sigma")
func batchNoise(
  _ sample: inout Sample, withReplacement: Bool
) -> FormulaBindings {
  let size = sample.integer(1...4)
  let (line, point) = drawnLine(&sample, count: 5)
  let batches =
    withReplacement
    ? lists(of: 5, size: size) : subsets(of: 5, size: size)
  return [
    "G": RandomVariable(
      batches.map { line.gradient(at: point, samples: $0) }),
    "ḡ": line.gradient(at: point),
    "g": FormulaList(
      (0..<5).map { line.gradient(at: point, samples: [$0]) }),
    "N": 5, "B": size,
  ]
}
verify("eq-stoch-with", samples: 60, tolerance: .relative(1e-9)) {
  batchNoise(&$0, withReplacement: true)
}
verify("eq-stoch-without", tolerance: .relative(1e-9)) {
  batchNoise(&$0, withReplacement: false)
}

let eightFull = eight.gradient(at: origin)
func meanSquaredError(of batches: [[Int]]) -> Double {
  batches.reduce(0) { sum, batch in
    let error = subtract(
      eight.gradient(at: origin, samples: batch), eightFull)
    return sum + squaredNorm(error)
  } / Double(batches.count)
}
let sigma2 = meanSquaredError(of: lists(of: 8, size: 1))
let sizes = Array(1...8)
let withoutReplacement = sizes.map {
  meanSquaredError(of: subsets(of: 8, size: $0))
}
let withReplacement = (1...4).map {
  meanSquaredError(of: lists(of: 8, size: $0))
}
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "σ²/B", x: sizes.map(Double.init),
          y: sizes.map { sigma2 / Double($0) }), color: .series(1),
        dash: .dashed),
      LineMark(
        Series(
          name: "σ²/B · (N − B)/(N − 1)", x: sizes.map(Double.init),
          y: sizes.map {
            sigma2 / Double($0) * Double(8 - $0) / 7
          }), color: .series(0)),
      DotMark(
        Series(
          name: "all lists", x: (1...4).map(Double.init),
          y: withReplacement), color: .series(1)),
      DotMark(
        Series(
          name: "all subsets", x: sizes.map(Double.init),
          y: withoutReplacement), color: .series(0)),
    ], x: PlotAxis("batch size B"),
    y: PlotAxis("mean squared error of the gradient")),
  caption: "The error of a batch's gradient, averaged over every batch "
    + "of eight samples (dots), and the two formulas (lines).")
expect(
  withReplacement, equal: (1...4).map { sigma2 / Double($0) },
  within: 1e-12 * sigma2,
  "With replacement the mean over all lists is σ²/B.")
expect(
  withoutReplacement,
  equal: sizes.map { sigma2 / Double($0) * Double(8 - $0) / 7 },
  within: 1e-12 * sigma2,
  "Without it the finite population's factor comes in.")

var manySource = RandomState(seed: 21)
let manyInputs = manySource.randn(4096)
let manyTargets = zip(manyInputs, manySource.randn(4096)).map {
  3 * $0 + 1 + $1
}
let many = LinearRegression(
  inputs: manyInputs, targets: manyTargets, scale: .halfMean)
let manyFull = many.gradient(at: origin)
let manySigma2 =
  (0..<4096).reduce(0) {
    $0
      + squaredNorm(
        subtract(many.gradient(at: origin, samples: [$1]), manyFull))
  } / 4096
func batchError(_ size: Double) -> Double {
  .sqrt(manySigma2 / size * (4096 - size) / 4095) / norm(manyFull)
}
let inFloat = LinearRegression(
  inputs: manyInputs.map { Float($0) },
  targets: manyTargets.map { Float($0) },
  scale: .halfMean
).gradient(at: [0, 0]).map { Double($0) }
let backwards = many.gradient(
  at: origin, samples: (0..<4096).reversed())
let floatError = distance(inFloat, manyFull) / norm(manyFull)
let orderError = distance(backwards, manyFull) / norm(manyFull)
table(
  ["gradient", "relative error"],
  rows: [
    ["batch of 1 (typical)", batchError(1)],
    ["batch of 64 (typical)", batchError(64)],
    ["batch of 4095 (typical)", batchError(4095)],
    ["all samples in Float", floatError],
    ["all samples in Double, added backwards", orderError],
  ], formats: [.automatic, .scientific(1)])
expect(
  batchError(64) > 1e4 * floatError,
  "A batch's noise is more than ten thousand times Float's rounding.")
expect(
  batchError(4095) > 10 * floatError,
  "Leaving one sample out does ten times more than computing in "
    + "Float.")
expect(
  floatError > 1e6 * orderError,
  "Float's rounding is more than a million times Double's.")

func overAllSigns(
  start: Double, rate: Double, curvature: Double, noise: Double,
  steps: Int
) -> Double {
  var points = [[start]]
  for _ in 0..<steps {
    points = points.flatMap { point in
      [noise, -noise].map {
        gradientDescentStep(
          point, gradient: [curvature * point[0] + $0],
          learningRate: rate)
      }
    }
  }
  return points.reduce(0) { $0 + $1[0] * $1[0] } / Double(points.count)
}
func signCase(
  _ sample: inout Sample, _ names: Set<String>
) -> FormulaBindings {
  let rate = sample.uniform(0.05...1.5),
    curvature = sample.uniform(0.1...1)
  let noise = sample.positive(), start = sample.scalar()
  let steps = sample.integer(0...5)
  func mean(_ steps: Int) -> Double {
    overAllSigns(
      start: start, rate: rate, curvature: curvature, noise: noise,
      steps: steps)
  }
  let factor = (1 - rate * curvature) * (1 - rate * curvature)
  // The level that one more step leaves where it is.
  let level = (mean(1) - factor * mean(0)) / (1 - factor)
  let all: FormulaBindings = [
    "η": rate, "λ": curvature, "s": noise, "t": steps,
    "V_0": mean(0), "V_t": mean(steps), "V_{t+1}": mean(steps + 1),
    "V_∞": level,
  ]
  return all.filter { names.contains($0.key) }
}
verify("eq-stoch-moment", tolerance: .relative(1e-9)) {
  signCase(&$0, ["V_t", "V_{t+1}", "η", "λ", "s"])
}
verify("eq-stoch-floor", tolerance: .relative(1e-7)) {
  signCase(&$0, ["V_∞", "η", "λ", "s"])
}
verify("eq-stoch-transient", tolerance: .relative(1e-7)) {
  signCase(&$0, ["V_0", "V_t", "V_∞", "η", "λ", "t"])
}

verify("eq-stoch-floor-data", tolerance: .relative(1e-7)) { sample in
  let x = sample.positiveVector(6), y = sample.vector(6)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  let best = line.minimizer()?[0] ?? .nan
  let h = x.map { $0 * $0 }
  let r = zip(x, y).map { $0 * ($1 - best * $0) }
  let meanH = h.reduce(0, +) / 6
  let meanH2 = h.reduce(0) { $0 + $1 * $1 } / 6
  let rate = sample.uniform(0.1...0.9) * 2 * meanH / meanH2
  let level =
    rate * r.reduce(0) { $0 + $1 * $1 } / 6
    / (2 * meanH - rate * meanH2)
  var sum = 0.0
  for i in 0..<6 {
    for side in [level.squareRoot(), -level.squareRoot()] {
      let next = gradientDescentStep(
        [best + side],
        gradient: line.gradient(at: [best + side], samples: [i]),
        learningRate: rate)
      sum += (next[0] - best) * (next[0] - best) / 12
    }
  }
  return [
    "V": sum, "η": rate, "h": RandomVariable(h), "r": RandomVariable(r),
  ]
}

var fiftySource = RandomState(seed: 5)
let fiftyX = fiftySource.randn(50)
let fiftyY = zip(fiftyX, fiftySource.randn(50)).map { 3 * $0 + $1 }
let fifty = LinearRegression(
  inputs: fiftyX, targets: fiftyY, intercept: false, scale: .halfMean)
let fiftyBest = fifty.minimizer()?[0] ?? .nan
let h = fiftyX.map { $0 * $0 }
let r = zip(fiftyX, fiftyY).map { $0 * ($1 - fiftyBest * $0) }
func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}
let (h1, h2) = (mean(h), mean(h.map { $0 * $0 }))
let (r2, hr) = (
  mean(r.map { $0 * $0 }), mean(zip(h, r).map { $0 * $1 })
)

/// The exact mean squared distance at each step.
func exactSquares(rate: Double, batch: Double, steps: Int) -> [Double] {
  var (first, second) = (-fiftyBest, fiftyBest * fiftyBest)
  var all = [second]
  let spread = h1 * h1 + (h2 - h1 * h1) / batch
  let factor = 1 - 2 * rate * h1 + rate * rate * spread
  for _ in 0..<steps {
    second =
      factor * second - 2 * rate * rate * hr / batch * first
      + rate * rate * r2 / batch
    first *= 1 - rate * h1
    all.append(second)
  }
  return all
}
let seeds = 1000
/// The squared distances of all seeds, at every 25th step.
func measuredSquares(rate: Double, steps: Int) -> [[Double]] {
  var squares = (0...(steps / 25)).map { _ in [Double]() }
  for seed in 0..<seeds {
    var generator = SplitMix64(seed: UInt64(seed))
    var error = -fiftyBest
    for step in 0...steps {
      if step % 25 == 0 { squares[step / 25].append(error * error) }
      let i = generator.nextIndex(below: 50)
      error = (1 - rate * h[i]) * error + rate * r[i]
    }
  }
  return squares
}
let floorRates = [0.2, 0.05, 0.0125]
let measured = floorRates.map { measuredSquares(rate: $0, steps: 400) }
let levels = floorRates.map { $0 * r2 / (2 * h1 - $0 * h2) }
plot(
  Plot(
    floorRates.indices.flatMap { k -> [any Mark] in
      let exact = exactSquares(
        rate: floorRates[k], batch: 1, steps: 400)
      let at = Array(stride(from: 0, through: 400, by: 10))
      return [
        LineMark(
          Series(
            name: "η = \(floorRates[k])", x: at.map(Double.init),
            y: at.map { exact[$0] }), color: .series(k)),
        DotMark(
          Series(
            x: measured[k].indices.map { Double(25 * $0) },
            y: measured[k].map(mean)), color: .series(k)),
      ]
    }, x: PlotAxis("step"),
    y: PlotAxis("mean squared distance", scale: .log)),
  caption: "SGD with a constant rate: exact means (lines) and averages "
    + "over many seeds (dots). A smaller rate is slower and ends lower."
)
table(
  ["rate", "floor by formula", "measured", "standard error"],
  rows: floorRates.indices.map { k in
    let last = measured[k][16]
    let spread = mean(
      last.map { ($0 - mean(last)) * ($0 - mean(last)) })
    return [
      floorRates[k], levels[k], mean(last),
      (spread / Double(seeds)).squareRoot(),
    ]
  },
  formats: [.automatic, .scientific(2), .scientific(2), .scientific(0)])
for k in 0..<2 {
  let last = measured[k][16]
  let spread = mean(last.map { ($0 - mean(last)) * ($0 - mean(last)) })
  expect(
    mean(last), equals: levels[k],
    within: 4 * (spread / Double(seeds)).squareRoot(),
    "At rate \(floorRates[k]) the runs end on the floor, within four "
      + "standard errors.")
}
expect(
  exactSquares(rate: 0.0125, batch: 1, steps: 200)[200] > 1.2
    * levels[2],
  "After 200 steps the smallest rate is not yet near its floor.")

let curvatures = [1.0, 0.1]
/// The exact mean squared distance of the points and of their running
/// mean, after as many steps as `times` says.
func exactRun(
  _ schedule: Schedule<Double>, at times: [Int]
) -> (last: [Double], average: [Double]) {
  var last = times.map { _ in 0.0 }, average = last
  for curvature in curvatures {
    // The means of e², of e·S and of S², S being the sum of the points.
    var (square, mixed, sum) = (100.0, 0.0, 0.0)
    var next = 0
    for step in 0..<times[times.count - 1] {
      let rate = schedule(step)
      let factor = 1 - rate * curvature
      square = factor * factor * square + rate * rate
      sum += 2 * factor * mixed + square
      mixed = factor * mixed + square
      // e·S before the first step is 0, so S starts with the first point.
      if step + 1 == times[next] {
        last[next] += square
        average[next] += sum / Double((step + 1) * (step + 1))
        next += 1
      }
    }
  }
  return (last, average)
}
let times = (0...32).map {
  Int(Double.pow(10, Double($0) / 8).rounded())
}
.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
let candidates: [(name: String, schedule: Schedule<Double>)] = [
  ("constant 1", 1),
  ("constant 0.05", 0.05),
  ("1/(1 + t)", .inverseTimeDecay(from: 1, decay: 1)),
  ("1/(1 + 0.1 t)", .inverseTimeDecay(from: 1, decay: 0.1)),
  ("1/√(1 + t)", .inverseRootDecay(from: 1, beta: 1)),
  ("1/(1 + t)²", Schedule { 1 / Double(($0 + 1) * ($0 + 1)) }),
]
let exactRuns = candidates.map { exactRun($0.schedule, at: times) }
let curves = candidates.indices.map {
  Series(
    name: candidates[$0].name, x: times.map(Double.init),
    y: exactRuns[$0].last)
}
plot(
  Plot(
    curves.indices.map {
      LineMark(curves[$0], color: .series($0))
    }, x: PlotAxis("step", scale: .log),
    y: PlotAxis("mean squared distance", scale: .log)),
  caption: "Six schedules, exact means. Constant rates end on a floor, "
    + "1/(1 + t)² stops on the way, the others go on falling.")
func total(_ k: Int, _ power: Double) -> Double {
  (0..<10_000).reduce(0) {
    $0 + Double.pow(candidates[k].schedule($1), power)
  }
}
table(
  [
    "schedule", "sum of rates", "sum of squares",
    "mean square at the end",
  ],
  rows: candidates.indices.map {
    [
      candidates[$0].name, total($0, 1), total($0, 2),
      exactRuns[$0].last[times.count - 1],
    ]
  },
  formats: [
    .automatic, .significant(3), .significant(3), .significant(2),
  ])
expect(
  .slope(
    of: curves[3], on: .logLog, over: 2000...10_000,
    within: -1.1 ... -0.9))
expect(
  .slope(
    of: curves[4], on: .logLog, over: 2000...10_000,
    within: -0.6 ... -0.4))
expect(
  .slope(
    of: curves[2], on: .logLog, over: 100...10_000,
    within: -0.25 ... -0.15))
expect(
  exactRuns[5].last[times.count - 1] > 50,
  "With a finite sum of rates the run stops far from the minimum.")

verify("eq-stoch-mean", tolerance: .absolute(1e-12)) { sample in
  let y = sample.vector(6), steps = sample.integer(1...6)
  var theta = [sample.scalar()]
  for t in 1...steps {
    // The gradient of ½(θ − y_t)².
    theta = gradientDescentStep(
      theta, gradient: [theta[0] - y[t - 1]],
      learningRate: 1 / Double(t))
  }
  return ["θ_t": theta[0], "y": y, "t": steps]
}

func thenDecay(after steps: Int) -> Schedule<Double> {
  .joined(
    [1, .inverseTimeDecay(from: 1, decay: 0.1)], boundaries: [steps])
}
let horizon = [100, 1000, 10_000]
let plans: [(String, Schedule<Double>)] =
  [
    ("1/(1 + t)", candidates[2].schedule),
    ("1/(1 + 0.1 t)", candidates[3].schedule),
  ]
  + [10, 20, 500].map {
    ("1 for \($0) steps, then the same", thenDecay(after: $0))
  }
let planned = plans.map { exactRun($0.1, at: horizon).last }
table(
  ["schedule", "after 100", "after 1000", "after 10,000"],
  rows: plans.indices.map { [plans[$0].0] + planned[$0] },
  formats: [
    .automatic, .significant(3), .significant(3), .significant(3),
  ])
expect(
  planned[3][0] < planned[1][0],
  "After 100 steps the plan that waited for 20 is ahead.")
expect(
  planned[3][2] < 1.02 * planned[1][2],
  "After 10,000 it has lost nothing by waiting.")
expect(
  planned[4][0] > 2 * planned[3][0]
    && planned[4][2] < 1.1 * planned[3][2],
  "Waiting too long costs early, and hardly in the end.")

verify("eq-stoch-average", tolerance: .absolute(1e-12)) { sample in
  let path = sample.vector(8), t = sample.integer(1...8)
  let means = runningAverages(path.map { [$0] })
  return ["θ̄_t": means[t - 1][0], "θ": path, "t": t]
}

let averagedRates = [1, 0.3, 0.1]
let longTimes =
  times
  + (1...8).map {
    Int(Double.pow(10, 4 + Double($0) / 8).rounded())
  }
let averaged = averagedRates.map {
  exactRun(.constant($0), at: longTimes)
}
let bestPossible = Series(
  name: "s²/(λ²t), summed", x: longTimes.map(Double.init),
  y: longTimes.map { time in
    curvatures.reduce(0) { $0 + 1 / ($1 * $1 * Double(time)) }
  })
let averagedCurves = averagedRates.indices.map {
  Series(
    name: "average, η = \(averagedRates[$0])",
    x: longTimes.map(Double.init),
    y: averaged[$0].average)
}
plot(
  Plot(
    averagedRates.indices.map { k -> any Mark in
      LineMark(averagedCurves[k], color: .series(k))
    } + [
      LineMark(
        Series(
          name: "last point, η = 1", x: longTimes.map(Double.init),
          y: averaged[0].last), color: .series(4), dash: .dotted),
      LineMark(bestPossible, color: .ink, width: 1.2, dash: .dashed),
    ], x: PlotAxis("step", scale: .log),
    y: PlotAxis("mean squared distance", scale: .log)),
  caption: "Running means of runs at constant rates. All approach one "
    + "line, whatever the rate; the runs themselves stay on their floors."
)
expect(
  averaged.map { $0.average[longTimes.count - 1] },
  equal: averagedRates.map { _ in bestPossible.y[longTimes.count - 1] },
  within: 0.15 * bestPossible.y[longTimes.count - 1],
  "In the end all averages are within 15 % of the same line.")
// A run of the same kind, simulated, to check the exact means.
var walkers: [Double] = []
for seed in 0..<400 {
  var generator = SplitMix64(seed: UInt64(1000 + seed))
  var point = 10.0
  var path: [[Double]] = []
  for _ in 0..<100 {
    let noise = generator.nextUniform() < 0.5 ? 1.0 : -1.0
    point -= 0.3 * (0.1 * point + noise)
    path.append([point])
  }
  walkers.append(runningAverages(path)[99][0])
}
let slowOnly = { (curvature: Double) -> Double in
  // The same recursion along one direction, with the constant rate 0.3.
  var (square, mixed, sum) = (100.0, 0.0, 0.0)
  for _ in 0..<100 {
    let factor = 1 - 0.3 * curvature
    square = factor * factor * square + 0.09
    sum += 2 * factor * mixed + square
    mixed = factor * mixed + square
  }
  return sum / 10_000
}(0.1)
let walkerSquares = walkers.map { $0 * $0 }
let walkerError =
  (mean(
    walkerSquares.map {
      ($0 - mean(walkerSquares)) * ($0 - mean(walkerSquares))
    }) / 400).squareRoot()
expect(
  mean(walkerSquares), equals: slowOnly, within: 4 * walkerError,
  "Simulated averages agree with the exact mean square.")

func orders(_ items: [Int]) -> [[Int]] {
  items.count <= 1
    ? [items]
    : items.flatMap { first in
      orders(items.filter { $0 != first }).map { [first] + $0 }
    }
}
let allOrders = orders(Array(0..<5))
func epochEnd(
  _ line: LinearRegression<Double>, from start: Double, order: [Int],
  rate: Double
) -> Double {
  order.reduce([start]) { theta, i in
    gradientDescentStep(
      theta, gradient: line.gradient(at: theta, samples: [i]),
      learningRate: rate)
  }[0]
}
/// A and all b, from the epochs themselves.
func epochMap(
  _ line: LinearRegression<Double>, rate: Double
) -> (shrink: Double, shifts: [Double]) {
  let best = line.minimizer()?[0] ?? .nan
  let shifts = allOrders.map {
    epochEnd(line, from: best, order: $0, rate: rate) - best
  }
  let moved = epochEnd(
    line, from: best + 1, order: allOrders[0], rate: rate)
  return (moved - best - shifts[0], shifts)
}
verify("eq-stoch-epoch", samples: 40, tolerance: .relative(1e-6)) {
  sample in
  let line = LinearRegression(
    inputs: sample.vector(5, in: 0.3...1.5), targets: sample.vector(5),
    intercept: false, scale: .halfMean)
  let best = line.minimizer()?[0] ?? .nan
  let map = epochMap(line, rate: sample.uniform(0.05...0.4))
  let average = mean(map.shifts)
  let centre = average / (1 - map.shrink)
  let variance =
    mean(map.shifts.map { ($0 - average) * ($0 - average) })
    / (1 - map.shrink * map.shrink)
  // Two starts with this mean and variance; an epoch in every order.
  var square = 0.0
  for side in [variance.squareRoot(), -variance.squareRoot()] {
    for shift in map.shifts {
      let end = map.shrink * (centre + side) + shift
      square += end * end / Double(2 * map.shifts.count)
    }
  }
  return [
    "V": best.isFinite ? square : .nan, "A": map.shrink,
    "b": RandomVariable(map.shifts),
  ]
}

var fiveSource = RandomState(seed: 3)
let fiveX = fiveSource.uniform(0.5, 1.5, 5)
let fiveY = zip(fiveX, fiveSource.randn(5)).map { 3 * $0 + $1 }
let five = LinearRegression(
  inputs: fiveX, targets: fiveY, intercept: false, scale: .halfMean)
let fiveBest = five.minimizer()?[0] ?? .nan
let fiveH = fiveX.map { $0 * $0 }
let fiveR = zip(fiveX, fiveY).map { $0 * ($1 - fiveBest * $0) }
func independentFloor(_ rate: Double) -> Double {
  rate * mean(fiveR.map { $0 * $0 })
    / (2 * mean(fiveH) - rate * mean(fiveH.map { $0 * $0 }))
}
func shuffledFloor(_ rate: Double) -> Double {
  let map = epochMap(five, rate: rate)
  let average = mean(map.shifts)
  let centre = average / (1 - map.shrink)
  return centre * centre
    + mean(map.shifts.map { ($0 - average) * ($0 - average) })
    / (1 - map.shrink * map.shrink)
}
func fixedOrderFloor(_ rate: Double) -> Double {
  let map = epochMap(five, rate: rate)
  let end = map.shifts[0] / (1 - map.shrink)
  return end * end
}
let drawRates = (0...16).map {
  Double.pow(10, -4 + Double($0) / 5) * 0.25
}
let floorCurves = [
  ("with replacement", independentFloor), ("shuffled", shuffledFloor),
  ("always the same order", fixedOrderFloor),
].map { (name, floor) in
  Series(name: name, x: drawRates, y: drawRates.map(floor))
}
plot(
  Plot(
    floorCurves.indices.map {
      LineMark(floorCurves[$0], color: .series($0))
    }, x: PlotAxis("learning rate", scale: .log),
    y: PlotAxis("mean squared distance in the long run", scale: .log)),
  caption: "Where constant rates end, for three ways of drawing single "
    + "samples. Exact, from all orders of five samples.")
expect(
  .slope(
    of: floorCurves[0], on: .logLog, over: 2e-5...1e-2,
    within: 0.98...1.02))
expect(
  .slope(
    of: floorCurves[2], on: .logLog, over: 2e-5...1e-2,
    within: 1.95...2.05))
expect(
  .slope(
    of: floorCurves[1], on: .logLog, over: 2e-3...5e-2,
    within: 2.8...3.2))
expect(
  .slope(
    of: floorCurves[1], on: .logLog, over: 2e-5...5e-5,
    within: 2.0...2.3))
expect(.below(floorCurves[1], floorCurves[0], after: 0))
// The same by running: 2000 epochs, averaged over the last 1900.
var sampler = MiniBatchSampler(
  count: 5, batchSize: 1, generator: SplitMix64(seed: 17))
var shuffledPoint = 0.0
var shuffledSum = 0.0
for epoch in 1...2000 {
  shuffledPoint = epochEnd(
    five, from: shuffledPoint, order: sampler.epoch().map { $0[0] },
    rate: 0.1)
  let error = shuffledPoint - fiveBest
  if epoch > 100 { shuffledSum += error * error / 1900 }
}
show("shuffled at rate 0.1, exact", shuffledFloor(0.1))
show("shuffled at rate 0.1, by running", shuffledSum)
expect(
  shuffledSum / shuffledFloor(0.1), in: 0.85...1.15,
  "The run agrees with the enumeration.")

func stepsNeeded(rate: Double, batch: Double) -> Int? {
  let squares = exactSquares(rate: rate, batch: batch, steps: 1500)
  return squares.firstIndex { $0 <= 0.01 }
}
let gridOfRates = (0...66).map {
  Double.pow(10, -2.3 + Double($0) / 25)
}
let batchSizes = (0...12).map { Double(1 << $0) }
let bestPerBatch = batchSizes.map {
  batch -> (rate: Double, steps: Int) in
  gridOfRates.compactMap { rate in
    stepsNeeded(rate: rate, batch: batch).map { (rate, $0) }
  }.min { $0.1 < $1.1 } ?? (.nan, 0)
}
let neededSteps = Series(
  name: "steps", x: batchSizes, y: bestPerBatch.map { Double($0.steps) }
)
plot(
  PlotGrid.sideBySide(
    Plot(
      [
        LineMark(neededSteps, showsPoints: true),
        LineMark(
          Series(
            name: "in proportion", x: Array(batchSizes.prefix(8)),
            y: batchSizes.prefix(8).map { neededSteps.y[0] / $0 }),
          color: .ink, width: 1, dash: .dashed),
      ], title: "steps needed", x: PlotAxis("batch size", scale: .log),
      y: PlotAxis("steps", scale: .log)),
    Plot(
      [
        LineMark(
          Series(
            name: "best rate", x: batchSizes,
            y: bestPerBatch.map { $0.rate }), showsPoints: true),
        LineMark(
          Series(
            name: "in proportion", x: Array(batchSizes.prefix(8)),
            y: batchSizes.prefix(8).map { bestPerBatch[0].rate * $0 }),
          color: .ink, width: 1, dash: .dashed),
        RuleMark(.y(stabilityThreshold(hessian: fifty.hessian))),
      ], title: "best rate", x: PlotAxis("batch size", scale: .log),
      y: PlotAxis("rate", scale: .log))),
  caption: "Steps to a given accuracy, and the rate that needs fewest. "
    + "Small batches follow the linear rule; large ones do not.")
table(
  ["batch size", "best rate", "steps", "samples looked at"],
  rows: stride(from: 0, through: 12, by: 2).map {
    [
      Int(batchSizes[$0]), bestPerBatch[$0].rate,
      bestPerBatch[$0].steps,
      Int(batchSizes[$0]) * bestPerBatch[$0].steps,
    ]
  }, formats: [.automatic, .significant(2), .automatic, .automatic])
expect(
  Double(bestPerBatch[0].steps) / Double(bestPerBatch[2].steps),
  in: 3...5,
  "Four times the batch, about a quarter of the steps.")
expect(
  bestPerBatch[10].steps - bestPerBatch[12].steps <= 1,
  "From 1024 to 4096 samples a step, at most one step is gained.")
let oneRate = bestPerBatch[0].rate
let ruleAt = { (batch: Double) -> Int? in
  stepsNeeded(rate: oneRate * batch, batch: batch)
}
expect(
  ruleAt(4) != nil && ruleAt(256) == nil,
  "At a batch of 256 the linear rule's rate no longer arrives at all.")

func shiftedLine(_ count: Int) -> LinearRegression<Double> {
  var source = RandomState(seed: 77)
  let x = source.randn(count).map { $0 + 1 }
  let y = zip(x, source.randn(count)).map { 3 * $0 - 1 + $1 }
  return LinearRegression(inputs: x, targets: y, scale: .halfMean)
}
func fullCost(_ line: LinearRegression<Double>, to square: Double)
  -> Int
{
  let best = line.minimizer() ?? []
  let run = gradientDescent(
    on: line, from: [0, 0],
    learningRate: fastestRate(hessian: line.hessian).learningRate,
    steps: 200)
  let steps = run.distances(from: best).firstIndex { $0 * $0 <= square }
  return (steps ?? 0) * line.targets.count
}
/// Steps until the mean over the walkers is small enough.
func singleCost(
  _ line: LinearRegression<Double>, to square: Double, rate: Double,
  walkers: Int
) -> Int {
  let best = line.minimizer() ?? []
  var generator = SplitMix64(seed: 5)
  var points = (0..<walkers).map { _ in [0.0, 0] }
  var steps = 0
  while steps < 100_000 {
    steps += 1
    var sum = 0.0
    for k in points.indices {
      let i = generator.nextIndex(below: line.targets.count)
      points[k] = gradientDescentStep(
        points[k], gradient: line.gradient(at: points[k], samples: [i]),
        learningRate: rate)
      let (u, v) = (points[k][0] - best[0], points[k][1] - best[1])
      sum += u * u + v * v
    }
    if sum / Double(walkers) <= square { break }
  }
  return steps
}
let dataSizes = [100, 400, 1600, 6400]
let costs = dataSizes.map { count -> (full: Int, single: Int) in
  let line = shiftedLine(count)
  return (
    fullCost(line, to: 0.05),
    singleCost(line, to: 0.05, rate: 0.02, walkers: 100)
  )
}
table(
  ["samples", "full gradients", "one sample a step"],
  rows: dataSizes.indices.map {
    [dataSizes[$0], costs[$0].full, costs[$0].single]
  }, caption: "Gradients of single samples until the goal is reached.")
expect(
  Double(costs[3].full) / Double(costs[0].full), in: 40...100,
  "Sixty-four times the samples, about as many times the cost of "
    + "full gradients.")
expect(
  Double(costs[3].single) / Double(costs[0].single), in: 0.5...2,
  "The cost of SGD does not grow with the samples.")

let fixedData = shiftedLine(1600)
let goals = [0.1, 0.01, 0.001]
let accuracyCosts = goals.map { goal -> (full: Int, single: Int) in
  (
    fullCost(fixedData, to: goal),
    singleCost(fixedData, to: goal, rate: goal / 2, walkers: 10)
  )
}
let veryStrict = fullCost(fixedData, to: 1e-12)
show("condition number of the data", conditionNumber(fixedData.hessian))
table(
  ["goal", "full gradients", "one sample a step"],
  rows: goals.indices.map {
    [goals[$0], accuracyCosts[$0].full, accuracyCosts[$0].single]
  } + [[1e-12, veryStrict, "not tried"]])
expect(
  Double(accuracyCosts[2].single) / Double(accuracyCosts[0].single),
  in: 50...400,
  "A goal a hundred times stricter costs SGD about a hundred times more."
)
expect(
  accuracyCosts[2].full < 3 * accuracyCosts[0].full,
  "Full gradients pay less than three times as much.")

func shardCase(
  _ sample: inout Sample, weighted: Bool
) -> FormulaBindings {
  let x = sample.vector(12), y = sample.vector(12)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  let theta = [sample.scalar()]
  let shards = [0..<7, 7..<10, 10..<12].map { Array($0) }
  let gradients = shards.map {
    line.gradient(at: theta, samples: $0)[0]
  }
  var accumulator = GradientAccumulator<Double>(parameterCount: 1)
  for (shard, gradient) in zip(shards, gradients) {
    accumulator.add(0, [gradient], samples: shard.count)
  }
  return [
    "ḡ": accumulator.meanGradient()[0], "g": gradients,
    "W": shards.count,
  ].merging(
    weighted ? ["n": shards.map { Double($0.count) }, "N": 12] : [:]
  ) { own, _ in own }
}
verify("eq-stoch-shards") { shardCase(&$0, weighted: true) }
refute("eq-stoch-plain-mean") { shardCase(&$0, weighted: false) }

var shardSource = RandomState(seed: 31)
let shardX =
  shardSource.uniform(-1, 1, 90) + shardSource.uniform(2, 3, 10)
// A curve, so that the two shards want different lines.
let shardY = shardX.map { $0 + 0.5 * $0 * $0 }
let pooled = LinearRegression(
  inputs: shardX, targets: shardY, scale: .halfMean)
let shards = [Array(0..<90), Array(90..<100)]
func train(weighted: Bool) -> [Double] {
  var theta = [0.0, 0]
  for _ in 0..<2000 {
    var accumulator = GradientAccumulator<Double>(parameterCount: 2)
    for shard in shards {
      accumulator.add(
        0, pooled.gradient(at: theta, samples: shard),
        samples: weighted ? shard.count : 1)
    }
    theta = gradientDescentStep(
      theta, gradient: accumulator.meanGradient(), learningRate: 0.2)
  }
  return theta
}
let right = train(weighted: true), wrong = train(weighted: false)
let pooledBest = pooled.minimizer() ?? []
table(
  ["", "slope", "intercept", "loss on all samples"],
  rows: [
    [
      "minimum", pooledBest[0], pooledBest[1],
      pooled.loss(at: pooledBest),
    ],
    ["weighted mean", right[0], right[1], pooled.loss(at: right)],
    ["plain mean", wrong[0], wrong[1], pooled.loss(at: wrong)],
  ], formats: [.automatic, .fixed(6), .fixed(6), .fixed(6)])
expect(
  distance(right, pooledBest) < 1e-9,
  "The weighted mean arrives at the minimum.")
expect(
  pooled.loss(at: wrong) > 1.2 * pooled.loss(at: pooledBest),
  "The plain mean ends with a loss more than a fifth higher.")

verify("eq-stoch-local", samples: 60, tolerance: .relative(1e-8)) {
  sample in
  let h = sample.vector(3, in: 0.3...1), m = sample.vector(3)
  let rate = sample.uniform(0.4...0.9), local = sample.integer(1...6)
  let run = localSGD(
    from: [0], learningRate: rate, rounds: 200, localSteps: local,
    workers: 3
  ) { worker, _, point in [h[worker] * (point[0] - m[worker])] }
  return [
    "θ_K": run[200][0], "h": h, "m": m, "η": rate, "K": local, "W": 3,
  ]
}
let ownCurvature = [1.0, 0.1], ownMinimum = [0.0, 10]
func localEnd(_ steps: Int, curvature: [Double]) -> Double {
  localSGD(
    from: [4], learningRate: 0.5, rounds: 200, localSteps: steps,
    workers: 2
  ) { worker, _, point in
    [curvature[worker] * (point[0] - ownMinimum[worker])]
  }[200][0]
}
let localSteps = [1, 2, 5, 20, 100]
let drifted = localSteps.map { localEnd($0, curvature: ownCurvature) }
let sameBend = localSteps.map { localEnd($0, curvature: [1, 1]) }
table(
  [
    "local steps K", "ends at, curvatures 1 and 0.1", "ends at, both 1",
  ],
  rows: localSteps.indices.map {
    [localSteps[$0], drifted[$0], sameBend[$0]]
  }, formats: [.automatic, .fixed(4), .fixed(4)])
let synchronous = gradientDescent(
  from: [4], learningRate: 0.5, steps: 2000,
  loss: { (p: [Double]) in
    zip(ownCurvature, ownMinimum).reduce(0) {
      $0 + $1.0 * (p[0] - $1.1) * (p[0] - $1.1) / 4
    }
  },
  gradient: { (p: [Double]) in
    [
      zip(ownCurvature, ownMinimum).reduce(0) {
        $0 + $1.0 * (p[0] - $1.1) / 2
      }
    ]
  })
expect(
  drifted[0], equals: synchronous.finalParameters[0], within: 1e-12,
  "With one local step it is gradient descent on the mean loss.")
expect(
  zip(drifted, drifted.dropFirst()).allSatisfy { $0 < $1 },
  "With more local steps it settles farther from that minimum.")
expect(
  sameBend, equal: localSteps.map { _ in 5 }, within: 1e-9,
  "With equal curvatures nothing drifts, though the minima differ.")

let nearBest = (eight.minimizer() ?? []).map { $0 + 0.2 }
let unitMean = subsets(of: 8, size: 2).reduce([0.0, 0]) {
  let unit = direction(of: eight.gradient(at: nearBest, samples: $1))
  return [$0[0] + unit[0] / 28, $0[1] + unit[1] / 28]
}
let unitFull = direction(of: eight.gradient(at: nearBest))
let cosine = dot(unitMean, unitFull) / norm(unitMean)
show("direction of the full gradient", unitFull, format: .fixed(3))
show("mean of the batches' directions", unitMean, format: .fixed(3))
show("cosine of the angle between them", cosine, format: .fixed(3))
expect(norm(unitMean) < 0.9, "The mean of the unit vectors is not one.")
expect(cosine < 0.99999, "It points elsewhere.")

var tenSource = RandomState(seed: 10)
let ten = LinearRegression(
  inputs: tenSource.randn(10), targets: tenSource.randn(10),
  intercept: false, scale: .halfMean)
let tenFull = ten.gradient(at: [0])[0]
func plainMean(_ order: [Int]) -> Double {
  [Array(order[..<4]), Array(order[4..<8]), Array(order[8...])].reduce(
    0
  ) {
    $0 + ten.gradient(at: [0], samples: $1)[0] / 3
  }
}
// Which two come last, then which four of the other eight come first.
var everyCut: [Double] = []
for pair in subsets(of: 10, size: 2) {
  let rest = (0..<10).filter { !pair.contains($0) }
  for four in subsets(of: 8, size: 4) {
    let first = four.map { rest[$0] }
    let second = rest.filter { !first.contains($0) }
    everyCut.append(plainMean(first + second + pair))
  }
}
show("full gradient", tenFull, format: .fixed(5))
show(
  "one epoch, plain mean", plainMean(Array(0..<10)), format: .fixed(5))
show("over all cuts", mean(everyCut), format: .fixed(5))
expect(
  mean(everyCut), equals: tenFull, within: 1e-12,
  "Over all cuts the plain mean is unbiased.")
expect(
  abs(plainMean(Array(0..<10)) - tenFull) > 1e-3,
  "Within one epoch it is not the full gradient.")

func limitByFormula(_ batch: Double) -> Double {
  2 * h1 / (h1 * h1 + (h2 - h1 * h1) / batch)
}
let limits = [1.0, 10, 1e9].map { (batch: Double) -> [Double] in
  let found = threshold(in: 0.3...4) { (rate: Double) in
    let squares = exactSquares(rate: rate, batch: batch, steps: 2000)
    return squares[2000].isFinite
      && squares[2000] <= squares[1000] * 1.01
  }
  return [batch, found?.value ?? .nan, limitByFormula(batch)]
}
let fullLimit = stabilityThreshold(hessian: fifty.hessian)
table(
  ["batch size", "limit found", "limit by formula"],
  rows: limits.map {
    [$0[0] > 100 ? "all" : "\(Int($0[0]))", $0[1], $0[2]]
  },
  formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  limits.map { $0[1] }, equal: limits.map { $0[2] }, within: 0.02,
  "Search and formula agree.")
expect(
  limits[0][2] < fullLimit / 2,
  "Single samples stand less than half the rate of full gradients.")
