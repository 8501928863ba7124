// Adaptive methods (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Notebook
import SVGPlot

func factors<M: Optimizer<Double>>(_ method: M, _ slopes: [Double])
  -> [Double]
{
  var point = [0.0]
  var state = method.initialState(for: point)
  return slopes.map { (slope: Double) in
    let before = point[0]
    method.update(&point, gradient: [slope], state: &state)
    return (before - point[0]) / slope
  }
}
let steady = [1.0, 1, 1, 1], wild = [1.0, 10, 0.1, 3]
let scheduled = SGD<Double>(
  learningRate: Schedule { t in 1 / .sqrt(Double(t + 1)) })
let adaptive = Adagrad<Double>(learningRate: 1)
func row(_ name: String, _ numbers: [Double]) -> [Any] {
  [name, numbers[0], numbers[1], numbers[2], numbers[3]]
}
table(
  ["", "step 1", "step 2", "step 3", "step 4"],
  rows: [
    row("schedule, steady", factors(scheduled, steady)),
    row("schedule, wild", factors(scheduled, wild)),
    row("Adagrad, steady", factors(adaptive, steady)),
    row("Adagrad, wild", factors(adaptive, wild)),
  ],
  formats: [.automatic, .fixed(4), .fixed(4), .fixed(4), .fixed(4)])
expect(
  zip(factors(scheduled, steady), factors(scheduled, wild))
    .allSatisfy { abs($0 - $1) < 1e-12 },
  "A schedule multiplies by the same numbers, whatever the gradients.")
expect(
  abs(factors(adaptive, steady)[3] - factors(adaptive, wild)[3]) > 0.3,
  "An adaptive method does not.")

verify("eq-adapt-adagrad") { sample in
  let sum = sample.positive(), slope = sample.scalar(),
    theta = sample.scalar()
  let method = Adagrad<Double>(
    learningRate: 0.1, initialSum: sum, epsilon: 0.01)
  var point = [theta], state = method.initialState(for: point)
  method.update(&point, gradient: [slope], state: &state)
  let scaling = ScaleByAdagrad<Double>(initialSum: sum)
  var sums = scaling.initialState(for: point), update = [slope]
  scaling.apply(
    to: &update, parameters: point, state: &sums,
    step: StepContext(number: 0))
  return [
    "s_{t-1}": sum, "s_t": sums[0], "g_t": slope, "ε": 0.01, "η": 0.1,
    "θ_t": theta, "θ_{t+1}": point[0],
  ]
}
verify("eq-adapt-root", tolerance: .relative(1e-9)) { sample in
  let slope = sample.logUniform(1e-3...1e3), t = sample.integer(1...50)
  let method = Adagrad<Double>(learningRate: 0.1, epsilon: 0)
  var point = [0.0], before = 0.0
  var state = method.initialState(for: point)
  for _ in 1...t {
    before = point[0]
    method.update(&point, gradient: [slope], state: &state)
  }
  return ["θ_t": before, "θ_{t+1}": point[0], "η": 0.1, "t": t]
}
let underRoot = ScaleByAdagrad<Double>(
  initialSum: 3, epsilon: 6, placement: .insideRoot)
var stepUnderRoot = [4.0]
var sumUnderRoot = underRoot.initialState(for: stepUnderRoot)
underRoot.apply(
  to: &stepUnderRoot, parameters: [0], state: &sumUnderRoot,
  step: StepContext(number: 0))
expect(
  stepUnderRoot == [0.8],
  "Some add ε under the root: 4 ÷ √(3 + 4² + 6) is 0.8.")
let unguarded = ScaleByAdagrad<Double>(epsilon: 0)
var stepOfNothing = [0.0]
var sumOfNothing = unguarded.initialState(for: stepOfNothing)
unguarded.apply(
  to: &stepOfNothing, parameters: [1], state: &sumOfNothing,
  step: StepContext(number: 0))
expect(
  stepOfNothing == [0],
  "Without ε, a gradient that was always 0 moves nothing.")

