// Learning-rate schedules (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook
import SVGPlot

let named = gradientDescent(
  from: [0, 0], learningRate: 0.1, steps: 100,
  loss: { (theta: [Double]) in
    (theta[0] - 3) * (theta[0] - 3) + 2 * (theta[1] + 1)
      * (theta[1] + 1)
  },
  gradient: { (theta: [Double]) in
    [2 * (theta[0] - 3), 4 * (theta[1] + 1)]
  })
show("start", named.parameters[0])
show("end", named.finalParameters, format: .fixed(6))
expect(
  named, .converges(to: [3, -1], within: 1e-8),
  "The method finds the minimum of this loss.")
expect(
  named.parameters.allSatisfy { $0.count == 2 },
  "It begins with two parameters and ends with two: no dimension "
    + "is removed.")

func noisyRun(
  _ schedule: Schedule<Double>, seed: Int = 5
) -> [Double] {
  var random = RandomState(seed: seed)
  let errors = random.randn(300)
  let method = SGD(learningRate: schedule)
  var theta = [4.0], path = [4.0]
  var state = method.initialState(for: theta)
  for error in errors {
    method.update(&theta, gradient: [theta[0] + error], state: &state)
    path.append(theta[0])
  }
  return path
}
let restless = noisyRun(0.5)
let settling = noisyRun(.inverseRootDecay(from: 0.5, beta: 1))
plot(
  [
    Series(name: "rate 0.5 throughout", y: restless),
    Series(name: "falling rate", y: settling),
  ], xLabel: "step", yLabel: "θ",
  caption: "The same loss, start and errors. A fixed rate brings the "
    + "run near the minimum and keeps it moving; a falling rate calms it."
)
func rootMeanSquare(_ values: ArraySlice<Double>) -> Double {
  let squares = values.reduce(0) { $0 + $1 * $1 }
  return (squares / Double(values.count)).squareRoot()
}
let calm = rootMeanSquare(settling.suffix(100))
let restlessness = rootMeanSquare(restless.suffix(100))
expect(
  calm < restlessness / 2,
  "Over the last 100 steps the falling rate stays more than twice "
    + "as near to the minimum.")
let calmed = (1...40).map { (seed: Int) -> Double in
  let fixed = noisyRun(0.5, seed: seed)
  let falling = noisyRun(.inverseRootDecay(from: 0.5, beta: 1), seed: seed)
  return rootMeanSquare(fixed.suffix(100))
    / rootMeanSquare(falling.suffix(100))
}
expect(
  calmed.allSatisfy { $0 > 2 },
  "So it does with each of forty other sequences of errors.")

let wanted = [1.0, 3, 5]
let farther = [0.0, 0.5, 1, 2].map { (gap: Double) -> [Double] in
  [gap, halfMeanSquaredError(wanted.map { $0 + gap }, wanted)]
}
table(
  ["every prediction is off by", "loss"], rows: farther,
  formats: [.automatic, .fixed(4)])
expect(farther[0][1] == 0, "Perfect predictions have the loss zero.")
expect(
  zip(farther, farther.dropFirst()).allSatisfy { $0[1] < $1[1] },
  "A larger gap has a larger loss.")

func valleys(_ theta: Double) -> Double {
  (theta * theta - 1) * (theta * theta - 1) + 0.3 * theta
}
func valleySlope(_ theta: Double) -> Double {
  4 * theta * (theta * theta - 1) + 0.3
}
let valleyRuns = [-1.5, 1.5].map { (start: Double) in
  gradientDescent(
    from: [start], learningRate: 0.02, steps: 2000,
    loss: { valleys($0[0]) }, gradient: { [valleySlope($0[0])] })
}
table(
  ["start", "end", "loss at the end"],
  rows: valleyRuns.map {
    [$0.parameters[0][0], $0.finalParameters[0], $0.finalLoss]
  }, formats: [.automatic, .fixed(4), .fixed(4)])
expect(
  valleyRuns.allSatisfy { $0.finalGradientNorm < 1e-9 },
  "Both runs end where the gradient is zero.")
expect(
  valleyRuns[1].finalLoss > valleyRuns[0].finalLoss + 0.5,
  "Only one of them ends at the lowest point.")

func bowlGradient(_ theta: [Double]) -> [Double] {
  [2 * (theta[0] - 3), 4 * (theta[1] + 1)]
}
var lengths: [[Double]] = []
for rate in [0.1, 0.2] {
  var theta = [0.0, 0.0]
  for step in 0..<3 {
    let gradient = bowlGradient(theta)
    let next = gradientDescentStep(
      theta, gradient: gradient, learningRate: rate)
    let move = subtract(next, theta)
    lengths.append([
      rate, Double(step), norm(move), norm(move) / norm(gradient),
      dot(move, gradient) / (norm(move) * norm(gradient)),
    ])
    theta = next
  }
}
table(
  [
    "rate", "step", "length", "length / gradient's norm",
    "cosine of the angle",
  ], rows: lengths,
  formats: [
    .automatic, .automatic, .fixed(4), .fixed(4), .fixed(4),
  ])
expect(
  lengths.allSatisfy { abs($0[3] - $0[0]) < 1e-12 },
  "A step is the rate times as long as the gradient.",
  claim: "D1-Q9")
expect(
  lengths.allSatisfy { abs($0[4] + 1) < 1e-12 },
  "Every step points against the gradient, whatever the rate.",
  claim: "D1-Q5")
expect(
  lengths[0][2] > lengths[1][2] && lengths[1][2] > lengths[2][2],
  "With a fixed rate the steps become shorter by themselves.",
  claim: "D1-Q9")

let parabola = FunctionObjective(
  loss: { (theta: [Double]) in (theta[0] - 3) * (theta[0] - 3) },
  gradient: { (theta: [Double]) in [2 * (theta[0] - 3)] })
let leaving = gradientDescent(
  on: parabola, from: [3.001], learningRate: 1.05, steps: 100)
show("distance at the start", leaving.distances(from: [3])[0])
show("after 100 steps", leaving.distances(from: [3])[100])
expect(
  leaving, .diverges,
  "The run begins a thousandth away from the only minimum "
    + "and leaves it.")

let leaps = [0.02, 0.1, 0.15, 0.2, 0.22, 0.24].map { (rate: Double) in
  (
    rate: rate,
    run: gradientDescent(
      from: [-1.5], learningRate: rate, steps: 2000,
      loss: { valleys($0[0]) }, gradient: { [valleySlope($0[0])] })
  )
}
table(
  ["rate", "start", "end", "loss at the end"],
  rows: leaps.map {
    [
      $0.rate, $0.run.parameters[0][0], $0.run.finalParameters[0],
      $0.run.finalLoss,
    ]
  }, formats: [.automatic, .automatic, .fixed(4), .fixed(4)])
