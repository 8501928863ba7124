// Momentum and acceleration (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Notebook
import SVGPlot

/// The velocity after two gradients, from rest.
func velocity(_ first: [Double], _ second: [Double]) -> [Double] {
  let transform = Momentum(0.8)
  var (state, update) = (transform.initialState(for: first), first)
  transform.apply(
    to: &update, parameters: first, state: &state,
    step: StepContext(number: 0))
  update = second
  transform.apply(
    to: &update, parameters: first, state: &state,
    step: StepContext(number: 1))
  return state
}
verify("eq-mom-heavy") { sample in
  let before = sample.vector(2), gradient = sample.vector(2),
    theta = sample.vector(2)
  let method = HeavyBall<Double>(learningRate: 0.1, momentum: 0.8)
  var point = theta
  var state = method.initialState(for: point)
  // From rest, one step with the gradient v makes the velocity v.
  method.update(&point, gradient: before, state: &state)
  point = theta
  method.update(&point, gradient: gradient, state: &state)
  return [
    "θ_{t+1}": point, "θ_t": theta, "η": 0.1, "β": 0.8,
    "v_t": before, "v_{t+1}": velocity(before, gradient),
    "∇L(θ_t)": gradient,
  ]
}
verify("eq-mom-nesterov") { sample in
  let before = sample.vector(2), gradient = sample.vector(2),
    theta = sample.vector(2)
  let method = Nesterov<Double>(learningRate: 0.1, momentum: 0.8)
  var point = theta
  var state = method.initialState(for: point)
  method.update(&point, gradient: before, state: &state)
  point = theta
  method.update(&point, gradient: gradient, state: &state)
  return [
    "θ_{t+1}": point, "θ_t": theta, "η": 0.1, "β": 0.8,
    "v_{t+1}": velocity(before, gradient), "∇L(θ_t)": gradient,
  ]
}
verify("eq-mom-ahead", tolerance: .relative(1e-7)) { sample in
  let eta = sample.uniform(0.05...0.5), beta = sample.uniform(0...0.9)
  let method = Nesterov(learningRate: .constant(eta), momentum: beta)
  let run = minimize(
    from: [sample.uniform(0.5...3)], with: method, steps: 6,
    loss: { (y: [Double]) in logCosh(y[0], 0) },
    gradient: { (y: [Double]) in [.tanh(y[0])] })
  let y = run.parameters.coordinate(0), t = sample.integer(2...6)
  func behind(_ t: Int) -> Double {
    gradientDescentStep(
      [y[t]], gradient: [.tanh(y[t])], learningRate: eta)[0]
  }
  return [
    "L": FormulaFunction { (y: Double) in logCosh(y, 0) },
    "y_t": y[t], "θ_t": behind(t - 1), "θ_{t-1}": behind(t - 2),
    "θ_{t+1}": behind(t), "η": eta, "β": beta,
  ]
}

func parabola(_ curvatures: [Double]) -> FunctionObjective<Double> {
  FunctionObjective(
    loss: { (theta: [Double]) -> Double in
      var total = 0.0
      for i in theta.indices {
        total += curvatures[i] * theta[i] * theta[i] / 2
      }
      return total
    },
    gradient: { (theta: [Double]) -> [Double] in
      var slope = theta
      for i in theta.indices { slope[i] *= curvatures[i] }
      return slope
    })
}
func heavyBall(_ rate: Double, _ momentum: Double)
  -> HeavyBall<Double>
{
  HeavyBall(learningRate: .constant(rate), momentum: momentum)
}
func nesterov(_ rate: Double, _ momentum: Double)
  -> Nesterov<Double>
{
  Nesterov(learningRate: .constant(rate), momentum: momentum)
}
let valley = parabola([1, 20])
let valleyHessian = Matrix.diagonal([1.0, 20])
let plainBest = fastestRate(hessian: valleyHessian)
let heavyBest = fastestMomentum(hessian: valleyHessian)
let valleyStart = [-10.0, 2]
let walker = gradientDescent(
  on: valley, from: valleyStart, learningRate: plainBest.learningRate,
  steps: 40)
let ball = minimize(
  valley, from: valleyStart,
  with: heavyBall(heavyBest.learningRate, heavyBest.momentum),
  steps: 40)
let looking = minimize(
  valley, from: valleyStart,
  with: nesterov(0.05, heavyBest.contraction), steps: 40)
func pathOf(_ name: String, _ run: Trace<Double>) -> Series {
  Series(
    name: name, x: run.parameters.coordinate(0),
    y: run.parameters.coordinate(1))
}
let basin = ScalarField(
  x: Domain(-11, 4), y: Domain(-4, 4), columns: 41, rows: 31
) { valley.loss(at: [$0, $1]) }
plot(
  Plot.descent(
    [
      pathOf("gradient descent", walker), pathOf("heavy ball", ball),
      pathOf("Nesterov", looking),
    ], over: basin, minimum: (0, 0)),
  caption: "Forty steps in a valley of condition number 20. Gradient "
    + "descent jumps from wall to wall; heavy ball swings wide, "
    + "passes the minimum and returns; Nesterov's damps the steep "
    + "direction at once.")
table(
  ["", "distance after 40 steps"],
  rows: [
    ["gradient descent", norm(walker.finalParameters)],
    ["heavy ball", norm(ball.finalParameters)],
    ["Nesterov", norm(looking.finalParameters)],
  ], formats: [.automatic, .scientific(1)])
expect(
  norm(ball.finalParameters) < norm(walker.finalParameters) / 1000,
  "Heavy ball ends more than a thousand times nearer than descent.")
