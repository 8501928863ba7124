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

  /// A chapter has thousands of tokens: an element of one letter in place of a class halves their weight.
  private static func markup(_ kind: SwiftToken.Kind, _ text: String) -> HTML {
    let content = HTML(content: text)
    return switch kind {
    case .plain: content
    case .keyword: "<b>\(content)</b>"
    case .type: "<var>\(content)</var>"
    case .call: "<u>\(content)</u>"
    case .literal: "<i>\(content)</i>"
    case .string: "<samp>\(content)</samp>"
    case .comment: "<em>\(content)</em>"
    case .attribute: "<cite>\(content)</cite>"
    }
  }
}
