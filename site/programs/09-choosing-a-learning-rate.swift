// Choosing a learning rate (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Notebook
import SVGPlot

for byProducts in [false, true] {
  verify("eq-rate-product", tolerance: .relative(1e-6)) { sample in
    let rows = sample.matrix(6, 3), point = sample.vector(3)
    let v = sample.vector(3), h = sample.uniform(0.1...1)
    let plane = LinearRegression(
      inputs: Matrix(rows: rows), targets: sample.vector(6),
      intercept: false, scale: .halfMean)
    // H itself, or row by row from products with unit vectors.
    let columns = [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]].map {
      hessianVectorProduct(at: point, direction: $0) {
        plane.gradient(at: $0)
      }
    }
    return [
      "H": byProducts ? columns : plane.hessian.rowArrays,
      "v": v, "h": h,
      "g_+": plane.gradient(at: zip(point, v).map { $0 + h * $1 }),
      "g_-": plane.gradient(at: zip(point, v).map { $0 - h * $1 }),
    ]
  }
}
verify("eq-rate-rayleigh", tolerance: .relative(1e-9)) { sample in
  let matrix = sample.positiveDefiniteMatrix(3)
  let found = powerIteration(Matrix(rows: matrix), iterationLimit: 200)
  return ["λ": found.value, "v": found.vector, "H": matrix]
}
expect(
  powerIteration(Matrix.diagonal([1.0, 2, 3]), iterationLimit: 1).value,
  in: 1...3, "Even the first value is one between the extremes.")
// Not a parabola: the gradient of Σ exp θᵢ, whose Hessian is diagonal.
let stretched = hessianVectorProduct(at: [0.0, 1], direction: [100, 200]) {
  $0.map { Double.exp($0) }
}
expect(
  stretched, equal: [100, 200 * Double.exp(1)], within: 1e-5,
  "The difference is small whatever the length of v.")
let hilbert = Matrix(
  rows: (1...6).map { row in
    (1...6).map { 1 / Double(row + $0 - 1) }
  })
let rotated = SymmetricEigenvalues(hilbert)
for (value, vector) in zip(rotated.values, rotated.vectors) {
  expect(
    distance(hilbert * vector, vector.map { value * $0 }), in: 0...1e-14,
    "The matrix only multiplies the vector by its eigenvalue.")
  expect(norm(vector), equals: 1, within: 1e-14, "Its length is 1.")
}

let digits = Digits.load()
let first = Array(0..<400)
let images: Matrix<Double> = digits.samples()
let threes = LogisticRegression(
  inputs: images.selecting(rows: first),
  labels: first.map { digits.labels[$0] == 3 ? 1.0 : 0 },
  penalty: 1e-3)
let blank = [Double](repeating: 0, count: threes.parameterCount)
func sharpness(
  at point: [Double], iterations: Int
) -> EigenvalueEstimate<Double> {
  powerIteration(
    dimension: point.count, tolerance: 1e-4, iterationLimit: iterations
  ) { (v: [Double]) in
    hessianVectorProduct(at: point, direction: v) {
      threes.gradient(at: $0)
    }
  }
}
table(
  ["products", "gradients", "largest curvature at the start"],
  rows: [1, 2, 4, 8].map {
    [$0, 2 * $0, sharpness(at: blank, iterations: $0).value]
  }, formats: [.automatic, .automatic, .significant(6)])
let bend = sharpness(at: blank, iterations: 100)
let safe = 2 / bend.value
show("products until the residual is small", bend.iterations)
show("2/λ at the start", safe)
expect(
  abs(sharpness(at: blank, iterations: 4).value / bend.value - 1)
    < 0.01,
  "Four products, eight gradients, are within one per cent.")

let multiples = [0.5, 0.95, 1.5, 3, 30]
let around = multiples.map {
  gradientDescent(
    on: threes, from: blank, learningRate: $0 * safe, steps: 300)
}
func rises(_ run: Trace<Double>) -> Int {
  zip(run.losses, run.losses.dropFirst()).filter { $0 < $1 }.count
}
table(
  [
    "rate in units of 2/λ", "steps that raised the loss",
    "loss after 300", "2/λ there, in the same units",
  ],
  rows: zip(multiples, around).map { multiple, run in
    let there = sharpness(at: run.finalParameters, iterations: 100)
      .value
    return [
      multiple, rises(run), run.finalLoss, 2 / there / safe,
    ]
  },
  formats: [
    .automatic, .automatic, .significant(3), .significant(2),
  ])
expect(
  rises(around[0]) == 0 && rises(around[1]) == 0,
  "Below the limit no step raises the loss.")
expect(
  rises(around[3]) > 0 && around[3].finalLoss < around[1].finalLoss,
  "At three times the limit steps raise the loss, and the run ends lower."
)
expect(
  around[4].finalLoss > around[1].finalLoss,
  "At thirty times the limit the run ends higher.")

func rangeTest(
  _ problem: some Objective<Double>, from start: [Double],
  rates: ClosedRange<Double>, steps: Int
) -> [(rate: Double, loss: Double)] {
  var point = start
  return (0..<steps).map { step in
    let rate = SearchRange.logarithmic(rates)
      .value(at: Double(step) / Double(steps - 1))
    point = gradientDescentStep(
      point, gradient: problem.gradient(at: point), learningRate: rate)
    return (rate, problem.loss(at: point))
  }
}
let range = rangeTest(
  threes, from: blank, rates: safe / 1000...safe * 1000, steps: 100)
let bounded = range.filter { $0.loss < 10 }
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "loss", x: bounded.map { $0.rate },
          y: bounded.map { $0.loss })),
      RuleMark(.x(safe), label: "2/λ at the start"),
    ], x: PlotAxis("learning rate of the step", scale: .log),
    y: PlotAxis("loss after the step", scale: .log), legend: .none),
  caption: "A range test on the threes: a hundred steps, each with a "
    + "larger rate than the one before.")
