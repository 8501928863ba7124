// Beyond convexity (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook
import SVGPlot

let kinds:
  [(String, (([Dual<Dual<Double>>]) -> Dual<Dual<Double>>))] = [
    ("x² + y²", { $0[0] * $0[0] + $0[1] * $0[1] }),
    ("x² − y²", { $0[0] * $0[0] - $0[1] * $0[1] }),
    ("x³ + y²", { $0[0] * $0[0] * $0[0] + $0[1] * $0[1] }),
    (
      "x⁴ + y²",
      { $0[0] * $0[0] * $0[0] * $0[0] + $0[1] * $0[1] }
    ),
  ]
let curvatures = kinds.map { kind in
  SymmetricEigenvalues(
    Matrix(rows: forwardHessian(of: kind.1, at: [0.0, 0]))
  ).values.sorted()
}
table(
  ["loss", "least curvature at 0", "largest"],
  rows: kinds.indices.map {
    [kinds[$0].0, curvatures[$0][0], curvatures[$0][1]]
  })
expect(
  curvatures[2] == curvatures[3],
  "At 0 the gradient and the Hessian of x³ + y² are those of "
    + "x⁴ + y²; only one of them has a minimum there.")

nonisolated func saddleRun(_ start: [Double], rate: Double, steps: Int)
  -> Trace<Double>
{
  gradientDescent(
    from: start, learningRate: rate, steps: steps,
    loss: { (p: [Double]) in p[0] * p[0] - p[1] * p[1] },
    gradient: { (p: [Double]) in [2 * p[0], -2 * p[1]] })
}
verify("eq-beyond-saddle", tolerance: .relative(1e-12)) { sample in
  let start = sample.vector(2), rate = sample.uniform(0.01...0.4)
  let t = sample.integer(0...30)
  let end = saddleRun(start, rate: rate, steps: t).finalParameters
  return [
    "x_t": end[0], "y_t": end[1], "x_0": start[0], "y_0": start[1],
    "η": rate, "t": t,
  ]
}

let pass = FunctionObjective<Double>(
  loss: { (p: [Double]) in
    p[0] * p[0] - p[1] * p[1] + p[1] * p[1] * p[1] * p[1] / 2
  },
  gradient: { (p: [Double]) in
    [2 * p[0], 2 * p[1] * p[1] * p[1] - 2 * p[1]]
  })
nonisolated func escapeTime(_ d: Double, rate: Double) -> Int {
  let run = saddleRun([1, d], rate: rate, steps: 2500)
  return run.parameters.coordinate(1).firstIndex { abs($0) >= 1 }
    ?? -1
}
verify("eq-beyond-escape") { sample in
  let d = sample.logUniform(1e-12...0.9)
  let rate = sample.uniform(0.02...0.4)
  return ["T": escapeTime(d, rate: rate), "d": d, "η": rate]
}
let starts = [1e-1, 1e-4, 1e-8, -1e-2, 0]
let paths = starts.map { (y: Double) in
  gradientDescent(
    on: pass, from: [1.4, y], learningRate: 0.1, steps: 400)
}
table(
  ["start y", "step at which |y| > 0.5", "end x", "end y", "loss"],
  rows: starts.indices.map { (k: Int) -> [Any] in
    let away = paths[k].parameters.coordinate(1).firstIndex {
      abs($0) > 0.5
    }
    return [
      starts[k], away.map { "\($0)" } ?? "never",
      paths[k].finalParameters[0], paths[k].finalParameters[1],
      paths[k].finalLoss,
    ]
  },
  formats: [
    .automatic, .automatic, .fixed(3), .fixed(3), .fixed(3),
  ])
let passField = ScalarField(
  x: Domain(-0.6, 1.5), y: Domain(-1.4, 1.4), columns: 25, rows: 25
) { x, y in pass.loss(at: [x, y]) }
plot(
  Plot(
    [ContourMark(
        passField, name: "loss",
        levels: [-0.4, -0.2, 0, 0.3, 0.8, 1.5], showsLabels: false)]
      + [0, 1, 3, 4].map { (k: Int) in
        LineMark(
          Series(
            name: "start y = "
              + (starts[k] == 0
                ? "0" : NumberText.significant(starts[k], digits: 1)),
            x: Array(paths[k].parameters.coordinate(0).prefix(60)),
            y: Array(paths[k].parameters.coordinate(1).prefix(60))),
          color: .series(k), showsPoints: true)
      }, x: PlotAxis("x"), y: PlotAxis("y"), size: .wide,
    legend: .above),
  caption: "Gradient descent on x² − y² + y⁴/2 from starts beside "
    + "the line y = 0. All turn off at the saddle in the origin or "
    + "before it, except the one on the line.")
