import TeXMath
import Testing

@Suite struct ParsedFormulaTests {
  @Test func locationsCountLinesAndBytes() {
    let formula = Formula.parse("θ + \n  \\foo x")
    #expect(formula.diagnostics.map(\.range) == [8..<12])
    #expect(formula.location(of: 8) == ParsedFormula.Location(line: 2, column: 3))
    #expect(formula.location(of: 3) == ParsedFormula.Location(line: 1, column: 4))
    #expect(formula.location(of: 99) == ParsedFormula.Location(line: 2, column: 9))
    #expect(formula.text(of: 8..<12) == #"\foo"#)
    #expect(formula.text(of: 12..<99) == " x")
  }

  @Test func tagsAndLabelsOfTheWholeFormula() {
    let formula = Formula.parse(#"x = 1 \tag{2.1} \label{eq-x}"#)
    #expect(formula.tag == EquationTag("2.1"))
    #expect(formula.tag?.printed == "(2.1)")
    #expect(formula.label == "eq-x")
    #expect(Formula.parse(#"x \tag*{A}"#).tag?.printed == "A")
    #expect(Formula.parse(#"\begin{equation} x \tag{3} \end{equation}"#).tag?.printed == "(3)")
  }

  @Test func warningsLeaveAFormulaValid() {
    #expect(Formula.parse(#"{a \\ b}"#).isValid)
    #expect(!Formula.parse(#"\foo"#).isValid)
  }
}
