/// Finds in one leaf what CommonMark does not know, leaving alone what is inside code spans, HTML tags,
/// link destinations and escapes. Linear in the leaf's length.
struct InlineScanner {
  let leaf: LeafText
  let text: [UInt8]
  let source: SourceText
  let isHeading: Bool
  /// The place in the file of a stretch of the leaf. It holds the leaf and its source only: readers that held the
  /// scanner would make each match copy all matches before it.
  let place: (Range<Int>) -> SourceRange
  var position = 0
  private(set) var matches: [InlineMatch] = []
  /// Where a `$$` opens that the leaf does not close.
  private(set) var unclosedDisplay: Int?

  private var runs: BacktickRuns?
  private var deadEnds = AngleSkipper.DeadEnds()
  private var imageCount = 0
  private var sink: DiagnosticSink

  /// How many images one leaf may start. Past that `![` is text: cmark's time grows with their square.
  private static let imageLimit = 256

  private init(
    _ leaf: LeafText, of source: SourceText, isHeading: Bool, _ sink: DiagnosticSink
  ) {
    self.leaf = leaf
    text = leaf.bytes
    self.source = source
    self.isHeading = isHeading
    place = { source.range(leaf.sourceRange($0)) }
    self.sink = sink
  }

  /// Scans a leaf, reporting into `sink`.
  static func scan(
    _ leaf: LeafText, of source: SourceText, isHeading: Bool = false, _ sink: inout DiagnosticSink
  ) -> InlineScanner {
    var scanner = InlineScanner(leaf, of: source, isHeading: isHeading, sink)
    scanner.scan()
    sink = scanner.sink
    return scanner
  }

  private mutating func scan() {
    while position < text.count {
      switch text[position] {
      case .backslash: skipEscape()
      case .backtick: scanBackticks()
      case .dollar: scanDollar()
      case .lessThan:
        position = AngleSkipper.end(text, from: position, &deadEnds) ?? position + 1
      case .openBracket: scanBracket()
      case .closeBracket: position = LinkTail.end(text, from: position + 1) ?? position + 1
      case .at: scanReference()
      case .openBrace: scanBrace()
      case .bang: scanBang()
      default: position += 1
      }
    }
  }

  private mutating func take(_ token: Token, _ range: Range<Int>) {
    matches.append(InlineMatch(range: range, token: token))
    position = range.upperBound
  }

  private mutating func skipEscape() {
    if text.has("\\~", at: position) {
      take(.literal("~"), position..<(position + 2))
    } else {
      position += 2
    }
  }

  private mutating func scanBang() {
    guard text.has("![", at: position) else {
      position += 1
      return
    }
    imageCount += 1
    guard imageCount > Self.imageLimit else {
      position += 1
      return
    }
    if imageCount == Self.imageLimit + 1 {
      sink.error(
        "too-many-images", at: place(position..<(position + 2)),
        "a paragraph holds more than \(Self.imageLimit) images", help: "split the paragraph")
    }
    take(.literal("!"), position..<(position + 1))
  }

  // MARK: Code spans and values

  private mutating func scanBackticks() {
    let known = runs ?? BacktickRuns(text)
    runs = known
    let length = known.length(at: position)
    let open = position..<(position + length)
    guard let close = known.next(ofLength: length, after: open.upperBound) else {
      position = open.upperBound
      return
    }
    let content = open.upperBound..<close
    let range = open.lowerBound..<(close + length)
    if let value = ValueReader(text: text, place: place).read(content, range: range, &sink) {
      take(.value(value), range)
    } else {
      position = range.upperBound
    }
  }

  // MARK: Formulas

  private mutating func scanDollar() {
    let reader = FormulaReader(leaf: leaf, source: source)
    switch reader.read(from: position, &sink) {
    case .formula(let formula, let range):
      take(.formula(formula), range)
    case .unclosedDisplay:
      if unclosedDisplay == nil { unclosedDisplay = position }
      position += 2
    case .text(let end):
      position = end
    }
  }

  // MARK: References, citations, footnotes

  private mutating func scanReference() {
    let isInWord = position > 0 && text[position - 1].isAlphanumeric
    guard !isInWord, let end = ReferenceReader.end(text, from: position) else {
      position += 1
      return
    }
    let name = text[(position + 1)..<end].string
    guard let kind = Label.kind(of: name) else {
      position = end
      return
    }
    let range = position..<end
    take(.reference(Reference(label: name, kind: kind, range: place(range))), range)
  }

  private mutating func scanBracket() {
    let reader = ReferenceReader(text: text, place: place)
    if let (citation, range) = reader.citation(from: position, &sink) {
      take(.citation(citation), range)
    } else if let (identifier, range) = reader.footnote(from: position) {
      let reference = FootnoteReference(identifier: identifier, footnote: nil, range: place(range))
      take(.footnoteReference(reference), range)
    } else {
      position += 1
    }
  }

  // MARK: Attributes

  private mutating func scanBrace() {
    let end = AttributeReader.end(of: text, from: position)
    if end == nil { reportUnclosedAttributes() }
    guard let end, isAfterImage || isLast(from: end),
      AttributeReader.isMeant(text, position..<end)
    else {
      position += 1
      return
    }
    let reader = AttributeReader(text: text, place: place)
    let range = position..<end
    take(.attributes(reader.read(range, &sink)), range)
  }

  /// `{#` and a letter can only be meant as a label.
  private mutating func reportUnclosedAttributes() {
    guard position + 2 < text.count, text.has("{#", at: position), text[position + 2].isLetter,
      isAfterImage || position > 0 && text[position - 1].isSpace
    else { return }
    sink.error(
      "malformed-attribute", at: place(position..<(position + 2)),
      "the attributes that start here have no end",
      help: "close them with `}`, and every quote in them")
  }

  /// A bracket or parenthesis stands directly before, as an image's end does.
  private var isAfterImage: Bool {
    position > 0 && (text[position - 1] == .closeParenthesis || text[position - 1] == .closeBracket)
  }

  /// A blank stands before, and nothing after but what closes a heading.
  private func isLast(from end: Int) -> Bool {
    guard position == 0 || text[position - 1].isSpace else { return false }
    return text[end...].allSatisfy {
      $0.isSpace || isHeading && ($0 == .hash || $0 == .equals || $0 == .hyphen)
    }
  }
}