expect(
  paths[4].finalLoss, equals: 0, within: 1e-12,
  "From the line itself the run converges to the saddle.")
expect(
  paths.dropLast().allSatisfy { abs($0.finalLoss + 0.5) < 1e-9 },
  "All others reach a minimum.")

func turned(_ degrees: Double) -> FunctionObjective<Double> {
  let c = Double.cos(degrees * .pi / 180),
    s = Double.sin(degrees * .pi / 180)
  return FunctionObjective(
    loss: { (p: [Double]) in
      let u = c * p[0] + s * p[1], v = c * p[1] - s * p[0]
      return u * u - v * v + v * v * v * v / 2
    },
    gradient: { (p: [Double]) in
      let u = c * p[0] + s * p[1], v = c * p[1] - s * p[0]
      let byU = 2 * u, byV = 2 * v * v * v - 2 * v
      return [c * byU - s * byV, s * byU + c * byV]
    })
}
let byAngle = [0.0, 10, 45, 70].map { (degrees: Double) in
  let angle = degrees * .pi / 180
  let run = gradientDescent(
    on: turned(degrees), from: [.cos(angle), .sin(angle)],
    learningRate: 0.1, steps: 400)
  return (
    degrees,
    run.losses.firstIndex { $0 < -0.25 }.map { "\($0)" } ?? "never",
    run.finalLoss
  )
}
table(
  ["turned by", "step at which it is gone", "loss after 400 steps"],
  rows: byAngle.map { ["\(Int($0.0))°", $0.1, $0.2] },
  formats: [.automatic, .automatic, .fixed(3)])
expect(
  byAngle[0].2 > -1e-9,
  "Along an axis the run stays on its line for ever.")
expect(
  byAngle.contains { $0.2 < -0.49 },
  "Turned, rounding pushes a run off its line, and it escapes.")

func perturbed(_ size: Double, seed: Int, steps: Int = 400)
  -> Trace<Double>
{
  var dice = SplitMix64(seed: UInt64(seed))
  var noise: [[Double]] = []
  for _ in 0...steps {
    noise.append([size * dice.nextNormal(), size * dice.nextNormal()])
  }
  var now = 0
  return gradientDescent(
    from: [1.4, 0], learningRate: 0.1, steps: steps,
    loss: { (p: [Double]) in pass.loss(at: p) },
    gradient: { (p: [Double]) in
      now += 1
      return zip(pass.gradient(at: p), noise[min(now - 1, steps)])
        .map { $0 + $1 }
    })
}
let noisy = [1e-2, 1e-5, 1e-8].map { (size: Double) -> [Double] in
  let runs = (1...20).map { perturbed(size, seed: $0) }
  let times = runs.map { run in
    Double(run.losses.firstIndex { $0 < -0.25 } ?? -1)
  }
  return [
    size, Double(times.filter { $0 >= 0 }.count),
    times.reduce(0, +) / 20,
    Double(runs.filter { $0.finalParameters[1] > 0 }.count),
  ]
}
table(
  ["noise", "of 20 escape", "mean step", "to the upper minimum"],
  rows: noisy,
  formats: [.scientific(0), .automatic, .fixed(0), .automatic])
expect(
  noisy.allSatisfy { $0[1] == 20 },
  "With any of the noises every seed escapes.")
let stepsPerDecade = (noisy[2][2] - noisy[0][2]) / 6
expect(
  stepsPerDecade, equals: .log(10) / .log(1.2), within: 1,
  "A tenth of the noise costs the steps that the logarithm says.")