expect(
  norm(looking.finalParameters) < norm(walker.finalParameters) / 10,
  "Nesterov's momentum ends more than ten times nearer.")

let turn = (cos: 0.8, sin: 0.6)
func turned(_ p: [Double]) -> [Double] {
  [
    turn.cos * p[0] - turn.sin * p[1],
    turn.sin * p[0] + turn.cos * p[1],
  ]
}
func turnedBack(_ p: [Double]) -> [Double] {
  [
    turn.cos * p[0] + turn.sin * p[1],
    -turn.sin * p[0] + turn.cos * p[1],
  ]
}
let turnedRun = minimize(
  from: turned(valleyStart), with: heavyBall(0.06, 0.5), steps: 40,
  loss: { (p: [Double]) in valley.loss(at: turnedBack(p)) },
  gradient: { (p: [Double]) in
    turned(valley.gradient(at: turnedBack(p)))
  })
let alone = [0, 1].map { (axis: Int) in
  minimize(
    parabola([[1.0, 20][axis]]), from: [valleyStart[axis]],
    with: heavyBall(0.06, 0.5), steps: 40
  ).parameters.coordinate(0)
}
let largestGap = (0...40).map { (t: Int) in
  distance(
    turnedBack(turnedRun.parameters[t]), [alone[0][t], alone[1][t]])
}.max() ?? .nan
expect(
  largestGap < 1e-13,
  "The run in the turned valley is two runs on one axis each.")

verify("eq-mom-matrix") { sample in
  let eta = sample.uniform(0.01...1), beta = sample.uniform(0...0.95),
    lambda = sample.uniform(0.1...3)
  let t = sample.integer(1...8)
  let run = minimize(
    parabola([lambda]), from: [sample.uniform(1...2)],
    with: heavyBall(eta, beta), steps: 9)
  let theta = run.parameters.coordinate(0)
  return [
    "θ_{t+1}": theta[t + 1], "θ_t": theta[t], "θ_{t-1}": theta[t - 1],
    "η": eta, "β": beta, "λ": lambda,
  ]
}
verify("eq-mom-eigenvalues", tolerance: .relative(1e-9)) { sample in
  // Below (1 − √β)² both solutions are real; see the next section.
  let beta = sample.uniform(0.01...0.5)
  let reach = (1 - .sqrt(beta)) * (1 - .sqrt(beta))
  let eta = sample.uniform(0.1...0.8) * reach
  let theta = minimize(
    parabola([1]), from: [1], with: heavyBall(eta, beta), steps: 400
  ).parameters.coordinate(0)
  return ["z": theta[400] / theta[399], "η": eta, "β": beta, "λ": 1]
}

verify("eq-mom-complex") { sample in
  let beta = sample.uniform(0.05...0.95)
  let share = sample.uniform(0.05...0.95), root = Double.sqrt(beta)
  let low = (1 - root) * (1 - root), high = (1 + root) * (1 + root)
  let factor = momentumContraction(
    learningRate: low + share * (high - low), momentum: beta,
    curvature: 1)
  return ["ρ": factor, "β": beta]
}
verify("eq-mom-limit", tolerance: .relative(1e-12)) { sample in
  let beta = sample.uniform(0...0.95), lambda = sample.uniform(0.1...9)
  return [
    "η_{max}": momentumThreshold(
      hessian: Matrix.diagonal([lambda]), momentum: beta),
    "β": beta, "λ": lambda,
  ]
}

enum Fate: Double { case creeps = 0, ripples, zigzags, diverges }
func fate(_ rate: Double, _ momentum: Double) -> Fate {
  let theta = minimize(
    parabola([1]), from: [1], with: heavyBall(rate, momentum),
    steps: 300
  ).parameters.coordinate(0)
  if !(abs(theta[theta.count - 1]) < 1) { return .diverges }
  // Smaller numbers may be near underflow, and lose their sign.
  let seen = theta.prefix { abs($0) > 1e-250 }
  func signChanges(_ part: ArraySlice<Double>) -> Int {
    zip(part, part.dropFirst()).count { ($0 < 0) != ($1 < 0) }
  }
  if signChanges(seen) == 0 { return .creeps }
  let later = seen.suffix(seen.count / 2)
  return signChanges(later) == later.count - 1 ? .zigzags : .ripples
}
func predicted(_ rate: Double, _ momentum: Double) -> Fate {
  let root = Double.sqrt(momentum)
  if rate > 2 * (1 + momentum) { return .diverges }
  if rate < (1 - root) * (1 - root) { return .creeps }
  return rate > (1 + root) * (1 + root) ? .zigzags : .ripples
}
let rates = (0..<44).map { 0.05 + Double($0) * 0.1 }
let momenta = (0..<33).map { 0.015 + Double($0) * 0.03 }
let fates = momenta.map { beta in rates.map { fate($0, beta) } }
/// Coloured cells without a scale of numbers beside them.
nonisolated struct Regions: Mark {
  let cells: HeatMapMark
  var xExtent: AxisExtent { cells.xExtent }
  var yExtent: AxisExtent { cells.yExtent }
  func draw(in area: PlotArea, into svg: inout SVGWriter) {
    cells.draw(in: area, into: &svg)
  }
}
let dense = (0...60).map { Double($0) / 60 }
func border(_ rate: (Double) -> Double) -> LineMark {
  LineMark(Series(x: dense.map(rate), y: dense), color: .paper, width: 2)
}
plot(
  Plot(
    [
      Regions(
        cells: HeatMapMark(
          ScalarField(
            x: rates, y: momenta,
            values: fates.map { $0.map(\.rawValue) }),
          levels: [0.5, 1.5, 2.5], map: .linear)),
      border { (1 - .sqrt($0)) * (1 - .sqrt($0)) },
      border { (1 + .sqrt($0)) * (1 + .sqrt($0)) },
      border { 2 * (1 + $0) },
      TextMark("creeps", x: 0.42, y: 0.07),
      TextMark("ripples", x: 1.6, y: 0.5),
      TextMark("zigzags", x: 1.72, y: 0.035),
      TextMark("diverges", x: 3.6, y: 0.35),
    ],
    x: PlotAxis(
      "rate times curvature, ηλ", domain: Domain(0, 4.4),
      showsGrid: false),
    y: PlotAxis("momentum β", domain: Domain(0, 0.99), showsGrid: false),
    size: .square, legend: .none),
  caption: "What 1452 runs of heavy ball did, cell by cell. White: "
    + "the borders that the equation for z gives.")
