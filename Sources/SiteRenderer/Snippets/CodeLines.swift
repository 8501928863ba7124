internal import SwiftSource

/// Highlighted Swift cut into lines, each closed in itself, so that lines can be folded away.
enum CodeLines {
  /// The lines of `source` as markup, without newlines.
  static func highlighted(_ source: String) -> [HTML] {
    var lines: [HTML] = []
    var line = HTML()
    for token in SwiftHighlighter.tokens(of: source) {
      let pieces = token.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          lines.append(line)
          line = HTML()
        }
        if !piece.isEmpty { line += markup(token.kind, String(piece)) }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func markup(_ kind: SwiftToken.Kind, _ text: String) -> HTML {
    guard let name = className(of: kind) else { return HTML(text: text) }
    return #"<span class="\#(name)">\#(text)</span>"#
  }

  private static func className(of kind: SwiftToken.Kind) -> String? {
    switch kind {
    case .plain: nil
    case .keyword: "k"
    case .type: "t"
    case .call: "f"
    case .literal: "n"
    case .string: "s"
    case .comment: "c"
    case .attribute: "a"
    }
  }
}