nonisolated func cubicRun(_ start: Double, steps: Int) -> Trace<Double> {
  gradientDescent(
    from: [start], learningRate: 0.1, steps: steps,
    stopping: [.loss(atMost: -1)],
    loss: { (p: [Double]) in p[0] * p[0] * p[0] },
    gradient: { (p: [Double]) in [3 * p[0] * p[0]] })
}
verify("eq-beyond-cubic", tolerance: .relative(1e-9)) { sample in
  let x = sample.uniform(0.05...2), rate = sample.uniform(0.001...0.15)
  return [
    "x_t": x, "η": rate,
    "x_{t+1}": gradientDescentStep(
      [x], gradient: [3 * x * x], learningRate: rate)[0],
  ]
}
verify("eq-beyond-stall") { sample in
  let x = sample.uniform(0.05...3), t = sample.integer(0...60)
  return [
    "x_0": x, "η": 0.1, "t": t,
    "x_t": cubicRun(x, steps: t).finalParameters[0],
  ]
}
let stalled = cubicRun(1, steps: 10_000)
let power = fittedPower(
  of: stalled.parameters.coordinate(0), in: 1000..<10_000)
show("power of t", power?.power ?? .nan, format: .fixed(3))
show(
  "gradient after 10,000 steps", stalled.finalGradientNorm,
  format: .scientific(1))
let leaving = [-1e-1, -1e-2, -1e-3].map { (x: Double) -> [Double] in
  let run = cubicRun(x, steps: 20_000)
  let saddle = escapeTime(-x, rate: 0.1)
  return [x, Double(run.steps), Double(saddle)]
}
table(
  ["start", "steps to −1 on x³", "to ±1 on the saddle"],
  rows: leaving)
expect(
  power?.power ?? .nan, equals: 1, within: 0.01,
  "From the right the distance shrinks like 1/t.")
expect(
  leaving[2][1] / leaving[1][1], in: 8...12,
  "From the left a tenth of the distance costs ten times the "
    + "steps.")

let ruled = [0.5, -1e-4].map { (x: Double) in
  gradientDescent(
    from: [x], learningRate: 0.1, steps: 100_000,
    stopping: [.gradientNorm(atMost: 1e-6)],
    loss: { (p: [Double]) in p[0] * p[0] * p[0] },
    gradient: { (p: [Double]) in [3 * p[0] * p[0]] })
}
table(
  ["start", "stopped at step", "x", "slope", "lower loss at x − 0.1"],
  rows: ruled.map { (run: Trace<Double>) -> [Any] in
    let x = run.finalParameters[0]
    return [
      run.parameters[0][0], run.steps, x,
      forwardDerivative(
        of: { (z: Dual<Double>) in z * z * z }, at: x),
      (x - 0.1) * (x - 0.1) * (x - 0.1) < x * x * x ? "yes" : "no",
    ]
  },
  formats: [
    .automatic, .automatic, .scientific(1), .scientific(1),
  ])
expect(
  ruled.allSatisfy { $0.finalGradientNorm <= 1e-6 && $0.steps < 9999 },
  "Both runs stop by the rule, and neither is at a minimum.")

let plateau = FunctionObjective<Double>(
  loss: { (p: [Double]) in 1 - .exp(-p[0] * p[0] / 2) },
  gradient: { (p: [Double]) in [p[0] * .exp(-p[0] * p[0] / 2)] })
func stepsTo(_ run: Trace<Double>) -> Any {
  run.parameters.coordinate(0).firstIndex { abs($0) < 0.1 }
    .map { "\($0)" } ?? "not in \(run.steps)"
}
let fromPlateau = [2.0, 4, 6].map { (x: Double) in
  (
    x,
    [
      minimize(
        plateau, from: [x], with: SGD(learningRate: 0.1),
        steps: 20_000),
      minimize(
        plateau, from: [x],
        with: HeavyBall(learningRate: 0.1, momentum: 0.9),
        steps: 20_000),
      minimize(
        plateau, from: [x], with: NormalizedSGD(learningRate: 0.1),
        steps: 20_000),
      minimize(
        plateau, from: [x], with: Adam(learningRate: 0.1),
        steps: 20_000),
    ]
  )
}
table(
  ["start", "gradient", "descent", "momentum", "normalised", "Adam"],
  rows: fromPlateau.map { x, runs in
    [x, runs[0].gradientNorms[0]] + runs.map { stepsTo($0) }
  }, formats: [.automatic, .scientific(1)])
expect(
  fromPlateau[2].1[0].finalParameters[0] > 5.9
    && fromPlateau[2].1[1].finalParameters[0] > 5.9,
  "From 6 descent and momentum hardly move.")