expect(
  leaps.prefix(4).allSatisfy { $0.run.finalParameters[0] < 0 },
  "The smaller rates settle in the valley next to the start, the lower "
    + "one.")
expect(
  leaps.suffix(2).allSatisfy {
    $0.run.finalParameters[0] > 0 && $0.run.finalGradientNorm < 1e-9
  }, "The largest two leap into the other, and settle there.")

let slowness = [0.1, 0.01, 0.001].map { (rate: Double) -> [Double] in
  let run = gradientDescent(
    on: parabola, from: [0], learningRate: rate, steps: 20_000,
    stopping: [.gradientNorm(atMost: 1e-6)])
  return [rate, Double(run.steps)]
}
table(
  ["rate", "steps until the gradient is 10⁻⁶"], rows: slowness)
expect(
  zip(slowness, slowness.dropFirst()).allSatisfy {
    $1[1] / $0[1] > 9 && $1[1] / $0[1] < 12
  },
  "A tenth of the rate takes about ten times as many steps.")

var byHand = [0.0, 0.0]  // 1: initialise
for _ in 0..<100 {  // 4: repeat
  let gradient = bowlGradient(byHand)  // 2: gradient
  byHand = gradientDescentStep(  // 3: update
    byHand, gradient: gradient, learningRate: 0.1)
}
show("by hand", byHand, format: .fixed(9))
expect(
  byHand, equal: named.finalParameters, within: 0,
  "The loop gives the same numbers as the library's run.")

func bowl(_ theta: [Dual<Double>]) -> Dual<Double> {
  (theta[0] - 3) * (theta[0] - 3) + 2 * (theta[1] + 1) * (theta[1] + 1)
}
func bowlLoss(_ theta: [Double]) -> Double {
  bowl(theta.map { Dual($0) }).value
}
let here = [1.0, 1.0]
let uphill = forwardGradient(of: bowl, at: here)
let against = gradientDescentStep(
  here, gradient: uphill, learningRate: 0.05)
let along = gradientDescentStep(
  here, gradient: uphill.map { -$0 }, learningRate: 0.05)
table(
  ["", "loss"],
  rows: [
    ["here", bowlLoss(here)],
    ["a step against the gradient", bowlLoss(against)],
    ["a step along the gradient", bowlLoss(along)],
  ], formats: [.automatic, .fixed(3)])
expect(
  bowlLoss(against) < bowlLoss(here) && bowlLoss(here) < bowlLoss(along),
  "Against the gradient the loss falls, along it the loss rises.")

let fixedRate: Schedule<Double> = 0.01
let exponential = Schedule.rootExponentialDecay(from: 0.01, delta: 0.01)
let inverseRoot = Schedule.inverseRootDecay(from: 0.01, beta: 0.01)
let every20 = (0...50).map { $0 * 20 }
func curve(_ name: String, _ schedule: Schedule<Double>) -> Series {
  Series(
    name: name, x: every20.map { Double($0) },
    y: every20.map { schedule($0) })
}
plot(
  Plot.lines(
    [
      curve("fixed", fixedRate), curve("exponential", exponential),
      curve("“dynamic”", inverseRoot),
    ], xLabel: "step t", yLabel: "rate", yScale: .linear),
  caption: "D1's three schedules over the 1000 steps of its program, "
    + "each from 0.01 and with a decay factor of 0.01.")
expect(
  exponential(1000) < inverseRoot(1000)
    && inverseRoot(1000) < fixedRate(1000),
  "After 1000 steps the exponential rate is the smallest.")

let noDecay = [
  Schedule.rootExponentialDecay(from: 0.01, delta: 0.0),
  Schedule.inverseRootDecay(from: 0.01, beta: 0.0),
].map { $0.values(0..<1000) }
expect(
  noDecay.allSatisfy { $0.allSatisfy { $0 == 0.01 } },
  "As a schedule: with the decay factor 0 either formula is the "
    + "fixed rate.")
expect(
  Set(fixedRate.values(0..<1000)).count == 1,
  "As an adjustment: in a thousand steps the rate never changes.")

func reacting(
  loss: (Double) -> Double, slope: (Double) -> Double
) -> (rates: [Double], distance: Double) {
  let rule = ReduceOnPlateau<Double>(factor: 0.5, patience: 5)
  var state = ReduceOnPlateau<Double>.State()
  var theta = [0.0], rates: [Double] = []
  for _ in 0..<70 {
    rates.append(0.17 * rule.update(&state, loss: loss(theta[0])))
    theta = gradientDescentStep(
      theta, gradient: [slope(theta[0])], learningRate: rates.last!)
  }
  return (rates, abs(theta[0] - 3))
}
let smooth = reacting(
  loss: { ($0 - 3) * ($0 - 3) }, slope: { 2 * ($0 - 3) })
let kinked = reacting(
  loss: { abs($0 - 3) }, slope: { $0 > 3 ? 1 : -1 })
let clock = Schedule.inverseRootDecay(from: 0.17, beta: 0.1)
plot(
  Plot.schedule([
    ("by the clock, either loss", clock.values(0..<70)),
    ("by the loss, (θ − 3)²", smooth.rates),
    ("by the loss, |θ − 3|", kinked.rates),
  ]),
  caption: "A formula in t gives the same rates on every problem. A rule "
    + "that reads the loss cuts only where the loss stops falling.")
expect(
  smooth.rates.allSatisfy { $0 == 0.17 },
  "While the loss falls, the rule that reads it keeps the rate.")
expect(
  kinked.rates.last! < 0.17 / 100,
  "Where the loss stops falling, it cuts again and again.")
expect(
  kinked.distance < 0.01,
  "The cuts bring the run to the minimum that a fixed rate jumps over.")
let jumping = gradientDescent(
  from: [0], learningRate: 0.17, steps: 500,
  loss: { abs($0[0] - 3) }, gradient: { [$0[0] > 3 ? 1 : -1] })
expect(
  jumping, .oscillates(period: 2, within: 1e-9),
  "With the fixed rate the run jumps over it for ever.")

define("eq-sched-bowl")
verify("eq-sched-update") { sample in
  let theta = sample.vector(3), h = sample.positiveVector(3),
    rate = sample.uniform(1e-3...1)
  let gradient = zip(h, theta).map { $0 * $1 }
  return [
    "θ": theta, "h": h, "α": rate,
    "θ'": gradientDescentStep(
      theta, gradient: gradient, learningRate: rate),
  ]
}