verify("eq-adapt-rmsprop") { sample in
  let first = sample.scalar(), slope = sample.scalar(),
    theta = sample.scalar()
  let method = RMSprop<Double>(
    learningRate: 0.1, decay: 0.8, epsilon: 0.01)
  let scaling = ScaleByRMS<Double>(decay: 0.8, epsilon: 0.01)
  var point = [theta], seen = [0.0]
  var state = method.initialState(for: point)
  var means = scaling.initialState(for: point)
  for (number, gradient) in [first, slope].enumerated() {
    point = [theta]
    method.update(&point, gradient: [gradient], state: &state)
    var update = [gradient]
    scaling.apply(
      to: &update, parameters: point, state: &means,
      step: StepContext(number: number))
    seen.append(means.second[0])
  }
  return [
    "v_{t-1}": seen[1], "v_t": seen[2], "g_t": slope, "β": 0.8, "ε": 0.01,
    "η": 0.1, "θ_t": theta, "θ_{t+1}": point[0],
  ]
}
verify("eq-adapt-rms-first", tolerance: .relative(1e-9)) { sample in
  let slope = sample.logUniform(1e-3...1e3)
  let beta = sample.oneOf([0.5, 0.9, 0.99, 0.999])
  let step = factors(
    RMSprop(learningRate: 0.1, decay: beta, epsilon: 0), [slope])[0]
  return ["θ_2": -step * slope, "θ_1": 0, "η": 0.1, "β": beta]
}

func adamSample(_ sample: inout Sample) -> FormulaBindings {
  let adam = Adam<Double>(learningRate: 0.1, epsilon: 1e-3)
  let theta = sample.scalar(), m = sample.scalar(),
    v = sample.positive(), slope = sample.scalar(),
    t = sample.integer(1...50)
  var state = AdamState(for: [theta])
  (state.first, state.second, state.steps) = ([m], [v], t - 1)
  var next = [theta]
  adam.update(&next, gradient: [slope], state: &state)
  return [
    "m_{t-1}": m, "v_{t-1}": v, "g_t": slope, "t": t, "θ_t": theta,
    "β_1": 0.9, "β_2": 0.999, "ε": 1e-3, "η": 0.1,
    "m_t": state.first[0], "v_t": state.second[0], "θ_{t+1}": next[0],
  ]
}
verify("eq-adapt-moments") { sample in
  adamSample(&sample).filter {
    !["θ_{t+1}", "θ_t", "t", "η", "ε"].contains($0.key)
  }
}
define("eq-adapt-mean")
define("eq-adapt-square")
verify("eq-adapt-adam", tolerance: .relative(1e-9)) { sample in
  adamSample(&sample).filter {
    !["m_{t-1}", "v_{t-1}", "g_t"].contains($0.key)
  }
}

verify("eq-adapt-bias", tolerance: .relative(1e-9)) { sample in
  let adam = Adam<Double>(learningRate: 0.1)
  let slope = sample.scalar(), t = sample.integer(1...60)
  var point = [0.0], state = adam.initialState(for: point)
  for _ in 1...t {
    adam.update(&point, gradient: [slope], state: &state)
  }
  return ["m_t": state.first[0], "β_1": 0.9, "t": t, "g": slope]
}
verify("eq-adapt-first", tolerance: .relative(1e-9)) { sample in
  let adam = Adam<Double>(learningRate: 0.1, epsilon: 1e-8)
  let slope = sample.logUniform(1e-9...1e3)
  var point = [0.0], state = adam.initialState(for: point)
  adam.update(&point, gradient: [slope], state: &state)
  return [
    "θ_2": point[0], "θ_1": 0, "η": 0.1, "ε": 1e-8, "g_1": slope,
  ]
}
func uncorrected(_ t: Int) -> Double {
  (1 - .pow(0.9, t)) / .sqrt(1 - .pow(0.999, t))
}
let biasSteps = [
  1, 2, 3, 4, 6, 8, 11, 16, 22, 32, 45, 64, 90, 128, 256, 512, 1024,
  2048, 4096,
]
let corrected = factors(
  Adam<Double>(learningRate: 1), [Double](repeating: 1, count: 4096))
let biasX = biasSteps.map { Double($0) }
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "without correction", x: biasX,
          y: biasSteps.map(uncorrected)), color: .series(1)),
      LineMark(
        Series(
          name: "Adam", x: biasX,
          y: biasSteps.map { corrected[$0 - 1] }),
        color: .series(0)),
    ], x: PlotAxis("step t", scale: .log),
    y: PlotAxis("length of the step / η", includesZero: true),
    legend: .above),
  caption: "A constant gradient. Without its corrections Adam would "
    + "take steps several times too long, for thousands of steps.")
