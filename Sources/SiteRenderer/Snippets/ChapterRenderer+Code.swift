internal import Manuscript

extension ChapterRenderer {
  /// The code of a snippet, with what its author hid folded away.
  func renderCode(_ body: SnippetBody, spoken: String, links: [Int: String] = [:]) -> HTML {
    let first = body.firstLine
    let lines = CodeLines.highlighted(body.text, links: links)
    var html = HTML()
    var next = 0
    for fold in body.folds.sorted(by: { $0.markedLines.lowerBound < $1.markedLines.lowerBound }) {
      let marked = fold.markedLines.clamped(to: next..<max(next, lines.count))
      html += Self.pre(lines[next..<max(next, marked.lowerBound)], line: first)
      html += Self.folded(lines[fold.lines.clamped(to: 0..<lines.count)], line: first)
      next = max(next, marked.upperBound)
    }
    html += Self.pre(lines[min(next, lines.count)...], line: first)
    return Self.scrolling(html, spoken: spoken)
  }

  /// Code in a box that scrolls sideways, reachable from the keyboard.
  static func scrolling(_ code: HTML, spoken: String) -> HTML {
    #"<div class="code" tabindex="0" role="region" aria-label="\#(spoken)">\#(code)</div>"#
  }

  /// Lines of code as one element; nothing for no lines. `line` is that of the chapter's file on which
  /// the whole code starts; a script numbers the lines from it.
  static func pre(_ lines: ArraySlice<HTML>, line: Int? = nil) -> HTML {
    guard !lines.isEmpty else { return "" }
    let number: HTML? = line.map { #" data-line="\#($0 + lines.startIndex)""# }
    return "<pre\(number)><code>\(lines.joined(separator: "\n"))\n</code></pre>"
  }

  private static func folded(_ lines: ArraySlice<HTML>, line: Int) -> HTML {
    guard !lines.isEmpty else { return "" }
    let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
    return #"""
      <details class="fold"><summary>\#(count) hidden</summary>\#(pre(lines, line: line))</details>
      """#
  }
}