verify("eq-sched-exponential") { sample in
  let alpha = sample.uniform(0.001...1),
    delta = sample.uniform(0.001...1)
  let t = sample.integer(0...200)
  let schedule = Schedule.rootExponentialDecay(
    from: alpha, delta: delta)
  return ["α_t": schedule(t), "α": alpha, "δ": delta, "t": t]
}
verify("eq-sched-q") { sample in
  let delta = sample.uniform(0.001...1)
  let schedule = Schedule.rootExponentialDecay(from: 1, delta: delta)
  return ["q": schedule(8) / schedule(7), "δ": delta]
}
verify("eq-sched-half", tolerance: .relative(1e-9)) { sample in
  // A schedule that is known to halve in h steps, and its δ.
  let steps = sample.integer(5...500)
  let halving = Schedule.exponentialDecay(
    from: 1.0, rate: 0.5, every: steps)
  return ["τ": Double(steps), "δ": 1 / (halving(1) * halving(1)) - 1]
}
let q = exponential(1) / exponential(0)
show("δ", 0.01)
show("what a step multiplies the rate by", q, format: .fixed(6))
expect(
  Schedule.rootExponentialDecay(from: 0.01, delta: -0.5)(10) > 0.01,
  "With a δ between −1 and 0 the rate grows.")

verify("eq-sched-root") { sample in
  let alpha = sample.uniform(0.001...1),
    beta = sample.uniform(0.001...1)
  let t = sample.integer(0...5000)
  let schedule = Schedule.inverseRootDecay(from: alpha, beta: beta)
  return ["α_t": schedule(t), "α": alpha, "β": beta, "t": t]
}
let ratios = [0, 10, 100, 1000].map { (t: Int) -> [Double] in
  [Double(t), inverseRoot(t), inverseRoot(t + 1) / inverseRoot(t)]
}
table(
  ["t", "rate", "next rate / this rate"], rows: ratios,
  formats: [.automatic, .fixed(6), .fixed(6)])
expect(
  zip(ratios, ratios.dropFirst()).allSatisfy { $0[2] < $1[2] },
  "The decay itself slows down: no constant factor a step.")
expect(
  inverseRoot(100), equals: 0.01 / Double.sqrt(2), within: 1e-15,
  "After 1/β = 100 steps the rate is 1/√2 of the first.")

func onParabola(
  _ schedule: Schedule<Double>, curvature: Double, minimum: Double,
  from start: Double, steps: Int
) -> Trace<Double> {
  minimize(
    from: [start], with: SGD(learningRate: schedule), steps: steps,
    loss: { (theta: [Double]) in
      curvature / 2 * (theta[0] - minimum) * (theta[0] - minimum)
    },
    gradient: { (theta: [Double]) in
      [curvature * (theta[0] - minimum)]
    })
}
verify("eq-sched-product", tolerance: .relative(1e-9)) { sample in
  let lambda = sample.uniform(0.5...2), minimum = sample.scalar()
  let start = minimum + sample.uniform(1...3)
  let schedule = Schedule.rootExponentialDecay(
    from: sample.uniform(0.01...0.4), delta: sample.uniform(0.01...1))
  let run = onParabola(
    schedule, curvature: lambda, minimum: minimum, from: start, steps: 8)
  return [
    "θ_T": run.finalParameters[0], "θ^*": minimum, "θ_0": start,
    "a": schedule.values(0..<8), "T": 8, "λ": lambda,
  ]
}
verify("eq-sched-travel") { sample in
  let lambda = sample.uniform(0.5...2)
  let alpha = sample.uniform(0.01...0.45)
  let steps = sample.integer(1...30)
  let schedule = Schedule.rootExponentialDecay(
    from: alpha, delta: sample.uniform(0.01...1))
  let run = onParabola(
    schedule, curvature: lambda, minimum: 0, from: 2, steps: steps)
  return [
    "θ_T": run.finalParameters[0], "θ^*": 0.0, "θ_0": 2.0, "α": alpha,
    "S_T": schedule.values(0..<steps).reduce(0, +), "λ": lambda,
  ]
}

verify("eq-sched-geometric", tolerance: .relative(1e-9)) { sample in
  let alpha = sample.uniform(0.01...1), steps = sample.integer(1...50)
  let schedule = Schedule.rootExponentialDecay(
    from: alpha, delta: sample.uniform(0.01...1))
  return [
    "S_T": compensatedSum(schedule.values(0..<steps)), "α": alpha,
    "q": schedule(1) / schedule(0), "T": steps,
  ]
}
verify("eq-sched-root-sum") { sample in
  let alpha = sample.uniform(0.01...1), beta = sample.uniform(0.01...1)
  let steps = sample.integer(1...300)
  let schedule = Schedule.inverseRootDecay(from: alpha, beta: beta)
  return [
    "S_T": compensatedSum(schedule.values(0..<steps)), "α": alpha,
    "β": beta, "T": steps,
  ]
}

let travels = [fixedRate, exponential, inverseRoot].map {
  (schedule: Schedule<Double>) in
  minimize(
    from: [1], with: SGD(learningRate: schedule), steps: 20_000,
    loss: { (theta: [Double]) in theta[0] * theta[0] / 2 },
    gradient: { (theta: [Double]) in theta })
}
let marks = (0...60).map { Int(Double.pow(20_000, Double($0) / 60)) }
func thinned(_ name: String, _ values: [Double]) -> Series {
  let used = marks.filter { $0 < values.count && values[$0] > 1e-12 }
  return Series(
    name: name, x: used.map { Double($0) }, y: used.map { values[$0] })
}
let travelled = travels.map { $0.distances(from: [0]) }
let total = 0.01 / (1 - q)
let nearest = Double.exp(-total / (1 - 0.01))
plot(
  Plot(
    [
      LineMark(thinned("fixed", travelled[0])),
      LineMark(thinned("exponential", travelled[1])),
      LineMark(thinned("inverse root", travelled[2])),
      RuleMark(.y(nearest), label: "lower bound"),
    ], x: PlotAxis("step", scale: .log),
    y: PlotAxis("distance from the minimum", scale: .log)),
  caption: "Without noise: the fixed rate is fastest, the inverse root "
    + "arrives late, the exponential rate stops on the way.")
table(
  ["steps", "fixed", "exponential", "inverse root"],
  rows: [100, 1000, 10_000, 20_000].map { (step: Int) -> [Any] in
    [step, travelled[0][step], travelled[1][step], travelled[2][step]]
  },
  formats: [
    .automatic, .significant(3), .significant(3), .significant(3),
  ])
show("verdict on the exponential run", "\(travels[1].verdict())")
expect(
  travels[1], .stalls(),
  "The exponential run stands still where the gradient is not zero.")