expect(
  fromPlateau[2].1[2].parameters.coordinate(0).contains {
    abs($0) < 0.1
  }
    && fromPlateau[2].1[3].parameters.coordinate(0).contains {
      abs($0) < 0.1
    },
  "Methods that divide by the gradient's size cross the plateau.")

func wellSlope(_ x: Double) -> Double { x * x * x - x + 0.1 }
let wells = FunctionObjective<Double>(
  loss: { (p: [Double]) in
    let x = p[0]
    return x * x * x * x / 4 - x * x / 2 + x / 10
  }, gradient: { (p: [Double]) in [wellSlope(p[0])] })
func wellRun(_ start: Double, rate: Double = 0.1, steps: Int = 600)
  -> Trace<Double>
{
  gradientDescent(
    on: wells, from: [start], learningRate: rate, steps: steps)
}
let boundary = threshold(in: -2...2, within: 1e-9) { x in
  wellRun(x).finalParameters[0] < 0
}
let top = threshold(in: -0.5...0.5, within: 1e-9) { x in
  wellSlope(x) > 0
}
let found = basins(
  of: [-2.0, -1, -0.3, 0.05, 0.15, 0.5, 1, 2].map { [$0] },
  within: 1e-6
) { wellRun($0[0]) }
show("boundary of the basins", boundary?.value ?? .nan)
show("maximum between the wells", top?.value ?? .nan)
table(
  ["start", "ends at", "loss there"],
  rows: [-2.0, 0.1, 0.102, 2].map { (x: Double) -> [Double] in
    let run = wellRun(x)
    return [x, run.finalParameters[0], run.finalLoss]
  }, formats: [.automatic, .fixed(4), .fixed(4)])
expect(
  boundary?.value ?? .nan, equals: top?.value ?? .infinity,
  within: 1e-6,
  "At a small rate the boundary is the maximum.")
expect(found.count == 2, "Eight starts lead to two minima.")

func evenWells(_ x: Double, _ rate: Double) -> Double {
  gradientDescentStep(
    [x], gradient: [x * x * x - x], learningRate: rate)[0]
}
/// −1 or 1 for the minimum that is reached, 0 for neither.
func reached(_ start: Double, _ rate: Double) -> Double {
  var x = start
  for _ in 0..<150 {
    x = evenWells(x, rate)
    if abs(x) > 1e3 { return 0 }
  }
  return abs(abs(x) - 1) < 0.02 ? (x > 0 ? 1 : -1) : 0
}
let basinField = ScalarField(
  x: Domain(0.02, 2.6), y: Domain(0.05, 1.15), columns: 65, rows: 23
) { start, rate in reached(start, rate) }
plot(
  Plot(
    [
      HeatMapMark(
        basinField, name: "end", levels: [-1.5, -0.5, 0.5, 1.5],
        map: .diverging)
    ], x: PlotAxis("start"), y: PlotAxis("learning rate η"),
    size: .wide),
  caption: "Where runs end from a positive start: at +1, at −1, or "
    + "(in the middle colour) nowhere. Above η = 1 no run settles.")
let rowAt = { (rate: Double) in
  (1...1300).map { reached(0.002 * Double($0) - 0.0003, rate) }
}
let changes = [0.1, 0.5, 0.9].map { (rate: Double) -> [Double] in
  let ends = rowAt(rate)
  return [
    rate,
    Double(zip(ends, ends.dropFirst()).filter { $0 != $1 }.count),
  ]
}
table(
  ["rate", "boundaries between 0 and 2.6"], rows: changes)
expect(
  changes[0][1] == 0 && changes[1][1] >= 4 && changes[2][1] >= 4,
  "At a rate of 0.1 a positive start leads to +1; at 0.5 and 0.9 the "
    + "same starts fall into five pieces or more.")
expect(
  rowAt(1.1).allSatisfy { $0 == 0 },
  "Above 1 no run arrives at a minimum.")

nonisolated func valleyLoss(_ x: Double, _ y: Double) -> Double {
  let across = y - x * x, along = 1 - x
  return along * along + 100 * across * across
}
verify("eq-beyond-rosenbrock") { sample in
  [
    "f": FormulaFunction { (x: Double, y: Double) in
      valleyLoss(x, y)
    }, "x": sample.scalar(), "y": sample.scalar(),
  ]
}
func banana(_ p: [Dual<Dual<Double>>]) -> Dual<Dual<Double>> {
  let one: Dual<Dual<Double>> = 1, hundred: Dual<Dual<Double>> = 100
  let across = p[1] - p[0] * p[0], along = one - p[0]
  return along * along + hundred * across * across
}
let bananaHessian = Matrix(
  rows: forwardHessian(of: banana, at: [1.0, 1]))
