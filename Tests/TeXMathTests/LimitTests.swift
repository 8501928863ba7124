import TeXMath
import Testing

/// Sources made to exhaust time, memory or the stack.
@Suite struct LimitTests {
  /// Each source, and the time that it may take: some 100 times what it takes in a debug build, and
  /// far below what any cost beyond linear would need.
  static let sources: [(name: String, source: String)] = {
    let many = 10_000
    func repeated(_ text: String, _ count: Int = many) -> String {
      String(repeating: text, count: count)
    }
    return [
      ("braces", repeated("{")),
      ("closing braces", repeated("}")),
      ("balanced braces", repeated("{") + repeated("}")),
      ("parentheses", repeated("(") + repeated(")")),
      ("closing parentheses", repeated(")")),
      ("bars", repeated("|")),
      ("bars and signs", repeated("|+", many / 2)),
      ("bars and operands", repeated("|x", many / 2)),
      ("signs", repeated("-")),
      ("lefts", repeated(#"\left("#, many / 6)),
      ("roots", repeated(#"\sqrt"#, many / 5)),
      ("root indices", repeated(#"\sqrt["#, many / 6)),
      ("fractions", repeated(#"\frac"#, many / 5)),
      ("scripts", repeated("x^{", many / 3)),
      ("double scripts", "x" + repeated("^2", many / 2)),
      ("primes", "x" + repeated("'")),
      ("styles", repeated(#"\displaystyle "#, many / 14)),
      ("colors", repeated(#"\color{red}"#, many / 11)),
      ("words", repeated(#"\text{"#, many / 6)),
      ("formulas in words", repeated(#"\text{$"#, many / 7)),
      ("environments", repeated(#"\begin{matrix}"#, many / 14)),
      ("cells", #"\begin{matrix}"# + repeated("&")),
      ("lines", repeated(#"\\"#, many / 2)),
      ("unknown commands", repeated(#"\zzz"#, many / 4)),
      ("negations", repeated(#"\not"#, many / 4)),
      ("infix fractions", repeated(#"a\over "#, many / 7)),
      ("digits", repeated("9")),
      ("comments", repeated("%\n", many / 2)),
      ("columns", #"\begin{array}{*{99}{*{99}{*{99}{*{99}{c}}}}}x\end{array}"#),
      ("doubling macros", #"\def\a{xx}"# + doublings + #"\zz"#),
    ]
  }()

  /// Macros each of which is the one before twice: 2^26 letters.
  private static let doublings: String = {
    var text = #"\def\za{x}"#
    let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
    for (before, after) in zip(letters, letters.dropFirst()) {
      text += #"\def\z\#(after){\z\#(before)\z\#(before)}"#
    }
    return text
  }()

  @Test(arguments: sources.indices)
  func takesBoundedTimeAndStaysWellFormed(index: Int) {
    let (name, source) = LimitTests.sources[index]
    let clock = ContinuousClock()
    let start = clock.now
    let formula = Formula.parse(source)
    let markup = formula.mathML(MathMLOptions(isDisplayed: true))
    #expect(clock.now - start < .seconds(20), "\(name)")
    #expect(Markup.problem(in: markup) == nil, "\(name)")
    #expect(formula.diagnostics.count <= 50, "\(name)")
  }

  @Test func deepNestingIsReportedOnce() {
    let formula = Formula.parse(String(repeating: "{", count: 1000))
    #expect(
      dumpDiagnostics(formula)
        == """
        error nested-too-deeply @100-101 The formula nests more than 100 levels deep. Split the formula.
        """)
  }

  @Test func whatBooksNestIsFarFromTheLimit() {
    let depth = 45
    let source =
      String(repeating: #"\frac{1}{1+"#, count: depth) + "x" + String(repeating: "}", count: depth)
    #expect(Formula.parse(source).isValid)
  }
}
