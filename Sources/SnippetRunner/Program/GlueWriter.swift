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
      formula.label.map { "(\(Self.literal($0)), \(Self.literal(formula.latex)))" }
    }
    return "[\(named.joined(separator: ", "))]"
  }

  private var macroList: String {
    guard !macros.isEmpty else { return "[:]" }
    let pairs = macros.sorted { $0.key < $1.key }
      .map { "\(Self.literal($0.key)): \(Self.literal($0.value))" }
    return "[\(pairs.joined(separator: ", "))]"
  }

  /// A Swift string literal for any text.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
