import Differentiation
import FormulaCheck
import RealModule
import Testing

/// What formulas are worth, with plain numbers.
struct ValueTests {
  /// Symbols that all formulas below may use.
  static let symbols: [String: FormulaValue] = [
    "a": .number(2), "b": .number(-3), "n": .number(3), "k": .number(2), "p": .number(3),
    "x": [1.0, 2, 3].formulaValue, "y": [4.0, 5, 6].formulaValue,
    "A": [[1.0, 2], [3, 4]].formulaValue, "B": [[0.0, 1], [1, 0]].formulaValue,
    "u": [1.0, -2].formulaValue, "S": FormulaSet([1, 3]).formulaValue,
    "X": RandomVariable([1.0, 2, 3, 6]).formulaValue,
    "W": FormulaList([[[1.0, 2], [3, 4]], [[1.0, 1], [0, 1]]]).formulaValue,
    "f": FormulaFunction { (t: Double) in t * t * t }.formulaValue,
    "θ_t": .number(10), "θ_{t+1}": .number(11), "t": .number(4),
  ]

  static let numbers: [(String, Double)] = [
    // Sums, products, precedence.
    (#"a + b"#, -1), (#"-a^2"#, -4), (#"(-a)^2"#, 4), (#"2{a + b}"#, 1), (#"a b"#, -6),
    (#"a \cdot -b"#, 6), (#"2a/4"#, 1), (#"\frac{a}{b}a"#, -4.0 / 3), (#"1 - 2 - 3"#, -4),
    (#"a(b + 1)"#, -4), (#"(a)(b)"#, -6), (#"a^{b+4}"#, 2), (#"2^{-1}"#, 0.5), (#"a^{-1}"#, 0.5),
    (#"\sqrt{a + 2}"#, 2), (#"\sqrt[3]{8}"#, 2), (#"4!"#, 24), (#"\binom{5}{2}"#, 10),
    (#"{5 \choose 2}"#, 10), (#"|b|"#, 3), (#"\lfloor -2.5 \rfloor"#, -3),
    (#"\lceil 2.1 \rceil"#, 3),
    // Names.
    (#"\theta_t"#, 10), (#"\theta_{t+1} - \theta_{t}"#, 1), (#"θ_{t + 1}"#, 11),
    // Elements.
    (#"x_1"#, 1), (#"x_n"#, 3), (#"A_{12}"#, 2), (#"A_{2,1}"#, 3), (#"x^{(2)}"#, 2),
    (#"W_1 u \cdot u"#, 7),
    // Functions.
    (#"\exp(0)"#, 1), (#"\log e"#, 1), (#"\ln(e^2)"#, 2), (#"\log_2 8"#, 3),
    (#"\sin \frac{\pi}{2}"#, 1),
    (#"\sin 0 \cos 0"#, 0), (#"\cos^2(0) + \sin^2(0)"#, 1), (#"\tanh(0)"#, 0),
    (#"\text{Relu}(b)"#, 0),
    (#"\operatorname{sgn}(b)"#, -1), (#"\sigma(0)"#, 0.5), (#"f(a)"#, 8), (#"f(a)^2"#, 64),
    (#"f(a) b"#, -24),
    (#"2f(a + 1)"#, 54), (#"\max(a, b)"#, 2), (#"\min\{a, b, 7\}"#, -3), (#"\max_i x_i"#, 3),
    (#"\arg\max_i y_i"#, 3), (#"\max_{i \in S} x_i^2"#, 9), (#"(b)_+"#, 0),
    // Sums and products.
    (#"\sum_{i=1}^{3} i"#, 6), (#"\sum_{i=1}^n x_i y_i"#, 32), (#"\sum_i x_i + 1"#, 7),
    (#"\sum_i (x_i + 1)"#, 9), (#"a \sum_{i=1}^n x_i"#, 12), (#"\prod_{i=1}^{n} x_i"#, 6),
    (#"\sum_{i \in S} x_i"#, 4), (#"\sum_{i \in \{1, 2\}} x_i"#, 3),
    (#"\sum_{i=1}^{2} \sum_{j=1}^{2} A_{ij}"#, 10),
    (#"\sum_{i,j} A_{ij}"#, 10), (#"\sum_{i=1}^{n} \sum_{j \ne i} x_i x_j"#, 22),
    (#"\sum_{1 \le i \le 3} i^2"#, 14),
    (#"\sum_{i=1}^{0} x_i"#, 0), (#"\sum_{j=0}^{2} a^j"#, 7), (#"\sum_{i} x_i^2"#, 14),
    (#"\sum_{i=1}^{n} f(x_i)"#, 36), (#"\sum_{l=1}^{2} \operatorname{tr}(W^{(l)})"#, 7),
    // Vectors.
    (#"x^\top y"#, 32), (#"x^T y"#, 32), (#"x \cdot y"#, 32), (#"\langle x, y \rangle"#, 32),
    (#"\|x\|^2"#, 14), (#"\|x\|_1"#, 6), (#"\|x\|_2^2"#, 14), (#"\|x\|_\infty"#, 3),
    (#"\|x - y\|_1"#, 9),
    (#"\|x\|_p^p"#, 36), (#"\left\| y - x \right\|^2"#, 27), (#"\lVert x \rVert_1"#, 6),
    (#"\|A\|_F^2"#, 30), (#"\|A\|_1"#, 6),
    (#"\|A\|_\infty"#, 7), (#"u^\top A u"#, 7), (#"\det A"#, -2), (#"\det(A^{-1})"#, -0.5),
    (#"\operatorname{tr}(A B)"#, 5), (#"(A u)_1"#, -3), (#"(x \odot y)_2"#, 10), (#"(x^2)_3"#, 9),
    (#"(x y^\top)_{23}"#, 12),
    (#"\begin{pmatrix} 1 & 2 \end{pmatrix} u"#, -3),
    (#"\begin{vmatrix} 1 & 2 \\ 3 & 4 \end{vmatrix}"#, -2),
    (#"|S|"#, 2), (#"(x \times y)_1"#, -3), (#"(A^2)_{11}"#, 7), (#"((A^\top)_{1})_2"#, 3),
    // Distinctions, conditions, means.
    (#"\begin{cases} 1 & \text{if } a > 0 \\ 0 & \text{otherwise} \end{cases}"#, 1),
    (#"\begin{cases} 1, & b > 0 \text{ and } a > 0, \\ 5, & b \le 0 \end{cases}"#, 5),
    (#"\mathbb{1}[a > 0]"#, 1), (#"\mathbb{1}_{b > 0}"#, 0),
    (#"\sum_i \mathbb{1}\{x_i \ge 2\}"#, 2),
    (#"\mathbf{1}(0 < a \le 2)"#, 1), (#"\mathbb{1}[k \in S]"#, 0),
    (#"\mathbb{E}[X]"#, 3), (#"\mathbb{E}[X^2] - \mathbb{E}[X]^2"#, 3.5),
    (#"\operatorname{Var}[X]"#, 3.5),
    (#"\mathbb{E}_i[x_i]"#, 2), (#"\mathbb{E}_{i \in S}[x_i]"#, 2),
    // Derivatives.
    (#"f'(a)"#, 12), (#"\frac{d}{da} a^3"#, 12), (#"\frac{d}{da} \left( a^2 b \right)"#, -12),
    (#"\frac{\partial}{\partial a} \sin(a b)"#, -3 * Double.cos(-6)),
    (#"\frac{d^2}{da^2} a^4"#, 48),
    (#"\frac{\partial^2 (a^2 b^2)}{\partial a \partial b}"#, -24), (#"\nabla f(a)"#, 12),
    (#"\frac{\mathrm{d} f(a)}{\mathrm{d} a}"#, 12), (#"\|\nabla_x (x^\top x)\|^2"#, 56),
    (#"\frac{\partial (x^\top x)}{\partial x_2}"#, 4),
    (#"\operatorname{tr}(\nabla_u^2 (u^\top A u))"#, 10),
    (#"\frac{\partial \|x\|^2}{\partial x} \cdot y"#, 64),
    (#"\det \frac{\partial (A u)}{\partial u}"#, -2),
  ]

  @Test(arguments: numbers)
  func number(latex: String, expected: Double) throws {
    let value = try book("r = " + latex).value(of: "f", at: Self.symbols)
    // Known in closed form; 1e−9 leaves room for the differences of f, which is Swift code.
    #expect(abs(try value.asNumber - expected) <= 1e-9 * max(1, abs(expected)), "\(value)")
  }

  static let mistakes: [(String, FormulaProblem.Code, String)] = [
    (#"x y"#, .ambiguous, "The product of two vectors can mean three things."),
    (#"x + u"#, .shapes, "Shapes do not agree: a vector of 3 + a vector of 2."),
    (#"A x"#, .shapes, "Shapes do not agree: a 2×2 matrix times a vector of 3."),
    (#"u A"#, .shapes, "Shapes do not agree: a vector of 2 times a 2×2 matrix."),
    (#"\frac{1}{a - 2}"#, .undefined, "Division by zero."),
    (#"\log b"#, .undefined, "Logarithm of the negative number −3."),
    (#"\sqrt{b}"#, .undefined, "Root of the negative number −3."),
    (#"x_4"#, .shapes, "There are 3 elements, counted from 1, and none has the index 4."),
    (#"x_0"#, .shapes, "There are 3 elements, counted from 1, and none has the index 0."),
    (#"q + 1"#, .undeclaredSymbol, "q has no value."),
    (#"\theta_{t-1}"#, .undeclaredSymbol, "θ_{t−1} has no value."),
    (#"g(a)"#, .undeclaredSymbol, "g has no value."),
    (#"f + 1"#, .ambiguous, "f is a function and has no arguments here."),
    (#"\frac{1}{2} / a b"#, .ambiguous, "What follows a/b can belong above or below the line."),
    (
      #"\log a (b + 1)"#, .ambiguous,
      "It is not clear whether the function applies to this part too."
    ),
    (#"a \pm b"#, .ambiguous, "± stands for two formulas."),
    (#"\sum_i a"#, .ambiguous, "It is not said what i runs over."),
    (#"\sum a"#, .ambiguous, "It is not said what the index runs over."),
    (#"\sum_{i=1}^{\infty} a^i"#, .unsupported, "A sum without end cannot be computed."),
    (#"\int_0^1 a"#, .unsupported, "∫ cannot be computed here."),
    (#"\frac{\partial a^2}{\partial b}"#, .independent, "a^2 does not depend on b."),
    (#"f^{-1}(a)"#, .ambiguous, "f⁻¹ can be the inverse function or 1/f."),
    (#"\|A\|"#, .ambiguous, "‖A‖ of a matrix can be several norms."),
    (#"X + 1"#, .ambiguous, "A random variable stands outside a mean."),
    (#"\mathbb{E}[a]"#, .ambiguous, "It is not said what the mean is taken over."),
    (#"f(a, b)"#, .shapes, "f takes 1 arguments, not 2."),
    (#"\sum_i x_i + i"#, .undeclaredSymbol, "i has no value."),
    (#"\sum_i x_i u_i"#, .shapes, "The index runs over a vector of 3 and over a vector of 2."),
  ]

  @Test(arguments: mistakes)
  func mistake(latex: String, code: FormulaProblem.Code, summary: String) {
    let problem = #expect(throws: FormulaProblem.self) {
      try book("r = " + latex).value(of: "f", at: Self.symbols)
    }
    #expect(problem?.code == code)
    #expect(problem?.summary == summary)
  }

  /// The least whole number has no magnitude of its own kind; nothing may trap on it.
  @Test(arguments: [
    #"\sum_{i=z}^{3} i"#, #"a^z"#, #"x_z"#, #"\binom{5}{z}"#, #"z!"#, #"0, 1, \dots, z"#,
    #"\log z"#,
  ])
  func extremeNumbersAreRefused(latex: String) {
    var symbols = Self.symbols
    symbols["z"] = .number(-0x1p63)
    symbols["a"] = .number(0)
    let result = #expect(throws: FormulaProblem.self) {
      let value = try book("r = " + latex).value(of: "f", at: symbols)
      // A binomial coefficient with a negative lower number is 0 by definition.
      if case .number(0) = value { throw FormulaProblem(.undefined, 0..<0, "0") }
    }
    #expect(result?.summary.isEmpty == false)
  }

  @Test func oneReadingServesAllScalars() throws {
    let book = book(#"r = \frac{e^{x}}{1 + \sqrt{x}} - \sin x"#)
    let double = try book.value(of: "f", at: ["x": .number(0.5)])
    let float = try book.value(of: "f", at: ["x": .number(Float(0.5))])
    let dual = try book.value(of: "f", at: ["x": .number(Dual.variable(0.5))])
    guard case .number(let exact) = double, case .number(let single) = float,
      case .number(let slope) = dual
    else {
      Issue.record("The value is a number.")
      return
    }
    // A few operations in single precision.
    #expect(abs(exact - Double(single)) < 1e-6)
    #expect(slope.value == exact)
    // The quotient rule by hand.
    let root = 0.5.squareRoot()
    let expected =
      (Double.exp(0.5) * (1 + root) - Double.exp(0.5) / (2 * root)) / ((1 + root) * (1 + root))
      - Double.cos(0.5)
    #expect(abs(slope.derivative - expected) < 1e-14)
  }
}