verify("eq-beyond-hessian") { _ in
  ["H": bananaHessian.rowArrays]
}
let bananaCurvatures = SymmetricEigenvalues(bananaHessian).values
  .sorted()
let bananaCondition = conditionNumber(bananaHessian)
let bananaBest = fastestRate(hessian: bananaHessian)
table(
  ["largest curvature", "least", "condition number", "limit 2/L"],
  rows: [
    [
      bananaCurvatures[1], bananaCurvatures[0], bananaCondition,
      2 / bananaCurvatures[1],
    ]
  ], formats: [.fixed(1), .fixed(3), .fixed(0), .fixed(5)])
expect(
  bananaCondition > 2000,
  "The valley is more than 2000 times as curved across as along.")

let rosenbrock = FunctionObjective<Double>(
  loss: { (p: [Double]) in valleyLoss(p[0], p[1]) },
  gradient: { (p: [Double]) in
    let across = p[1] - p[0] * p[0]
    return [
      -2 * (1 - p[0]) - 400 * p[0] * across, 200 * across,
    ]
  })
func arrival(_ run: Trace<Double>) -> Int? {
  run.parameters.firstIndex { distance($0, [1, 1]) < 1e-3 }
}
let budget = 20_000
func valley(_ method: some Optimizer<Double>) -> Trace<Double> {
  minimize(
    rosenbrock, from: [-1.2, 1], with: method, steps: budget,
    stopping: [.loss(atMost: 1e-8)])
}
func best(_ runs: [(Double, Trace<Double>)])
  -> (rate: Double, steps: Int?, run: Trace<Double>)
{
  let sorted = runs.sorted {
    (arrival($0.1) ?? .max) < (arrival($1.1) ?? .max)
  }
  return (sorted[0].0, arrival(sorted[0].1), sorted[0].1)
}
let smallRates = [0.0005, 0.001, 0.0015, 0.0019]
let contestants:
  [(String, (rate: Double, steps: Int?, run: Trace<Double>))] = [
    (
      "gradient descent",
      best(
        smallRates.map {
          ($0, valley(SGD(learningRate: .constant($0))))
        })
    ),
    (
      "momentum 0.9",
      best(
        smallRates.map {
          (
            $0,
            valley(
              HeavyBall(learningRate: .constant($0), momentum: 0.9))
          )
        })
    ),
    (
      "momentum 0.98",
      best(
        smallRates.map {
          (
            $0,
            valley(
              HeavyBall(learningRate: .constant($0), momentum: 0.98))
          )
        })
    ),
    (
      "Nesterov 0.98",
      best(
        smallRates.map {
          (
            $0,
            valley(
              Nesterov(learningRate: .constant($0), momentum: 0.98))
          )
        })
    ),
    (
      "Adam",
      best(
        [0.003, 0.01, 0.03, 0.1, 0.3].map {
          ($0, valley(Adam(learningRate: .constant($0))))
        })
    ),
  ]
table(
  ["method", "its best rate", "steps to 0.001"],
  rows: contestants.map {
    [
      $0.0, $0.1.rate,
      $0.1.steps.map { "\($0)" } ?? "more than \(budget)",
    ]
  })
func thin(_ name: String, _ run: Trace<Double>, _ count: Int) -> Series {
  let last = min(run.steps, count)
  let kept = (0..<45).map { (k: Int) -> Int in
    Int(Double(last) * Double(k * k) / 1936)
  }
  return Series(
    name: name, x: kept.map { run.parameters[$0][0] },
    y: kept.map { run.parameters[$0][1] })
}
let valleyField = ScalarField(
  x: Domain(-1.6, 1.6), y: Domain(-0.6, 1.8), columns: 28, rows: 28
) { x, y in .log10(rosenbrock.loss(at: [x, y]) + 1e-3) }
plot(
  Plot(
    [
      ContourMark(
        valleyField, name: "log loss", levels: [-1, 0, 1, 2],
        showsLabels: false),
      LineMark(
        thin("gradient descent", contestants[0].1.run, 4000),
        color: .series(1), showsPoints: true),
      LineMark(
        thin("Adam", contestants[4].1.run, 4000), color: .series(0),
        showsPoints: true),
    ], x: PlotAxis("x"), y: PlotAxis("y"), size: .wide,
    legend: .above),
  caption: "Rosenbrock's valley, with contours of the logarithm of "
    + "the loss, and two of the runs.")