expect(
  travelled[1][20_000] > nearest,
  "The exponential rate does not pass the lower bound.")
expect(
  travelled[1][20_000] > 0.999 * travelled[1][5_000],
  "Between step 5000 and step 20 000 it hardly moves.")
let exponentialRates = exponential.values(0..<1000)
expect(
  zip(exponentialRates, exponentialRates.dropFirst())
    .allSatisfy { $0 > $1 },
  "The exponential rate does fall, at every step.",
  claim: "D1-Q16")
expect(
  [100, 1000, 10_000].allSatisfy {
    travelled[0][$0] < travelled[1][$0]
  }, "It is slower than the fixed rate that it began with.",
  claim: "D1-Q16")
expect(
  [100, 1000, 10_000].allSatisfy {
    travelled[0][$0] < travelled[2][$0]
  }, "Without noise the inverse root is slower, too: no gain in speed.",
  claim: "D1-Q14")

verify("eq-sched-mean-square", tolerance: .relative(1e-9)) { sample in
  let theta = sample.scalar(), lambda = sample.uniform(0.5...2)
  let rate = sample.uniform(0.01...1), sigma = sample.uniform(0.1...2)
  let ends = [sigma, -sigma].map { (error: Double) in
    gradientDescentStep(
      [theta], gradient: [lambda * theta + error], learningRate: rate)[0]
  }
  return [
    "M_{t+1}": (ends[0] * ends[0] + ends[1] * ends[1]) / 2,
    "M_t": theta * theta, "α_t": rate, "λ": lambda, "σ": sigma,
  ]
}
func meanSquares(
  _ schedule: Schedule<Double>, steps: Int, from start: Double = 9,
  curvature: Double = 1, sigma: Double = 1
) -> [Double] {
  var result = [start]
  for rate in schedule.values(0..<steps) {
    let kept = 1 - rate * curvature
    result.append(
      kept * kept * result[result.count - 1]
        + rate * rate * sigma * sigma)
  }
  return result
}
verify("eq-sched-balance", tolerance: .relative(1e-9)) { sample in
  let lambda = sample.uniform(0.5...2), rate = sample.uniform(0.1...0.9)
  let sigma = sample.uniform(0.5...2)
  let end = meanSquares(
    .constant(rate), steps: 400, curvature: lambda, sigma: sigma)
  return ["M": end[400], "α": rate, "λ": lambda, "σ": sigma]
}

verify("eq-sched-squares") { sample in
  let alpha = sample.uniform(0.01...1), beta = sample.uniform(0.01...1)
  let schedule = Schedule.inverseRootDecay(from: alpha, beta: beta)
  let steps = sample.integer(1...300)
  return [
    "a": schedule.values(0..<steps), "α": alpha, "β": beta, "T": steps,
  ]
}
let candidates: [(name: String, schedule: Schedule<Double>)] = [
  ("fixed", 0.5),
  ("exponential", .rootExponentialDecay(from: 0.5, delta: 0.02)),
  ("inverse root", .inverseRootDecay(from: 0.5, beta: 1)),
  ("inverse time", .inverseTimeDecay(from: 0.5, decay: 0.5)),
]
func sums(_ schedule: Schedule<Double>, _ steps: Int) -> [Double] {
  let rates = schedule.values(0..<steps)
  return [
    rates.reduce(0, +), rates.reduce(0) { $0 + $1 * $1 },
  ]
}
let sumTable = candidates.map {
  [sums($0.schedule, 1000), sums($0.schedule, 100_000)]
}
table(
  [
    "schedule", "sum, 10³", "sum, 10⁵", "squares, 10³", "squares, 10⁵",
  ],
  rows: zip(candidates, sumTable).map {
    [$0.name, $1[0][0], $1[1][0], $1[0][1], $1[1][1]]
  },
  formats: [
    .automatic, .significant(4), .significant(4), .significant(4),
    .significant(4),
  ],
  caption: "Sums of the rates, and of their squares, over 10³ and 10⁵ "
    + "steps. Which keep growing? Fixed: both. Exponential: neither. "
    + "Inverse root: both. Inverse time: the first only.")
expect(
  sumTable[1][1][0] < sumTable[1][0][0] * 1.001,
  "The exponential rates have been spent after 1000 steps.")
expect(
  sumTable[2][1][1] > sumTable[2][0][1] * 1.5
    && sumTable[3][1][1] < sumTable[3][0][1] * 1.01,
  "The squares of the inverse root go on growing, those of the inverse "
    + "time do not.")

let noises = (0..<100).map { (seed: Int) -> [Double] in
  var random = RandomState(seed: seed)
  return random.randn(5000)
}
func simulated(_ schedule: Schedule<Double>) -> [Double] {
  let rates = schedule.values(0..<5000)
  var means = [Double](repeating: 0, count: marks.count)
  for noise in noises {
    var theta = 3.0, next = 0
    for t in 0..<5000 {
      while next < marks.count, marks[next] == t {
        means[next] += theta * theta / 100
        next += 1
      }
      theta -= rates[t] * (theta + noise[t])
    }
  }
  return means
}
let inTheory = candidates.map { meanSquares($0.schedule, steps: 20_000) }
let inRuns = candidates.map { simulated($0.schedule) }
let shownMarks = marks.indices.filter { marks[$0] < 5000 }
plot(
  Plot(
    candidates.indices.flatMap { (i: Int) -> [any Mark] in
      [
        LineMark(
          thinned(candidates[i].name, inTheory[i]), color: .series(i)),
        DotMark(
          Series(
            x: shownMarks.map { Double(marks[$0]) },
            y: shownMarks.map { inRuns[i][$0] }), color: .series(i)),
      ]
    }, x: PlotAxis("step", scale: .log),
    y: PlotAxis("mean squared distance", scale: .log)),
  caption: "With noise: lines are the theory, dots the mean of 100 runs. "
    + "The fixed rate stays at its balance, the exponential rate freezes, "
    + "the inverse root and the inverse time go on falling.")
let powers = inTheory.map {
  fittedPower(of: $0, in: 5000..<20_000)?.power ?? .nan
}
table(
  ["schedule", "100 steps", "20 000 steps", "falls like t to the"],
  rows: candidates.indices.map {
    [
      candidates[$0].name, inTheory[$0][100], inTheory[$0][20_000],
      -powers[$0],
    ]
  },
  formats: [
    .automatic, .significant(3), .significant(3), .fixed(2),
  ])
expect(
  (1...3).allSatisfy { inTheory[$0][20_000] < inTheory[0][20_000] },
  "With noise every falling rate ends nearer than the fixed one: a gain "
    + "in stability.")
