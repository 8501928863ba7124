import SwiftSource
import Testing

@Suite struct SnippetSyntaxTests {
  @Test(arguments: [
    ("let a = 1\na + 1", "a + 1"), ("run.finalLoss  // shown\n", "run.finalLoss"),
    ("gradientDescent(from: [0]) { x in\n  x\n}", "gradientDescent(from: [0]) { x in\n  x\n}"),
    ("a == b", "a == b"), ("a <= b", "a <= b"), ("try f()", "try f()"),
    ("let θ = 1\nθ", "θ"),
  ])
  func aTrailingExpressionIsFound(source: String, expected: String) {
    let range = SnippetSyntax(source).trailingExpression
    #expect(range.map { String(decoding: Array(source.utf8)[$0], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    "", "let a = 1", "a = 2", "a += 1", "a ^= b", "for i in 0..<3 { print(i) }", "if a { b }",
    "func f() {}", "a;", "struct S { var x = 1 }", "let b = a +",
  ])
  func otherEndingsShowNothing(source: String) {
    #expect(SnippetSyntax(source).trailingExpression == nil)
  }

  @Test func theNamesWithinOneCallAreToldApart() {
    let source = """
      verify("eq-a") { s in
        ["x": f(s.scalar())]
      }
      verify(
        "eq-b", samples: 10
      ) { _ in ["y": g(1), "h": FormulaFunction(h)] }
      """
    #expect(
      SnippetSyntax.names(in: source, withinCallOf: "verify", line: 1) == ["verify", "f", "scalar"])
    #expect(
      SnippetSyntax.names(in: source, withinCallOf: "verify", line: 4)
        == ["verify", "g", "FormulaFunction", "h"])
    #expect(SnippetSyntax.names(in: source, withinCallOf: "verify", line: 2) == nil)
    #expect(SnippetSyntax.names(in: source, withinCallOf: "refute", line: 1) == nil)
  }

  @Test func callsAndReferencesAreNamed() {
    let syntax = SnippetSyntax(
      """
      // notCalled(1)
      let s = "notCalled(2)"
      let m = xs.map(sigmoid)
      var adam = Adam<Double>(learningRate: 0.1)
      adam.update(&theta, gradient: g(`in`(2)))
      func helper() {}
      struct Box {}
      """)
    #expect(syntax.calledNames == ["map", "sigmoid", "Adam", "update", "g", "in"])
    #expect(syntax.declaredNames == ["helper", "Box"])
  }
}