let longest = (1...4096).map(uncorrected).max() ?? .nan
expect(
  corrected.allSatisfy { abs($0 - 1) < 1e-6 },
  "With a constant gradient all of Adam's steps have the length η.")
expect(
  longest > 6,
  "Without correction the longest is more than six times as long.")

verify("eq-adapt-before", tolerance: .relative(1e-9)) { sample in
  let m = sample.scalar(), v = sample.positive(),
    slope = sample.scalar(), theta = sample.scalar(),
    t = sample.integer(1...50)
  let hat = 1e-2
  let adam = Adam<Double>(
    learningRate: 0.1, epsilon: hat / .sqrt(1 - .pow(0.999, t)))
  var point = [theta], state = adam.initialState(for: point)
  (state.first, state.second, state.steps) = ([m], [v], t - 1)
  adam.update(&point, gradient: [slope], state: &state)
  return [
    "θ_{t+1}": point[0], "θ_t": theta, "η": 0.1, "t": t, "β_1": 0.9,
    "β_2": 0.999, "m_t": state.first[0], "v_t": state.second[0],
    "ε̂": hat,
  ]
}
verify("eq-adapt-inside", tolerance: .relative(1e-9)) { sample in
  let slopes = [sample.scalar(), sample.scalar()]
  let scaling = ScaleByAdam<Double>(epsilon: 0, epsilonRoot: 0.01)
  let theta = sample.scalar()
  var update = [0.0], state = scaling.initialState(for: update)
  for (number, slope) in slopes.enumerated() {
    update = [slope]
    scaling.apply(
      to: &update, parameters: [theta], state: &state,
      step: StepContext(number: number))
  }
  return [
    "θ_{t+1}": gradientDescentStep(
      [theta], gradient: update, learningRate: 0.1)[0],
    "θ_t": theta, "η": 0.1, "ε": 0.01, "t": 2, "β_1": 0.9,
    "β_2": 0.999, "m_t": state.first[0], "v_t": state.second[0],
  ]
}
func firstStep<M: Optimizer<Double>>(_ method: M, _ slope: Double)
  -> Double
{
  factors(method, [slope])[0] * slope
}
let after = Adam<Double>(learningRate: 1, epsilon: 1e-8)
let before = Adam<Double>(learningRate: 1, epsilon: 1e-8 / .sqrt(0.001))
let within = Descending(
  by: ScaleByAdam<Double>(epsilon: 0, epsilonRoot: 1e-8).then(
    ScaleByLearningRate(1)))
let tiny = (0...40).map { Double.pow(10, -12 + Double($0) / 4) }
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "outside, after correction", x: tiny,
          y: tiny.map { firstStep(after, $0) })),
      LineMark(
        Series(
          name: "outside, before correction", x: tiny,
          y: tiny.map { firstStep(before, $0) })),
      LineMark(
        Series(
          name: "inside the root", x: tiny,
          y: tiny.map { firstStep(within, $0) })),
    ], x: PlotAxis("size of the gradient", scale: .log),
    y: PlotAxis("first step / η", scale: .log), legend: .above),
  caption: "The first step of three forms of Adam with the same "
    + "ε = 10⁻⁸. Where a curve is 1 the form does not matter.")
let epsilonRows = [1e-2, 1e-4, 1e-6, 1e-8].map { (slope: Double) in
  [
    slope, firstStep(after, slope), firstStep(before, slope),
    firstStep(within, slope),
  ]
}
table(
  ["gradient", "after", "before", "inside"], rows: epsilonRows,
  formats: [
    .scientific(0), .significant(3), .significant(3), .significant(3),
  ])
expect(
  epsilonRows[0].dropFirst().allSatisfy { abs($0 - 1) < 1e-4 },
  "For a gradient of 0.01 the three agree to four digits.")
expect(
  epsilonRows[2][1] > 0.9 && epsilonRows[2][3] < 0.02,
  "For 10⁻⁶ one takes nearly the full step, another a hundredth of it.")
expect(
  epsilonRows[3][1] / epsilonRows[3][2] > 10,
  "For 10⁻⁸ before and after differ by more than a factor of ten.")

