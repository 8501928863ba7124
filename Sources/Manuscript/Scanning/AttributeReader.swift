/// Reads attribute blocks, `{#eq-update definition quotes=D0-F8 claim=D0-F8 verdict=refuted}`.
struct AttributeReader {
  /// The names that an attribute block knows.
  enum Name: String, CaseIterable {
    case claim, verdict, definition, quotes, width, symbol, shape
  }

  let text: [UInt8]
  /// From indices of `text` to places in the file.
  let place: (Range<Int>) -> SourceRange

  /// The end of the attribute block that starts at a `{`, after its `}`, or nil.
  static func end(of text: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    var isQuoted = false
    while index < text.count {
      switch text[index] {
      case .quote: isQuoted.toggle()
      case .backslash where isQuoted: index += 1
      case .closeBrace where !isQuoted: return index + 1
      case .openBrace where !isQuoted: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a block in prose is meant as attributes: it has a label or a `name=value`.
  static func isMeant(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    OptionWordReader.words(of: text, in: inside(range)).contains {
      switch $0.content {
      case .label, .assignment: true
      case .flag, .malformed: false
      }
    }
  }

  private static func inside(_ range: Range<Int>) -> Range<Int> {
    (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  /// Reads a block with its braces.
  func read(_ range: Range<Int>, _ sink: inout DiagnosticSink) -> Attributes {
    var result = Attributes()
    result.range = place(range)
    var claim = ClaimReader()
    var symbol = SymbolReader()
    var seen: Set<String> = []
    for word in OptionWordReader.words(of: text, in: Self.inside(range)) {
      if let name = word.name, !seen.insert(name).inserted {
        sink.error(
          "duplicate-attribute", at: place(word.range), "`\(name)` stands twice",
          help: "keep one of them")
        continue
      }
      if word.isOfSymbol {
        read(word, into: &symbol, &sink)
      } else {
        read(word, into: &result, &claim, &sink)
      }
    }
    result.claim = claim.finish(&sink)
    result.symbol = symbol.finish(&sink)
    return result
  }

  private func read(
    _ word: OptionWord, into result: inout Attributes, _ claim: inout ClaimReader,
    _ sink: inout DiagnosticSink
  ) {
    switch (word.content, word.name.flatMap(Name.init)) {
    case (.label(let name), _):
      readLabel(name, word, into: &result, &sink)
    case (.flag, .definition):
      result.isDefinition = true
    case (.assignment(_, let value), .quotes) where !value.isEmpty:
      result.quotes = value.split(separator: ",").map(String.init)
    case (.assignment(_, let value), .width) where !value.isEmpty:
      result.width = value
    case (.assignment(_, let value), .claim):
      claim.readClaims(value, at: place(word.range), &sink)
    case (.assignment(_, let value), .verdict):
      claim.readVerdict(value, at: place(word.range), value: place(word.valueRange), &sink)
    default:
      report(word, &sink)
    }
  }

  private func read(
    _ word: OptionWord, into symbol: inout SymbolReader, _ sink: inout DiagnosticSink
  ) {
    guard case .assignment(let name, let value) = word.content, !value.isEmpty else {
      return report(word, &sink)
    }
    if name == Name.symbol.rawValue {
      symbol.readMeaning(value, at: place(word.range))
    } else {
      symbol.readShapes(value, at: place(word.range), value: place(word.valueRange), &sink)
    }
  }

  private func readLabel(
    _ name: String, _ word: OptionWord, into result: inout Attributes,
    _ sink: inout DiagnosticSink
  ) {
    guard result.label == nil else {
      sink.error(
        "duplicate-attribute", at: place(word.range), "a second label, `#\(name)`",
        help: "a thing has one label")
      return
    }
    guard let label = Label(name: name, range: place(word.valueRange)) else {
      sink.error(
        "untyped-label", at: place(word.range),
        "the label `\(name)` does not say what it names",
        help: "start it with eq-, fig-, tbl-, sec- or lst-")
      return
    }
    result.label = label
  }

  private func report(_ word: OptionWord, _ sink: inout DiagnosticSink) {
    let place = place(word.range)
    if case .malformed(let problem) = word.content {
      sink.error("malformed-attribute", at: place, problem)
      return
    }
    let name = word.name ?? ""
    guard let known = Name(rawValue: name) else {
      let nearest = nearestName(to: name, among: Name.allCases.map(\.rawValue))
      sink.error(
        "unknown-attribute", at: place, "there is no attribute `\(name)`",
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "attributes are " + Name.allCases.map(\.rawValue).joined(separator: ", "))
      return
    }
    sink.error(
      "malformed-attribute", at: place,
      known == .definition ? "`definition` takes no value" : "`\(name)` needs a value",
      help: known == .definition ? "write `definition`" : "write `\(name)=…`")
  }
}

extension OptionWord {
  fileprivate var isOfSymbol: Bool {
    name == AttributeReader.Name.symbol.rawValue || name == AttributeReader.Name.shape.rawValue
  }
}

extension Label {
  /// A label whose prefix says what it names, or nil.
  init?(name: String, range: SourceRange) {
    guard let kind = Self.kind(of: name) else { return nil }
    self.init(name: name, kind: kind, range: range, target: nil)
  }

  /// What a name's prefix says, or nil when it has none of the known ones, or nothing after it.
  static func kind(of name: String) -> Kind? {
    guard let hyphen = name.firstIndex(of: "-"), name.index(after: hyphen) < name.endIndex else {
      return nil
    }
    return Kind(rawValue: String(name[..<hyphen]))
  }
}