expect(powers[0], equals: 0, within: 1e-6, "The fixed rate stays.")
expect(powers[1], equals: 0, within: 1e-6, "The exponential rate stays.")
expect(
  powers[2], equals: 0.5, within: 0.02,
  "The inverse root falls like one over the root of the steps.")
expect(
  powers[3], equals: 1, within: 0.02,
  "The inverse time falls like one over the steps.")
expect(
  candidates.indices.allSatisfy { i in
    let last = shownMarks.last!
    let ratio = inRuns[i][last] / inTheory[i][marks[last]]
    return ratio > 0.6 && ratio < 1.6
  },
  "The average over 100 runs agrees with the theory.")

func power(_ schedule: Schedule<Double>) -> Double {
  let means = meanSquares(schedule, steps: 20_000)
  return fittedPower(of: means, in: 5000..<20_000)?.power ?? .nan
}
let delicate = [0.5, 2.5, 5].map { (beta: Double) -> [Double] in
  [
    beta, 0.5 / beta,
    -power(.inverseTimeDecay(from: 0.5, decay: beta)),
    -power(.inverseRootDecay(from: 0.5, beta: beta)),
  ]
}
table(
  [
    "β", "αλ/β", "inverse time: like t to the",
    "inverse root: like t to the",
  ], rows: delicate,
  formats: [.automatic, .automatic, .fixed(2), .fixed(2)])
expect(
  -delicate[2][2], equals: 2 * delicate[2][1], within: 0.02,
  "With a β ten times too large the inverse time is this slow.")
expect(
  delicate.allSatisfy { abs($0[3] + 0.5) < 0.03 },
  "The inverse root keeps its power.")

var random = RandomState(seed: 0)
let x = random.rand(100)
let y = zip(x, random.randn(100)).map { 2 * $0 + 1 + $1 * 0.5 }
show("first inputs", Array(x.prefix(4)), format: .fixed(8))
show("first targets", Array(y.prefix(4)), format: .fixed(8))
// What NumPy 2.4.6 prints for D1's first block.
expect(
  Array(x.prefix(4)), equal: [0.5488135, 0.71518937, 0.60276338, 0.54488318],
  within: 5e-9, "These are the inputs of D1's own program.")
expect(
  Array(y.prefix(4)), equal: [1.51505209, 2.88079198, 2.43835797, 1.32164452],
  within: 5e-9, "And these are its targets.")

/// NumPy's rule: shapes are aligned at the right; lengths must be equal,
/// or one of them 1. Nil when they do not fit.
func broadcast(_ a: [Int], _ b: [Int]) -> [Int]? {
  let width = max(a.count, b.count)
  let left = Array(repeating: 1, count: width - a.count) + a
  let right = Array(repeating: 1, count: width - b.count) + b
  let fits = zip(left, right).allSatisfy {
    $0 == $1 || $0 == 1 || $1 == 1
  }
  return fits ? zip(left, right).map { max($0, $1) } : nil
}
let prediction = [100]  // (100, 1) times (1,) leaves a list
let residualShape = broadcast([100, 1], prediction) ?? []
// At the start θ = 0, so every column of the residuals is y.
let residualTable = Matrix(
  rows: y.map { Array(repeating: $0, count: residualShape[1]) })
let gradientTable = Matrix(column: x).transposed() * residualTable
let gradientShape = [gradientTable.rows, gradientTable.columns]
let resultShape = broadcast([1], gradientShape) ?? []
table(
  ["what", "shape"],
  rows: [
    ["y − Xθ", "\(residualShape)"],
    ["its product with X transposed", "\(gradientShape)"],
    ["θ minus α times that", "\(resultShape)"],
    ["the room that θ has", "[1]"],
  ])
expect(
  gradientTable.row(0).allSatisfy { $0 == gradientTable[0, 0] },
  "All columns of the product hold the same number.")
expect(
  resultShape != [1],
  "The result of the first step does not fit into θ: NumPy stops "
    + "with a ValueError.")

refute("eq-sched-listing") { sample in
  let rows = sample.matrix(5, 2), y = sample.vector(5),
    theta = sample.vector(2)
  let model = LinearRegression(
    inputs: Matrix(rows: rows), targets: y, intercept: false,
    scale: .halfMean)
  return [
    "g": model.gradient(at: theta), "X": rows, "y": y, "θ": theta,
    "n": 5,
  ]
}

verify("eq-sched-gradient") { sample in
  let rows = sample.matrix(5, 2), y = sample.vector(5),
    theta = sample.vector(2)
  let model = LinearRegression(
    inputs: Matrix(rows: rows), targets: y, intercept: false,
    scale: .halfMean)
  return [
    "∇L(θ)": model.gradient(at: theta), "X": rows, "y": y, "θ": theta,
    "n": 5,
  ]
}

let throughOrigin = LinearRegression(
  inputs: x, targets: y, intercept: false, scale: .halfMean)
/// D1's second function with one number for θ: the shapes mended.
func listing(sign: Double, decay: Double) -> (
  theta: [Double], rates: [Double], path: Trace<Double>
) {
  var theta = [0.0], alpha = 0.01, rates: [Double] = []
  var points = [theta]
  for i in 0..<1000 {
    rates.append(alpha)
    let gradient = throughOrigin.gradient(at: theta).map { sign * $0 }
    theta = gradientDescentStep(
      theta, gradient: gradient, learningRate: alpha)
    points.append(theta)
    alpha = 0.01 / (1 + decay * Double(i)).squareRoot()
  }
  return (theta, rates, Trace(points: points))
}
verify("eq-sched-lag") { sample in
  let t = sample.integer(0...999)
  return [
    "α_t": listing(sign: -1, decay: 0.01).rates[t], "α": 0.01,
    "β": 0.01, "t": t,
  ]
}
let uphillFixed = listing(sign: -1, decay: 0)
let uphillFalling = listing(sign: -1, decay: 0.01)
let bestSlope = throughOrigin.minimizer() ?? []
table(
  ["", "θ after 1000 steps", "distance from the best slope"],
  rows: [
    ["start", 0.0, bestSlope[0]],
    [
      "shapes mended, fixed rate", uphillFixed.theta[0],
      abs(uphillFixed.theta[0] - bestSlope[0]),
    ],
    [
      "shapes mended, “dynamic” rate", uphillFalling.theta[0],
      abs(uphillFalling.theta[0] - bestSlope[0]),
    ],
  ], formats: [.automatic, .fixed(6), .fixed(6)])
// What NumPy 2.4.6 computes for D1's functions with y as a list.
expect(
  [uphillFixed.theta[0], uphillFalling.theta[0]],
  equal: [-74.97975539077761, -11.593223515834884], within: 1e-10,
  "With mended shapes D1's functions return these numbers.")