var judged = 0, surprises = 0
for (i, beta) in momenta.enumerated() {
  for (j, rate) in rates.enumerated() {
    let corners = [-0.05, 0.05].flatMap { (dx: Double) in
      [-0.015, 0.015].map { (dy: Double) in
        predicted(rate + dx, max(0, beta + dy))
      }
    }
    if Set(corners).count == 1 {
      judged += 1
      surprises += corners[0] == fates[i][j] ? 0 : 1
    }
  }
}
show("cells that no border crosses", judged)
show("of these, cells that are not what theory says", surprises)
expect(judged > 1000, "Most cells are away from the borders.")
expect(
  surprises == 0, "In all of them the run does what theory says.")
expect(
  fates.count * rates.count == 1452 && Set(fates.joined()).count == 4,
  "There are 1452 cells, and all four kinds occur.")

verify("eq-mom-limit-nesterov", tolerance: .relative(1e-12)) { sample in
  let beta = sample.uniform(0...0.95), lambda = sample.uniform(0.1...9)
  return [
    "η_{max}": momentumThreshold(
      hessian: Matrix.diagonal([lambda]), momentum: beta,
      nesterov: true),
    "β": beta, "λ": lambda,
  ]
}
// The factor of a step: with real solutions that of two late points,
// with complex ones the root of their product.
func lookingAhead(_ rate: Double, steps: Int) -> [Double] {
  minimize(
    parabola([1]), from: [1], with: nesterov(rate, 0.5), steps: steps
  ).parameters.coordinate(0)
}
func lookingFactor(_ rate: Double) -> Double {
  momentumContraction(
    learningRate: rate, momentum: 0.5, curvature: 1, nesterov: true)
}
let lookingCreeps = lookingAhead(0.02, steps: 200)
expect(
  lookingCreeps[200] / lookingCreeps[199], equals: lookingFactor(0.02),
  within: 1e-9, "At the small rate it creeps by the larger solution.")
let lookingRipples = lookingAhead(0.5, steps: 6)
func ripple(_ t: Int) -> Double {
  lookingRipples[t + 1] * lookingRipples[t + 1]
    - lookingRipples[t] * lookingRipples[t + 2]
}
expect(
  .sqrt(ripple(3) / ripple(2)), equals: lookingFactor(0.5), within: 1e-9,
  "At the large rate it ripples by the root of the solutions' product.")
func searchedLimit<M: Optimizer<Double>>(_ method: (Double) -> M)
  -> Double
{
  threshold(in: 0.01...1, within: 1e-5) { (rate: Double) in
    let run = minimize(
      parabola([5]), from: [1], with: method(rate), steps: 2000)
    return abs(run.finalParameters[0]) < 1
  }?.value ?? .nan
}
let steepOnly = Matrix.diagonal([5.0])
let limits = [0, 0.5, 0.9, 0.98].map { (beta: Double) -> [Double] in
  [
    beta,
    searchedLimit { heavyBall($0, beta) },
    momentumThreshold(hessian: steepOnly, momentum: beta),
    searchedLimit { nesterov($0, beta) },
    momentumThreshold(
      hessian: steepOnly, momentum: beta, nesterov: true),
  ]
}
table(
  ["β", "heavy ball, found", "formula", "Nesterov, found", "formula"],
  rows: limits,
  formats: [.automatic, .fixed(4), .fixed(4), .fixed(4), .fixed(4)])
// Near the limit 2000 steps may not show on which side of it a run
// is, so the search may miss the limit by some thousandths.
expect(
  limits.allSatisfy {
    abs($0[1] / $0[2] - 1) < 0.003 && abs($0[3] / $0[4] - 1) < 0.003
  },
  "The searched limits are those of the formulas to 3 in 1000.")
expect(
  limits[3][1] > 1.9 * limits[0][1]
    && limits[3][3] < 0.7 * limits[0][3],
  "Momentum raises heavy ball's limit and lowers Nesterov's.")

