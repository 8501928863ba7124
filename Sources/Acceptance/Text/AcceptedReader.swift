public import Manuscript

/// Reads accepted results from their text. Whatever stands there, it is read to the end, and every problem is told at
/// its line.
public struct AcceptedReader: Sendable {
  /// What could be read.
  public private(set) var results = AcceptedResults()
  /// The line on which each block starts.
  public private(set) var lines: [ResultPlace: Int] = [:]
  /// What is wrong with the text.
  public private(set) var diagnostics: [Diagnostic] = []

  private let file: String

  /// - Parameters:
  ///   - text: The text.
  ///   - file: What diagnostics call it.
  public init(_ text: String, file: String) {
    self.file = file
    // Bytes, not characters: every build reads all accepted results.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard lines.first.map(String.init) == AcceptedResults.firstLine else {
      complain(1, "these are no accepted results that this version reads")
      return
    }
    for (index, line) in lines.enumerated().dropFirst() { read(line, number: index + 1) }
  }

  private mutating func read(_ line: Substring, number: Int) {
    let content = Substring(line.utf8.drop { $0 == UInt8(ascii: " ") })
    guard let first = content.utf8.first, first != UInt8(ascii: "#") else { return }
    switch line.utf8.count - content.utf8.count {
    case 0: readPlace(content, number)
    case 2: readHead(content, number)
    case 4: readField(content, number)
    default: complain(number, "a line is indented by 0, 2 or 4 blanks")
    }
  }

  private mutating func readPlace(_ line: Substring, _ number: Int) {
    guard let place = ResultPlace(line) else {
      complain(number, "this names no snippet, nor the values in the text")
      return
    }
    if lines.updateValue(number, forKey: place) != nil {
      complain(number, "\(place) stands twice")
    }
    results.blocks.append(AcceptedBlock(place: place, items: []))
  }

  private mutating func readHead(_ line: Substring, _ number: Int) {
    let (word, rest) = Self.firstWord(of: line)
    let tokens = TokenReader.tokens(in: rest)
    guard let kind = AcceptedItem.Kind(rawValue: String(word)), let tokens, tokens.count < 2 else {
      complain(number, "this is no result: a kind, and at most a name in quotes")
      return
    }
    guard !results.blocks.isEmpty else {
      complain(number, "this result belongs to no snippet")
      return
    }
    var name = ""
    if case .text(let text)? = tokens.first { name = text }
    results.blocks[results.blocks.count - 1].items.append(AcceptedItem(kind, name: name, []))
  }

  private mutating func readField(_ line: Substring, _ number: Int) {
    let (key, rest) = Self.firstWord(of: line)
    guard let tokens = TokenReader.tokens(in: rest) else {
      complain(number, "after its first word a line holds numbers and quoted texts")
      return
    }
    guard let block = results.blocks.indices.last,
      let item = results.blocks[block].items.indices.last
    else {
      complain(number, "this line belongs to no result")
      return
    }
    results.blocks[block].items[item].fields.append(AcceptedItem.Field(String(key), tokens))
  }

  private static func firstWord(of line: Substring) -> (word: Substring, rest: Substring) {
    let word = line.utf8.prefix { $0 != UInt8(ascii: " ") }
    return (Substring(word), line[word.endIndex...])
  }

  private mutating func complain(_ line: Int, _ summary: String) {
    diagnostics.append(
      Diagnostic(
        .error, "broken-accepted-results", file: file,
        range: SourceRange(line: line, columns: 1..<1),
        summary: summary,
        help: "take the file as it was last committed, or write it anew with `book accept`"))
  }
}
