import FormulaCheck
import RealModule
import Testing

/// The 26 formulas that the five source documents print, each against independent code. What the
/// documents print wrongly is refuted here, and its corrected form verified.
struct InventoryTests {
  // MARK: D0

  @Test("D0-F1: the gradient of code is the derivative of the printed loss")
  func gradientOfLoss() {
    let latex = #"\nabla L(\theta) = \frac{\partial L(\theta)}{\partial \theta}"#
    let result = verify(latex) { sample in
      let x = sample.vector(4)
      let y = sample.vector(4)
      let theta = sample.scalar()
      return [
        "L": FormulaFunction { (w: Double) in meanSquaredError(w, 0, x, y) }, "θ": theta,
        "∇L(θ)": meanSquaredErrorSlope(theta, 0, x, y),
      ]
    }
    #expect(result.finding.hasPrefix("Holds at 200 samples"), "\(result.finding)")
    #expect(result.derivatives == [.differences])
    // Without the code's gradient both sides are the same derivative.
    let empty = verify(latex) { sample in
      ["L": FormulaFunction { (w: Double) in w * w }, "θ": sample.scalar()]
    }
    #expect(codes(empty) == [.sameComputation])
  }

  @Test("D0-F2: the step divided by the gradient's norm")
  func normalisedStep() {
    let result = verify(#"\Delta \theta = \eta \frac{\nabla L(\theta)}{\|\nabla L(\theta)\|}"#) {
      sample in
      let gradient = sample.vector(3)
      let rate = sample.logUniform(1e-3...1)
      return [
        "Δθ": gradient.map { rate / norm(gradient) * $0 }, "η": rate, "∇L(θ)": gradient,
      ]
    }
    #expect(result.finding.hasPrefix("Holds at 200 samples"), "\(result.finding)")
  }