verify("eq-mom-critical", tolerance: .relative(1e-7)) { sample in
  let eta = sample.uniform(0.02...0.6)
  let lambda = sample.uniform(0.2...1.5)
  // From here on the factor is √β: found by bisection.
  let meeting = threshold(in: 0...0.99, within: 1e-12) {
    (beta: Double) in
    momentumContraction(
      learningRate: eta, momentum: beta, curvature: lambda)
      <= .sqrt(beta)
  }
  return ["β": meeting?.value ?? .nan, "η": eta, "λ": lambda]
}
func coordinate(_ momentum: Double, _ steps: Int) -> [Double] {
  minimize(
    parabola([1]), from: [1], with: heavyBall(0.1, momentum),
    steps: steps
  ).parameters.coordinate(0)
}
let critical = (1 - Double.sqrt(0.1)) * (1 - Double.sqrt(0.1))
/// The factor a step, fitted to the distances of 300 steps.
func measuredFactor(_ momentum: Double) -> Double {
  let distances = coordinate(momentum, 400).map { abs($0) }
  return fittedRate(of: distances, in: 100..<401)?.rate ?? .nan
}
let tried = [
  0, 0.1, 0.2, 0.3, 0.4, critical, 0.55, 0.65, 0.75, 0.85, 0.95,
]
let measured = tried.map(measuredFactor)
let expected = tried.map {
  momentumContraction(learningRate: 0.1, momentum: $0, curvature: 1)
}
let smooth = (0...80).map { Double($0) / 81 }
plot(
  PlotGrid.sideBySide(
    Plot.lines(
      [
        Series(name: "β = 0.2", y: coordinate(0.2, 40)),
        Series(name: "critical", y: coordinate(critical, 40)),
        Series(name: "β = 0.9", y: coordinate(0.9, 40)),
      ], title: "three runs", xLabel: "step", yLabel: "θ"),
    Plot(
      [
        LineMark(
          Series(
            x: smooth,
            y: smooth.map {
              momentumContraction(
                learningRate: 0.1, momentum: $0, curvature: 1)
            })),
        DotMark(Series(x: tried, y: measured), color: .ink, radius: 3.5),
      ], title: "factor per step, ρ", x: PlotAxis("momentum β"),
      y: PlotAxis("ρ"), legend: .none)),
  caption: "With ηλ = 0.1. Left: too little momentum creeps, too much "
    + "ripples. Right: the factor by the equation (line) and as "
    + "measured in runs (dots).")
expect(
  zip(tried, zip(measured, expected)).allSatisfy {
    $0 == critical || abs($1.0 - $1.1) < 0.001
  },
  "Elsewhere than at the meeting point, the measured factors are "
    + "those of the equation.")
expect(
  coordinate(critical, 40)[40] < 1e-3 * coordinate(0.2, 40)[40],
  "The critical run is a thousand times nearer than that with less.")

verify("eq-mom-best", tolerance: .relative(1e-9)) { sample in
  let smallest = sample.uniform(0.1...2)
  let kappa = sample.logUniform(1.5...1e4)
  let best = fastestMomentum(
    hessian: Matrix.diagonal([smallest, kappa * smallest]))
  return [
    "λ_{min}": smallest, "λ_{max}": kappa * smallest, "κ": kappa,
    "η": best.learningRate, "β": best.momentum, "ρ": best.contraction,
  ]
}
func slowest(_ rate: Double, _ momentum: Double, kappa: Double)
  -> Double
{
  max(
    momentumContraction(
      learningRate: rate, momentum: momentum, curvature: 1),
    momentumContraction(
      learningRate: rate, momentum: momentum, curvature: 1 / kappa))
}
let ten = Matrix.diagonal([0.1, 1.0])
let tenBest = fastestMomentum(hessian: ten)
let tenPlain = fastestRate(hessian: ten)
let field = ScalarField(
  x: Domain(0.02, 4), y: Domain(0, 0.98), columns: 61, rows: 50
) { slowest($0, $1, kappa: 10) }
var rateDiagram = Plot.phaseDiagram(
  rate: field, xLabel: "rate times largest curvature")
rateDiagram.marks += [
  DotMark(
    Series(x: [tenBest.learningRate], y: [tenBest.momentum]), color: .ink,
    radius: 5, marker: .cross),
  DotMark(
    Series(x: [tenPlain.learningRate], y: [0.008]), color: .ink, radius: 5),
  AnnotationMark(
    "best", x: tenBest.learningRate, y: tenBest.momentum),
  AnnotationMark("best without momentum", x: tenPlain.learningRate, y: 0.008),
]
plot(
  rateDiagram,
  caption: "The factor of the slowest direction for κ = 10. The darkest "
    + "region diverges. The cross is Polyak's choice.")
let fieldBest = field.values.joined().min() ?? .nan
let bottomBest = field.values[0].min() ?? .nan
table(
  ["", "least factor on the grid", "by the formula"],
  rows: [
    ["with momentum", fieldBest, tenBest.contraction],
    ["without", bottomBest, tenPlain.contraction],
  ], formats: [.automatic, .fixed(4), .fixed(4)])
expect(
  fieldBest >= tenBest.contraction - 1e-9
    && fieldBest < tenBest.contraction + 0.03,
  "No cell of the diagram beats Polyak's figures; one comes near.")
expect(
  bottomBest >= tenPlain.contraction - 1e-9
    && bottomBest < tenPlain.contraction + 0.03,
  "On the bottom line none beats Chapter 1's best rate.")