let plainSteps = contestants[0].1.steps ?? budget
let momentumSteps = contestants[2].1.steps ?? budget
expect(
  momentumSteps < plainSteps / 4,
  "Strong momentum needs less than a quarter of the steps.")

nonisolated func wavy(_ x: Double) -> Double {
  let s = Double.sin(x)
  return x * x + 3 * s * s
}
nonisolated func wavySlope(_ x: Double) -> Double {
  2 * x + 3 * .sin(2 * x)
}
// The largest µ: the least of f'²/(2f), on a fine grid.
let grid = (1...20_000).map { Double($0) / 1000 }
let bestMu = grid.map { (x: Double) -> Double in
  wavySlope(x) * wavySlope(x) / 2 / wavy(x)
}.min() ?? .nan
let mu = 0.99 * bestMu
let curvatureAt2 = forwardSecondDerivative(
  of: { (x: Dual<Dual<Double>>) -> Dual<Dual<Double>> in
    let three: Dual<Dual<Double>> = 3
    return x * x + three * Dual.sin(x) * Dual.sin(x)
  }, at: 2.0)
let wavyLipschitz = 8.0
verify("eq-beyond-pl") { sample in
  [
    "f": FormulaFunction { (x: Double) in wavy(x) },
    "x": sample.uniform(-20...20), "μ": mu,
  ]
}
verify("eq-beyond-lemma") { sample in
  let x = sample.uniform(-20...20)
  return [
    "f": FormulaFunction { (x: Double) in wavy(x) },
    "x_t": x, "L": wavyLipschitz,
    "x_{t+1}": gradientDescentStep(
      [x], gradient: [wavySlope(x)], learningRate: 1 / wavyLipschitz)[
        0],
  ]
}
verify("eq-beyond-linear") { sample in
  let x = sample.uniform(-20...20)
  return [
    "f": FormulaFunction { (x: Double) in wavy(x) },
    "x_t": x, "L": wavyLipschitz, "μ": mu,
    "x_{t+1}": gradientDescentStep(
      [x], gradient: [wavySlope(x)], learningRate: 1 / wavyLipschitz)[
        0],
  ]
}
show("largest µ", bestMu, format: .fixed(4))
show("1/32, a bound that is easy to prove", 1.0 / 32)
show("curvature at 2", curvatureAt2, format: .fixed(2))
expect(
  curvatureAt2 < 0, "The function is not convex.")
expect(bestMu > 1.0 / 32, "The inequality holds with µ = 1/32.")

let wavyRun = gradientDescent(
  from: [10], learningRate: 1 / wavyLipschitz, steps: 60,
  loss: { (p: [Double]) in wavy(p[0]) },
  gradient: { (p: [Double]) in [wavySlope(p[0])] })
let quartic = gradientDescent(
  from: [1], learningRate: 0.05, steps: 10_000,
  loss: { (p: [Double]) in p[0] * p[0] * p[0] * p[0] },
  gradient: { (p: [Double]) in [4 * p[0] * p[0] * p[0]] })
let shrink = 1 - mu / wavyLipschitz
expect(
  wavyRun,
  .bounded(by: { wavy(10) * .pow(shrink, Double($0)) }),
  "The loss is below the bound at every step.")
let quarticPower = fittedPower(of: quartic.losses, in: 100..<10_000)
show(
  "x⁴: the loss falls like t to the power of",
  -(quarticPower?.power ?? .nan), format: .fixed(2))
