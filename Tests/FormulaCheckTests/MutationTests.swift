import FormulaCheck
import RealModule
import Testing

/// The mistakes that formulas are printed with. Each is made on purpose, in the formula or in the
/// code, and must be caught with a counter-example that shows it.
struct MutationTests {
  /// A formula, one with a mistake, and values for their symbols.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var right: String
    var wrong: String
    var bindings: @Sendable (inout Sample) -> FormulaBindings
  }

  static let cases: [Case] = [
    Case(
      testDescription: "sign flip", right: #"\theta' = \theta - \eta g"#,
      wrong: #"\theta' = \theta + \eta g"#
    ) { sample in
      let theta = sample.vector(2)
      let g = sample.vector(2)
      let rate = sample.positive()
      return ["θ": theta, "g": g, "η": rate, "θ'": step(theta, g, rate: rate)]
    },
    Case(
      testDescription: "swapped index", right: #"y_k = \sum_{j=1}^{2} A_{kj} x_j"#,
      wrong: #"y_k = \sum_{j=1}^{2} A_{jk} x_j"#
    ) { sample in
      let a = sample.matrix(2, 2)
      let x = sample.vector(2)
      let k = sample.integer(1...2)
      return ["A": a, "x": x, "k": k, "y_k": dot(a[k - 1], x)]
    },
    Case(
      testDescription: "dropped factor ½", right: #"L = \frac{1}{2} \|y - \hat{y}\|^2"#,
      wrong: #"L = \|y - \hat{y}\|^2"#
    ) { sample in
      let y = sample.vector(3)
      let p = sample.vector(3)
      let residual = zip(y, p).map { $0 - $1 }
      return ["y": y, "ŷ": p, "L": dot(residual, residual) / 2]
    },
    Case(
      testDescription: "x^T for x", right: #"G = x^\top A x"#, wrong: #"G = x A x"#
    ) { sample in
      let a = sample.matrix(2, 2)
      let x = sample.vector(2)
      return ["A": a, "x": x, "G": dot(x, a.map { dot($0, x) })]
    },
    Case(
      testDescription: "A^T for A", right: #"y = A x"#, wrong: #"y = A^\top x"#
    ) { sample in
      let a = sample.matrix(2, 2)
      let x = sample.vector(2)
      return ["A": a, "x": x, "y": a.map { dot($0, x) }]
    },
    Case(
      testDescription: "off by one in t", right: #"\hat{m}_t = \frac{m_t}{1 - \beta^t}"#,
      wrong: #"\hat{m}_t = \frac{m_t}{1 - \beta^{t-1}}"#
    ) { sample in
      let m = sample.vector(2)
      let beta = sample.uniform(0.1...0.99)
      let t = sample.integer(2...30)
      return [
        "m_t": m, "β": beta, "t": t, "m̂_t": m.map { $0 / (1 - Double.pow(beta, t)) },
      ]
    },
    Case(
      testDescription: "ε inside the root", right: #"u = \frac{m}{\sqrt{v} + \epsilon}"#,
      wrong: #"u = \frac{m}{\sqrt{v + \epsilon}}"#
    ) { sample in
      let m = sample.vector(2)
      let v = sample.positiveVector(2)
      return [
        "m": m, "v": v, "ε": 1e-8, "u": m.indices.map { m[$0] / (v[$0].squareRoot() + 1e-8) },
      ]
    },
    Case(
      testDescription: "missing sum", right: #"L = \frac{1}{n} \sum_{i=1}^{n} (y_i - p_i)^2"#,
      wrong: #"L = \frac{1}{n} (y - p)^2"#
    ) { sample in
      let n = sample.integer(2...5)
      let y = sample.vector(n)
      let p = sample.vector(n)
      let residual = zip(y, p).map { $0 - $1 }
      return ["n": n, "y": y, "p": p, "L": dot(residual, residual) / Double(n)]
    },
    Case(
      testDescription: "sum from 0 to n−1 over a list counted from 1",
      right: #"s = \sum_{i=1}^{n} x_i"#, wrong: #"s = \sum_{i=1}^{n-1} x_i"#
    ) { sample in
      let n = sample.integer(1...5)
      let x = sample.vector(n)
      return ["n": n, "x": x, "s": x.reduce(0, +)]
    },
    Case(
      testDescription: "mean over n−1", right: #"\mu = \frac{1}{n} \sum_i x_i"#,
      wrong: #"\mu = \frac{1}{n-1} \sum_i x_i"#
    ) { sample in
      let n = sample.integer(2...5)
      let x = sample.vector(n)
      return ["n": n, "x": x, "μ": x.reduce(0, +) / Double(n)]
    },
    Case(
      testDescription: "< for > in an indicator", right: #"r = \mathbb{1}[x > 0]"#,
      wrong: #"r = \mathbb{1}[x < 0]"#
    ) { sample in
      let x = sample.scalar()
      return ["x": x, "r": x > 0 ? 1.0 : 0.0]
    },
  ]

  @Test(arguments: cases)
  func rightFormulaIsVerified(_ mutation: Case) {
    let result = verify(mutation.right, mutation.bindings)
    #expect(result.passed, "\(result.finding)")
    #expect(result.samples.valid == 200)
  }

  @Test(arguments: cases)
  func wrongFormulaIsCaught(_ mutation: Case) throws {
    let result = verify(mutation.wrong, mutation.bindings)
    #expect(!result.passed)
    let refutation = refute(mutation.wrong, mutation.bindings)
    #expect(refutation.passed, "\(refutation.finding)")
    let example = try #require(refutation.counterExample)
    #expect(!refutation.finding.isEmpty)
    #expect(example.kind == .shapes || example.difference > 1000 * example.tolerance)
  }

  @Test(arguments: cases)
  func rightFormulaIsNotRefuted(_ mutation: Case) {
    let result = refute(mutation.right, mutation.bindings)
    #expect(codes(result) == [.notRefuted])
  }

  @Test func counterExamplesAreSimple() throws {
    let result = refute(#"y = 2 x + b"#) { sample in
      let x = sample.scalar()
      let b = sample.scalar()
      return ["x": x, "b": b, "y": 2 * x - b]
    }
    #expect(result.counterExampleLines == ["b = 1", "x = 0", "y = −1"])
    #expect(
      result.finding
        == "y = 2x+b fails for b = 1, x = 0, y = −1: the left side is −1, the right side 1.")
  }

  @Test func smallShapesAreFound() throws {
    let result = refute(#"s = \sum_{i=1}^{n} x_i^2"#) { sample in
      let n = sample.integer(1...8)
      let x = sample.vector(n)
      return ["n": n, "x": x, "s": x.reduce(0) { $0 + abs($1) }]
    }
    #expect(result.counterExampleLines == ["n = 1", "s = 2", "x = (2)"])
  }
}
