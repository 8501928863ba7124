internal import SwiftSource

/// Highlighted Swift cut into lines, each closed in itself, so that lines can be folded away.
enum CodeLines {
  /// The lines of `source` as markup, without newlines.
  ///
  /// - Parameters:
  ///   - source: the code.
  ///   - links: what calls lead to: addresses by the first byte of the called name.
  /// - Returns: one piece of markup a line.
  static func highlighted(_ source: String, links: [Int: String] = [:]) -> [HTML] {
    let places = links.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let text = SourceMemory.shared.answer(
      "highlighted \(places.joined(separator: " "))", of: source
    ) {
      coloured(source, links: links).map { $0.markup + "\n" }.joined()
    }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast().map { HTML(trusted: String(Substring($0))) }
  }

  private static func coloured(_ source: String, links: [Int: String]) -> [HTML] {
    var lines: [HTML] = []
    var line = HTML()
    var offset = 0
    for token in SwiftHighlighter.tokens(of: source) {
      let pieces = token.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          lines.append(line)
          line = HTML()
        }
        if !piece.isEmpty {
          let link = token.kind == .call ? links[offset] : nil
          line += link.map { linked(String(piece), $0) } ?? markup(token.kind, String(piece))
        }
      }
      offset += token.text.utf8.count
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func linked(_ name: String, _ address: String) -> HTML {
    #"<a href="\#(address)">\#(HTML(content: name))</a>"#
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
