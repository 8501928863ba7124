import TeXMath
import Testing

/// Macros of the book and of the formula itself.
@Suite struct MacroTests {
  private let macros = [
    "R": Macro(#"\mathbb{R}"#),
    #"\norm"#: Macro(#"\lVert #1 \rVert"#),
    "pair": Macro("(#1, #2)", defaultArgument: "0"),
  ]

  @Test func nodesOfAMacroHaveTheRangeOfItsUseAndArgumentsTheirOwn() {
    #expect(
      dump(Formula.parse(#"\norm{x} \in \R"#, macros: macros))
        == """
        row @0-15
          delimited ‖ ‖ @0-8
            identifier x @6-7
          operator ∈ relation @9-12
          identifier R blackboard @13-15
        """)
  }

  @Test func aFirstArgumentMayBeLeftOut() {
    #expect(
      dump(Formula.parse(#"\pair b \pair[a]b"#, macros: macros))
        == """
        row @0-17
          delimited ( ) @0-7
            number 0 @0-5
            operator , punctuation @0-7
            identifier b @6-7
          delimited ( ) @8-17
            identifier a @14-15
            operator , punctuation @8-17
            identifier b @16-17
        """)
  }

  @Test func aFormulaDefinesItsOwn() {
    let formula = Formula.parse(
      #"\newcommand{\half}[1]{\frac{#1}{2}}\DeclareMathOperator*{\plus}{plus}\half x \plus"#)
    #expect(
      formula.definitions == [
        "half": Macro(#"\frac {#1}{2}"#, parameterCount: 1),
        "plus": Macro(#"\operatorname*{plus}"#, parameterCount: 0),
      ])
    #expect(
      dump(formula)
        == """
        row @0-82
          fraction @69-76
            identifier x @75-76
            over: number 2 @69-76
          function plus limits @77-82
        """)
  }

  @Test func aMacroHidesACommandAndMayUseOthers() {
    let formula = Formula.parse(
      #"\def\b#1{\a{#1}} \b y"#, macros: ["a": Macro("#1^2"), "b": Macro("1")])
    #expect(
      dump(formula)
        == """
        row @0-21
          scripts @17-21
            base: identifier y @20-21
            sup: number 2 @17-21
        """)
  }

  @Test func providedCommandsYieldToKnownOnes() {
    #expect(Formula.parse(#"\providecommand{\alpha}{x}"#).definitions == [:])
    #expect(Formula.parse(#"\providecommand{\own}{x}"#).definitions == ["own": Macro("x")])
  }

  @Test func missingArgumentsAreReportedAtTheUse() {
    #expect(
      dumpDiagnostics(Formula.parse(#"1 + \norm"#, macros: macros))
        == #"error missing-argument @4-9 \norm takes 1 argument, but has 0."#)
  }

  @Test func parametersAreCountedInTheBody() {
    #expect(Macro("#2 + #1").parameterCount == 2)
    #expect(Macro(##"\#1"##).parameterCount == 0)
  }

  @Test func aMacroThatUsesItselfStops() {
    #expect(
      dumpDiagnostics(Formula.parse(#"a + \loop"#, macros: ["loop": Macro(#"x\loop"#)]))
        == #"""
        error expands-too-far @4-9 The macro \loop expands without end. Look for a macro that uses itself.
        """#)
  }
}
