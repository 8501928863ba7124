internal import Manuscript
internal import NotebookRecord

extension Chapter {
  /// The label of a snippet, with its place among the chapter's labels.
  func label(ofSnippet index: Int) -> Label? {
    labels.first { $0.target == .snippet(index: index) }
  }
}

extension ChapterContent {
  /// What became of a snippet. A result that is missing counts as not run.
  func result(ofSnippet index: Int) -> SnippetResult {
    guard result.snippets.indices.contains(index) else {
      return SnippetResult(outcome: .notRun(reason: "there is no result for it"))
    }
    return result.snippets[index]
  }

  /// What a snippet produced.
  func outputs(ofSnippet index: Int) -> [SnippetOutput] { result(ofSnippet: index).outputs }
}