expect(
  uphillFixed.path, .diverges, "With the fixed rate it diverges.")
expect(
  uphillFalling.path, .diverges, "With the falling rate it diverges.")
expect(
  uphillFalling.rates[1] == inverseRoot(0)
    && uphillFalling.rates[2] == inverseRoot(1),
  "The listing's rates lag one step behind the formula.")

func mended(_ schedule: Schedule<Double>) -> Trace<Double> {
  minimize(
    throughOrigin, from: [0], with: SGD(learningRate: schedule),
    steps: 1000)
}
let mendedRuns: [(name: String, run: Trace<Double>)] = [
  ("fixed", mended(fixedRate)),
  ("exponential", mended(exponential)),
  ("inverse root", mended(inverseRoot)),
  ("inverse root, lagging", mended(
    Schedule { 0.01 / (1 + 0.01 * Double(max(0, $0 - 1))).squareRoot() })
  ),
]
func shareLeft(_ run: Trace<Double>) -> Double {
  abs(run.finalParameters[0] - bestSlope[0]) / bestSlope[0]
}
table(
  ["schedule", "θ after 1000 steps", "share of the distance left"],
  rows: mendedRuns.map {
    [$0.name, $0.run.finalParameters[0], shareLeft($0.run)]
  }, formats: [.automatic, .fixed(4), .percent(1)])
// NumPy 2.4.6, with y as a list and the sign turned.
expect(
  mendedRuns[3].run.finalParameters[0], equals: 2.79620773,
  within: 5e-9, "This is what D1's function returns when mended.")
expect(
  shareLeft(mendedRuns[0].run) < shareLeft(mendedRuns[2].run)
    && shareLeft(mendedRuns[2].run) < shareLeft(mendedRuns[1].run),
  "The fixed rate gets farthest, the exponential rate least far: the "
    + "example, mended, does not show a gain by adjusting.")

let withIntercept = LinearRegression(
  inputs: x, targets: y, scale: .halfMean)
let farInputs = [2.0, 3, 4, 5]
let nearInputs = (0...100).map { Double($0) / 100 }
func testError(_ theta: [Double], at inputs: [Double]) -> Double {
  meanSquaredError(
    linearPredictions(
      inputs, slope: theta[0], intercept: theta.count > 1 ? theta[1] : 0),
    inputs.map { 2 * $0 + 1 })
}
let lineRun = minimize(
  withIntercept, from: [0, 0], with: SGD(learningRate: inverseRoot),
  steps: 1000)
let fasterRun = minimize(
  withIntercept, from: [0, 0],
  with: SGD(learningRate: .inverseRootDecay(from: 1, beta: 0.01)),
  steps: 1000)
let bestLine = withIntercept.minimizer() ?? []
let models: [(String, [Double])] = [
  ("no intercept, D1's rates", mendedRuns[3].run.finalParameters),
  ("no intercept, best slope", bestSlope),
  ("intercept, D1's rates", lineRun.finalParameters),
  ("intercept, first rate 1", fasterRun.finalParameters),
  ("intercept, best line", bestLine),
]
table(
  ["model", "slope", "intercept", "error at 2, 3, 4, 5", "error in 0…1"],
  rows: models.map {
    [
      $0.0, $0.1[0], $0.1.count > 1 ? $0.1[1] : 0,
      testError($0.1, at: farInputs), testError($0.1, at: nearInputs),
    ]
  },
  formats: [
    .automatic, .fixed(3), .fixed(3), .significant(3), .significant(3),
  ])
expect(
  fasterRun, .converges(to: bestLine, within: 1e-6),
  "With an intercept and a larger first rate the run finds the best line.")
expect(
  testError(bestLine, at: nearInputs)
    < testError(bestSlope, at: nearInputs) / 10,
  "With an intercept the error among the data is less than a tenth.")

/// The standard error of the best line's value at an input.
func standardError(at input: Double) -> Double {
  let solved =
    solvePositiveDefinite(withIntercept.hessian, [input, 1]) ?? []
  return 0.5 * (dot([input, 1], solved) / 100).squareRoot()
}
let redrawn = (1...200).map { (seed: Int) -> [Double] in
  var random = RandomState(seed: seed)
  let targets = zip(x, random.randn(100)).map {
    2 * $0 + 1 + $1 * 0.5
  }
  return LinearRegression(
    inputs: x, targets: targets, scale: .halfMean
  ).minimizer() ?? []
}
let doubts = [0.5, 1, 2, 5].map { (input: Double) -> [Double] in
  let errors = redrawn.map {
    linearPredictions([input], slope: $0[0], intercept: $0[1])[0]
      - (2 * input + 1)
  }
  return [
    input, standardError(at: input),
    rootMeanSquare(errors[...]),
  ]
}
table(
  ["input", "standard error of the line", "in 200 draws"], rows: doubts,
  formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  doubts.allSatisfy { abs($0[2] / $0[1] - 1) < 0.2 },
  "The draws agree with the formula within a fifth.")
expect(
  doubts[3][1] > 10 * doubts[0][1],
  "At 5 the line is more than ten times less certain than among the "
    + "data.")

let followed = gradientDescent(
  on: throughOrigin, from: [0], learningRate: 0.1, steps: 200)
let testErrors = followed.parameters.map { testError($0, at: farInputs) }
let lowest = testErrors.indices.min { testErrors[$0] < testErrors[$1] }!
plot(
  Plot.lines(
    [
      Series(name: "loss on the training data", y: followed.losses),
      Series(name: "error at 2, 3, 4, 5", y: testErrors),
    ], xLabel: "step", yLabel: "error", yScale: .log),
  caption: "The training loss falls at every step. The error on inputs "
    + "that were not seen falls, and then rises again.")
expect(
  followed, .decreases, "The training loss falls at every step.")
expect(
  lowest > 5 && testErrors[200] > 10 * testErrors[lowest],
  "The test error is least early in the run and more than ten times "
    + "larger at its end.")