let lowest = range.min { $0.loss < $1.loss }!
show("rate with the lowest loss, in units of 2/λ", lowest.rate / safe)
expect(
  lowest.rate > 2 * safe,
  "The loss goes on falling beyond the limit of the start.")

let bowl = FunctionObjective<Double>(
  loss: { $0[0] * $0[0] / 2 + $0[1] * $0[1] / 20 },
  gradient: { [$0[0], $0[1] / 10] })
let sweeps = [30, 100, 300, 1000].map { steps -> [Double] in
  let test = rangeTest(
    bowl, from: [1, 1], rates: 0.01...100, steps: steps)
  return [Double(steps), test.min { $0.loss < $1.loss }!.rate]
}
table(
  ["steps of the test", "rate at the lowest loss (the limit is 2)"],
  rows: sweeps, formats: [.automatic, .significant(3)])
expect(
  sweeps.allSatisfy { $0[1] > 1.5 * 2 },
  "Every test points at least half as high again as the limit.")

func afterFifty(_ rate: Double, scale: Double) -> Double {
  let loss =
    gradientDescent(
      from: [1, 1], learningRate: rate, steps: 50,
      loss: { (p: [Double]) in scale * bowl.loss(at: p) },
      gradient: { (p: [Double]) in
        bowl.gradient(at: p).map { scale * $0 }
      }
    ).finalLoss / scale
  return loss.isFinite ? loss : .infinity
}
func search(_ range: SearchRange, scale: Double) -> SearchResult {
  gridSearch(over: [range], points: 12) {
    afterFifty($0[0], scale: scale)
  }
}
let spacings: [(String, SearchRange)] = [
  ("evenly", .linear(1e-4...10)), ("by ratio", .logarithmic(1e-4...10)),
]
let scaled = [1.0, 100].flatMap { scale in
  spacings.map { ($0.0, scale, search($0.1, scale: scale)) }
}
func below(_ row: (String, Double, SearchResult)) -> Int {
  row.2.trials.filter { $0.values[0] * row.1 < 2 }.count
}
table(
  ["12 rates", "limit", "of them below it", "best loss"],
  rows: scaled.map { [$0.0, 2 / $0.1, below($0), $0.2.best.score] },
  formats: [.automatic, .automatic, .automatic, .scientific(1)])
expect(
  below(scaled[0]) == 3 && below(scaled[2]) == 1,
  "Spaced evenly, three rates are below the first limit, one below "
    + "the second.")
expect(
  scaled[2].2.best.score > 0.01 && scaled[3].2.best.score < 1e-4,
  "In the other units the even grid has no useful rate, the other has.")

verify("eq-rate-random") { sample in
  let cells = sample.integer(2...5), good = sample.integer(1...cells)
  let trials = sample.integer(1...4)
  var (hits, all) = (0, 1)
  for _ in 0..<trials { all *= cells }
  for code in 0..<all {
    var rest = code
    var isHit = false
    for _ in 0..<trials {
      if rest % cells < good { isHit = true }
      rest /= cells
    }
    hits += isHit ? 1 : 0
  }
  return [
    "P": Double(hits) / Double(all),
    "p": Double(good) / Double(cells), "n": trials,
  ]
}
// The library's search, 2000 times: good are 15 % of the range.
var dice = SplitMix64(seed: 4)
let hits = (0..<2000).filter { _ in
  randomSearch(
    over: [.linear(0...1), .linear(0...1)], trials: 16, using: &dice
  ) { $0[0] > 0.4 && $0[0] < 0.55 ? 0 : 1 }.best.score == 0
}
let hitShare = Double(hits.count) / 2000
let hitFormula = 1 - Double.pow(0.85, 16)
show("share of searches that hit", hitShare)
show("by the formula", hitFormula)
expect(
  hitShare, equals: hitFormula,
  within: 4 * (hitFormula * (1 - hitFormula) / 2000).squareRoot(),
  "The searches hit as often as the formula says, within four "
    + "standard errors.")

func score(_ values: [Double]) -> Double {
  let run = gradientDescent(
    from: [1, 1], learningRate: values[0], steps: 20,
    loss: { (p: [Double]) in bowl.loss(at: p) },
    gradient: { (p: [Double]) in
      zip(bowl.gradient(at: p), p).map { $0 + values[1] * $1 }
    })
  return min(run.finalLoss, 10)  // what diverged is no worse than 10
}
let contests = (0..<60).map {
  seed -> (grid: SearchResult, random: SearchResult) in
  var dice = SplitMix64(seed: UInt64(seed))
  let low = -4 + dice.nextUniform(in: 0...(5.0 / 3))
  let box: [SearchRange] = [
    .logarithmic(Double.pow(10, low)...Double.pow(10, low + 5)),
    .logarithmic(1e-9...1e-6),
  ]
  return (
    gridSearch(over: box, points: 4, score: score),
    randomSearch(over: box, trials: 16, using: &dice, score: score)
  )
}
let better = contests.filter {
  $0.random.best.score < $0.grid.best.score
}.count
let profile = (0...40).map { Double.pow(10, -4 + Double($0) / 6.6) }
func panel(_ title: String, _ result: SearchResult) -> Plot {
  Plot(
    [
      LineMark(
        Series(
          name: "score", x: profile,
          y: profile.map { score([$0, 1e-8]) }), color: .ink, width: 1),
      DotMark(
        Series(
          name: "trials", x: result.trials.map { $0.values[0] },
          y: result.trials.map { $0.score }), color: .series(1)),
    ], title: title, x: PlotAxis("learning rate", scale: .log),
    y: PlotAxis("loss after 20 steps", scale: .log))
}
plot(
  PlotGrid.sideBySide(
    panel("grid, 4 × 4", contests[0].grid),
    panel("random", contests[0].random)),
  caption: "Sixteen trials of two hyper-parameters, seen along the one "
    + "that matters. The grid has only four different rates.")
