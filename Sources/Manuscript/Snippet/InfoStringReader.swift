/// Reads the info string of a Swift fence (the grammar is at `SnippetOptions`) from the line as it
/// stands in the file, so that every problem has its exact column.
struct InfoStringReader {
  let bytes: [UInt8]
  /// From indices of `bytes` to places in the file.
  let place: (Range<Int>) -> SourceRange

  private(set) var label: (name: String, range: SourceRange)?
  private(set) var options = SnippetOptions()
  /// The options that were understood, in order.
  private var seen: [(name: SnippetOptionName, range: SourceRange)] = []
  private var claim = ClaimReader()

  init(bytes: [UInt8], place: @escaping (Range<Int>) -> SourceRange) {
    self.bytes = bytes
    self.place = place
  }

  /// Reads what follows the language.
  mutating func read(_ range: Range<Int>, fence: SourceRange, _ sink: inout DiagnosticSink) {
    for (index, word) in OptionWordReader.words(of: bytes, in: range).enumerated() {
      read(word, isFirst: index == 0, &sink)
    }
    options.claim = claim.finish(&sink)
    checkWhole(fence, &sink)
  }

  /// The place of an option that was understood.
  func place(of name: SnippetOptionName) -> SourceRange? {
    seen.first { $0.name == name }?.range
  }

  private mutating func read(
    _ word: OptionWord, isFirst: Bool, _ sink: inout DiagnosticSink
  ) {
    let range = place(word.range)
    switch word.content {
    case .malformed(let problem):
      sink.error("malformed-option", at: range, problem)
    case .label(let name) where isFirst:
      label = (name, place(word.valueRange))
    case .label:
      sink.error(
        "misplaced-label", at: range, "the label does not stand directly after `swift`",
        help: "write `swift #label` and then the options; a snippet has one label")
    case .flag(let text), .assignment(let text, _):
      guard let name = SnippetOptionName(rawValue: text) else {
        reportUnknown(text, at: range, &sink)
        return
      }
      guard isAcceptable(name, word, at: range, &sink) else { return }
      seen.append((name, range))
      if case .assignment(_, let value) = word.content {
        readValue(name, value, word, &sink)
      } else {
        readFlag(name)
      }
    }
  }

  private func reportUnknown(
    _ text: String, at range: SourceRange, _ sink: inout DiagnosticSink
  ) {
    let names = SnippetOptionName.allCases.map(\.rawValue)
    sink.error(
      "unknown-fence-option", at: range, "there is no option `\(text)`",
      help: nearestName(to: text, among: names).map { "did you mean `\($0)`?" }
        ?? "options are " + names.joined(separator: ", "))
  }

  /// Whether an option has the right form and may stand with those before it.
  private func isAcceptable(
    _ name: SnippetOptionName, _ word: OptionWord, at range: SourceRange,
    _ sink: inout DiagnosticSink
  ) -> Bool {
    let isFlag = if case .flag = word.content { true } else { false }
    guard isFlag == name.isFlag else {
      sink.error(
        name.isFlag ? "unexpected-option-value" : "missing-option-value", at: range,
        name.isFlag ? "`\(name.rawValue)` takes no value" : "`\(name.rawValue)` needs a value",
        help: "write `\(name.example)`")
      return false
    }
    guard place(of: name) == nil else {
      sink.error(
        "duplicate-option", at: range, "`\(name.rawValue)` stands twice",
        help: "keep one of them")
      return false
    }
    if let other = seen.first(where: { $0.name.contradicts(name) }) {
      sink.error(
        "contradictory-options", at: range,
        "`\(name.rawValue)` contradicts `\(other.name.rawValue)`",
        help: "remove one of them")
      return false
    }
    return true
  }

  private mutating func readFlag(_ name: SnippetOptionName) {
    switch name {
    case .setup: options.purpose = .setup
    case .hidden: options.isHidden = true
    case .isolated: options.isIsolated = true
    case .uncompared: options.isUncompared = true
    case .exact: options.isExact = true
    case .seeded: options.isSeeded = true
    default: break
    }
  }

  private mutating func readValue(
    _ name: SnippetOptionName, _ value: String, _ word: OptionWord, _ sink: inout DiagnosticSink
  ) {
    let range = place(word.valueRange)
    switch name {
    case .claim:
      claim.readClaims(value, at: place(word.range), &sink)
      return
    case .verdict:
      claim.readVerdict(value, at: place(word.range), value: range, &sink)
      return
    default:
      break
    }
    if let problem = OptionValueReader.read(name, value, ties: ties(word), into: &options) {
      sink.error(
        "invalid-option-value", at: range.start == range.end ? place(word.range) : range,
        problem, help: "write `\(name.example)`")
    }
  }

  /// The names of a list and their places.
  private func ties(_ word: OptionWord) -> [SnippetOptions.Tie] {
    var result: [SnippetOptions.Tie] = []
    var start = word.valueRange.lowerBound
    for index in start...word.valueRange.upperBound {
      guard index == word.valueRange.upperBound || bytes[index] == UInt8(ascii: ",") else {
        continue
      }
      result.append(
        SnippetOptions.Tie(name: bytes[start..<index].string, range: place(start..<index)))
      start = index + 1
    }
    return result
  }

  /// What only the whole info string can tell.
  private func checkWhole(_ fence: SourceRange, _ sink: inout DiagnosticSink) {
    if let hidden = place(of: .hidden), place(of: .setup) == nil {
      sink.error(
        "hidden-without-setup", at: hidden, "only a `setup` snippet can be `hidden`",
        help: "add `setup`, or fold lines with `// hide` and `// show`")
    }
    guard !seen.contains(where: { $0.name.isPurpose }) else { return }
    sink.error(
      "untied-snippet", at: fence, "the snippet is tied to no function",
      help: "add `runs=f`, or say `setup`, `source=f`, `fails=\"…\"`, `traps=\"…\"` or "
        + "`plain=\"why\"`")
  }
}