let contenders: [(name: String, schedule: Schedule<Double>)] = [
  ("fixed", 0.5),
  ("exponential", .rootExponentialDecay(from: 0.5, delta: 0.004)),
  ("inverse root", .inverseRootDecay(from: 0.5, beta: 0.01)),
  ("inverse time", .inverseTimeDecay(from: 0.5, decay: 0.01)),
]
let leastLoss = withIntercept.loss(at: bestLine)
let looks = marks.filter { $0 <= 5000 }.reduce(into: [Int]()) {
  if $0.last != $1 { $0.append($1) }
}
func meanExcess(_ schedule: Schedule<Double>) -> (
  excess: [Double], testError: Double
) {
  let method = SGD(learningRate: schedule)
  var excess = [Double](repeating: 0, count: looks.count)
  var error = 0.0
  for seed in 0..<40 {
    var generator = Descent.SplitMix64(seed: UInt64(seed))
    var theta = [0.0, 0.0], look = 0
    var state = method.initialState(for: theta)
    for step in 0...5000 {
      if look < looks.count, looks[look] == step {
        excess[look] += (withIntercept.loss(at: theta) - leastLoss) / 40
        look += 1
      }
      let i = generator.nextIndex(below: 100)
      let residual = theta[0] * x[i] + theta[1] - y[i]
      method.update(
        &theta, gradient: [residual * x[i], residual], state: &state)
    }
    error += testError(theta, at: nearInputs) / 40
  }
  return (excess, error)
}
let stochastic = contenders.map { meanExcess($0.schedule) }
let excesses = stochastic.map(\.excess)
plot(
  Plot(
    contenders.indices.map {
      LineMark(
        Series(
          name: contenders[$0].name, x: looks.map { Double($0) },
          y: excesses[$0]), color: .series($0))
    }, x: PlotAxis("step", scale: .log),
    y: PlotAxis("loss above its minimum", scale: .log)),
  caption: "Stochastic gradient descent on D1's data, mean of 40 runs. "
    + "First the schedules are alike; then the fixed rate stays where "
    + "its noise keeps it.")
table(
  ["schedule", "loss above its minimum", "test error in 0…1"],
  rows: contenders.indices.map {
    [
      contenders[$0].name, excesses[$0].last!,
      stochastic[$0].testError,
    ]
  }, formats: [.automatic, .scientific(2), .scientific(2)],
  caption: "At the end, means of 40 runs.")
expect(
  (1...3).allSatisfy { excesses[$0].last! < excesses[0].last! / 5 },
  "At the end every falling rate is at least five times nearer to the "
    + "minimum than the fixed one.",
  claim: "D1-Q27,D1-Q29")
expect(
  (1...3).allSatisfy {
    stochastic[$0].testError < stochastic[0].testError
  }, "And its model is better on inputs that were not seen.",
  claim: "D1-Q27")
expect(
  shareLeft(mendedRuns[0].run) < shareLeft(mendedRuns[1].run)
    && shareLeft(mendedRuns[0].run) < shareLeft(mendedRuns[2].run),
  "With all samples in each step it was the other way round.",
  claim: "D1-Q27,D1-Q29")

let modern: [(name: String, rates: [Double])] = [
  ("in stairs", Schedule.stepDecay(from: 1, factor: 0.5, every: 25)),
  ("cosine", Schedule.cosineDecay(from: 1, steps: 100)),
  (
    "warm-up, cosine",
    Schedule.warmupCosine(from: 0, peak: 1, warmup: 15, steps: 100)
  ),
  ("restarts", Schedule.warmRestarts(from: 1, period: 50)),
].map { ($0.0, $0.1.values(0..<100)) }
plot(
  Plot.schedule(modern),
  caption: "Four schedules of today, as shares of their largest rate.")
expect(
  modern[2].rates[0] == 0 && modern[2].rates[15] == 1,
  "The warm-up rises from zero to the largest rate in 15 steps.")

func scaled(_ factor: Double) -> FunctionObjective<Double> {
  FunctionObjective(
    loss: { (theta: [Double]) in factor * withIntercept.loss(at: theta) },
    gradient: { (theta: [Double]) in
      withIntercept.gradient(at: theta).map { factor * $0 }
    })
}
let adams = [1.0, 1000].map {
  minimize(
    scaled($0), from: [0, 0], with: Adam(learningRate: 0.05), steps: 2000)
}
let plains = [1.0, 1000].map {
  minimize(
    scaled($0), from: [0, 0], with: SGD(learningRate: 0.5), steps: 2000)
}
table(
  ["", "distance from the best line, loss", "the same, 1000 × loss"],
  rows: [("Adam", adams), ("gradient descent", plains)].map { row in
    [row.0] + row.1.map { distance($0.finalParameters, bestLine) }
  }, formats: [.automatic, .scientific(1), .scientific(1)])
expect(
  distance(adams[0].finalParameters, bestLine) < 1e-3
    && distance(adams[1].finalParameters, bestLine) < 1e-3,
  "Adam finds the best line of either loss with one rate.")
expect(
  plains[1], .diverges, "Plain descent diverges on the scaled loss.")

let solved = solvePositiveDefinite(
  withIntercept.hessian,
  withIntercept.gradient(at: [0, 0]).map { -$0 }) ?? []
show("two equations", solved, format: .fixed(9))
show("1000 steps", fasterRun.finalParameters, format: .fixed(9))
expect(
  norm(withIntercept.gradient(at: solved)) < 1e-14,
  "The solution of the equations has the gradient zero.")
expect(
  distance(solved, fasterRun.finalParameters) < 1e-6,
  "Descent approaches the same line.")

var dice = Descent.SplitMix64(seed: 11)
let search = randomSearch(
  over: [.logarithmic(1e-4...10)], trials: 40, using: &dice
) { (trial: [Double]) in
  let end = gradientDescent(
    on: withIntercept, from: [0, 0], learningRate: trial[0], steps: 100
  ).finalLoss
  return end.isFinite ? end : .infinity
}
let limit = stabilityThreshold(hessian: withIntercept.hessian)
let atD1sRate = gradientDescent(
  on: withIntercept, from: [0, 0], learningRate: 0.01, steps: 100)
table(
  ["rate", "loss above its minimum after 100 steps"],
  rows: [
    ["D1's 0.01", atD1sRate.finalLoss - leastLoss],
    ["the best of 40 trials", search.best.score - leastLoss],
  ], formats: [.automatic, .scientific(2)])
show("the best rate found", search.best.values[0], format: .fixed(3))
show("the limit 2/λ", limit, format: .fixed(3))
// The same search with twenty other seeds.
let otherBest = (1...20).map { (seed: Int) -> Double in
  var dice = Descent.SplitMix64(seed: UInt64(seed))
  return randomSearch(
    over: [.logarithmic(1e-4...10)], trials: 40, using: &dice
  ) { (trial: [Double]) in
    let end = gradientDescent(
      on: withIntercept, from: [0, 0], learningRate: trial[0],
      steps: 100
    ).finalLoss
    return end.isFinite ? end : .infinity
  }.best.values[0]
}
show(
  "the least and the largest of twenty such searches",
  [otherBest.min() ?? .nan, otherBest.max() ?? .nan], format: .fixed(3))
