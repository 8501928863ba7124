internal import Manuscript

/// A snippet as Markdown.
enum SnippetMarkdown {
  /// The code in a fence and, if wanted, what it gave.
  static func text(of index: Int, in chapter: ExportChapter, withOutputs: Bool) -> String {
    let snippet = chapter.chapter.snippets[index]
    let code = (chapter.sources[index] ?? snippet.body.text).trimmingNewlines
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: code) + 1))
    let parts = ["\(fence)swift\n\(code)\n\(fence)"] + (withOutputs ? outputs(index, chapter) : [])
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func outputs(_ index: Int, _ chapter: ExportChapter) -> [String] {
    chapter.outputs.indices.contains(index)
      ? chapter.outputs[index].map(\.trimmingNewlines) : []
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for next in text {
      current = next == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}

extension String {
  /// The text without newlines at its ends.
  var trimmingNewlines: String {
    guard let first = firstIndex(where: { !$0.isNewline }),
      let last = lastIndex(where: { !$0.isNewline })
    else { return "" }
    return String(self[first...last])
  }
}