let inHalf = Adam<Float16>(learningRate: 0.01)
var halfPoint: [Float16] = [1]
var halfState = inHalf.initialState(for: halfPoint)
inHalf.update(&halfPoint, gradient: [1e-4], state: &halfState)
expect(Float16(1e-8) == 0, "ε is 0 in Float16.")
expect(!halfPoint[0].isFinite, "The first step is not finite.")

func bowl(times c: Double) -> FunctionObjective<Double> {
  FunctionObjective(
    loss: { (p: [Double]) -> Double in
      c * (p[0] * p[0] + 20 * p[1] * p[1]) / 2
    },
    gradient: { (p: [Double]) -> [Double] in
      [c * p[0], c * 20 * p[1]]
    })
}
func endOf<M: Optimizer<Double>>(_ method: M, _ c: Double) -> [Double] {
  minimize(bowl(times: c), from: [1, 1], with: method, steps: 200)
    .finalParameters
}
let adamZero = Adam<Double>(learningRate: 0.01, epsilon: 0)
let rmsZero = RMSprop<Double>(learningRate: 0.01, epsilon: 0)
let adagradZero = Adagrad<Double>(learningRate: 0.1, epsilon: 0)
expect(
  endOf(adamZero, 1) == endOf(adamZero, 1024)
    && endOf(rmsZero, 1) == endOf(rmsZero, 1024)
    && endOf(adagradZero, 1) == endOf(adagradZero, 1024),
  "A loss 1024 times as large: the same end to the last bit.")
let plainOnce = endOf(SGD<Double>(learningRate: 0.01), 1),
  plainLarge = endOf(SGD<Double>(learningRate: 0.01), 1024)
show("gradient descent", plainOnce[0], format: .fixed(4))
show("gradient descent, loss times 1024", plainLarge[0])
expect(!(abs(plainLarge[0]) < 1e6), "Gradient descent runs away.")

verify("eq-adapt-sign") { sample in
  let theta = sample.scalar(), slope = sample.scalar()
  let bare = Adam<Double>(
    learningRate: 0.1, beta1: 0, beta2: 0, epsilon: 0)
  var point = [theta], state = bare.initialState(for: point)
  bare.update(&point, gradient: [1], state: &state)
  point = [theta]
  bare.update(&point, gradient: [slope], state: &state)
  return ["θ_{t+1}": point[0], "θ_t": theta, "η": 0.1, "g_t": slope]
}
func signRun(from start: Double) -> Trace<Double> {
  minimize(
    from: [start], with: SignSGD(learningRate: 0.125), steps: 100,
    loss: { (p: [Double]) in p[0] * p[0] / 2 },
    gradient: { (p: [Double]) in [p[0]] })
}
let lucky = signRun(from: 1), unlucky = signRun(from: 1.0625)
show("from 1, ends at", lucky.finalParameters[0])
show("from 1.0625, ends at", unlucky.finalParameters[0])
expect(
  lucky.finalParameters[0] == 0,
  "A start that is a multiple of η ends exactly in the minimum.")
expect(
  unlucky,
  .oscillates(period: 2, around: [0], radius: 0.0625, within: 1e-12),
  "Half a step beside it, the run swings to and fro for ever.")

verify("eq-adapt-adamw", tolerance: .relative(1e-9)) { sample in
  let theta = sample.scalar(), slope = sample.scalar(),
    m = sample.scalar(), v = sample.positive(),
    t = sample.integer(1...50)
  let method = AdamW<Double>(
    learningRate: 0.1, epsilon: 1e-3, weightDecay: 0.5)
  var point = [theta], state = method.initialState(for: point)
  (state.first, state.second, state.steps) = ([m], [v], t - 1)
  method.update(&point, gradient: [slope], state: &state)
  return [
    "θ_{t+1}": point[0], "θ_t": theta, "η": 0.1, "λ": 0.5, "ε": 1e-3,
    "t": t, "β_1": 0.9, "β_2": 0.999, "m_t": state.first[0],
    "v_t": state.second[0],
  ]
}
func afterDecay<M: Optimizer<Double>>(_ method: M) -> [Double] {
  var point = [1.0, 1]
  var state = method.initialState(for: point)
  for step in 0..<2000 {
    let sign = step % 2 == 0 ? 1.0 : -1
    method.update(
      &point, gradient: [0.1 * sign, 10 * sign], state: &state)
  }
  return point
}
let insideDecay = Descending(
  by: AddDecayedWeights(0.5).then(ScaleByAdam()).then(
    ScaleByLearningRate(0.001)))
