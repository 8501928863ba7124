internal import SwiftSource

/// Finds the source text of a call, to show what was expected where the author wrote no sentence.
///
/// It is a class for its tokens' sake: they are made once, and only where something is not known yet.
final class CallSource {
  private let source: String
  private lazy var tokens = SwiftHighlighter.tokens(of: source)

  /// Takes a snippet.
  init(_ source: String) { self.source = source }

  /// What stands between the parentheses of a call.
  ///
  /// - Parameters:
  ///   - name: the function's name.
  ///   - line: the call's line, from 1.
  ///   - column: the call's column in UTF-8 bytes, from 1.
  /// - Returns: the text in one line; the whole source line when the call cannot be found there.
  func arguments(ofCallTo name: String, line: Int, column: Int) -> String {
    SourceMemory.shared.answer("arguments \(name) \(line) \(column)", of: source) {
      parsedArguments(ofCallTo: name, line: line, column: column)
    }
  }

  private func parsedArguments(ofCallTo name: String, line: Int, column: Int) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return name }
    let lineStart = lines[..<(line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
    let wanted = lineStart + max(column - 1, 0)
    let lineEnd = lineStart + lines[line - 1].utf8.count
    var offset = 0
    var found: Int?
    for (index, token) in tokens.enumerated() {
      // The compiler's column is that of the name or of the parenthesis after it.
      if token.kind == .call, token.text == name, (lineStart..<lineEnd).contains(offset),
        found == nil || offset <= wanted
      {
        found = index
      }
      offset += token.text.utf8.count
    }
    guard let found else { return String(lines[line - 1]).trimmed }
    return Self.inside(tokens[(found + 1)...])
  }

  /// The first of some arguments.
  static func first(of arguments: String) -> String {
    var depth = 0
    var isString = false
    var isEscaped = false
    for (index, character) in zip(arguments.indices, arguments) {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "\"": isString.toggle()
      case _ where isString: continue
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0: return String(arguments[..<index])
      default: continue
      }
    }
    return arguments
  }

  /// What stands between the first parenthesis and the one that closes it; those in strings and
  /// comments do not count.
  private static func inside(_ tokens: ArraySlice<SwiftToken>) -> String {
    var depth = 0
    var text = ""
    for token in tokens {
      guard token.kind != .comment else { continue }
      guard token.kind == .plain else {
        text += token.text
        continue
      }
      for character in token.text {
        if character == ")" { depth -= 1 }
        if depth == 0, character == ")" { return oneLine(text) }
        if depth > 0 { text.append(character) }
        if character == "(" { depth += 1 }
      }
    }
    return oneLine(text)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
