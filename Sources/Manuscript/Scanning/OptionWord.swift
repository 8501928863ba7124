/// One word of an info string or an attribute block: `#label`, `flag` or `name=value`.
struct OptionWord {
  enum Content: Equatable {
    case label(String)
    case flag(String)
    case assignment(name: String, value: String)
    /// Something else, and what is wrong with it.
    case malformed(String)
  }

  var content: Content
  /// The whole word, as indices of the text it was read from.
  var range: Range<Int>
  /// The value without its quotes.
  var valueRange: Range<Int>

  /// The option's name, for all but labels.
  var name: String? {
    switch content {
    case .flag(let name), .assignment(let name, _): name
    case .label, .malformed: nil
    }
  }
}

/// Splits the words of an info string or an attribute block.
struct OptionWordReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  static func words(of bytes: [UInt8], in range: Range<Int>) -> [OptionWord] {
    var reader = OptionWordReader(bytes, range)
    var words: [OptionWord] = []
    while let word = reader.next() { words.append(word) }
    return words
  }

  private mutating func next() -> OptionWord? {
    while index < end, bytes[index].isSpace { index += 1 }
    guard index < end else { return nil }
    let start = index
    if bytes[start] == .hash { return label(from: start) }
    while index < end, !bytes[index].isSpace, bytes[index] != .equals, bytes[index] != .quote {
      index += 1
    }
    let name = bytes[start..<index].string
    guard index < end, bytes[index] == .equals else {
      if index < end, bytes[index] == .quote { return malformed(start, "a quote stands here") }
      return OptionWord(content: .flag(name), range: start..<index, valueRange: index..<index)
    }
    index += 1
    guard !name.isEmpty else { return malformed(start, "the name before `=` is missing") }
    if index < end, bytes[index] == .quote { return quoted(from: start, name: name) }
    let valueStart = index
    skipWord()
    let value = bytes[valueStart..<index]
    if value.contains(.quote) { return malformed(start, "a quote stands inside the value") }
    return OptionWord(
      content: .assignment(name: name, value: value.string), range: start..<index,
      valueRange: valueStart..<index)
  }

  private mutating func label(from start: Int) -> OptionWord {
    skipWord()
    let name = bytes[(start + 1)..<index]
    guard let first = name.first, first.isLetter || first >= 0x80,
      name.allSatisfy({ $0.isAlphanumeric || $0 >= 0x80 || "-_.".utf8.contains($0) })
    else {
      return malformed(
        start, "a label is `#` and a letter, then letters, digits, `-`, `_` and `.`")
    }
    return OptionWord(
      content: .label(name.string), range: start..<index, valueRange: (start + 1)..<index)
  }

  private mutating func quoted(from start: Int, name: String) -> OptionWord {
    index += 1
    let valueStart = index
    var value: [UInt8] = []
    while index < end, bytes[index] != .quote {
      if bytes[index] == .backslash, index + 1 < end,
        bytes[index + 1] == .quote || bytes[index + 1] == .backslash
      {
        index += 1
      }
      value.append(bytes[index])
      index += 1
    }
    guard index < end else { return malformed(start, "the closing quote is missing") }
    index += 1
    guard index == end || bytes[index].isSpace else {
      return malformed(start, "a blank must follow the closing quote")
    }
    return OptionWord(
      content: .assignment(name: name, value: value.string), range: start..<index,
      valueRange: valueStart..<(index - 1))
  }

  private mutating func malformed(_ start: Int, _ problem: String) -> OptionWord {
    skipWord()
    return OptionWord(content: .malformed(problem), range: start..<index, valueRange: index..<index)
  }

  private mutating func skipWord() {
    while index < end, !bytes[index].isSpace { index += 1 }
  }
}
