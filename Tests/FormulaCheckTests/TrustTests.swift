import FormulaCheck
import RealModule
import Testing

/// What must not happen: checks that pass without having checked anything.
struct TrustTests {
  @Test func bothSidesTheSameComputation() {
    let result = verify(#"f(x) + 1 = f(x) + 1"#) { sample in
      ["f": FormulaFunction { (x: Double) in x }, "x": sample.scalar()]
    }
    #expect(codes(result) == [.sameComputation])
  }

  @Test func codeAgainstItself() {
    let result = verify(#"y = f(x)"#) { sample in
      let x = sample.scalar()
      return ["x": x, "y": x * x, "f": FormulaFunction { (x: Double) in x * x }]
    }
    #expect(codes(result) == [.sameComputation])
  }

  @Test func identityOfDrawsOnly() {
    let result = verify(#"(a + b)^2 = a^2 + 2ab + b^2"#) { sample in
      ["a": sample.scalar(), "b": sample.scalar()]
    }
    #expect(codes(result) == [.nothingBound])
  }

  @Test func boundOfADraw() {
    let result = verify(#"0 \le x"#) { sample in ["x": sample.positive()] }
    #expect(codes(result) == [.nothingBound])
  }

  @Test func refutationOfDraws() {
    let result = refute(#"y = x"#) { sample in ["x": sample.scalar(), "y": sample.scalar()] }
    #expect(codes(result) == [.nothingBound])
  }

  @Test func formulaByItsOwnDefinition() {
    var book = FormulaBook([("loss", #"L(x) = x^2"#)])
    #expect(book.define("loss").names == ["L"])
    let result = book.verify("loss") { sample in ["x": sample.scalar()] }
    #expect(codes(result) == [.undeclaredSymbol])
  }

  @Test func notANumberIsNeverEqual() {
    let both = verify(#"y = \log x"#) { sample in
      let x = sample.uniform(-2 ... -1)
      return ["x": x, "y": Double.log(x)]
    }
    #expect(codes(both) == [.undefined])
    #expect(both.samples.valid == 0)
    let code = verify(#"y = x^2"#) { sample in ["x": sample.scalar(), "y": Double.nan] }
    #expect(codes(code) == [.differs])
    #expect(code.counterExample?.kind == .notFinite)
    let formula = verify(#"y = x + q"#) { sample in
      ["x": sample.scalar(), "q": Double.nan, "y": Double.nan]
    }
    #expect(codes(formula) == [.undefined])
  }

  @Test func fewerSamplesAreSaid() throws {
    var settings = CheckSettings()
    settings.samples = 100
    let book = FormulaBook([("f", #"y = \sqrt{x - 2.9}"#)], settings: settings)
    let result = book.verify("f") { sample in
      let x = sample.scalar()
      return ["x": x, "y": (x - 2.9).squareRoot()]
    }
    #expect(codes(result) == [.tooFewSamples])
    let summary = try #require(result.problems.first?.summary)
    #expect(summary.hasPrefix("Only \(result.samples.valid) of 100 samples are valid"))
    #expect(result.samples.valid < 100 && result.samples.undefined > 1800)
  }

  @Test func undefinedSamplesDoNotCount() {
    let result = verify(#"y = \log x"#) { sample in
      let x = sample.scalar()
      return ["x": x, "y": Double.log(x)]
    }
    #expect(result.passed, "\(result.finding)")
    #expect(result.samples.valid == 200 && result.samples.undefined > 100)
  }

  @Test func undefinedEverywhereIsNoRefutation() {
    let result = refute(#"y = \log(-x^2 - 1)"#) { sample in
      let x = sample.scalar()
      return ["x": x, "y": x * 2]
    }
    #expect(codes(result) == [.undefined])
  }

  @Test func roundingIsNoRefutation() {
    // The code sums in another order.
    let result = refute(#"s = \sum_{i=1}^{50} x_i"#) { sample in
      let x = sample.vector(50)
      return ["x": x, "s": x.sorted().reduce(0, +)]
    }
    #expect(codes(result) == [.notRefuted])
    let holds = verify(#"s = \sum_{i=1}^{50} x_i"#) { sample in
      let x = sample.vector(50)
      return ["x": x, "s": x.sorted().reduce(0, +)]
    }
    #expect(holds.passed && holds.largestDifference > 0, "\(holds.finding)")
  }

  @Test func cancellationWidensTheToleranceAndNoMore() {
    // (1 + x) − 1 keeps few digits of a small x: the bound knows.
    let result = verify(#"y = (1 + x) - 1"#) { sample in
      let x = sample.logUniform(1e-9...1e-6)
      return ["x": x, "y": x * 1]
    }
    #expect(codes(result) == [.nothingBound])
    let scaled = verify(#"y = 2((1 + x) - 1)"#) { sample in
      let x = sample.logUniform(1e-9...1e-6)
      return ["x": x, "y": 2 * x]
    }
    #expect(scaled.passed, "\(scaled.finding)")
    let wrong = verify(#"y = 2((1 + x) - 1)"#) { sample in
      let x = sample.logUniform(1e-9...1e-6)
      return ["x": x, "y": 2 * x * (1 + 1e-4)]
    }
    #expect(codes(wrong) == [.differs])
  }

  @Test func toleranceTooWideIsUndecided() {
    let result = verify(#"y = (10^9 + x) - 10^9"#) { sample in
      let x = sample.logUniform(1e-8...1e-7)
      return ["x": x, "y": 2 * x]
    }
    #expect(codes(result) == [.undecided])
  }

  @Test func singlePrecisionHasItsOwnTolerance() {
    let bindings: (inout Sample) -> FormulaBindings = { sample in
      let x = sample.vector(20).map(Float.init)
      return ["x": x, "s": x.reduce(0, +)]
    }
    #expect(verify(#"s = \sum_i x_i"#, bindings).passed)
    let asDouble = verify(#"s = \sum_i x_i"#) { sample in
      let x = sample.vector(20).map(Float.init)
      return ["x": x.map(Double.init), "s": Double(x.reduce(0, +))]
    }
    #expect(codes(asDouble) == [.differs])
  }

  @Test func derivativeOfWhatDoesNotVary() {
    // Without a definition of ŷ the printed L does not know θ, and 0 is not its derivative.
    let result = verify(
      #"\frac{\partial L}{\partial \theta} = g"#, defining: [#"L = (y - \hat{y})^2"#]
    ) { sample in
      ["θ": sample.scalar(), "y": sample.scalar(), "ŷ": sample.scalar(), "g": 0]
    }
    #expect(codes(result) == [.independent])
  }

  @Test func derivativeSeesThroughABoundValue() {
    // ŷ is bound and defined: inside the derivative the definition counts.
    let result = verify(
      #"\frac{\partial L}{\partial \theta} = 2(\hat{y} - y) x"#,
      defining: [#"L = (y - \hat{y})^2"#, #"\hat{y} = \theta x"#]
    ) { sample in
      let theta = sample.scalar()
      let x = sample.scalar()
      return ["θ": theta, "x": x, "y": sample.scalar(), "ŷ": theta * x]
    }
    #expect(result.passed, "\(result.finding)")
  }

  @Test func sameSeedSameResult() {
    func run() -> Verification {
      refute(#"y = x^2 + z"#) { sample in
        let x = sample.scalar()
        return ["x": x, "z": sample.scalar(), "y": x * x]
      }
    }
    #expect(run() == run())
  }
}