let decayed: [(String, [Double])] = [
  ("Adam with L2", afterDecay(insideDecay)),
  ("AdamW", afterDecay(AdamW(learningRate: 0.001, weightDecay: 0.5))),
  (
    "gradient descent with L2",
    afterDecay(SGD(learningRate: 0.001, weightDecay: 0.5))
  ),
]
let shrunk = Double.pow(1 - 0.001 * 0.5, 2000)
table(
  ["from 1, after 2000 steps", "small gradients", "large gradients"],
  rows: decayed.map { [$0.0, $0.1[0], $0.1[1]] },
  formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  decayed[1].1.allSatisfy { abs($0 - shrunk) < 0.01 },
  "AdamW shrinks both by (1 − ηλ) to the power of 2000.")
expect(
  decayed[0].1[0] < 0.1 && decayed[0].1[1] > 0.85,
  "With L2 the first is all but gone, the second hardly touched.")
expect(
  decayed[2].1.allSatisfy { abs($0 - shrunk) < 0.02 },
  "In gradient descent the penalty is a decay.")

verify("eq-adapt-amsgrad", tolerance: .relative(1e-9)) { sample in
  let scaling = ScaleByAMSGrad<Double>(epsilon: 0.01)
  let slopes = [sample.scalar(), sample.scalar(), sample.scalar()]
  let theta = sample.scalar()
  var update = [0.0], state = scaling.initialState(for: update)
  var largest = 0.0
  for (number, slope) in slopes.enumerated() {
    largest = state.largest[0]
    update = [slope]
    scaling.apply(
      to: &update, parameters: [theta], state: &state,
      step: StepContext(number: number))
  }
  return [
    "ṽ_{t-1}": largest, "ṽ_t": state.largest[0], "t": 3, "β_1": 0.9,
    "β_2": 0.999, "m_t": state.moments.first[0],
    "v_t": state.moments.second[0], "ε": 0.01, "η": 0.1,
    "θ_t": theta,
    "θ_{t+1}": gradientDescentStep(
      [theta], gradient: update, learningRate: 0.1)[0],
  ]
}
let ofRawMeans = ScaleByAMSGrad<Double>(beta2: 0.5, maximum: .raw)
var rawStep = [2.0], rawState = ofRawMeans.initialState(for: rawStep)
ofRawMeans.apply(
  to: &rawStep, parameters: [0], state: &rawState,
  step: StepContext(number: 0))
expect(
  rawState.largest == [2],
  "Some take the maximum before the correction: of ½ · 2² here.")
func reddi<M: Optimizer<Double>>(
  _ method: M, large: Double = 3, small: Double = 1, every: Int = 3,
  steps: Int = 3000
) -> [Double] {
  var point = [0.0]
  var state = method.initialState(for: point), path = [0.0]
  for step in 0..<steps {
    let slope = step % every == 0 ? large : -small
    method.update(&point, gradient: [slope], state: &state)
    point[0] = min(1, max(-1, point[0]))
    path.append(point[0])
  }
  return path
}
let shrinking = Schedule<Double> { t in 0.1 / .sqrt(Double(t + 1)) }
let adamPath = reddi(
  Adam(learningRate: shrinking, beta1: 0, beta2: 0.1))
let amsPath = reddi(
  AMSGrad(learningRate: shrinking, beta1: 0, beta2: 0.1))
let sgdPath = reddi(SGD(learningRate: shrinking))
let everyThirtieth = (0...100).map { $0 * 30 }
func pathSeries(_ name: String, _ path: [Double]) -> Series {
  Series(
    name: name, x: everyThirtieth.map { Double($0) },
    y: everyThirtieth.map { path[$0] })
}
plot(
  Plot.lines(
    [
      pathSeries("Adam", adamPath), pathSeries("AMSGrad", amsPath),
      pathSeries("gradient descent", sgdPath),
    ], xLabel: "step", yLabel: "θ", size: .wide),
  caption: "The best point is −1, the worst is 1. Rates fall as 1/√t.")
