import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Tells the kinds of a source's tokens from its grammar, so that a name inside a string or comment is never taken for one.
public enum SwiftHighlighter {
  /// The tokens of `source`; their texts, put together, are `source` again.
  public static func tokens(of source: String) -> [SwiftToken] {
    let tree = Parser.parse(source: source)
    let calls = CallCollector.positions(in: tree)
    let bytes = Array(source.utf8)
    var tokens: [SwiftToken] = []
    var end = 0
    for span in tree.classifications {
      let range = span.range.lowerBound.utf8Offset..<span.range.upperBound.utf8Offset
      if range.lowerBound > end { append(.plain, bytes[end..<range.lowerBound], to: &tokens) }
      let kind = calls.contains(range.lowerBound) ? .call : SwiftToken.Kind(span.kind)
      append(kind, bytes[range], to: &tokens)
      end = range.upperBound
    }
    if end < bytes.count { append(.plain, bytes[end...], to: &tokens) }
    return tokens
  }

  private static func append(
    _ kind: SwiftToken.Kind, _ bytes: ArraySlice<UInt8>, to tokens: inout [SwiftToken]
  ) {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if let last = tokens.last, last.kind == kind {
      tokens[tokens.count - 1].text += text
    } else {
      tokens.append(SwiftToken(kind, text))
    }
  }
}

extension SwiftToken.Kind {
  fileprivate init(_ classification: SyntaxClassification) {
    switch classification {
    case .keyword, .ifConfigDirective: self = .keyword
    case .type: self = .type
    case .integerLiteral, .floatLiteral: self = .literal
    case .stringLiteral, .regexLiteral: self = .string
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: self = .comment
    case .attribute: self = .attribute
    default: self = .plain
    }
  }
}