func median(_ values: [Double]) -> Double { values.sorted()[30] }
show("contests of 60 that random trials won", better)
show(
  "median of the grids' best",
  median(contests.map { $0.grid.best.score }))
show(
  "median of the random bests",
  median(contests.map { $0.random.best.score }))
expect(
  contests.allSatisfy {
    Set($0.grid.trials.map { $0.values[0] }).count == 4
      && Set($0.random.trials.map { $0.values[0] }).count == 16
  },
  "Every grid has four different rates, every random search sixteen.")
expect(
  better >= 40, "Random trials win at least two contests of three.")

for inOneGo in [false, true] {
  verify("eq-rate-leave", tolerance: .relative(1e-6)) { sample in
    let rows = sample.matrix(7, 2), y = sample.vector(7)
    let whole = LinearRegression(
      inputs: Matrix(rows: rows), targets: y, intercept: false)
    let part = LinearRegression(
      inputs: Matrix(rows: Array(rows.dropLast())),
      targets: Array(y.dropLast()), intercept: false)
    let x = rows[6]
    let gram = whole.inputs.transposed() * whole.inputs
    let leverage = dot(x, solvePositiveDefinite(gram, x) ?? [])
    return [
      "ẽ": inOneGo
        ? whole.leaveOneOutErrors()?[6] ?? .nan
        : y[6] - dot(x, part.minimizer() ?? []),
      "e": y[6] - dot(x, whole.minimizer() ?? []), "ℓ": leverage,
    ]
  }
}

var curveSource = RandomState(seed: 6)
let curveX = curveSource.uniform(-1, 1, 20)
let curveY = zip(curveX, curveSource.randn(20)).map {
  Double.sin(3 * $0) + 0.3 * $1
}
func powers(_ x: [Double], _ degree: Int) -> Matrix<Double> {
  Matrix(
    rows: x.map { x in (1...degree).map { Double.pow(x, $0) } })
}
let degrees = Array(1...7)
let fits = degrees.map {
  LinearRegression(inputs: powers(curveX, $0), targets: curveY)
}
let trainingErrors = fits.map { $0.loss(at: $0.minimizer() ?? []) }
let leftOut = fits.map { fit -> Double in
  let errors = fit.leaveOneOutErrors() ?? []
  return errors.reduce(0) { $0 + $1 * $1 } / 20
}
// The same by cross-validation with 20 folds: 20 fits for each degree.
var foldDice = SplitMix64(seed: 1)
let folds = kFold(count: 20, folds: 20, using: &foldDice)
let byFolds = degrees.map { degree in
  crossValidate(folds) { split in
    let part = LinearRegression(
      inputs: powers(split.training.map { curveX[$0] }, degree),
      targets: split.training.map { curveY[$0] })
    let held = LinearRegression(
      inputs: powers(split.validation.map { curveX[$0] }, degree),
      targets: split.validation.map { curveY[$0] })
    return held.loss(at: part.minimizer() ?? [])
  }.mean
}
var freshSource = RandomState(seed: 1234)
let freshX = freshSource.uniform(-1, 1, 2000)
let freshY = zip(freshX, freshSource.randn(2000)).map {
  Double.sin(3 * $0) + 0.3 * $1
}
let freshErrors = zip(degrees, fits).map { degree, fit in
  LinearRegression(inputs: powers(freshX, degree), targets: freshY)
    .loss(at: fit.minimizer() ?? [])
}
let errorCurves = [
  ("training", trainingErrors), ("leave-one-out", leftOut),
  ("2000 new samples", freshErrors),
].map { Series(name: $0.0, x: degrees.map(Double.init), y: $0.1) }
plot(
  Plot(
    errorCurves.indices.map {
      LineMark(
        errorCurves[$0], color: .series($0), showsPoints: true)
    }, x: PlotAxis("degree"),
    y: PlotAxis("mean squared error", scale: .log)),
  caption:
    "Errors of polynomials through 20 points. The training error "
    + "always falls; the others turn.")
let chosen = degrees[leftOut.indices.min { leftOut[$0] < leftOut[$1] }!]
show("degree chosen by leave-one-out", chosen)
expect(
  zip(leftOut, byFolds).allSatisfy { abs($0 / $1 - 1) < 1e-4 },
  "Closed form and 20 fits agree.")
expect(
  zip(trainingErrors, trainingErrors.dropFirst()).allSatisfy {
    $0 >= $1
  },
  "The training error falls with every degree.")
expect(
  freshErrors[chosen - 1] < 1.25 * freshErrors.min()!,
  "On new samples the chosen degree is within a quarter of the best.")

let losses = (1...20).map { (seed: Int) -> Double in
  var source = RandomState(seed: seed)
  let x = source.uniform(-1, 1, 20)
  let y = zip(x, source.randn(20)).map {
    Double.sin(3 * $0) + 0.3 * $1
  }
  let scores = degrees.map { degree -> (out: Double, new: Double) in
    let fit = LinearRegression(inputs: powers(x, degree), targets: y)
    let new = LinearRegression(
      inputs: powers(freshX, degree), targets: freshY)
    return (
      norm(fit.leaveOneOutErrors() ?? []),
      new.loss(at: fit.minimizer() ?? [])
    )
  }
  let choice = scores.indices.min { scores[$0].out < scores[$1].out }!
  return scores[choice].new / scores.map(\.new).min()!
}
let goodChoices = losses.filter { $0 < 1.25 }.count
show("within a quarter of the best", goodChoices)
expect(
  goodChoices > 10,
  "Of twenty choices more than half are within a quarter of the best.")

