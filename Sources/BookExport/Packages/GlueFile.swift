internal import Manuscript

/// The file beside an exported chapter's program: the formulas that its checks name, and how values are shown.
struct GlueFile {
  /// The name of its type and, without ending, of the file.
  static let name = "ChapterNotebook"

  let chapter: Chapter
  let macros: [String: String]

  /// The file.
  var text: String {
    """
    import Notebook

    /// What the chapter's program needs besides its snippets.
    enum \(Self.name) {
      /// Makes the chapter's formulas known, so that `verify` and `refute` find them.
      static func start() {
        NotebookProgram.start(
          formulas: \(list(formulas, empty: "[]")),
          macros: \(list(macroLines, empty: "[:]")))
      }

      /// Shows a value, as the book does below a snippet.
      static func show<Value>(_ value: Value) { NotebookProgram.trailing(value) }
    }

    """
  }

  private var formulas: [String] {
    chapter.formulas.compactMap { formula in
      formula.label.map { "(\(SwiftLiteral.text($0)), \(SwiftLiteral.text(formula.latex)))" }
    }
  }

  private var macroLines: [String] {
    macros.sorted { $0.key < $1.key }
      .map { "\(SwiftLiteral.text($0.key)): \(SwiftLiteral.text($0.value))" }
  }

  private func list(_ lines: [String], empty: String) -> String {
    guard !lines.isEmpty else { return empty }
    return "[\n" + lines.map { "        \($0),\n" }.joined() + "      ]"
  }
}