expect(
  ([search.best.values[0]] + otherBest).allSatisfy {
    $0 < limit && $0 > limit / 10
  },
  "The best trial lies below the limit, within a factor of ten, "
    + "whatever the seed.")

func untilFlat(
  from start: Double, rate: Double, loss: @escaping (Double) -> Double,
  slope: @escaping (Double) -> Double
) -> Trace<Double> {
  gradientDescent(
    from: [start], learningRate: rate, steps: 20_000,
    stopping: [.gradientNorm(atMost: 1e-4)],
    loss: { loss($0[0]) }, gradient: { [slope($0[0])] })
}
let cubic = untilFlat(
  from: 1, rate: 0.1, loss: { $0 * $0 * $0 }, slope: { 3 * $0 * $0 })
let endless = untilFlat(
  from: 0, rate: 1, loss: { .log(onePlus: .exp(-$0)) },
  slope: { -1 / (1 + .exp($0)) })
let tiny = untilFlat(
  from: 0, rate: 0.1, loss: { 1e-5 * ($0 - 3) * ($0 - 3) },
  slope: { 2e-5 * ($0 - 3) })
table(
  ["loss", "steps", "end", "what is there"],
  rows: [
    [
      "θ³", cubic.steps, cubic.finalParameters[0],
      "no minimum: the loss falls on",
    ],
    [
      "ln(1 + exp(−θ))", endless.steps, endless.finalParameters[0],
      "no minimum: the loss falls for ever",
    ],
    [
      "(θ − 3)² / 100 000", tiny.steps, tiny.finalParameters[0],
      "the start",
    ],
  ], formats: [.automatic, .automatic, .fixed(4), .automatic])
expect(
  [cubic, endless, tiny].allSatisfy { $0.finalGradientNorm <= 1e-4 },
  "All three gradients are near zero.",
  claim: "D1-Q30,D1-Q31")
let beyond = cubic.finalParameters[0] - 0.1
expect(
  beyond * beyond * beyond < cubic.finalLoss,
  "A little beyond the end of the first run the loss is lower.",
  claim: "D1-Q30")
expect(
  tiny.steps == 0, "The third run stops before its first step.",
  claim: "D1-Q31")
// Another rule: stop when the loss changes by less than a share of it.
func untilStill(from start: Double, share: Double) -> Int {
  gradientDescent(
    from: [start], learningRate: 0.5, steps: 5,
    stopping: [.relativeLoss(atMost: share)],
    loss: { $0[0] * $0[0] / 2 }, gradient: { $0 }
  ).steps
}
expect(
  untilStill(from: 1000, share: 0.8) == 1
    && untilStill(from: 1000, share: 0.7) == 5,
  "Where a step takes three quarters of the loss, 0.8 stops it at "
    + "once and 0.7 never.")
expect(
  untilStill(from: 0, share: 0) == 1,
  "A loss that is 0 and stays 0 has not changed.")

let rules = [1e-6, 1e-10, 1e-14, 1e-18].map {
  (limit: Double) -> [Double] in
  let run = gradientDescent(
    on: withIntercept, from: [0, 0], learningRate: 1, steps: 5000,
    stopping: [.gradientNorm(atMost: limit)])
  return [limit, Double(run.steps), run.finalGradientNorm]
}
table(
  ["rule: gradient at most", "steps", "gradient at the end"],
  rows: rules,
  formats: [.scientific(0), .automatic, .scientific(1)])
expect(
  rules[3][1] == 5000 && rules[3][2] > 1e-18,
  "The strictest rule never speaks: rounding keeps the gradient above "
    + "it.")
expect(
  rules[0][1] < rules[1][1] && rules[1][1] < rules[2][1],
  "Each looser rule stops a run that could still improve.")
// Halving is exact in binary numbers: nothing in this run is rounded.
let unrounded = gradientDescent(
  from: [1], learningRate: 0.5, steps: 1000,
  loss: { $0[0] * $0[0] / 2 }, gradient: { $0 })
expect(
  unrounded.finalParameters == [.pow(2, -1000)],
  "Without any rounding a thousand steps do not reach the gradient "
    + "zero: such a run, too, needs a rule.")

let reached = [exponential, inverseRoot].map {
  (schedule: Schedule<Double>) in
  minimize(
    from: [0], with: SGD(learningRate: schedule), steps: 20_000,
    loss: { (theta: [Double]) in abs(theta[0] - 3) },
    gradient: { (theta: [Double]) in [theta[0] > 3 ? 1 : -1] })
}
show("end, exponential", reached[0].finalParameters[0])
show("α / (1 − q)", total)
show("end, inverse root", reached[1].finalParameters[0])
expect(
  reached[0].finalParameters[0], equals: total, within: 1e-9,
  "The exponential run ends at the sum of its rates.")
expect(
  reached[1].finalParameters[0], in: 2.999...3.001,
  "The inverse root arrives.")

let delta = Double.pow(100, 0.002) - 1, beta = 9999.0 / 1000
let ordered = [
  Schedule.rootExponentialDecay(from: 0.01, delta: delta),
  Schedule.inverseRootDecay(from: 0.01, beta: beta),
]
table(
  ["schedule", "decay factor", "rate at step 1000", "sum of 1000 rates"],
  rows: [
    [
      "exponential", delta, ordered[0](1000),
      ordered[0].values(0..<1000).reduce(0, +),
    ],
    [
      "inverse root", beta, ordered[1](1000),
      ordered[1].values(0..<1000).reduce(0, +),
    ],
  ])
expect(
  ordered.allSatisfy { abs($0(1000) / $0(0) - 0.01) < 1e-12 },
  "Both end at a hundredth of the first rate.")

func endAndMean(_ schedule: Schedule<Double>) -> [Double] {
  let rates = schedule.values(0..<5000)
  var ends: [Double] = [], means: [Double] = []
  for noise in noises {
    var theta = 3.0, sum = 0.0
    for t in 0..<5000 {
      theta -= rates[t] * (theta + noise[t])
      if t >= 2500 { sum += theta / 2500 }
    }
    ends.append(theta)
    means.append(sum)
  }
  return [squaredNorm(ends) / 100, squaredNorm(means) / 100]
}
let rootEnds = endAndMean(candidates[2].schedule)
let timeEnds = endAndMean(candidates[3].schedule)
table(
  ["schedule", "last point", "mean of the second half"],
  rows: [["inverse root"] + rootEnds, ["inverse time"] + timeEnds],
  formats: [.automatic, .scientific(2), .scientific(2)])
expect(
  rootEnds[1] < rootEnds[0] / 4,
  "The mean is more than four times nearer, in squares.")
expect(
  rootEnds[1] < 4 * timeEnds[0],
  "It is about as near as the last point of the inverse time.")