func countBelow(_ n: Int) -> [Double] {
  // F_k for k = 1…n, from all 2ⁿ ways to answer.
  (1...n).map { k in
    Double((0..<(1 << n)).filter { $0.nonzeroBitCount < k }.count)
      / Double(1 << n)
  }
}
verify("eq-rate-best") { sample in
  let n = sample.integer(1...4), m = sample.integer(1...3)
  var best: [Double] = []
  for code in 0..<(1 << (n * m)) {
    let right = (0..<m).map { (code >> ($0 * n)) % (1 << n) }
      .map { $0.nonzeroBitCount }
    best.append(Double(right.max()!))
  }
  return [
    "M": RandomVariable(best), "F": countBelow(n), "n": n, "m": m,
  ]
}
/// The best score of `settings` guessers on `samples`, and the same
/// guesser's score on as many new samples.
func selection(settings: Int, samples: Int, seed: Int) -> (
  reported: Double, fresh: Double
) {
  var generator = SplitMix64(seed: UInt64(seed))
  func right() -> Double {
    var count = 0
    for _ in 0..<samples / 50 {
      count += (generator.next() >> 14).nonzeroBitCount
    }
    return Double(count) / Double(samples)
  }
  let scores = (0..<settings).map { _ in right() }
  return (scores.max()!, right())
}
let selections = [1, 5, 50].flatMap { settings in
  [100, 1000].map { samples in
    let runs = (0..<400).map {
      selection(settings: settings, samples: samples, seed: $0)
    }
    return [
      Double(settings), Double(samples),
      runs.reduce(0) { $0 + $1.reported } / 400,
      runs.reduce(0) { $0 + $1.fresh } / 400,
    ]
  }
}
table(
  [
    "settings tried", "samples", "score of the best",
    "the same on new samples",
  ], rows: selections,
  formats: [.automatic, .automatic, .percent(1), .percent(1)],
  caption: "Guessing, mean over 400 seeds.")
expect(
  selections[4][2] > 0.6 && abs(selections[4][3] - 0.5) < 0.01,
  "The best of 50 guessers seems more than 60 % right; it guesses.")

nonisolated struct Bowl: Objective {
  let hessian: Matrix<Double>
  func loss(at point: [Double]) -> Double {
    dot(point, hessian * point) / 2
  }
  func gradient(at point: [Double], into gradient: inout [Double]) {
    gradient = hessian * point
  }
}
func armijoCase(_ sample: inout Sample, bound: Bool) -> FormulaBindings
{
  let bowl = Bowl(
    hessian: Matrix(rows: sample.positiveDefiniteMatrix(3)))
  let theta = sample.vector(3), c = sample.uniform(0.01...0.9)
  let shrink = sample.uniform(0.1...0.9)
  let firstLength = sample.logUniform(0.01...100)
  let gradient = bowl.gradient(at: theta)
  let step = ArmijoSearch(
    firstLength: firstLength, shrink: shrink, sufficientDecrease: c,
    maximumTrials: 1000
  ).search(
    on: bowl, from: theta, along: gradient.map { -$0 },
    loss: bowl.loss(at: theta), gradient: gradient)
  let length = step?.length ?? .nan
  return bound
    ? [
      "α": length, "α_0": firstLength, "s": shrink, "c": c,
      "λ": SymmetricEigenvalues(bowl.hessian).values[2],
    ]
    : [
      "L": FormulaFunction { (p: [Double]) in bowl.loss(at: p) },
      "θ": theta, "g": gradient, "α": length, "c": c,
    ]
}
verify("eq-rate-armijo") { armijoCase(&$0, bound: false) }
verify("eq-rate-armijo-bound") { armijoCase(&$0, bound: true) }

let unit = FunctionObjective<Double>(
  loss: { $0[0] * $0[0] / 2 }, gradient: { $0 })
var jumping = [2.0]
for k in 1...40 {
  // The length that leads from θ_{k−1} to ±(1 + 2^{−k}).
  let goal = (k % 2 == 0 ? 1 : -1) * (1 + Double.pow(2, Double(-k)))
  let length = 1 - goal / jumping[k - 1]
  jumping.append(jumping[k - 1] - length * jumping[k - 1])
}
let jumpLosses = jumping.map { unit.loss(at: [$0]) }
show("last points", Array(jumping.suffix(3)), format: .fixed(6))
expect(
  zip(jumpLosses, jumpLosses.dropFirst()).allSatisfy { $0 > $1 },
  "The loss falls at each of the 40 steps.")
expect(
  abs(abs(jumping[40]) - 1) < 1e-9, "The run ends at ±1, not at 0.")
let refused = ArmijoSearch(
  firstLength: 2 - 1e-6, shrink: 0.5, sufficientDecrease: 0.1
).search(on: unit, from: [1], along: [-1], loss: 0.5, gradient: [1])
show("length that Armijo allows instead", refused?.length ?? .nan)
expect(
  (refused?.length ?? 2) < 1.9, "Armijo's condition refuses such steps."
)

let raised = FunctionObjective<Double>(
  loss: { 1 + $0[0] * $0[0] / 2 + 5 * $0[1] * $0[1] },
  gradient: { [$0[0], 10 * $0[1]] })
let searched = steepestDescent(
  on: raised, from: [1, 1], search: ArmijoSearch(), steps: 1000)
let unsearched = gradientDescent(
  on: raised, from: [1, 1], learningRate: 0.18, steps: 1000)
let searchedDistances = searched.distances(from: [0, 0])
let unsearchedDistances = unsearched.distances(from: [0, 0])
table(
  ["steps", "with Armijo's search", "at a fixed rate"],
  rows: [10, 100, 300, 1000].map {
    [$0, searchedDistances[$0], unsearchedDistances[$0]]
  }, formats: [.automatic, .scientific(1), .scientific(1)],
  caption: "Distance from the minimum.")
expect(
  searchedDistances[300...].min()! > 1e-12,
  "After step 300 the search comes no nearer than 1e-12.")
expect(
  unsearchedDistances[1000] < 1e-50,
  "The gradient is not blind there: a fixed rate goes on.")

