import Notebook

/// What the chapter's program needs besides its snippets.
enum ChapterNotebook {
  /// Makes the chapter's formulas known, so that `verify` and `refute` find them.
  static func start() {
    NotebookProgram.start(
      formulas: [
        ("eq-a", "a = b")
      ],
      macros: [
        "RR": "\\mathbb{R}"
      ])
  }

  /// Shows a value, as the book does below a snippet.
  static func show<Value>(_ value: Value) { NotebookProgram.trailing(value) }
}