  @Test("D0-F3: as printed the step goes up; with a minus it is what the listing does")
  func printedSignOfTheStep() throws {
    func bindings(_ sample: inout Sample) -> FormulaBindings {
      let theta = sample.vector(2)
      let direction = sample.vector(2)
      let rate = sample.logUniform(1e-3...1)
      return [
        "θ_t": theta, "Δθ": direction, "α": rate, "θ_{t+1}": step(theta, direction, rate: rate),
      ]
    }
    let printed = refute(#"\theta_{t+1} = \theta_t + \alpha \Delta \theta"#, bindings)
    #expect(printed.passed, "\(printed.finding)")
    let example = try #require(printed.counterExample)
    #expect(example.kind == .values)
    let corrected = verify(#"\theta_{t+1} = \theta_t - \alpha \Delta \theta"#, bindings)
    #expect(corrected.passed, "\(corrected.finding)")
  }

  @Test("D0-F4, F5: data typed out as rows equal the vectors of the listing")
  func typedData() {
    let inputs = verify(#"x = \begin{bmatrix} 1 & 2 & 3 & 4 & 5 \end{bmatrix}"#) { _ in
      ["x": (1...5).map(Double.init)]
    }
    #expect(inputs.passed && inputs.samples.asked == 1, "\(inputs.finding)")
    let targets = verify(#"y = \begin{bmatrix} 2 & 4 & 6 & 8 & 10 \end{bmatrix}"#) { _ in
      ["y": (1...5).map { 2 * Double($0) }]
    }
    #expect(targets.passed, "\(targets.finding)")
    let wrong = verify(#"y = \begin{bmatrix} 2 & 4 & 6 & 8 & 10 \end{bmatrix}"#) { _ in
      ["y": (1...5).map { 2 * Double($0) + 1 }]
    }
    #expect(codes(wrong) == [.differs])
  }

  @Test("D0-F6: the linear model")
  func linearModel() {
    let result = verify(#"y = \theta x + b"#) { sample in
      let x = sample.vector(5)
      let theta = sample.scalar()
      let b = sample.scalar()
      return ["x": x, "θ": theta, "b": b, "y": x.map { $0 * theta + b }]
    }
    #expect(result.passed, "\(result.finding)")
    #expect(result.readings == ["a number goes with every element of a vector"])
  }

  static let meanSquares =
    #"L(\theta) = \frac{1}{n} \sum_{i=1}^{n} (y_i - (\theta x_i + b))^2"#

  @Test("D0-F7: the mean squared error")
  func meanSquaredErrorFormula() {
    let result = verify(Self.meanSquares) { sample in
      let n = sample.integer(1...6)
      let x = sample.vector(n)
      let y = sample.vector(n)
      let b = sample.scalar()
      return [
        "L": FormulaFunction { (w: Double) in meanSquaredError(w, b, x, y) }, "θ": sample.scalar(),
        "b": b, "n": n, "x": x, "y": y,
      ]
    }
    #expect(result.passed, "\(result.finding)")
  }

  @Test("D0-F8: the printed gradient has the wrong sign, against the printed loss and against code")
  func printedGradientOfMeanSquares() throws {
    func latex(_ sign: String) -> String {
      #"\nabla L(\theta) = \frac{\partial L(\theta)}{\partial \theta} = "#
        + sign + #"\frac{2}{n} \sum_{i=1}^{n} (y_i - (\theta x_i + b)) x_i"#
    }
    func data(_ sample: inout Sample) -> FormulaBindings {
      let n = sample.integer(1...5)
      return [
        "θ": sample.scalar(), "b": sample.scalar(), "n": n, "x": sample.vector(n),
        "y": sample.vector(n),
      ]
    }
    func withCode(_ sample: inout Sample) -> FormulaBindings {
      let n = sample.integer(1...5)
      let x = sample.vector(n)
      let y = sample.vector(n)
      let theta = sample.scalar()
      let b = sample.scalar()
      return [
        "θ": theta, "b": b, "n": n, "x": x, "y": y,
        "∇L(θ)": meanSquaredErrorSlope(theta, b, x, y),
      ]
    }
    let printed = refute(latex(""), defining: [Self.meanSquares], withCode)
    #expect(printed.passed, "\(printed.finding)")
    #expect(printed.counterExample?.relation == 1)
    let corrected = verify(latex("-"), defining: [Self.meanSquares], withCode)
    #expect(corrected.passed, "\(corrected.finding)")
    #expect(corrected.derivatives == [.exact])
    // The two printed formulas against each other, without any code.
    let alone =
      #"\frac{\partial L(\theta)}{\partial \theta} = \frac{2}{n} \sum_{i=1}^{n} (y_i - (\theta x_i + b)) x_i"#
    let selfContradiction = refute(alone, defining: [Self.meanSquares], data)
    #expect(selfContradiction.passed, "\(selfContradiction.finding)")
    #expect(selfContradiction.relations[0].provenance == .formulaAgainstFormula)
  }

  @Test("D0-F9: settings", arguments: [(#"\eta = 0.1"#, "η", 0.1), (#"\theta_0 = 0"#, "θ_0", 0)])
  func settings(latex: String, name: String, value: Double) {
    #expect(verify(latex) { _ in [name: value] }.passed)
    #expect(codes(verify(latex) { _ in [name: value + 1e-9] }) == [.differs])
  }

  // MARK: D1

  @Test("D1-F1: the update arrow")
  func updateArrow() {
    let result = verify(#"\theta \leftarrow \theta - \alpha \nabla L(\theta)"#) { sample in
      let theta = sample.vector(3)
      let target = sample.vector(3)
      let rate = sample.logUniform(1e-3...1)
      let slope = zip(theta, target).map { 2 * ($0 - $1) }
      return [
        "θ": theta, "α": rate, "θ'": step(theta, slope, rate: rate),
        "L": FormulaFunction { (x: [Double]) in
          zip(x, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        },
      ]
    }
    #expect(result.passed, "\(result.finding)")
    #expect(result.relations.map(\.kind) == [.update])
    #expect(result.derivatives == [.differences])
  }

  @Test("D1-F2, F3: learning rate schedules")
  func schedules() {
    let exponential = verify(
      #"\alpha_t = \alpha \times \left(\frac{1}{\sqrt{1 + \delta}}\right)^t"#
    ) { sample in
      let alpha = sample.positive()
      let delta = sample.uniform(0...1)
      let t = sample.integer(0...50)
      var rate = alpha
      for _ in 0..<t { rate /= (1 + delta).squareRoot() }
      return ["α": alpha, "δ": delta, "t": t, "α_t": rate]
    }
    #expect(exponential.passed, "\(exponential.finding)")
    let dynamic = verify(#"\alpha_t = \frac{\alpha}{\sqrt{1 + \beta \times t}}"#) { sample in
      let alpha = sample.positive()
      let beta = sample.uniform(0...1)
      let t = sample.integer(0...1000)
      return ["α": alpha, "β": beta, "t": t, "α_t": alpha / (1 + beta * Double(t)).squareRoot()]
    }
    #expect(dynamic.passed, "\(dynamic.finding)")
  }

  // MARK: D2

  @Test("D2-F1, F5, D4-F1: the update, with the gradient as a value and of a function")
  func descentUpdate() {
    let latex = #"\theta_{t+1} = \theta_t - \eta \nabla J(\theta_t)"#
    let asValue = verify(latex) { sample in
      let theta = sample.vector(3)
      let gradient = sample.vector(3)
      let rate = sample.uniform(1e-3...1)
      return [
        "θ_t": theta, "η": rate, "∇J(θ_t)": gradient,
        "θ_{t+1}": step(theta, gradient, rate: rate),
      ]
    }
    #expect(asValue.passed, "\(asValue.finding)")
    #expect(asValue.derivatives.isEmpty)
    let ofFunction = verify(latex) { sample in
      let theta = sample.vector(2)
      let rate = sample.uniform(1e-3...1)
      return [
        #"\theta_t"#: theta, #"\eta"#: rate,
        "J": FormulaFunction { (x: [Double]) in x[0] * x[0] + 3 * x[0] * x[1] },
        #"\theta_{t+1}"#: step(theta, [2 * theta[0] + 3 * theta[1], 3 * theta[0]], rate: rate),
      ]
    }
    #expect(ofFunction.passed, "\(ofFunction.finding)")
    #expect(ofFunction.derivatives == [.differences])
  }

  @Test("D2-F2: the printed gradient of the mean squared error has the wrong sign")
  func printedVectorGradient() {
    func data(_ sample: inout Sample) -> FormulaBindings {
      let m = sample.integer(1...4)
      let x = sample.vector(m)
      let y = sample.vector(m)
      let theta = sample.scalar()
      return [
        "m": m, "x": x, "y": y, "ŷ": x.map { theta * $0 },
        "∇J(θ_t)": meanSquaredErrorSlope(theta, 0, x, y),
      ]
    }
    let printed = refute(#"\nabla J(\theta_t) = \frac{1}{m} (2(y - \hat{y}) \cdot x)"#, data)
    #expect(printed.passed, "\(printed.finding)")
    let corrected = verify(#"\nabla J(\theta_t) = \frac{1}{m} (2(\hat{y} - y) \cdot x)"#, data)
    #expect(corrected.passed, "\(corrected.finding)")
  }

  @Test("D2-F3: what is printed as the gradient of the cross-entropy is the cross-entropy")
  func printedCrossEntropyGradient() {
    func sigmoid(_ z: Double) -> Double { 1 / (1 + .exp(-z)) }
    let loss =
      #"\frac{1}{m} \sum_{i=1}^m (-y_i \cdot \log(\hat{y}_i) - (1 - y_i) \cdot \log(1 - \hat{y}_i))"#
    func data(_ sample: inout Sample) -> (x: [Double], y: [Double], theta: Double, p: [Double]) {
      let m = sample.integer(1...4)
      let x = sample.vector(m)
      let y = sample.binaryVector(m)
      let theta = sample.scalar()
      return (x, y, theta, x.map { sigmoid(theta * $0) })
    }
    func gradient(_ sample: inout Sample) -> FormulaBindings {
      let (x, y, _, p) = data(&sample)
      let slope = x.indices.reduce(0) { $0 + (p[$1] - y[$1]) * x[$1] } / Double(x.count)
      return ["m": x.count, "y": y, "ŷ": p, "∇J(θ_t)": slope]
    }
    let printed = refute(#"\nabla J(\theta_t) = "# + loss, gradient)
    #expect(printed.passed, "\(printed.finding)")
    let asLoss = verify("J = " + loss) { sample in
      let (x, y, _, p) = data(&sample)
      let terms = x.indices.map { y[$0] == 1 ? -Double.log(p[$0]) : -Double.log(1 - p[$0]) }
      return ["m": x.count, "y": y, "ŷ": p, "J": terms.reduce(0, +) / Double(x.count)]
    }
    #expect(asLoss.passed, "\(asLoss.finding)")
    // The corrected gradient is the derivative of the printed loss, through the model.
    let corrected = verify(
      #"\frac{\partial J}{\partial \theta} = \frac{1}{m} \sum_{i=1}^m (\hat{y}_i - y_i) x_i"#,
      defining: ["J = " + loss, #"\hat{y}_i = \frac{1}{1 + e^{-\theta x_i}}"#]
    ) { sample in
      let (x, y, theta, _) = data(&sample)
      return ["m": x.count, "x": x, "y": y, "θ": theta]
    }
    #expect(corrected.passed, "\(corrected.finding)")
    #expect(corrected.derivatives == [.exact])
    #expect(corrected.relations[0].provenance == .formulaAgainstFormula)
  }

  @Test("D2-F4: a name alone states nothing")
  func nameAlone() {
    #expect(codes(verify(#"\nabla J(\theta_t)"#) { _ in ["∇J(θ_t)": 1.0] }) == [.noRelation])
  }

  @Test("D2-F6: the range of the loop")
  func loopRange() {
    let latex = #"t=0,1,\dots,T-1"#
    let result = verify(latex) { sample in
      let steps = sample.integer(1...9)
      var visited: [Int] = []
      for t in 0..<steps { visited.append(t) }
      return ["t": visited, "T": steps]
    }
    #expect(result.passed, "\(result.finding)")
    let offByOne = verify(latex) { sample in
      let steps = sample.integer(2...9)
      return ["t": Array(0...steps), "T": steps]
    }
    #expect(codes(offByOne) == [.shapes])
  }

  @Test("D2-F7: the settings of the listing")
  func listingSettings() {
    let result = verify(
      #"\theta_0 = \begin{pmatrix} 0 \\ 0 \end{pmatrix}, \quad \eta = 0.01, \quad T = 1000"#
    ) { _ in
      ["θ_0": [0.0, 0.0], "η": 0.01, "T": 1000]
    }
    #expect(result.passed, "\(result.finding)")
    #expect(result.relations.count == 3)
  }

  // MARK: D3

  static let halfMeanSquares = #"L(y, \hat{y}) = \frac{1}{2n}\sum_{i=1}^{n}(y_i - \hat{y}_i)^2"#

  @Test("D3-F1: the squared error with its half")
  func halfSquaredError() {
    let result = verify(Self.halfMeanSquares) { sample in
      let n = sample.integer(1...6)
      return [
        "L": FormulaFunction { (y: [Double], p: [Double]) -> Double in
          zip(y, p).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(2 * y.count)
        }, "n": n, "y": sample.vector(n), "ŷ": sample.vector(n),
      ]
    }
    #expect(result.passed, "\(result.finding)")
  }

  @Test("D3-F2: the printed gradient is not the derivative of the printed loss")
  func printedGradientOfHalfSquares() {
    let left = #"\frac{\partial L}{\partial \theta} = \frac{1}{n}\sum_{i=1}^{n}"#
    let model = #"\hat{y}_i = \theta x_i"#
    func data(_ sample: inout Sample) -> FormulaBindings {
      let n = sample.integer(1...4)
      return ["n": n, "x": sample.vector(n), "y": sample.vector(n), "θ": sample.scalar()]
    }
    let printed = refute(
      left + #"(y_i - \hat{y}_i)(x_i - \hat{x}_i)"#, defining: [Self.halfMeanSquares, model]
    ) { sample in
      var bindings = data(&sample)
      // The document calls x̂ the model's output, θx.
      if let x = bindings["x"] as? [Double], let theta = bindings["θ"] as? Double {
        bindings["x̂"] = x.map { theta * $0 }
      }
      return bindings
    }
    #expect(printed.passed, "\(printed.finding)")
    let corrected = verify(
      left + #"(\hat{y}_i - y_i) x_i"#, defining: [Self.halfMeanSquares, model], data)
    #expect(corrected.passed, "\(corrected.finding)")
    #expect(corrected.derivatives == [.exact])
  }

  @Test("D3-F3: the update with a partial derivative, bound by its printed name")
  func updateByPartialDerivative() {
    let result = verify(#"\theta_{t+1} = \theta_t - \alpha \frac{\partial L}{\partial \theta}"#) {
      sample in
      let theta = sample.vector(2)
      let gradient = sample.vector(2)
      let rate = sample.uniform(0.01...1)
      return [
        "θ_t": theta, "α": rate, "∂L/∂θ": gradient, "θ_{t+1}": step(theta, gradient, rate: rate),
      ]
    }
    #expect(result.passed, "\(result.finding)")
  }

  // MARK: D4

  static let layers =
    #"\nabla L^{(l)} = \nabla L^{(l+1)} \cdot (W^{(l+1)})^T \cdot \text{Relu}(W^{(l)} \cdot \nabla L^{(l+1)} + b^{(l)})"#

  @Test("D4-F2: the printed recursion has shapes that do not agree; backpropagation has")
  func layerGradients() throws {
    func data(_ sample: inout Sample) -> FormulaBindings {
      let wide = 3
      let weights = sample.matrix(wide, 2)
      let gradient = sample.vector(wide)
      let z = sample.vector(2)
      let back = (0..<2).map { column in
        (0..<wide).reduce(0) { $0 + weights[$1][column] * gradient[$1] } * (z[column] > 0 ? 1 : 0)
      }
      return [
        "∇L^{(l+1)}": gradient, "W^{(l+1)}": weights, "∇L^{(l)}": back,
        "W^{(l)}": sample.matrix(2, wide),
        "b^{(l)}": sample.vector(2),
      ]
    }
    let printed = refute(Self.layers, data)
    #expect(printed.passed, "\(printed.finding)")
    let example = try #require(printed.counterExample)
    #expect(example.kind == .shapes)
    #expect(
      printed.finding
        == "Shapes do not agree: a vector of 3 times a 2×3 matrix.", "\(printed.finding)")
    let corrected = verify(
      #"\nabla L^{(l)} = (W^{(l+1)})^T \nabla L^{(l+1)} \odot \text{Relu}'(z^{(l)})"#
    ) { sample in
      let weights = sample.matrix(3, 2)
      let gradient = sample.vector(3)
      let z = sample.vector(2)
      let back = (0..<2).map { column in
        (0..<3).reduce(0) { $0 + weights[$1][column] * gradient[$1] } * (z[column] > 0 ? 1 : 0)
      }
      return [
        "∇L^{(l+1)}": gradient, "W^{(l+1)}": weights, "∇L^{(l)}": back, "z^{(l)}": z,
        "Relu'": FormulaFunction { (x: [Double]) -> [Double] in x.map { $0 > 0 ? 1 : 0 } },
      ]
    }
    #expect(corrected.passed, "\(corrected.finding)")
  }

  @Test("D4-F3: the derivative of ReLU is 0 or 1")
  func reluSlope() {
    let result = verify(#"f'(x) \in \{0, 1\}"#, defining: [#"f(x) = \max(0, x)"#]) { sample in
      ["x": sample.scalar()]
    }
    #expect(result.passed, "\(result.finding)")
  }

  @Test(
    "D4-F4: the derivative of the sigmoid is not between 0.25 and 0.75 but above 0 and up to 0.25")
  func sigmoidSlope() throws {
    let sigmoid = #"\sigma(x) = \frac{1}{1 + e^{-x}}"#
    func data(_ sample: inout Sample) -> FormulaBindings { ["x": sample.uniform(-6...6)] }
    let printed = refute(#"\sigma'(x) \in [0.25, 0.75]"#, defining: [sigmoid], data)
    #expect(printed.passed, "\(printed.finding)")
    let bounds = refute(#"0.25 \le \sigma'(x) \le 0.75"#, defining: [sigmoid], data)
    #expect(bounds.passed, "\(bounds.finding)")
    let corrected = verify(#"0 < \sigma'(x) \le \frac{1}{4}"#, defining: [sigmoid], data)
    #expect(corrected.passed, "\(corrected.finding)")
    #expect(corrected.relations.map(\.kind) == [.strictBound, .bound])
  }
}
