import Convergence
import Descent
import RealModule
import Testing

@Suite("Optimisers")
struct OptimizerTests {
  @Test("First steps worked by hand")
  func firstSteps() {
    // From 1 on x², g = 2. Adam's first step is η·g/(|g| + ε).
    func step<Method: Optimizer<Double>>(_ method: Method) -> Double {
      var parameters = [1.0]
      var state = method.initialState(for: parameters)
      method.update(&parameters, gradient: [2], loss: 1, state: &state)
      return parameters[0]
    }
    #expect(step(SGD(learningRate: 0.25)) == 0.5)
    #expect(step(SGD(learningRate: 0.25, weightDecay: 2)) == 0)
    #expect(step(HeavyBall(learningRate: 0.25)) == 0.5)
    #expect(step(Nesterov(learningRate: 0.25, momentum: 0.5)) == 0.25)
    #expect(step(SignSGD(learningRate: 0.25)) == 0.75)
    #expect((step(Adam(learningRate: 0.25, epsilon: 0)) - 0.75).magnitude < 1e-15)
    #expect((step(AdamW(learningRate: 0.25, epsilon: 0, weightDecay: 1)) - 0.5).magnitude < 1e-15)
    #expect((step(Adagrad(learningRate: 0.25, epsilon: 2)) - 0.875).magnitude < 1e-15)
    #expect((step(RMSprop(learningRate: 0.25, decay: 0.75, epsilon: 1)) - 0.75).magnitude < 1e-15)
    #expect(step(PolyakSGD(minimum: 0, largest: 1)) == 0.5)
  }

