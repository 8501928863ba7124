/// Finds the end of an inline link's `(destination "title")`, in which nothing is looked for.
enum LinkTail {
  /// How far a destination's parentheses may nest, as in cmark.
  private static let nesting = 32

  /// The index after the `)` of the tail that starts with `(` at `start`, or nil.
  static func end(_ text: [UInt8], from start: Int) -> Int? {
    guard start < text.count, text[start] == .openParenthesis else { return nil }
    var index = skipSpaces(text, start + 1)
    guard let destinationEnd = destination(text, index) else { return nil }
    index = skipSpaces(text, destinationEnd)
    if index > destinationEnd, let titleEnd = title(text, index) {
      index = skipSpaces(text, titleEnd)
    }
    guard index < text.count, text[index] == .closeParenthesis else { return nil }
    return index + 1
  }

  private static func skipSpaces(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isSpace { index += 1 }
    return index
  }

  private static func destination(_ text: [UInt8], _ start: Int) -> Int? {
    var index = start
    if index < text.count, text[index] == .lessThan {
      index += 1
      while index < text.count, text[index] != .newline, text[index] != .lessThan {
        if text[index] == .greaterThan { return index + 1 }
        index += text[index] == .backslash ? 2 : 1
      }
      return nil
    }
    var depth = 0
    while index < text.count, !text[index].isSpace {
      switch text[index] {
      case .backslash: index += 1
      case .openParenthesis: depth += 1
      case .closeParenthesis where depth == 0: return index
      case .closeParenthesis: depth -= 1
      default: break
      }
      guard depth <= nesting else { return nil }
      index += 1
    }
    return depth == 0 ? min(index, text.count) : nil
  }

  private static func title(_ text: [UInt8], _ start: Int) -> Int? {
    guard start < text.count else { return nil }
    let close: UInt8
    switch text[start] {
    case .quote, UInt8(ascii: "'"): close = text[start]
    case .openParenthesis: close = .closeParenthesis
    default: return nil
    }
    var index = start + 1
    while index < text.count {
      if text[index] == close { return index + 1 }
      if text[index] == .openParenthesis, close == .closeParenthesis { return nil }
      index += text[index] == .backslash ? 2 : 1
    }
    return nil
  }
}