func stepsToMillionth(_ run: Trace<Double>) -> Double {
  let distances = run.distances(from: [0, 0])
  let last = distances.lastIndex { $0 > 1e-6 * distances[0] } ?? -1
  return last + 1 < distances.count ? Double(last + 1) : .nan
}
let kappas = (2...8).map { Double.pow(10, Double($0) / 2) }
let counts = kappas.map { (kappa: Double) -> [Double] in
  let hessian = Matrix.diagonal([1 / kappa, 1.0])
  let loss = parabola([1 / kappa, 1])
  let plain = fastestRate(hessian: hessian),
    heavy = fastestMomentum(hessian: hessian)
  let budget = 20 + Int(30 * Double.sqrt(kappa))
  return [
    stepsToMillionth(
      gradientDescent(
        on: loss, from: [1, 1], learningRate: plain.learningRate,
        steps: 20 + Int(8 * kappa))),
    stepsToMillionth(
      minimize(
        loss, from: [1, 1],
        with: heavyBall(heavy.learningRate, heavy.momentum),
        steps: budget)),
    stepsToMillionth(
      minimize(
        loss, from: [1, 1], with: nesterov(1, heavy.contraction),
        steps: budget)),
  ]
}
func countSeries(_ name: String, _ column: Int) -> Series {
  Series(name: name, x: kappas, y: counts.map { $0[column] })
}
let plainCounts = countSeries("gradient descent", 0)
let heavyCounts = countSeries("heavy ball", 1)
let lookingCounts = countSeries("Nesterov", 2)
plot(
  Plot(
    [
      LineMark(plainCounts, showsPoints: true),
      LineMark(heavyCounts, showsPoints: true),
      LineMark(lookingCounts, showsPoints: true),
    ], x: PlotAxis("condition number κ", scale: .log),
    y: PlotAxis("steps to a millionth", scale: .log)),
  caption: "Steps until the distance is a millionth for good, each "
    + "method with its best figures. Slopes 1 and ½.")
expect(
  .slope(
    of: plainCounts, on: .logLog, over: 90...20_000,
    within: 0.97...1.03))
expect(
  .slope(
    of: heavyCounts, on: .logLog, over: 90...20_000,
    within: 0.47...0.56))
expect(
  .slope(
    of: lookingCounts, on: .logLog, over: 90...20_000,
    within: 0.47...0.56))

let overshoots = [100.0, 10_000].map { (kappa: Double) -> [Double] in
  let best = fastestMomentum(hessian: Matrix.diagonal([1 / kappa, 1.0]))
  let run = minimize(
    parabola([1 / kappa, 1]), from: [0, 1],
    with: heavyBall(best.learningRate, best.momentum), steps: 400)
  return [kappa, (run.losses.max() ?? .nan) / run.losses[0]]
}
table(
  ["κ", "largest loss on the way / loss at the start"],
  rows: overshoots,
  formats: [.automatic, .fixed(0)])
expect(
  overshoots.allSatisfy { (0.13...0.14).contains($0[1] / $0[0]) },
  "Started across the valley, the loss first rises to about κ/7 "
    + "times its first value.")

verify("eq-mom-sum") { sample in
  let beta = sample.uniform(0.1...0.95), slope = sample.vector(2)
  let steps = sample.integer(1...40)
  let transform = Momentum(beta)
  var (state, update) = (transform.initialState(for: slope), slope)
  for step in 0..<steps {
    update = slope
    transform.apply(
      to: &update, parameters: slope, state: &state,
      step: StepContext(number: step))
  }
  return ["v_k": state, "k": steps, "β": beta, "g": slope]
}
func averaging(_ rate: Double, _ beta: Double)
  -> some Optimizer<Double>
{
  Descending(
    by: Scale(1 - beta).then(Momentum(beta)).then(
      ScaleByLearningRate(.constant(rate))))
}
verify("eq-mom-mean") { sample in
  let average = sample.vector(2), gradient = sample.vector(2),
    theta = sample.vector(2)
  let transform = Scale(0.2).then(Momentum(0.8))
  var state = transform.initialState(for: theta)
  var update = average.map { $0 / 0.2 }
  transform.apply(
    to: &update, parameters: theta, state: &state,
    step: StepContext(number: 0))
  update = gradient
  transform.apply(
    to: &update, parameters: theta, state: &state,
    step: StepContext(number: 1))
  return [
    "m_t": average, "∇L(θ_t)": gradient, "β": 0.8, "θ_t": theta,
    "m_{t+1}": update, "η": 0.1,
    "θ_{t+1}": gradientDescentStep(
      theta, gradient: update, learningRate: 0.1),
  ]
}
let summed = minimize(
  valley, from: valleyStart, with: heavyBall(0.01, 0.9), steps: 100)
let meant = minimize(
  valley, from: valleyStart, with: averaging(0.1, 0.9), steps: 100)
let copied = minimize(
  valley, from: valleyStart, with: averaging(0.01, 0.9), steps: 100)
table(
  ["form", "rate", "loss after 100 steps"],
  rows: [
    ["sum", 0.01, summed.finalLoss], ["mean", 0.1, meant.finalLoss],
    ["mean, rate copied", 0.01, copied.finalLoss],
  ], formats: [.automatic, .automatic, .scientific(2)])
expect(
  zip(summed.parameters, meant.parameters).allSatisfy {
    distance($0, $1) < 1e-12
  },
  "The mean with ten times the rate is the sum, point for point.")
expect(
  copied.finalLoss > 100 * summed.finalLoss,
  "The mean with the copied rate is far behind.")

let drop = Schedule<Double>.piecewise(from: 0.1, factors: [(30, 0.1)])
func stepSizes<M: Optimizer<Double>>(_ method: M) -> [Double] {
  var point = [0.0]
  var state = method.initialState(for: point)
  return (0..<60).map { _ in
    let before = point[0]
    method.update(&point, gradient: [1], state: &state)
    return before - point[0]
  }
}
let outside = stepSizes(
  Descending(by: Momentum(0.9).then(ScaleByLearningRate(drop))))
let inside = stepSizes(
  Descending(by: ScaleByLearningRate(drop).then(Momentum(0.9))))
let damped = (0..<60).reduce(into: [Double]()) { steps, t in
  steps.append(t == 0 ? 1 : 0.9 * steps[t - 1] + 0.1)
}
table(
  ["step", "rate outside", "rate inside"],
  rows: [1, 30, 31, 32, 36, 46].map {
    [$0, outside[$0 - 1], inside[$0 - 1]]
  },
  formats: [.automatic, .fixed(4), .fixed(4)],
  caption: "Lengths of the steps with a constant gradient of 1. After "
    + "step 30 the rate falls to a tenth.")
