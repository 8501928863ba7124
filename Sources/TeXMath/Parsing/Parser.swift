/// Reads tokens into the tree. A formula has one parser; its methods are in the files beside.
struct Parser {
  var stream: TokenStream
  var macros: [String: Macro]
  var macroBodies: [String: [Token]] = [:]
  var definitions: [String: Macro] = [:]
  var diagnostics: [FormulaDiagnostic] = []
  var depth = 0
  /// Constructs that wait for their end; each ends the rows within it.
  var openBraces = 0
  var openLefts = 0
  var openEnvironments = 0
  /// Whether `\\` ends a row here: not within braces or delimiters.
  var dividesLines = true
  /// The alphabet in force.
  var letterStyle = LetterStyle.automatic
  /// Whether an argument without braces is read, which is one token: `\frac12`.
  var readsOneToken = false
  var tag: EquationTag?
  var label: String?
  var expansions = 0
  var expandedTokens = 0
  /// Whether reading was given up; no later problem is reported.
  var hasStopped = false

  init(_ source: String, macros: [String: Macro]) {
    stream = TokenStream(source)
    self.macros = [:]
    for (name, macro) in macros {
      self.macros[name.utf8.first == UInt8(ascii: "\\") ? String(name.dropFirst()) : name] = macro
    }
  }

  /// Reads the whole source.
  mutating func parseFormula(_ source: String) -> ParsedFormula {
    let whole = 0..<source.utf8.count
    var rows = [parseRow()]
    while !hasStopped, peek().kind != .end {
      stream.next()
      rows.append(parseRow())
    }
    if rows.count > 1, rows[rows.count - 1].isEmpty { rows.removeLast() }
    let root = rows.count == 1 ? rows[0] : [Parser.lines(rows, whole)]
    diagnostics.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return ParsedFormula(
      source: source, root: MathNode(.row(root), whole), diagnostics: diagnostics, tag: tag,
      label: label, definitions: definitions)
  }

  /// Lines that `\\` divides outside of any environment, as KaTeX reads them.
  private static func lines(_ rows: [[MathNode]], _ whole: Range<Int>) -> MathNode {
    let cells = rows.map { nodes in
      let start = nodes.first?.range.lowerBound ?? whole.lowerBound
      let end = nodes.last?.range.upperBound ?? start
      return Table.Row([MathNode(.row(nodes), start..<max(start, end))])
    }
    return MathNode(.table(Table("", .gathered, rows: cells)), whole)
  }

  // MARK: Tokens

  /// The next token that is neither a space nor a macro, which is expanded.
  mutating func peek() -> Token {
    while true {
      let token = stream.first
      if token.kind == .space {
        stream.next()
      } else if token.kind == .command, !macros.isEmpty, let macro = macros[token.text] {
        expand(macro, token)
      } else {
        return token
      }
    }
  }

  /// The range from a place to the end of what was read last.
  func range(from start: Int) -> Range<Int> {
    let last = stream.lastRange
    let lower = min(start, last.lowerBound)
    return lower..<max(lower, last.upperBound)
  }

  // MARK: Problems

  mutating func report(
    _ code: FormulaDiagnostic.Code, _ range: Range<Int>, _ summary: String,
    advice: String? = nil, severity: FormulaDiagnostic.Severity = .error
  ) {
    guard !hasStopped, diagnostics.count < Limits.diagnostics else { return }
    diagnostics.append(
      FormulaDiagnostic(code, range, summary, advice: advice, severity: severity))
  }

  /// Takes part in the nesting; false when the source nests too deeply, and then reading stops.
  mutating func enter() -> Bool {
    depth += 1
    guard depth > Limits.depth else { return !hasStopped }
    stop(
      .nestedTooDeeply, stream.first.range,
      "The formula nests more than \(Limits.depth) levels deep.",
      advice: "Split the formula.")
    return false
  }

  mutating func leave() { depth -= 1 }

  mutating func stop(
    _ code: FormulaDiagnostic.Code, _ range: Range<Int>, _ summary: String, advice: String
  ) {
    report(code, range, summary, advice: advice)
    hasStopped = true
    stream.drain()
  }
}