expect(adamPath[3000] > 0.95, "Adam ends at the worst point.")
expect(
  amsPath[3000] < -0.95 && sgdPath[3000] < -0.95,
  "AMSGrad and gradient descent end at the best.")
let byMemory = [0.1, 0.5, 0.9, 0.99, 0.999].map { (beta: Double) in
  [
    beta,
    reddi(Adam(learningRate: shrinking, beta1: 0, beta2: beta))[3000],
  ]
}
table(
  ["β₂", "Adam ends at"], rows: byMemory,
  formats: [.automatic, .fixed(2)])
expect(
  byMemory[0][1] > 0.9 && byMemory[4][1] < -0.9,
  "With little memory Adam goes wrong, with the usual 0.999 right.")

let rareAdamPath = reddi(
  Adam(learningRate: shrinking, beta1: 0, beta2: 0.99), large: 1010,
  small: 10, every: 101, steps: 30_000)
let rareAMSPath = reddi(
  AMSGrad(learningRate: shrinking, beta1: 0, beta2: 0.99), large: 1010,
  small: 10, every: 101, steps: 30_000)
show("Adam after 30,000 steps", rareAdamPath[30_000], format: .fixed(2))
show("AMSGrad", rareAMSPath[30_000], format: .fixed(2))
expect(
  rareAdamPath[30_000] > 0.5 && rareAdamPath[30_000] > rareAdamPath[3000],
  "Adam is on its way to the worst point, and goes on.")
expect(
  rareAMSPath[30_000] < 0 && rareAMSPath[30_000] < rareAMSPath[3000],
  "AMSGrad goes the right way, slowly.")

func turned(_ degrees: Double) -> (
  loss: FunctionObjective<Double>, starts: [[Double]],
  hessian: Matrix<Double>
) {
  let angle = degrees * .pi / 180
  let c = Double.cos(angle), s = Double.sin(angle)
  let a = c * c + 100 * s * s, b = -99 * c * s
  let d = s * s + 100 * c * c
  let loss = FunctionObjective(
    loss: { (p: [Double]) -> Double in
      let slope = [a * p[0] + b * p[1], b * p[0] + d * p[1]]
      return (p[0] * slope[0] + p[1] * slope[1]) / 2
    },
    gradient: { (p: [Double]) -> [Double] in
      [a * p[0] + b * p[1], b * p[0] + d * p[1]]
    })
  // So far along the valley and so far across it, at any angle.
  let starts = [[1, 0.7], [-0.6, 1.1], [0.83, -0.37], [1.3, 0.9]].map {
    (q: [Double]) in [c * q[0] - s * q[1], s * q[0] + c * q[1]]
  }
  return (loss, starts, Matrix(rows: [[a, b], [b, d]]))
}
/// The steps that the slowest of four starts takes to a loss of 10⁻⁶.
func steps<M: Optimizer<Double>>(_ degrees: Double, _ method: M) -> Int {
  let (loss, starts, _) = turned(degrees)
  return starts.map { (start: [Double]) -> Int in
    let run = minimize(
      loss, from: start, with: method, steps: 1500,
      stopping: [.loss(atMost: 1e-6)])
    return run.finalLoss <= 1e-6 ? run.steps : 1500
  }.max() ?? 1500
}
func fewest<M: Optimizer<Double>>(
  _ degrees: Double, _ method: (Double) -> M
) -> Double {
  let counts = (0...12).map { (i: Int) in
    steps(degrees, method(Double.pow(10, Double(i) / 4 - 2)))
  }
  return Double(counts.min() ?? 1500)
}
let angles = [0.0, 2, 5, 10, 20, 30, 45]
let plainSteps = angles.map { (degrees: Double) -> Double in
  let best = fastestRate(hessian: turned(degrees).hessian).learningRate
  return Double(steps(degrees, SGD(learningRate: .constant(best))))
}
let adagradSteps = angles.map { (degrees: Double) in
  fewest(degrees) {
    Adagrad<Double>(learningRate: .constant($0))
  }
}
let adamSteps = angles.map { (degrees: Double) in
  fewest(degrees) {
    Adam<Double>(learningRate: .constant($0))
  }
}
plot(
  Plot.lines(
    [
      Series(name: "gradient descent", x: angles, y: plainSteps),
      Series(name: "Adagrad", x: angles, y: adagradSteps),
      Series(name: "Adam", x: angles, y: adamSteps),
    ], xLabel: "angle of the valley in degrees",
    yLabel: "steps to a loss of 10⁻⁶", yScale: .log),
  caption: "One valley of condition number 100, turned. Each adaptive "
    + "method has the best of 13 rates, gradient descent its best. "
    + "The slowest of four starts counts.")