expect(
  zip(outside.prefix(30), inside).allSatisfy { abs($0 - $1) < 1e-12 },
  "Before the drop the two conventions agree.")
expect(
  outside[30] < 0.11 * outside[29] && inside[30] > 0.9 * inside[29],
  "At the drop one step shrinks at once, the other hardly.")
expect(
  damped.allSatisfy { abs($0 - 1) < 1e-12 },
  "With dampening and a first step undamped, a constant gradient "
    + "gives the full mean from the start.")

func boundSample(
  _ sample: inout Sample, accelerated: Bool
) -> FormulaBindings {
  let inputs = Matrix(rows: (0..<8).map { _ in sample.vector(2) })
  let labels = (0..<8).map { _ in Double(sample.integer(0...1)) }
  let problem = LogisticRegression(
    inputs: inputs, labels: labels, penalty: 0.01)
  // A column of ones for the intercept.
  let wide = Matrix(rows: inputs.rowArrays.map { $0 + [1] })
  let values = SymmetricEigenvalues(
    leastSquaresHessian(wide, scale: .halfMean)
  ).values
  let eta = 1 / (values[2] / 4 + 0.01)
  let best = acceleratedGradientDescent(
    on: problem, from: [0, 0, 0], learningRate: eta, steps: 3000)
  let k = sample.integer(1...60)
  let start = sample.vector(3)
  let run =
    accelerated
    ? acceleratedGradientDescent(
      on: problem, from: start, learningRate: eta, steps: k)
    : gradientDescent(
      on: problem, from: start, learningRate: eta, steps: k)
  return [
    "L(θ_k)": run.finalLoss, "L_⋆": best.losses.min() ?? .nan,
    "θ_0": start, "θ_⋆": best.finalParameters, "η": eta, "k": k,
  ]
}
verify("eq-mom-plain-bound", samples: 40) { sample in
  boundSample(&sample, accelerated: false)
}
verify("eq-mom-fast-bound", samples: 40) { sample in
  boundSample(&sample, accelerated: true)
}

let spread = parabola((0...80).map { Double.pow(10, -Double($0) / 10) })
let ones = [Double](repeating: 1, count: 81)
let slow = gradientDescent(
  on: spread, from: ones, learningRate: 1, steps: 2000)
let fast = acceleratedGradientDescent(
  on: spread, from: ones, learningRate: 1, steps: 2000)
func plainBound(_ k: Int) -> Double { 81 / (2 * Double(k)) }
func fastBound(_ k: Int) -> Double {
  2 * 81 / Double((k + 1) * (k + 1))
}
let shownSteps = (0...66).map {
  Int(Double.pow(10, Double($0) / 20).rounded())
}.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
let atSteps = shownSteps.map { Double($0) }
let slowSeries = Series(
  name: "gradient descent", x: atSteps,
  y: shownSteps.map { slow.losses[$0] })
let fastSeries = Series(
  name: "accelerated", x: atSteps,
  y: shownSteps.map { fast.losses[$0] })
plot(
  Plot(
    [
      LineMark(slowSeries, color: .series(0)),
      LineMark(
        Series(
          name: "bound 1/k", x: atSteps, y: shownSteps.map(plainBound)),
        color: .series(0), dash: .dashed),
      LineMark(fastSeries, color: .series(1)),
      LineMark(
        Series(
          name: "bound 1/k²", x: atSteps, y: shownSteps.map(fastBound)),
        color: .series(1), dash: .dashed),
    ], x: PlotAxis("step k", scale: .log), y: PlotAxis("loss", scale: .log),
    size: .wide, legend: .above),
  caption: "A loss without a least curvature in sight. Dashed: the "
    + "bounds, which hold at every step.")
expect(
  (1...2000).allSatisfy { slow.losses[$0] <= plainBound($0) },
  "Gradient descent keeps its bound at every step.")
expect(
  (1...2000).allSatisfy { fast.losses[$0] <= fastBound($0) },
  "The accelerated method keeps its own at every step.")
expect(
  .slope(
    of: slowSeries, on: .logLog, over: 20...2000,
    within: -1.05 ... -0.95))
expect(
  .slope(
    of: fastSeries, on: .logLog, over: 20...2000,
    within: -2.15 ... -1.9))
expect(.below(fastSeries, slowSeries, after: 10))

func chain(_ n: Int, _ lambda: Double) -> FunctionObjective<Double> {
  FunctionObjective(
    loss: { (theta: [Double]) -> Double in
      var squares = theta[0] * theta[0] + theta[n - 1] * theta[n - 1]
      for i in 1..<n {
        let gap = theta[i - 1] - theta[i]
        squares += gap * gap
      }
      return lambda / 4 * (squares / 2 - theta[0])
    },
    gradient: { (theta: [Double]) -> [Double] in
      var slope = theta
      for i in 0..<n {
        let left = i > 0 ? theta[i - 1] : 1
        let right = i + 1 < n ? theta[i + 1] : 0
        slope[i] = lambda / 4 * (2 * theta[i] - left - right)
      }
      return slope
    })
}
verify("eq-mom-chain") { sample in
  let theta = sample.vector(5), lambda = sample.positive()
  return [
    "L(θ)": chain(5, lambda).loss(at: theta), "θ": theta, "n": 5,
    "λ": lambda,
  ]
}
let n = 41
verify("eq-mom-floor") { sample in
  let lambda = sample.uniform(0.5...3), k = sample.integer(1...40)
  let problem = chain(n, lambda)
  let start = [Double](repeating: 0, count: n)
  let least = (1...n).map { 1 - Double($0) / Double(n + 1) }
  let rate = sample.uniform(0.2...1.5) / lambda
  let run: Trace<Double> =
    switch sample.integer(0...2) {
    case 0:
      gradientDescent(
        on: problem, from: start, learningRate: rate, steps: k)
    case 1:
      minimize(
        problem, from: start,
        with: heavyBall(rate, sample.uniform(0...0.95)), steps: k)
    default:
      acceleratedGradientDescent(
        on: problem, from: start, learningRate: rate, steps: k)
    }
  return [
    "L(θ_k)": run.finalLoss, "L_⋆": problem.loss(at: least),
    "λ": lambda, "k": k, "n": n,
  ]
}