func wolfeStep(
  _ bowl: Bowl, from theta: [Double], first: Double, share: Double,
  decrease: Double = 1e-4, trials: Int = 60
) -> LineSearchStep<Double>? {
  let gradient = bowl.gradient(at: theta)
  return WolfeSearch(
    firstLength: first, sufficientDecrease: decrease,
    curvature: share, maximumTrials: trials
  ).search(
    on: bowl, from: theta, along: gradient.map { -$0 },
    loss: bowl.loss(at: theta), gradient: gradient)
}
verify("eq-rate-wolfe", tolerance: .relative(1e-9)) { sample in
  let bowl = Bowl(
    hessian: Matrix(rows: sample.positiveDefiniteMatrix(3)))
  let theta = sample.vector(3), share = sample.uniform(0.05...0.9)
  let step = wolfeStep(
    bowl, from: theta, first: sample.logUniform(0.001...100),
    share: share)
  return [
    "L": FormulaFunction { (p: [Double]) in bowl.loss(at: p) },
    "θ": theta, "d": bowl.gradient(at: theta).map { -$0 },
    "α": step?.length ?? .nan, "c_2": share,
  ]
}
let plainBowl = Bowl(hessian: Matrix<Double>.diagonal([1]))
expect(
  wolfeStep(
    plainBowl, from: [1], first: 0.6, share: 0.5, decrease: 0.1)?
    .length == 0.6,
  "A first length that satisfies both conditions is taken.")
let narrow = Bowl(hessian: Matrix<Double>.diagonal([1, 10]))
let slope = narrow.gradient(at: [1, 1])
let firstLengths = [1e-6, 1e-3, 1, 1000]
let lengths = firstLengths.map { first -> [Any] in
  let armijo = ArmijoSearch(firstLength: first).search(
    on: narrow, from: [1, 1], along: slope.map { -$0 },
    loss: narrow.loss(at: [1, 1]), gradient: slope)!
  let wolfe = wolfeStep(
    narrow, from: [1, 1], first: first, share: 0.5)!
  return [
    first, armijo.length, armijo.trials, wolfe.length, wolfe.trials,
  ]
}
table(
  ["first length", "Armijo", "trials", "Wolfe", "trials"],
  rows: lengths,
  formats: [.automatic, .significant(3), .automatic, .significant(3)])
expect(
  lengths[0][1] as! Double == 1e-6 && lengths[0][3] as! Double > 0.01,
  "Armijo's search takes the tiny first length, Wolfe's lengthens it.")

let exactLength =
  dot(slope, slope) / dot(slope, narrow.hessian * slope)
// First length, c₂, c₁, and the trials until the parabola's own.
for (first, share, decrease, trials) in [
  (0.5, 0.4, 1e-4, 2), (0.15, 0.01, 1e-4, 2), (0.01, 0.02, 1e-4, 6),
  (0.15, 0.5, 0.3, 2),
] {
  let step = wolfeStep(
    narrow, from: [1, 1], first: first, share: share,
    decrease: decrease)!
  expect(
    step.length, equals: exactLength, within: 1e-12,
    "The last trial is the exact minimum.")
  expect(step.trials == trials, "It needs no trial more.")
}
expect(
  wolfeStep(
    narrow, from: [1, 1], first: 0.5, share: 0.4, trials: 1) == nil
    && ArmijoSearch(firstLength: 0.25, maximumTrials: 1).search(
      on: narrow, from: [1, 1], along: slope.map { -$0 },
      loss: narrow.loss(at: [1, 1]), gradient: slope) == nil,
  "With one trial neither search finds a length.")

func bowlRun(_ sample: inout Sample) -> (Bowl, Trace<Double>) {
  let bowl = Bowl(
    hessian: Matrix(rows: sample.positiveDefiniteMatrix(3)))
  let run = steepestDescent(
    on: bowl, from: sample.vector(3),
    search: QuadraticSearch(hessian: bowl.hessian), steps: 1)
  return (bowl, run)
}
verify("eq-rate-exact", tolerance: .relative(1e-7)) { sample in
  let (bowl, run) = bowlRun(&sample)
  let gradient = bowl.gradient(at: run.parameters[0])
  // The length that the step really had, from its largest element.
  let i = gradient.indices.max {
    abs(gradient[$0]) < abs(gradient[$1])
  }!
  let moved = run.parameters[0][i] - run.parameters[1][i]
  return [
    "α": moved / gradient[i], "g": gradient,
    "H": bowl.hessian.rowArrays,
  ]
}
verify("eq-rate-kantorovich") { sample in
  let (bowl, run) = bowlRun(&sample)
  return [
    "L_k": run.losses[0], "L_{k+1}": run.losses[1], "L^*": 0,
    "κ": conditionNumber(bowl.hessian),
  ]
}

let valley = Bowl(hessian: Matrix<Double>.diagonal([1, 10]))
let worst = steepestDescent(
  on: valley, from: [10, 1],
  search: QuadraticSearch(hessian: valley.hessian), steps: 30)
let fixedBest = gradientDescent(
  on: valley, from: [10, 1],
  learningRate: fastestRate(hessian: valley.hessian).learningRate,
  steps: 30)
let twoPoint = barzilaiBorwein(
  on: valley, from: [10, 1], firstRate: 0.05, steps: 12)
func path(_ name: String, _ run: Trace<Double>, _ color: Int)
  -> PathMark
{
  PathMark(
    Series(
      name: name, x: run.parameters.coordinate(0),
      y: run.parameters.coordinate(1)), color: .series(color))
}
let ground = ScalarField(
  x: Domain(-1, 11), y: Domain(-2.5, 2.5), columns: 40, rows: 30
) { valley.loss(at: [$0, $1]) }
var turns =
  Plot(
    [
      ContourMark(ground, levels: [0.5, 3, 10, 25, 45]),
      path("exact search", worst, 0),
      path("Barzilai and Borwein", twoPoint, 1),
    ], x: PlotAxis("θ₁", domain: Domain(-1, 11)),
    y: PlotAxis("θ₂", domain: Domain(-2.5, 2.5)))