let heavyFigures = fastestMomentum(hessian: turned(0).hessian)
let heavySteps = steps(
  45,
  HeavyBall(
    learningRate: .constant(heavyFigures.learningRate),
    momentum: heavyFigures.momentum))
show("heavy ball at 45 degrees, steps", heavySteps)
expect(
  plainSteps.allSatisfy { abs($0 - plainSteps[0]) <= 1 },
  "Gradient descent does not notice the angle.")
expect(
  adagradSteps[0] < plainSteps[0] / 10,
  "Along the axes Adagrad is more than ten times as fast.")
expect(
  adagradSteps[6] > 10 * adagradSteps[0],
  "Turned by 45°, it needs more than ten times as many steps.")
expect(
  (adamSteps.max() ?? .nan) < 2 * (adamSteps.min() ?? .nan)
    && Double(heavySteps) < adamSteps[6],
  "Adam hardly notices the angle, and heavy ball is faster than Adam.")

let easyLoss = FunctionObjective(
  loss: { (p: [Double]) -> Double in
    (p[0] * p[0] + 2 * p[1] * p[1]) / 2
  },
  gradient: { (p: [Double]) -> [Double] in [p[0], 2 * p[1]] })
let easyPlain = gradientDescent(
  on: easyLoss, from: [1, 0.7], learningRate: 2.0 / 3, steps: 100,
  stopping: [.loss(atMost: 1e-12)])
let easyAdam = (0...12).map { (i: Int) -> (rate: Double, steps: Int) in
  let rate = Double.pow(10, Double(i) / 4 - 3)
  let run = minimize(
    easyLoss, from: [1, 0.7],
    with: Adam(learningRate: .constant(rate)), steps: 5000,
    stopping: [.loss(atMost: 1e-12)])
  return (rate, run.finalLoss <= 1e-12 ? run.steps : .max)
}
let easyBest = easyAdam.map(\.steps).min() ?? .max
show("gradient descent, steps to 10⁻¹²", easyPlain.steps)
show("Adam with its best rate", easyBest)
expect(
  easyBest > 5 * easyPlain.steps,
  "Adam needs more than five times as many steps.")

func firstMove<M: Optimizer<Double>>(_ method: M) -> [Double] {
  var point = [0.0, 0, 0]
  var state = method.initialState(for: point)
  method.update(&point, gradient: [1e-3, -500, 0], state: &state)
  return point
}
expect(
  firstMove(Adam(learningRate: 0.01)), equal: [-0.01, 0.01, 0],
  within: 1e-6, "Adam's first step has the length η everywhere but at 0.")
expect(
  firstMove(RMSprop(learningRate: 0.01, decay: 0.99)),
  equal: [-0.1, 0.1, 0], within: 2e-5,
  "RMSprop's is ten times as long, up to what ε takes away.")

let rareAdam = Adam<Double>(learningRate: 1)
var rarePoint = [0.0], rareState = rareAdam.initialState(for: rarePoint)
for step in 0...20_000 {
  rareAdam.update(
    &rarePoint, gradient: [step == 20_000 ? 1 : 0], state: &rareState)
}
show("length of the step", abs(rarePoint[0]), format: .fixed(4))
expect(
  abs(rarePoint[0]), equals: 0.1 / .sqrt(0.001), within: 1e-5,
  "The step is 0.1/√0.001 times η.")

let ups = (0..<200).map { 1 + 0.5 * Double($0 % 7) }
let ratios = zip(
  factors(
    RMSprop<Double>(learningRate: 1, decay: 0.9, epsilon: 0), ups),
  factors(
    Adam<Double>(learningRate: 1, beta1: 0, beta2: 0.9, epsilon: 0),
    ups)
).map { $0 / $1 }
expect(
  zip(ratios.indices, ratios).allSatisfy {
    abs($1 - 1 / .sqrt(1 - .pow(0.9, $0 + 1))) < 1e-9
  },
  "The ratio is 1/√(1 − β₂ᵗ) at every step.")
