import TeXMath
import Testing

@testable import FormulaCheck

/// Problems stand where the formula is wrong and say what to do.
struct DiagnosticTests {
  @Test func undeclaredSymbolWithSuggestion() {
    let result = verify(#"\theta_{t+1} = \theta_t - \eta g_t"#) { sample in
      ["θ_t": sample.scalar(), "θ_{t+1}": 1.0, "η": 0.1, "g_T": 2.0]
    }
    #expect(
      result.problems == [
        FormulaProblem(
          .undeclaredSymbol, 31..<34, "g_t has no value.",
          advice: "Did you mean g_T? Else bind g_t."),
        FormulaProblem(
          .unusedBinding, 0..<34, "g_T names nothing in the formula.", advice: "Did you mean g_t?"),
      ])
  }

  @Test func allUndeclaredSymbolsAreReported() {
    let result = verify(#"y = a x + b"#) { sample in ["y": sample.scalar() + 1] }
    #expect(
      result.problems.map(\.summary) == [
        "a has no value.", "x has no value.", "b has no value.",
      ])
    #expect(result.problems.map(\.range) == [4..<5, 6..<7, 10..<11])
  }

  @Test func functionOrProduct() {
    let result = verify(#"y = h(x + 1)"#) { sample in
      let x = sample.scalar()
      return ["x": x, "y": 2 * x]
    }
    #expect(
      result.problems == [
        FormulaProblem(
          .undeclaredSymbol, 4..<5, "h has no value.",
          advice: "Bind h to a function if it is applied here, to a number if it is multiplied.")
      ])
  }

  @Test func unreadableFormula() {
    let result = verify(#"y = \frac{1}{x"#) { _ in ["y": 1, "x": 1] }
    #expect(result.problems.first?.code == .unreadable)
  }

  @Test func unknownLabel() {
    let book = FormulaBook([("eq-update", "y = x")])
    let result = book.verify("eq-updte") { _ in [:] }
    #expect(
      result.problems == [
        FormulaProblem(
          .unknownLabel, 0..<0, "The chapter has no formula eq-updte.",
          advice: "Did you mean eq-update?")
      ])
  }

  @Test func shapesAreBothNamedAtTheirPlace() {
    let result = verify(#"y = 2 + A x"#) { sample in
      ["A": sample.matrix(2, 3), "x": sample.vector(2), "y": 1]
    }
    #expect(
      result.problems == [
        FormulaProblem(
          .shapes, 8..<11, "Shapes do not agree: a 2×3 matrix times a vector of 2.")
      ])
  }

  @Test func sidesOfDifferentShape() {
    let result = verify(#"y = A x"#) { sample in
      ["A": sample.matrix(2, 2), "x": sample.vector(2), "y": 1]
    }
    #expect(
      result.problems.map(\.summary) == [
        "Shapes do not agree in y = Ax: The left side is a number, the right side a vector of 2."
      ])
  }

  @Test func throwingClosure() {
    struct Refusal: Error {}
    let result = verify("y = x") { _ in throw Refusal() }
    #expect(codes(result) == [.bindingsFailed])
  }

  @Test func definitionsInACircle() {
    let result = verify(
      #"r = \frac{\partial p}{\partial x}"#, defining: ["p = q + x", "q = 2 p"]
    ) { sample in ["x": sample.scalar(), "r": 1] }
    #expect(codes(result) == [.definition])
    #expect(result.problems[0].advice == "The circle is p → q → p.")
  }

  @Test func definitionsThatAreNone() {
    var book = FormulaBook([("a", #"x \le y"#), ("b", "p = 1"), ("c", "p = 2"), ("d", "3")])
    #expect(book.define("a").problems.map(\.code) == [.definition])
    #expect(book.define("b").isValid)
    #expect(book.define("c").problems.map(\.summary) == ["p is defined by b already."])
    #expect(book.define("d").problems.map(\.code) == [.definition])
    #expect(book.define("e").problems.map(\.code) == [.unknownLabel])
  }

  @Test func keysInLaTeXAndInPrint() {
    for keys in [(#"\theta_{t+1}"#, #"\hat{y}"#), ("θ_{t+1}", "ŷ"), ("θ_{t + 1}", "y\u{302}")] {
      let result = verify(#"\theta_{t+1} = \hat{y} + 1"#) { sample in
        let y = sample.scalar()
        return [keys.0: y + 1, keys.1: y]
      }
      #expect(result.passed, "\(keys): \(result.finding)")
    }
  }

  @Test func keysBoundTwice() {
    let result = verify(#"\theta = 1"#) { _ in ["θ": 1, #"\theta"#: 1] }
    #expect(codes(result) == [.unusedBinding])
  }

  @Test func boldLettersAreNamesOfTheirOwn() {
    let alone = verify(#"\mathbf{x} = 2 \mathbf{y}"#) { sample in
      let y = sample.vector(2)
      return ["x": y.map { 2 * $0 }, "y": y]
    }
    #expect(alone.passed, "\(alone.finding)")
    let both = verify(#"\mathbf{x} = 2 x"#) { sample in
      let x = sample.scalar()
      return ["x": x, "𝐱": 2 * x]
    }
    #expect(both.passed, "\(both.finding)")
  }

  @Test func macrosOfTheBook() {
    let book = FormulaBook(
      [("f", #"\norm{x}^2 = s"#)], macros: ["norm": Macro(#"\left\| #1 \right\|"#)])
    let result = book.verify("f") { sample in
      let x = sample.vector(3)
      return ["x": x, "s": dot(x, x)]
    }
    #expect(result.passed, "\(result.finding)")
  }
}

/// Whatever is written in a formula, a check ends and says something.
struct MutatedFormulaTests {
  static let pieces = [
    #"\frac"#, "{", "}", "x", "y", "_i", "^2", #"\sum_{i=1}^n"#, #"\nabla"#, "(", ")", "=", "+",
    "-", #"\partial"#, #"\frac{d}{dx}"#, #"\theta"#, "f", #"\|"#, "|", ",", #"\begin{cases}"#,
    #"\end{cases}"#, "&", #"\\"#, #"\max"#, "'", #"^\top"#, #"\mathbb{E}"#, "[", "]", #"\in"#,
    #"\{"#, #"\}"#, #"\dots"#, "1", "A", #"\text{if }"#, #"\log"#, #"\le"#, #"\leftarrow"#, "!",
    #"\quad"#, "/", #"\cdot"#, #"\hat"#, #"\sqrt"#, #"\binom"#, #"^{-1}"#, #"\Delta"#, "_{ij}",
  ]

  @Test(arguments: 0..<20)
  func anyFormulaEnds(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 1...14, using: &generator)
      let latex = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      let result = verify(latex, defining: ["y = 2 x", #"g_i = x_i^2"#], samples: 3) { sample in
        [
          "x": sample.vector(2), "A": sample.matrix(2, 2), "n": 2, #"\theta"#: 1.5,
          "f": FormulaFunction { (x: Double) in x * x },
        ]
      }
      // None of the bindings is used by all of these; a pass without any would be no check.
      #expect(!result.finding.isEmpty, "\(latex)")
    }
  }

  @Test func nestingIsBounded() {
    let derivatives = String(repeating: #"\frac{d}{dx}"#, count: 40)
    #expect(
      codes(
        verify("r = \(derivatives) x^2") { sample in
          ["x": sample.scalar(), "r": 1]
        }) == [.unsupported])
    let sums = (0..<9).map { #"\sum_{i_\#($0)=1}^{100}"# }.joined()
    #expect(
      codes(
        verify("r = \(sums) x") { sample in
          ["x": sample.scalar(), "r": 1]
        }) == [.unsupported])
    let doubling = (0..<30).map { "a_{\($0 + 1)} = a_{\($0)} + a_{\($0)}" }
    #expect(
      codes(
        verify("r = a_{30}", defining: doubling) { sample in
          ["a_0": sample.scalar(), "r": 1]
        }) == [.unsupported])
  }
}