let logSteps = (0..<60).map { (k: Int) -> Double in
  Double(k)
}
plot(
  Plot(
    [
      LineMark(
        Series(
          name: "x² + 3 sin² x",
          y: wavyRun.losses.filter { $0 > 1e-12 }),
        color: .series(0), showsPoints: true),
      LineMark(
        Series(
          name: "its bound",
          y: logSteps.map { wavy(10) * .pow(shrink, $0) }),
        color: .series(1), dash: .dashed),
      LineMark(
        Series(name: "x⁴", y: Array(quartic.losses.prefix(60))),
        color: .series(2)),
    ], x: PlotAxis("step"),
    y: PlotAxis("loss", scale: .log, domain: Domain(1e-12, 1e3)),
    size: .wide, legend: .above),
  caption: "Not convex and linear; convex and not linear. The bound "
    + "is poor, since the worst place is passed only once.")
expect(
  wavyRun.finalLoss < 1e-20 && quartic.finalLoss > 1e-9,
  "Sixty steps bring the first below 10⁻²⁰; ten thousand leave "
    + "the convex one above 10⁻⁹.")
expect(
  quarticPower?.power ?? .nan, equals: 2, within: 0.05,
  "The loss of x⁴ falls like 1/t².")

let hill = FunctionObjective<Double>(
  loss: { (p: [Double]) in
    (p[0] * p[0] - 1) * (p[0] * p[0] - 1) / 4
  },
  gradient: { (p: [Double]) in [p[0] * p[0] * p[0] - p[0]] })
func wellsRun(_ rate: Double, steps: Int = 400, from x: Double = 1.1)
  -> Trace<Double>
{
  gradientDescent(
    on: hill, from: [x], learningRate: rate, steps: steps)
}
verify("eq-beyond-two", tolerance: .relative(1e-6)) { sample in
  let rate = sample.uniform(1.05...1.2)
  let run = wellsRun(rate, steps: 1000)
  return [
    "x": run.parameters[999][0], "y": run.parameters[1000][0],
    "η": rate,
  ]
}
func returns(_ rate: Double, after period: Int) -> Bool {
  let x = wellsRun(rate, steps: 6000).parameters.coordinate(0)
  return abs(x[6000] - x[6000 - period]) < 1e-6
}
let firstSplit = threshold(in: 0.9...1.15, within: 1e-4) {
  returns($0, after: 1)
}
let secondSplit = threshold(in: 1.1...1.26, within: 1e-4) {
  returns($0, after: 2)
}
table(
  ["", "found by runs", "predicted"],
  rows: [
    ["one point becomes two", firstSplit?.value ?? .nan, 1.0],
    [
      "two become four", secondSplit?.value ?? .nan,
      5.0.squareRoot() - 1,
    ],
  ], formats: [.automatic, .fixed(3), .fixed(3)])
expect(
  firstSplit?.value ?? .nan, equals: 1, within: 0.005,
  "The limit is 2 over the curvature at the minimum.")
expect(
  secondSplit?.value ?? .nan, equals: 5.0.squareRoot() - 1,
  within: 0.005, "The pair splits at √5 − 1.")
expect(
  wellsRun(1.1), .oscillates(period: 2),
  "Between the two a run oscillates with the period 2.")

nonisolated func lyapunov(_ rate: Double) -> Double {
  var x = 0.3, total = 0.0
  for step in 0..<1500 {
    x += rate * (x - x * x * x)
    if step >= 300 {
      total += .log(abs(1 + rate * (1 - 3 * x * x)))
    }
  }
  return total / 1200
}
let chaosRates = (0..<64).map { 0.92 + 0.0167 * Double($0) }
let exponents = chaosRates.map { lyapunov($0) }
var dotsX: [Double] = [], dotsY: [Double] = []
for rate in chaosRates {
  let run = gradientDescent(
    on: hill, from: [0.3], learningRate: rate, steps: 410)
  var seen: Set<Int> = []
  for x in run.parameters.coordinate(0).suffix(8)
  where seen.insert(Int((x * 40).rounded())).inserted {
    dotsX.append(rate)
    dotsY.append(x)
  }
}
plot(
  Plot(
    [
      DotMark(
        Series(name: "x", x: dotsX, y: dotsY), radius: 1,
        marker: .circle),
      RuleMark(.x(1), label: "1"),
      RuleMark(.x(5.0.squareRoot() - 1), label: "√5 − 1"),
    ], x: PlotAxis("learning rate η"), y: PlotAxis("x after 400 steps"),
    size: .wide, legend: .none),
  caption: "Gradient descent on (x² − 1)²/4 from 0.3, its last eight "
    + "points for each rate. Below η = 1 it converges; then two "
    + "points, four, and chaos, with quiet windows in between.")