turns.hasEqualUnits = true
plot(
  turns,
  caption: "The exact length, from its worst start, turns by right "
    + "angles all the way. Steps that are not the best arrive sooner.")
let factor = Double.pow(9.0 / 11, 2)
expect(
  zip(worst.losses, worst.losses.dropFirst()).map { $1 / $0 },
  equal: (0..<30).map { _ in factor }, within: 1e-9,
  "From this start each step attains Kantorovich's bound.")
expect(
  twoPoint.finalLoss < 1e-3 * worst.losses[12],
  "After 12 steps Barzilai and Borwein's loss is a thousand times lower."
)
expect(
  (0..<30).allSatisfy { k in
    let (g, next) = (
      valley.gradient(at: worst.parameters[k]),
      valley.gradient(at: worst.parameters[k + 1])
    )
    return abs(dot(g, next)) < 1e-12 * norm(g) * norm(next)
  }, "Successive gradients are perpendicular.")
expect(
  fixedBest.losses[30], equals: worst.losses[30],
  within: 1e-9 * worst.losses[30],
  "The best fixed rate does exactly as well.")

func twoPointCase(
  _ sample: inout Sample, bounds: Bool
) -> FormulaBindings {
  let bowl = Bowl(
    hessian: Matrix(rows: sample.positiveDefiniteMatrix(3)))
  let eigenvalues = SymmetricEigenvalues(bowl.hessian).values
  let run = barzilaiBorwein(
    on: bowl, from: sample.vector(3),
    firstRate: sample.uniform(0.1...0.9) / eigenvalues[2], steps: 2)
  let gradients = (0...1).map { bowl.gradient(at: run.parameters[$0]) }
  let last = gradients[1]
  let i = last.indices.max { abs(last[$0]) < abs(last[$1]) }!
  let rate = (run.parameters[1][i] - run.parameters[2][i]) / last[i]
  return bounds
    ? [
      "α_k": rate, "λ_{min}": eigenvalues[0], "λ_{max}": eigenvalues[2],
    ]
    : [
      "α_k": rate, "s": subtract(run.parameters[1], run.parameters[0]),
      "y": subtract(last, gradients[0]),
    ]
}
verify("eq-rate-bb", tolerance: .relative(1e-6)) {
  twoPointCase(&$0, bounds: false)
}
verify("eq-rate-bb-bounds", tolerance: .relative(1e-9)) {
  twoPointCase(&$0, bounds: true)
}

func polyakRun(_ sample: inout Sample) -> (Bowl, Trace<Double>) {
  let bowl = Bowl(
    hessian: Matrix(rows: sample.positiveDefiniteMatrix(3)))
  let run = minimize(
    bowl, from: sample.vector(3),
    with: PolyakSGD(largest: .infinity), steps: 1)
  return (bowl, run)
}
verify("eq-rate-polyak", tolerance: .relative(1e-7)) { sample in
  let (bowl, run) = polyakRun(&sample)
  let gradient = bowl.gradient(at: run.parameters[0])
  let i = gradient.indices.max {
    abs(gradient[$0]) < abs(gradient[$1])
  }!
  return [
    "α": (run.parameters[0][i] - run.parameters[1][i]) / gradient[i],
    "L": FormulaFunction { (p: [Double]) in bowl.loss(at: p) },
    "θ": run.parameters[0], "L^*": 0,
  ]
}
verify("eq-rate-polyak-distance") { sample in
  let (bowl, run) = polyakRun(&sample)
  return [
    "θ_{t+1}": run.parameters[1], "θ_t": run.parameters[0],
    "θ^*": [0.0, 0, 0], "L^*": 0,
    "L": FormulaFunction { (p: [Double]) in bowl.loss(at: p) },
  ]
}
let guesses = [0.0, -1e-4, -1e-2, 1e-2]
let guessed = guesses.map {
  minimize(
    valley, from: [10, 1],
    with: PolyakSGD(minimum: $0, largest: .infinity), steps: 400)
}
table(
  ["assumed least loss", "loss after 400 steps"],
  rows: zip(guesses, guessed).map { [$0, $1.finalLoss] },
  formats: [.automatic, .scientific(1)])
expect(
  guessed[0].finalLoss < 1e-12 && guessed[2].finalLoss > 1e-4,
  "With the true least loss it converges; assumed too low by 0.01 it "
    + "does not.")
expect(
  guessed[3].finalLoss > 1e-3, "Assumed too high, it stops there.")

let quartic = FunctionObjective<Double>(
  loss: { $0[0] * $0[0] * $0[0] * $0[0] / 4 },
  gradient: { [$0[0] * $0[0] * $0[0]] })
func survives(
  _ schedule: Schedule<Double>,
  on problem: FunctionObjective<Double> = quartic
) -> Bool {
  let run = minimize(
    problem, from: [1.0], with: SGD(learningRate: schedule), steps: 2000
  )
  return run.finalLoss < run.losses[0]
}
let warmups = [0, 10, 100, 1000]
let peaks = warmups.map { steps in
  threshold(in: 0.1...10_000, within: 1e-3) { peak in
    survives(
      steps == 0
        ? .constant(peak)
        : .linear(from: peak / Double(steps), to: peak, steps: steps))
  }?.value ?? .nan
}
table(
  ["steps of warm-up", "largest rate that survives"],
  rows: warmups.indices.map { [warmups[$0], peaks[$0]] },
  formats: [.automatic, .significant(3)])
expect(
  peaks[0], equals: 2, within: 0.01, "Without warm-up the limit is 2.")
expect(
  zip(peaks, peaks.dropFirst()).allSatisfy { $0 < $1 },
  "Each longer warm-up allows a higher rate.")
