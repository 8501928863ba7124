import Manuscript

/// Writes the file that gives a chapter's program its links to the notebook, and the formulas it may check.
///
/// It stands apart from the snippets, so that its import is not theirs: what a chapter does not import, its snippets do
/// not see, and what a reader copies compiles.
struct GlueWriter {
  let formulas: [FormulaUse]
  let macros: [String: String]

  var text: String {
    """
    import Notebook

    enum __Book {
      static func start() {
        NotebookProgram.start(formulas: \(formulaList), macros: \(macroList))
      }
      static func begin(_ part: Int) { NotebookProgram.begin(part) }
      static func end(_ part: Int) { NotebookProgram.end(part) }
      static func trailing<Value>(_ value: Value) { NotebookProgram.trailing(value) }
      static func inline<Value>(_ index: Int, _ format: NumberFormat, _ value: Value) {
        NotebookProgram.inline(index, value, format: format)
      }
      static func isTrappingProcess(_ part: Int) -> Bool { NotebookProgram.isTrappingProcess(part) }
      static func endTrappingProcess() { NotebookProgram.endTrappingProcess() }
      static func finish() { NotebookProgram.finish() }
    }

    """
  }

  private var formulaList: String {
    let named = formulas.compactMap { formula in
      formula.label.map { "(\(SwiftLiteral.text($0)), \(SwiftLiteral.text(formula.latex)))" }
    }
    return "[\(named.joined(separator: ", "))]"
  }

  private var macroList: String {
    guard !macros.isEmpty else { return "[:]" }
    let pairs = macros.sorted { $0.key < $1.key }
      .map { "\(SwiftLiteral.text($0.key)): \(SwiftLiteral.text($0.value))" }
    return "[\(pairs.joined(separator: ", "))]"
  }
}
