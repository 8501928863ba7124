import FormulaCheck
import RealModule
import Testing

/// The kinds of statements that can be checked, each holding and failing.
struct RelationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var latex: String
    var failing: String
    var kinds: [RelationKind]
    var bindings: @Sendable (inout Sample) -> FormulaBindings
    var testDescription: String { latex }
  }

  static let cases: [Case] = [
    Case(
      latex: #"(a+b)^2 = a^2 + 2ab + b^2 = s"#, failing: #"(a+b)^2 = a^2 + ab + b^2 = s"#,
      kinds: [.equality, .equality]
    ) { sample in
      let a = sample.scalar()
      let b = sample.scalar()
      return ["a": a, "b": b, "s": (a + b) * (a + b)]
    },
    Case(
      latex: #"""
        \begin{aligned}
        L &= \frac{1}{n} \sum_{i=1}^n (x_i - m)^2 \\
          &= \frac{1}{n} \sum_{i=1}^n x_i^2 \\
          &\quad - 2 m \frac{1}{n} \sum_{i=1}^n x_i + m^2 \\
        m &= \frac{1}{n} \sum_{i=1}^n x_i
        \end{aligned}
        """#,
      failing: #"""
        \begin{aligned}
        L &= \frac{1}{n} \sum_{i=1}^n (x_i - m)^2 \\
          &= \frac{1}{n} \sum_{i=1}^n x_i^2 - m \\
        m &= \frac{1}{n} \sum_{i=1}^n x_i
        \end{aligned}
        """#, kinds: [.equality, .equality, .equality]
    ) { sample in
      let n = sample.integer(1...5)
      let x = sample.vector(n)
      let m = x.reduce(0, +) / Double(n)
      return ["x": x, "n": n, "m": m, "L": x.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(n)]
    },
    Case(
      latex: #"\log 2 \approx 0.693"#, failing: #"\log 2 \approx 0.694"#, kinds: [.approximation]
    ) {
      _ in [:]
    },
    Case(
      latex: #"p \le \|c\| \|x\|"#, failing: #"p \ge \|c\| \|x\|"#, kinds: [.bound]
    ) { sample in
      let c = sample.vector(2)
      let x = sample.vector(2)
      return ["c": c, "x": x, "p": dot(c, x)]
    },
    Case(
      latex: #"0 < s(x) < 1"#, failing: #"0.5 < s(x) < 1"#, kinds: [.strictBound, .strictBound]
    ) { sample in
      ["x": sample.scalar(), "s": FormulaFunction { (x: Double) in 1 / (1 + Double.exp(-x)) }]
    },
    Case(
      latex: #"r(x) \in [0, \infty)"#, failing: #"r(x) \in (0, \infty)"#, kinds: [.membership]
    ) { sample in
      ["x": sample.scalar(), "r": FormulaFunction { (x: Double) in max(x, 0) }]
    },
    Case(
      latex: #"q \in \mathbb{R}^{n}"#, failing: #"q \in \mathbb{R}^{n \times n}"#,
      kinds: [.membership]
    ) { sample in
      let n = sample.integer(1...4)
      return ["n": n, "q": sample.vector(n).map { 2 * $0 }]
    },
    Case(
      latex: #"k \in \{1, 2, \dots, n\}"#, failing: #"k \in \{2, \dots, n\}"#, kinds: [.membership]
    ) { sample in
      let n = sample.integer(2...9)
      return ["n": n, "k": (sample.integer(0...20) % n) + 1]
    },
    Case(
      latex: #"z_i = x_i^2, \quad i = 1, \dots, n"#,
      failing: #"z_i = x_i^2 + i - 1, \quad i = 1, \dots, n"#,
      kinds: [.equality]
    ) { sample in
      let n = sample.integer(2...4)
      let x = sample.vector(n)
      return ["n": n, "x": x, "z": x.map { $0 * $0 }]
    },
    Case(
      latex: #"z_i \ge 0 \quad \forall i \in B"#, failing: #"z_i > 1 \quad \forall i \in B"#,
      kinds: [.bound]
    ) { sample in
      let x = sample.vector(4)
      return ["B": FormulaSet([1, 4]), "z": x.map { $0 * $0 }]
    },
    Case(
      latex: #"h(x) = x \text{ if } x > 0"#, failing: #"h(x) = x + 1 \text{ if } x > 0"#,
      kinds: [.equality]
    ) { sample in
      ["x": sample.scalar(), "h": FormulaFunction { (x: Double) in max(x, 0) }]
    },
    Case(latex: #"w \ne x"#, failing: #"w \ne x + 1"#, kinds: [.inequality]) { sample in
      let x = sample.scalar()
      return ["x": x, "w": x + 1]
    },
    Case(
      latex: #"\alpha, \beta > 0"#, failing: #"\alpha, \beta > 1"#,
      kinds: [.strictBound, .strictBound]
    ) { sample in
      let x = sample.vector(2)
      return ["α": Double.exp(x[0]), "β": Double.exp(x[1])]
    },
    Case(
      latex: #"\theta \leftarrow \theta - \eta g"#, failing: #"\theta \leftarrow \theta + \eta g"#,
      kinds: [.update]
    ) { sample in
      let theta = sample.vector(2)
      let g = sample.vector(2)
      return ["θ": theta, "g": g, "η": 0.5, "θ ←": step(theta, g, rate: 0.5)]
    },
    Case(
      latex: #"\hat{y}^{(i)} := w^\top x^{(i)} \text{ for } i \in \{1, \dots, n\}"#,
      failing: #"\hat{y}^{(i)} := w^\top x^{(1)} \text{ for } i \in \{1, \dots, n\}"#,
      kinds: [.equality]
    ) { sample in
      let n = sample.integer(2...4)
      let x = sample.matrix(n, 2)
      let w = sample.vector(2)
      return ["n": n, "x": x, "w": w, "ŷ": x.map { dot(w, $0) }]
    },
    Case(
      latex: #"h^{(L)} = \left( \prod_{l=1}^{L} W^{(l)} \right) x"#,
      failing: #"h^{(L)} = \left( \prod_{l=2}^{L} W^{(l)} \right) x"#,
      kinds: [.equality]
    ) { sample in
      let first = sample.matrix(2, 2)
      let second = sample.matrix(2, 2)
      let x = sample.vector(2)
      let inner = second.map { dot($0, x) }
      return [
        "L": 2, "W": FormulaList([first, second]), "x": x, "h^{(L)}": first.map { dot($0, inner) },
      ]
    },
  ]

  @Test(arguments: cases)
  func holds(_ relation: Case) {
    let result = verify(relation.latex, relation.bindings)
    // ln 2 and 0.693 involve no code; every other case does.
    if relation.latex.contains("log 2") {
      #expect(codes(result) == [.nothingBound])
    } else {
      #expect(result.passed, "\(result.finding)")
    }
    #expect(result.relations.map(\.kind) == relation.kinds)
  }

  @Test(arguments: cases)
  func fails(_ relation: Case) {
    let result = verify(relation.failing, relation.bindings)
    #expect(codes(result) == [.differs], "\(result.finding)")
    #expect(result.counterExample != nil)
  }

  @Test func approximationNeedsATolerance() {
    let bindings: (inout Sample) -> FormulaBindings = { sample in
      let x = sample.uniform(0.01...0.02)
      return ["x": x, "s": Double.sin(x)]
    }
    #expect(codes(verify(#"s \approx x"#, bindings)) == [.ambiguous])
    #expect(verify(#"s \approx x"#, tolerance: .relative(1e-3), bindings).passed)
    #expect(codes(verify(#"s \approx x"#, tolerance: .relative(1e-9), bindings)) == [.differs])
  }

  @Test(arguments: [#"x \sim y"#, #"x \propto y"#, #"x \to y"#, #"x \implies y"#])
  func unsupportedRelations(_ latex: String) {
    #expect(codes(verify(latex) { _ in ["x": 1, "y": 1] }) == [.unsupported])
  }
}
