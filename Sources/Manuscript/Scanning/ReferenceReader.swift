/// Reads `@eq-update`, `[@key, p. 4; @key2]` and `[^note]`.
struct ReferenceReader {
  let text: [UInt8]
  let place: (Range<Int>) -> SourceRange

  /// The end of the name after the `@` at `start`: letters, digits and single `-` or `_` between
  /// them, so that a sentence may go on with a hyphen, a period or Chinese text.
  static func end(_ text: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    while index < text.count {
      if text[index].isAlphanumeric {
        index += 1
      } else if text[index] == .hyphen || text[index] == .underscore, index > start + 1,
        index + 1 < text.count, text[index + 1].isAlphanumeric
      {
        index += 2
      } else {
        break
      }
    }
    return index > start + 1 ? index : nil
  }

  /// The footnote mark whose `[` is at `start`.
  func footnote(from start: Int) -> (identifier: String, range: Range<Int>)? {
    guard text.has("[^", at: start) else { return nil }
    var index = start + 2
    while index < text.count, !text[index].isSpace, text[index] != .openBracket,
      text[index] != .caret, text[index] != .closeBracket
    {
      index += text[index] == .backslash ? 2 : 1
    }
    guard index > start + 2, isCloseOfMark(index) else { return nil }
    return (text[(start + 2)..<index].string, start..<(index + 1))
  }

  /// The citation whose `[` is at `start`.
  func citation(
    from start: Int, _ sink: inout DiagnosticSink
  ) -> (citation: Citation, range: Range<Int>)? {
    guard text.has("[@", at: start), let close = closingBracket(from: start),
      isCloseOfMark(close)
    else { return nil }
    var items: [Citation.Item] = []
    var itemStart = start + 1
    while itemStart < close {
      let itemEnd = text[itemStart..<close].firstIndex(of: UInt8(ascii: ";")) ?? close
      guard let item = item(text.trimmingBlanks(itemStart..<itemEnd)) else { return nil }
      items.append(item)
      itemStart = itemEnd + 1
    }
    for item in items where Label.kind(of: item.key) != nil {
      sink.error(
        "reference-in-citation", at: item.range,
        "`\(item.key)` is a label of this book, not a work it cites",
        help: "write `@\(item.key)` without brackets")
    }
    let range = start..<(close + 1)
    return (Citation(items: items, range: place(range)), range)
  }

  /// A bracket that closes no link: neither `(` nor `[` follows.
  private func isCloseOfMark(_ index: Int) -> Bool {
    guard index < text.count, text[index] == .closeBracket else { return false }
    let next = index + 1 < text.count ? text[index + 1] : .space
    return next != .openParenthesis && next != .openBracket
  }

  private func closingBracket(from start: Int) -> Int? {
    var index = start + 1
    while index < text.count {
      if text[index] == .closeBracket { return index }
      if text[index] == .openBracket { return nil }
      index += text[index] == .backslash ? 2 : 1
    }
    return nil
  }

  /// `@key` with an optional locator after a comma or a blank.
  private func item(_ range: Range<Int>) -> Citation.Item? {
    guard !range.isEmpty, text[range.lowerBound] == .at else { return nil }
    var end = range.lowerBound + 1
    while end < range.upperBound, Self.isKey(text[end]) { end += 1 }
    while end > range.lowerBound + 1, text[end - 1] == .period || text[end - 1] == .colon {
      end -= 1
    }
    guard end > range.lowerBound + 1 else { return nil }
    var locatorStart = end
    if locatorStart < range.upperBound {
      guard text[end] == UInt8(ascii: ",") || text[end].isSpace else { return nil }
      locatorStart += 1
    }
    let locator = text[text.trimmingBlanks(locatorStart..<range.upperBound)].string
    return Citation.Item(
      key: text[(range.lowerBound + 1)..<end].string, locator: locator.isEmpty ? nil : locator,
      range: place(range.lowerBound..<end))
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || "-_:./+".utf8.contains(byte)
  }
}
