import Descent
import RealModule
import Testing

@Suite("Gradient transforms")
struct TransformTests {
  /// The update that a transform makes of a gradient in its first step.
  func first<T: GradientTransform<Double>>(
    _ transform: T, _ gradient: [Double], at parameters: [Double]? = nil
  ) -> [Double] {
    let parameters = parameters ?? gradient.map { _ in 1 }
    var update = gradient
    var state = transform.initialState(for: parameters)
    transform.apply(
      to: &update, parameters: parameters, state: &state, step: StepContext(number: 0, loss: 1))
    return update
  }

  @Test("Clipping above the norm is no clipping, bit for bit; below, the norm is the limit")
  func globalNorm() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<50 {
      let gradient = (0...random.nextIndex(below: 20)).map { _ in random.nextNormal() }
      let length = norm(gradient)
      #expect(first(ClipByGlobalNorm(length * 1.0001), gradient) == gradient)
      let clipped = first(ClipByGlobalNorm(length / 3), gradient)
      #expect((norm(clipped) - length / 3).magnitude <= 1e-15 * length)
      #expect(
        (dot(clipped, gradient) - norm(clipped) * length).magnitude <= 1e-14 * length * length)
    }
  }

  @Test("Clipping by value, signs and scales act element by element")
  func elementwise() {
    #expect(first(ClipByValue(1), [3, -0.5, -2]) == [1, -0.5, -1])
    #expect(first(ScaleBySign(), [3, -0.5, 0]) == [1, -1, 0])
    #expect(first(Scale(-2), [3, -0.5]) == [-6, 1])
    #expect(first(ScaleByLearningRate(0.5), [3, -0.5]) == [-1.5, 0.25])
    #expect(first(AddDecayedWeights(0.5), [3, -0.5], at: [2, 4]) == [4, 1.5])
    #expect(first(ClipByValue(1), [.nan])[0].isNaN && first(ScaleBySign(), [.nan])[0].isNaN)
  }

  @Test("Normalising gives the norm asked for, over all or array by array")
  func normalizing() {
    #expect(first(NormalizeByNorm(scale: 10, epsilon: 0), [3, -4]) == [6, -8])
    let layout = ParameterLayout([("a", [2]), ("b", [1])])
    #expect(first(NormalizeParts(epsilon: 0, layout: layout), [30, -40, 0.5]) == [0.6, -0.8, 1])
    let gradient = [1.0, 2, -2]
    #expect(
      first(NormalizeParts(layout: .vector(3)), gradient) == first(NormalizeByNorm(), gradient))
  }

  @Test("The proximal step of L1 moves by its threshold and sets small parameters to 0")
  func softThreshold() {
    let transform = SoftThreshold<Double>(2, learningRate: 0.25)
    let (parameters, update) = ([3.0, -3, 0.5, -0.25], [0.0, 0, 0, 0.5])
    #expect(add(parameters, first(transform, update, at: parameters)) == [2.5, -2.5, 0, 0])
  }

  @Test("With L1 a regression finds the lasso: the conditions of its minimum hold")
  func lasso() {
    var random = SplitMix64(seed: 21)
    let rows = (0..<30).map { _ in (0..<6).map { _ in random.nextNormal() } }
    let targets = rows.map { 2 * $0[0] - $0[1] + 0.1 * random.nextNormal() }
    let problem = LinearRegression(
      inputs: Matrix(rows: rows), targets: targets, intercept: false)
    let method = Descending(
      by: ScaleByLearningRate(0.1).then(SoftThreshold(0.5, learningRate: 0.1)))
    let found = minimize(problem, from: [0, 0, 0, 0, 0, 0], with: method, steps: 2000)
      .finalParameters
    let gradient = problem.gradient(at: found)
    // At the minimum of L + λ‖θ‖₁: ∇L = −λ·sign(θ) where θ ≠ 0, |∇L| ≤ λ where θ = 0.
    for (parameter, slope) in zip(found, gradient) {
      if parameter == 0 {
        #expect(slope.magnitude <= 0.5)
      } else {
        #expect((slope + (parameter > 0 ? 0.5 : -0.5)).magnitude < 1e-12)
      }
    }
    #expect(found.filter { $0 == 0 }.count >= 2)
  }

  @Test("Gradient noise has its variance, falls with the step and is the same for its seed")
  func noise() {
    let transform = AddNoise<Double>(variance: 4, decay: 0.5, seed: 8)
    let zero = [Double](repeating: 0, count: 20_000)
    let drawn = first(transform, zero)
    // Five standard errors of a variance of 4: 5·4·√(2/n) = 0.2.
    #expect((squaredNorm(drawn) / 20_000 - 4).magnitude < 0.2)
    #expect(first(transform, zero) == drawn)
    var later = zero
    var state = transform.initialState(for: zero)
    transform.apply(
      to: &later, parameters: zero, state: &state, step: StepContext(number: 15, loss: nil))
    // (1 + 15)^0.5 = 4: a quarter of the variance, half of each deviate.
    #expect(zip(later, drawn).allSatisfy { ($0 - $1 / 2).magnitude <= 1e-14 })
  }

  @Test("A chain applies its transforms in order")
  func order() {
    let clipFirst = ClipByValue<Double>(1).then(Scale(10))
    let scaleFirst = Scale<Double>(10).then(ClipByValue(1))
    #expect(first(clipFirst, [0.5, 3]) == [5, 10])
    #expect(first(scaleFirst, [0.5, 3]) == [1, 1])
  }

  @Test("Layouts lie one after the other and are checked against the parameters")
  func layouts() async {
    let layout = ParameterLayout([("weights", [2, 3]), ("bias", [2]), ("scale", [])])
    #expect(layout.parts.map(\.range) == [0..<6, 6..<8, 8..<9])
    #expect(layout.count == 9)
    await #expect(processExitsWith: .failure) { _ = ParameterLayout([("empty", [0])]) }
    await #expect(processExitsWith: .failure) {
      var update = [1.0, 2]
      ClipByBlockRMS(1, layout: .vector(3)).apply(
        to: &update, parameters: [1, 2], step: StepContext(number: 0))
    }
  }

  @Test("Impossible figures are refused")
  func badFigures() async {
    await #expect(processExitsWith: .failure) { _ = ClipByGlobalNorm(0.0) }
    await #expect(processExitsWith: .failure) { _ = Momentum(1.0) }
    await #expect(processExitsWith: .failure) { _ = AddDecayedWeights(-0.1) }
    await #expect(processExitsWith: .failure) { _ = ReduceOnPlateau(factor: 1.5) }
  }
}