let onParabola =
  threshold(in: 0.1...1000, within: 1e-3) { peak in
    survives(.linear(from: peak / 100, to: peak, steps: 100), on: unit)
  }?.value ?? .nan
expect(
  onParabola, in: 1.99...2.1,
  "On θ²/2 a warm-up of 100 steps leaves the limit at 2.")

verify("eq-rate-early", tolerance: .relative(1e-6)) { sample in
  let x = sample.positiveVector(4), y = sample.vector(4)
  let line = LinearRegression(
    inputs: x, targets: y, intercept: false, scale: .halfMean)
  let rate = sample.uniform(0.01...0.9) / line.hessian[0, 0]
  let steps = sample.integer(1...20)
  let run = gradientDescent(
    on: line, from: [0], learningRate: rate, steps: steps)
  return [
    "θ_t": run.finalParameters[0], "η": rate, "λ": line.hessian[0, 0],
    "t": steps, "θ^*": line.minimizer()?[0] ?? .nan,
  ]
}
let overfit = LinearRegression(
  inputs: powers(Array(curveX.prefix(12)), 9),
  targets: Array(curveY.prefix(12)))
let held = LinearRegression(
  inputs: powers(freshX, 9), targets: freshY)
let half = stabilityThreshold(hessian: overfit.hessian) / 2
let ticks = (0...28).map {
  Int(Double.pow(10, Double($0) / 8).rounded())
}
.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
func errorsAlong(
  rate: Double, at ticks: [Int]
) -> (train: [Double], held: [Double]) {
  var point = [Double](repeating: 0, count: 10)
  var (done, train, fresh) = (0, [Double](), [Double]())
  for tick in ticks {
    let run = gradientDescent(
      on: overfit, from: point, learningRate: rate, steps: tick - done)
    (point, done) = (run.finalParameters, tick)
    train.append(run.finalLoss)
    fresh.append(held.loss(at: point))
  }
  return (train, fresh)
}
let along = errorsAlong(rate: half, at: ticks)
let slower = errorsAlong(rate: half / 10, at: ticks)
let muchLater = errorsAlong(rate: half, at: [1, 100_000]).held[1]
func bestTick(_ errors: [Double]) -> Int {
  ticks[errors.indices.min { errors[$0] < errors[$1] }!]
}
let trainCurve = Series(
  name: "training", x: ticks.map(Double.init), y: along.train)
let heldCurve = Series(
  name: "new samples", x: ticks.map(Double.init), y: along.held)
plot(
  Plot(
    [
      LineMark(trainCurve, color: .series(0)),
      LineMark(heldCurve, color: .series(1)),
      RuleMark(.x(Double(bestTick(along.held)))),
    ], x: PlotAxis("step", scale: .log),
    y: PlotAxis("mean squared error", scale: .log)),
  caption: "A polynomial of degree 9 through 12 points. The training "
    + "error goes on falling; on new samples there is a best moment.")
show("error on new samples at that step", along.held.min()!)
show("after 100,000 steps", muchLater)
show("best step", bestTick(along.held))
show("best step at a tenth of the rate", bestTick(slower.held))
expect(.decreases(trainCurve, after: 1))
expect(
  along.held[ticks.count - 1] > 1.05 * along.held.min()!,
  "At the end the error on new samples is higher than it has been.")
expect(
  muchLater < along.held.min()!,
  "Much later the error on new samples is lower than at that moment.")
expect(
  Double(bestTick(slower.held)) / Double(bestTick(along.held)),
  in: 6...16,
  "At a tenth of the rate the best moment comes ten times later.")

final class Counter { var (gradients, losses) = (0, 0) }
let spread = (0..<20).map { Double.pow(100, Double($0) / 19) / 100 }
let wide = Bowl(hessian: Matrix<Double>.diagonal(spread))
let ones = [Double](repeating: 1, count: 20)
let target: StoppingRule = .gradientNorm(
  atMost: 1e-6 * norm(wide.gradient(at: ones)))
var costs:
  [(name: String, steps: Int, gradients: Int, losses: String)] =
    []
var lossCurves: [Series] = []
func count(
  _ name: String, usesLoss: Bool = false, before: Int = 0,
  looksAhead: Bool = false,
  run: (FunctionObjective<Double>) -> Trace<Double>
) {
  let counter = Counter()
  let objective = FunctionObjective<Double>(
    loss: { (p: [Double]) in
      counter.losses += 1
      return wide.loss(at: p)
    },
    gradient: { (p: [Double]) in
      counter.gradients += 1
      return wide.gradient(at: p)
    })
  let trace = run(objective)
  // The trace keeps gradients at its points; a method that computes
  // its own elsewhere does not need those.
  let forTheRecord = looksAhead ? trace.steps + 1 : 0
  costs.append(
    (
      name, trace.steps, counter.gradients + before - forTheRecord,
      usesLoss ? "\(counter.losses)" : "–"
    ))
  lossCurves.append(
    Series(name: name, y: Array(trace.losses.prefix(160))))
}
count("best fixed rate, known") {
  gradientDescent(
    on: $0, from: ones, learningRate: 2 / (1 + 0.01), steps: 5000,
    stopping: [target])
}
let estimate = powerIteration(
  dimension: 20, tolerance: 0.05, iterationLimit: 200
) { (v: [Double]) in wide.hessian * v }
count("1/λ by power iteration", before: 2 * estimate.iterations) {
  gradientDescent(
    on: $0, from: ones, learningRate: 1 / estimate.value, steps: 5000,
    stopping: [target])
}
let tenRates = gridSearch(
  over: [.logarithmic(1e-3...10)], points: 10
) { rate in
  let loss = gradientDescent(
    on: wide, from: ones, learningRate: rate[0], steps: 50
  ).finalLoss
  return loss.isFinite ? loss : .infinity
}
count("grid of 10 rates, 50 steps each", before: 10 * 51) {
  gradientDescent(
    on: $0, from: ones, learningRate: tenRates.best.values[0],
    steps: 5000, stopping: [target])
}
count("Armijo", usesLoss: true) {
  steepestDescent(
    on: $0, from: ones, search: ArmijoSearch(firstLength: 4),
    steps: 5000, stopping: [target])
}
count("Wolfe", usesLoss: true) {
  steepestDescent(
    on: $0, from: ones, search: WolfeSearch(curvature: 0.5),
    steps: 5000, stopping: [target])
}
count("exact length") {
  steepestDescent(
    on: $0, from: ones, search: QuadraticSearch(hessian: wide.hessian),
    steps: 5000, stopping: [target])
}
count("Polyak, least loss known", usesLoss: true) {
  minimize(
    $0, from: ones, with: PolyakSGD(largest: .infinity), steps: 5000,
    stopping: [target])
}
count("Barzilai and Borwein") {
  barzilaiBorwein(
    on: $0, from: ones, firstRate: 1, steps: 5000, stopping: [target])
}
count("accelerated, 1/λ known", looksAhead: true) {
  acceleratedGradientDescent(
    on: $0, from: ones, learningRate: 1, steps: 5000,
    stopping: [target])
}
table(
  ["method", "steps", "gradients", "losses"],
  rows: costs.map { [$0.name, $0.steps, $0.gradients, $0.losses] },
  caption: "To a millionth of the first gradient, condition number 100."
)
func gradients(_ name: String) -> Int {
  costs.first { $0.name.hasPrefix(name) }?.gradients ?? 0
}
expect(
  costs.allSatisfy { $0.steps < 5000 }, "Every method reaches the goal."
)
expect(
  costs.allSatisfy {
    $0.gradients >= gradients("Barzilai")
  }, "No method needs fewer gradients than Barzilai and Borwein's.")
