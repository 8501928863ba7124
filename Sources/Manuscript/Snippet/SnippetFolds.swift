/// Finds the lines between `// hide` and `// show`.
enum SnippetFolds {
  static func find(in lines: [Substring]) -> [SnippetBody.Fold] {
    var folds: [SnippetBody.Fold] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if start == nil, isMark(line, "hide") {
        start = index
      } else if let first = start, isMark(line, "show") {
        folds.append(
          SnippetBody.Fold(lines: (first + 1)..<index, markedLines: first..<(index + 1)))
        start = nil
      }
    }
    if let start {
      folds.append(
        SnippetBody.Fold(lines: (start + 1)..<lines.count, markedLines: start..<lines.count))
    }
    return folds
  }

  private static func isMark(_ line: Substring, _ word: String) -> Bool {
    line.utf8.first { $0 != .space } == UInt8(ascii: "/")
      && line.split(separator: " ").elementsEqual(["//", word[...]])
  }
}