let rippling = parabola([1, 0.1, 0.01, 0.001])
let allOnes = [1.0, 1, 1, 1]
func restarted(steps: Int) -> (losses: [Double], restarts: [Int]) {
  var point = allOnes, losses = [rippling.loss(at: allOnes)]
  var restarts: [Int] = []
  while losses.count <= steps {
    let run = acceleratedGradientDescent(
      on: rippling, from: point, learningRate: 1,
      steps: steps + 1 - losses.count)
    let rise = (1...run.steps).first {
      run.losses[$0] > run.losses[$0 - 1]
    }
    let kept = rise.map { $0 - 1 } ?? run.steps
    if kept == 0 { break }  // Rounding: it cannot fall any more.
    losses += run.losses[1...kept]
    point = run.parameters[kept]
    if rise != nil { restarts.append(losses.count - 1) }
  }
  return (losses, restarts)
}
let total = 600
let descending = gradientDescent(
  on: rippling, from: allOnes, learningRate: 1, steps: total)
let unstopped = acceleratedGradientDescent(
  on: rippling, from: allOnes, learningRate: 1, steps: total)
let tuned = minimize(
  rippling, from: allOnes,
  with: nesterov(1, (Double.sqrt(1000) - 1) / (Double.sqrt(1000) + 1)),
  steps: total)
let again = restarted(steps: total)
func everyFifth(_ name: String, _ losses: [Double]) -> Series {
  let kept = losses.indices.filter { $0 % 5 == 0 }
  return Series(
    name: name, x: kept.map { Double($0) }, y: kept.map { losses[$0] })
}
plot(
  Plot(
    [
      LineMark(everyFifth("gradient descent", descending.losses)),
      LineMark(everyFifth("accelerated", unstopped.losses)),
      LineMark(everyFifth("with restarts", again.losses)),
      LineMark(everyFifth("κ known", tuned.losses)),
    ], x: PlotAxis("step"), y: PlotAxis("loss", scale: .log), size: .wide,
    legend: .above),
  caption: "Condition number 1000. The accelerated method ripples. "
    + "Restarted whenever the loss rises, it keeps up with the "
    + "momentum that was chosen for κ, without knowing κ.")
let rises = (1...total).count {
  unstopped.losses[$0] > unstopped.losses[$0 - 1]
}
show("steps in which the accelerated loss rises", rises)
show("restarts", again.restarts.count)
expect(rises > 50, "The accelerated method's loss rises in many steps.")
expect(
  zip(again.losses, again.losses.dropFirst()).allSatisfy { $0 >= $1 },
  "With restarts it never rises.")
expect(
  again.losses[total] < unstopped.losses[total] / 1e9
    && again.losses[total] < tuned.finalLoss,
  "In the end the restarted run is below the accelerated one by "
    + "a factor of a billion, and below the tuned one.")
let deepest = (200...500).map { (first: Int) -> Double in
  let ripple = unstopped.losses[first...first + 100]
  return (ripple.max() ?? .nan) / (ripple.min() ?? .nan)
}.max() ?? .nan
expect(
  deepest > 1000,
  "Within 100 steps the accelerated loss changes by more than a thousand."
)

let round = parabola([3, 3])
let atOnce = gradientDescent(
  on: round, from: [1, -2], learningRate: 1.0 / 3, steps: 1)
let needless = minimize(
  round, from: [1, -2], with: heavyBall(1.0 / 3, 0.9), steps: 50)
show("gradient descent, 1 step", atOnce.finalLoss)
show("heavy ball, 50 steps", needless.finalLoss, format: .fixed(3))
expect(
  fastestMomentum(hessian: Matrix.diagonal([3.0, 3])).momentum == 0,
  "The best momentum is none.")
expect(
  atOnce.finalLoss < 1e-30 && needless.finalLoss > 1e-6,
  "One step without momentum beats fifty with it.")

func meanFinalLoss<M: Optimizer<Double>>(_ method: M, noise: Double)
  -> Double
{
  let seeds = noise == 0 ? 1 : 20
  var total = 0.0
  for seed in 0..<seeds {
    var dice = SplitMix64(seed: UInt64(seed))
    var theta = [1.0, 1]
    var state = method.initialState(for: theta)
    for _ in 0..<200 {
      let slope = [
        theta[0] / 100 + noise * dice.nextNormal(),
        theta[1] + noise * dice.nextNormal(),
      ]
      method.update(&theta, gradient: slope, state: &state)
    }
    total += (theta[0] * theta[0] / 100 + theta[1] * theta[1]) / 2
  }
  return total / Double(seeds)
}
let candidates = (0...20).map { Double.pow(10, Double($0) / 5 - 3.5) }
let noisy = [0, 0.1, 1].map { (noise: Double) -> [Double] in
  let without = candidates.map {
    meanFinalLoss(SGD(learningRate: .constant($0)), noise: noise)
  }
  let with = candidates.map {
    meanFinalLoss(heavyBall($0, 0.9), noise: noise)
  }
  return [
    noise, without.filter(\.isFinite).min() ?? .nan,
    with.filter(\.isFinite).min() ?? .nan,
  ]
}
table(
  ["noise", "best without momentum", "best with 0.9"], rows: noisy,
  formats: [.automatic, .significant(2), .significant(2)],
  caption: "Mean loss after 200 steps, with the best of 21 rates.")