expect(
  Double(gradients("exact")) > 0.5 * Double(gradients("best fixed")),
  "The exact length saves less than half of the best fixed rate's cost."
)

let free = barzilaiBorwein(
  on: wide, from: ones, firstRate: 1, steps: 50)
let freeRates = (0..<50).map { k in
  distance(free.parameters[k + 1], free.parameters[k])
    / free.gradientNorms[k]
}
let aboveLimit = freeRates.filter { $0 > 2 }.count
show("of 50 rates of Barzilai and Borwein above 2/λ", aboveLimit)
expect(
  aboveLimit >= 20,
  "At least 20 of 50 rates are above the limit of fixed ones.")
let pictured = [0, 3, 5, 7].map { lossCurves[$0] }
plot(
  Plot(
    pictured.indices.map {
      LineMark(pictured[$0], color: .series($0))
    }, x: PlotAxis("step"), y: PlotAxis("loss", scale: .log)),
  caption: "Four of the methods. Barzilai and Borwein's loss rises "
    + "often, and is far below the others in the end.")
let exactRate = fittedRate(of: pictured[2].y)?.rate ?? .nan
show("loss factor a step, exact length", exactRate)
show("Kantorovich's bound", Double.pow(99.0 / 101, 2))
expect(
  exactRate < Double.pow(99.0 / 101, 2) + 1e-3,
  "The exact length keeps within Kantorovich's bound.")
expect(
  zip(pictured[3].y, pictured[3].y.dropFirst()).contains { $0 < $1 },
  "Barzilai and Borwein's loss rises on the way.")

let lengthsTried = [4.0, 3, 1].map { first in
  steepestDescent(
    on: wide, from: ones, search: ArmijoSearch(firstLength: first),
    steps: 5000, stopping: [target])
}
let stuck = lengthsTried.map { run in
  run.parameters.coordinate(19).firstIndex { abs($0) < 0.99 } ?? -1
}
table(
  ["first length", "steps until the steepest part moves", "steps in all"],
  rows: zip([4, 3, 1], zip(stuck, lengthsTried)).map {
    [$0, $1.0, $1.1.steps]
  })
expect(
  stuck[0] > 20 && stuck[1] == 1 && stuck[2] == 1,
  "Only from the first length 4 does the steepest part jump in place.")

let enough = Int(
  (Double.log(0.05) / Double.log(0.95)).rounded(.up))
show("trials", enough)
var trialDice = SplitMix64(seed: 9)
let inFive = (0..<1000).filter { _ in
  randomSearch(
    over: Array(repeating: SearchRange.linear(0...1), count: 5),
    trials: enough, using: &trialDice
  ) { $0[2] < 0.05 ? 0 : 1 }.best.score == 0
}
show(
  "share that succeeded, five hyper-parameters",
  Double(inFive.count) / 1000)
expect(
  Double(inFive.count) / 1000, in: 0.92...0.98,
  "About 95 % of the searches succeed.")

let longest = [0.1, 0.5, 0.9].map { share -> [Double] in
  let found = threshold(in: 0.01...10) { length in
    let step = ArmijoSearch(
      firstLength: length, sufficientDecrease: share
    ).search(on: unit, from: [1], along: [-1], loss: 0.5, gradient: [1])
    return step?.length == length
  }
  return [share, found?.value ?? .nan, 2 * (1 - share)]
}
table(
  ["c", "longest length accepted", "2(1 − c)/λ"], rows: longest,
  formats: [.automatic, .fixed(6), .fixed(6)])
expect(
  longest.map { $0[1] }, equal: longest.map { $0[2] }, within: 1e-6,
  "The search accepts exactly the lengths of the formula.")

let onlyMean = LinearRegression(
  inputs: [Double](repeating: 1, count: 20), targets: curveY,
  intercept: false)
let meanErrors = onlyMean.leaveOneOutErrors() ?? []
let ratio =
  meanErrors.reduce(0) { $0 + $1 * $1 } / 20
  / onlyMean.loss(at: onlyMean.minimizer() ?? [])
show("ratio of the mean squares", ratio)
expect(
  ratio, equals: 400.0 / 361, within: 1e-12, "It is (N/(N − 1))².")
