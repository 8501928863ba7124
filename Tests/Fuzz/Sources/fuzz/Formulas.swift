import FormulaCheck
import TeXMath

/// Parses LaTeX and prints it. What is printed must be well-formed, whatever was written.
@Sendable func tryLaTeX(_ bytes: [UInt8]) {
  let formula = Formula.parse(
    String(decoding: bytes, as: UTF8.self),
    macros: ["R": Macro("\\mathbb{R}"), "sq": Macro("{#1}^2")])
  for isDisplayed in [false, true] {
    let markup = formula.mathML(MathMLOptions(isDisplayed: isDisplayed))
    let problem = Markup.problem(in: markup)
    require(problem == nil, "\(problem ?? ""): \(markup)")
  }
  for diagnostic in formula.diagnostics { _ = formula.text(of: diagnostic.range) }
}

/// Reads a formula as a computation, alone and with a definition above it, and evaluates it.
@Sendable func tryFormula(_ bytes: [UInt8]) {
  let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)
  var settings = CheckSettings()
  settings.samples = 3
  var book = FormulaBook(
    parts.reversed().enumerated().map { ("f\($0.offset)", String($0.element)) }, settings: settings)
  if parts.count == 2 { book.define("f1") }
  func bind(_ sample: inout Sample) -> FormulaBindings {
    let x = sample.vector(3)
    return [
      "x": x, "y": sample.vector(3), "θ": sample.uniform(0.5...2), "η": sample.uniform(0.1...1),
      "n": 3, "a": sample.uniform(-1...1), "A": sample.matrix(3, 3),
    ]
  }
  let found = book.verify("f0", bind)
  for problem in found.problems { _ = "\(problem)" }
  _ = book.refute("f0", bind)
}