expect(
  noisy[0][2] < noisy[0][1] / 1000,
  "Without noise momentum wins by more than a thousand.")
expect(
  noisy[1][2] > noisy[1][1] / 2 && noisy[2][2] > noisy[2][1] / 2,
  "With noise it gains less than a factor of two.")

func kinked(_ theta: Double) -> Double {
  if theta < 1 { return 12.5 * theta * theta }
  if theta < 2 { return theta * theta / 2 + 24 * theta - 12 }
  return 12.5 * theta * theta - 24 * theta + 36
}
func kinkedSlope(_ theta: Double) -> Double {
  if theta < 1 { return 25 * theta }
  return theta < 2 ? theta + 24 : 25 * theta - 24
}
let cycleFigures = fastestMomentum(hessian: Matrix.diagonal([1.0, 25]))
func onKinked<M: Optimizer<Double>>(_ start: Double, _ method: M)
  -> Trace<Double>
{
  minimize(
    from: [start], with: method, steps: 300,
    loss: { (theta: [Double]) in kinked(theta[0]) },
    gradient: { (theta: [Double]) in [kinkedSlope(theta[0])] })
}
let polyak = heavyBall(cycleFigures.learningRate, cycleFigures.momentum)
let cycling = onKinked(3.3, polyak), arriving = onKinked(2.5, polyak)
let safe = onKinked(3.3, nesterov(1.0 / 25, 2.0 / 3))
let kinkStarts = (0...100).map { Double($0) / 20 }
let trappedStarts = kinkStarts.filter { (start: Double) in
  let run = onKinked(start, polyak)
  return abs(run.finalParameters[0]) > 0.1
}
plot(
  Plot.lines(
    [
      Series(
        name: "heavy ball from 3.3",
        y: Array(cycling.parameters.coordinate(0).prefix(41))),
      Series(
        name: "heavy ball from 2.5",
        y: Array(arriving.parameters.coordinate(0).prefix(41))),
      Series(
        name: "Nesterov from 3.3",
        y: Array(safe.parameters.coordinate(0).prefix(41))),
    ], xLabel: "step", yLabel: "θ", size: .wide),
  caption: "A convex loss with its minimum at 0. Heavy ball with "
    + "Polyak's figures circles for ever from one start and arrives "
    + "from another.")
show("starts tried from 0 to 5", kinkStarts.count)
show("starts that end in the cycle", trappedStarts.count)
expect(
  cycling, .oscillates(period: 3, within: 1e-6),
  "From 3.3 heavy ball ends in a cycle of three points.")
expect(
  arriving, .converges(to: [0], within: 1e-9),
  "From 2.5 it arrives: which start one tries is luck.")
expect(
  safe, .converges(to: [0], within: 1e-9),
  "Nesterov's momentum arrives from 3.3.")
expect(
  trappedStarts.count > 5 && trappedStarts.count < 95,
  "Some starts are caught, others are not.")

let noted = minimize(
  valley, from: valleyStart, with: heavyBall(0.02, 0.95), steps: 200)
let translated = minimize(
  valley, from: valleyStart, with: averaging(0.4, 0.95), steps: 200)
expect(
  zip(noted.parameters, translated.parameters).allSatisfy {
    distance($0, $1) < 1e-12
  },
  "With the rate 0.4 every point is the same.")

func ends<M: Optimizer<Double>>(_ method: M) -> Double {
  abs(
    minimize(parabola([1]), from: [1], with: method, steps: 100)
      .finalParameters[0])
}
table(
  ["method", "distance after 100 steps"],
  rows: [
    ["gradient descent", ends(heavyBall(2.5, 0))],
    ["heavy ball", ends(heavyBall(2.5, 0.5))],
    ["Nesterov", ends(nesterov(2.5, 0.5))],
  ], formats: [.automatic, .scientific(1)])
expect(ends(heavyBall(2.5, 0.5)) < 1e-6, "Heavy ball converges.")
expect(
  ends(heavyBall(2.5, 0)) > 1e6 && ends(nesterov(2.5, 0.5)) > 1e6,
  "The other two diverge.")

func stepsNeeded(believed: Double, truth: Double) -> Double {
  let figures = fastestMomentum(
    hessian: Matrix.diagonal([1 / believed, 1.0]))
  return -1
    / .log(
      slowest(figures.learningRate, figures.momentum, kappa: truth))
}
let tooSmall =
  stepsNeeded(believed: 100, truth: 10_000)
  / stepsNeeded(believed: 10_000, truth: 10_000)
let tooLarge =
  stepsNeeded(believed: 10_000, truth: 100)
  / stepsNeeded(believed: 100, truth: 100)
show("κ believed too small", tooSmall, format: .fixed(1))
show("κ believed too large", tooLarge, format: .fixed(1))
expect(
  tooSmall, in: 18...22,
  "Too little momentum costs a factor of about twenty.")
expect(tooLarge, in: 8...12, "Too much costs one of about ten.")