let chaotic = zip(chaosRates, exponents).filter { $0.1 > 0.05 }
table(
  ["rate", "exponent", "points in the last ten steps"],
  rows: [0.95, 1.1, 1.24, 1.5, 1.9].map { (rate: Double) -> [Any] in
    let run = gradientDescent(
      on: hill, from: [0.3], learningRate: rate, steps: 2000)
    let last = run.parameters.coordinate(0).suffix(10)
    return [
      rate, lyapunov(rate),
      Set(last.map { Int(($0 * 1e5).rounded()) }).count,
    ]
  }, formats: [.automatic, .fixed(2)])
expect(
  zip(chaosRates, exponents).allSatisfy { $0 >= 1.23 || $1 < 0.01 },
  "Below √5 − 1 there is no chaos.")
expect(
  chaotic.count > 20 && (chaotic.first?.0 ?? 0) > 1.236,
  "Above it, many rates are chaotic.")

let converging = gradientDescent(
  on: hill, from: [1.1], learningRate: 0.9, steps: 400)
let circling = wellsRun(1.002, steps: 4000)
let hopping = normalizedGradientDescent(
  on: hill, from: [1.1003], stepLength: 0.02, steps: 400)
let three = [
  ("η below the limit", converging),
  ("η just above", circling),
  ("normalised, step 0.02", hopping),
]
table(
  ["run", "final loss", "distance from 1", "last step's length"],
  rows: three.map { (name, run) -> [Any] in
    let last = run.parameters[run.steps][0]
    return [
      name, run.finalLoss, abs(last - 1),
      abs(last - run.parameters[run.steps - 1][0]),
    ]
  },
  formats: [
    .automatic, .scientific(1), .scientific(1), .scientific(1),
  ])
expect(
  converging, .converges(to: [1], within: 1e-6),
  "The first converges.")
expect(
  circling, .oscillates(period: 2), "The second oscillates.")
expect(
  hopping, .oscillates(period: 2), "And so does the third.")
expect(
  circling.finalLoss < 0.005 && hopping.finalLoss < 0.005,
  "Both have a small loss all the same.")

func quarticRun(_ x: Double) -> Trace<Double> {
  gradientDescent(
    from: [x], learningRate: 0.5, steps: 300,
    loss: { (p: [Double]) in p[0] * p[0] * p[0] * p[0] },
    gradient: { (p: [Double]) in [4 * p[0] * p[0] * p[0]] })
}
let edge = threshold(in: 0.5...1.5, within: 1e-9) {
  quarticRun($0).finalLoss < 1
}
show("boundary", edge?.value ?? .nan)
expect(
  edge?.value ?? .nan, equals: 1, within: 1e-6,
  "Within 1/√(2η) the run comes nearer.")
expect(
  quarticRun(1), .oscillates(period: 2),
  "At the boundary it oscillates for ever.")

let monkeyTimes = [1e-1, 1e-2, 1e-3].map { (d: Double) -> [Double] in
  let run = gradientDescent(
    from: [0, d], learningRate: 0.1, steps: 10_000,
    stopping: [.loss(atMost: -1)],
    loss: { (p: [Double]) in
      p[0] * p[0] * p[0] - 3 * p[0] * p[1] * p[1]
    },
    gradient: { (p: [Double]) in
      [3 * p[0] * p[0] - 3 * p[1] * p[1], -6 * p[0] * p[1]]
    })
  return [d, Double(run.steps)]
}
table(["d", "steps to a loss of −1"], rows: monkeyTimes)
expect(
  monkeyTimes[2][1] / monkeyTimes[1][1], in: 8...12,
  "A tenth of the distance costs ten times the steps.")

let expected = Double.log(1e11) / lyapunov(1.9)
let one = gradientDescent(
  on: hill, from: [0.3], learningRate: 1.9, steps: 200)
let other = gradientDescent(
  on: hill, from: [0.3 + 1e-12], learningRate: 1.9, steps: 200)
let apart =
  (0...200).first {
    abs(one.parameters[$0][0] - other.parameters[$0][0]) > 0.1
  } ?? -1
show("estimated", expected, format: .fixed(0))
show("computed", apart)
expect(
  Double(apart), in: expected / 2...expected * 2,
  "The estimate is right within a factor of 2.")