  @Test("AdamW without decay is Adam, bit for bit")
  func adamWWithoutDecay() {
    for problem in ReferenceProblem.allCases {
      #expect(
        problem.run(AdamW(learningRate: 0.05, beta1: 0.8, weightDecay: 0))
          == problem.run(Adam(learningRate: 0.05, beta1: 0.8)))
    }
  }

  @Test("Adam and AdamW are the chains that they are said to be")
  func compositions() {
    let (adam, adamW) = (
      Adam<Double>(learningRate: 0.05, beta2: 0.95),
      AdamW<Double>(learningRate: 0.05, beta2: 0.95, weightDecay: 0.1)
    )
    for problem in ReferenceProblem.allCases {
      #expect(distance(problem.run(adam), problem.run(Descending(by: adam.composition))) < 1e-13)
      #expect(distance(problem.run(adamW), problem.run(Descending(by: adamW.composition))) < 1e-13)
    }
  }

  @Test("Methods that should coincide do")
  func identities() {
    let problem = ReferenceProblem.logistic
    let plain = problem.run(SGD(learningRate: 0.1))
    #expect(problem.run(HeavyBall(learningRate: 0.1, momentum: 0)) == plain)
    #expect(problem.run(Nesterov(learningRate: 0.1, momentum: 0)) == plain)
    // RMSprop is Adam with β₁ = 0 but for the correction of v.
    let rms = problem.run(RMSprop(learningRate: 0.01, decay: 0, epsilon: 1e-3))
    let adam = problem.run(Adam(learningRate: 0.01, beta1: 0, beta2: 0, epsilon: 1e-3))
    #expect(distance(rms, adam) < 1e-13)
    // Lion without averages is sign descent.
    let lion = problem.run(Lion(learningRate: 0.01, beta1: 0, beta2: 0, weightDecay: 0))
    #expect(lion == problem.run(SignSGD(learningRate: 0.01)))
    // L2 decay before plain descent and decoupled decay are one.
    let l2 = problem.run(SGD(learningRate: 0.1, weightDecay: 0.2))
    let decoupled = problem.run(
      Descending(by: Scale(1).then(AddDecayedWeights(0.2)).then(ScaleByLearningRate(0.1))))
    #expect(l2 == decoupled)
  }

  @Test("Every method minimises the bowl, in Double and in Float")
  func minimising() {
    func check<S: RealScalar>(_ type: S.Type, within tolerance: Double) {
      let bowl = LinearRegression<S>(inputs: [1, 2, 3], targets: [3, 5, 7])
      func run(_ name: String, _ method: some Optimizer<S>) {
        let trace = minimize(bowl, from: [0, 0], with: method, steps: 4000)
        let result = trace.check(.converges(to: [2, 1], within: tolerance))
        #expect(result.holds, "\(name) in \(type): \(result)")
      }
      let decaying = Schedule<S>.exponentialDecay(from: 0.1, rate: 0.99, every: 4)
      run("SGD", SGD(learningRate: 0.1))
      run("HeavyBall", HeavyBall(learningRate: 0.03))
      run("Nesterov", Nesterov(learningRate: 0.03))
      run("Adagrad", Adagrad(learningRate: 1))
      run("RMSprop", RMSprop(learningRate: decaying))
      run("Adam", Adam(learningRate: 0.1))
      run("AdamW", AdamW(learningRate: 0.1, weightDecay: 0))
      run("AMSGrad", AMSGrad(learningRate: 0.1))
      run("NAdam", NAdam(learningRate: 0.1))
      run("RAdam", RAdam(learningRate: 0.1))
      run("AdaMax", AdaMax(learningRate: 0.1))
      run("AdaBelief", AdaBelief(learningRate: 0.1))
      run("Yogi", Yogi(learningRate: 0.1))
      run("Lion", Lion(learningRate: decaying, weightDecay: 0))
      run("SignSGD", SignSGD(learningRate: decaying))
      run("NormalizedSGD", NormalizedSGD(learningRate: decaying))
      run("PolyakSGD", PolyakSGD())
    }
    check(Double.self, within: 1e-3)
    // Float resolves 1.2·10⁻⁷; an adaptive step near the minimum is a ratio of rounded numbers.
    check(Float.self, within: 1e-2)
  }

  #if !(os(macOS) && arch(x86_64))
    @Test("Descent runs in Float16 too, as far as its 11 bits go")
    func halfPrecision() {
      let bowl = LinearRegression<Float16>(inputs: [1, 2, 3], targets: [3, 5, 7])
      let trace = minimize(bowl, from: [0, 0], with: SGD(learningRate: 0.125), steps: 300)
      #expect(trace.check(.converges(to: [2, 1], within: 0.02)).holds)
      let heavy = minimize(
        bowl, from: [0, 0], with: HeavyBall(learningRate: 0.0625, momentum: 0.5), steps: 300)
      #expect(heavy.check(.converges(to: [2, 1], within: 0.02)).holds)
    }
  #endif

  @Test("NaN in a gradient gives a verdict, not a trap")
  func notANumber() {
    let problem = LinearRegression(inputs: [1.0, .infinity], targets: [1, 2])
    for trace in [
      minimize(problem, from: [0, 0], with: Adam(learningRate: 0.1), steps: 20),
      minimize(problem, from: [0, 0], with: Lion(learningRate: 0.1), steps: 20),
      minimize(problem, from: [0, 0], with: PolyakSGD(), steps: 20),
    ] {
      #expect(trace.stopReason == .nonFinite)
      #expect(trace.check(.becomesNonFinite(by: 1)).holds)
    }
  }

  @Test("Gradients and states of other shapes, and bad figures, are refused")
  func badInput() async {
    await #expect(processExitsWith: .failure) {
      let adam = Adam<Double>(learningRate: 0.1)
      var (parameters, state) = ([1.0], adam.initialState(for: [1]))
      adam.update(&parameters, gradient: [1, 2], state: &state)
    }
    await #expect(processExitsWith: .failure) {
      let method = HeavyBall<Double>(learningRate: 0.1)
      var (parameters, state) = ([1.0, 2], method.initialState(for: [1]))
      method.update(&parameters, gradient: [1, 2], state: &state)
    }
    await #expect(processExitsWith: .failure) {
      let method = PolyakSGD<Double>()
      var (parameters, state) = ([1.0], method.initialState(for: [1]))
      method.update(&parameters, gradient: [1], state: &state)
    }
    await #expect(processExitsWith: .failure) { _ = Adam<Double>(learningRate: -0.1) }
    await #expect(processExitsWith: .failure) { _ = Adam<Double>(learningRate: 0.1, beta1: 1) }
    await #expect(processExitsWith: .failure) {
      _ = AdamW<Double>(learningRate: 0.1, weightDecay: -1)
    }
  }
}

/// The largest difference of two runs' points.
private func distance(_ left: [[Double]], _ right: [[Double]]) -> Double {
  zip(left, right).reduce(0) { largest, pair in
    max(largest, zip(pair.0, pair.1).reduce(0) { max($0, ($1.0 - $1.1).magnitude) })
  }
}
