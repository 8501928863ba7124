extension Parser {
  /// Reads `\begin{name} … \end{name}`.
  mutating func parseEnvironment(_ token: Token) -> MathNode? {
    guard let name = argumentText(), !name.isEmpty else {
      report(.missingArgument, token.range, "\\begin needs the name of an environment.")
      return nil
    }
    let place = range(from: token.start)
    let known = EnvironmentTable.environments[name]
    if known == nil {
      let close = DidYouMean.suggestion(
        for: name, among: Array(EnvironmentTable.environments.keys))
      report(
        .unknownEnvironment, place, "Unknown environment \(name).",
        advice: close.map { "Did you mean \($0)?" })
    }
    let environment = known ?? EnvironmentTable.Environment(layout: .matrix)
    var table = Table(
      name, environment.layout, open: environment.open, close: environment.close, rows: [])
    table.columns = parseColumns(environment, token)
    parseRows(into: &table)
    closeEnvironment(name, place)
    return environmentNode(table, environment, range(from: token.start))
  }

  /// `equation` and its like with one line are that line.
  private func environmentNode(
    _ table: Table, _ environment: EnvironmentTable.Environment, _ place: Range<Int>
  ) -> MathNode {
    let node: MathNode
    if table.layout == .gathered, table.rows.count == 1, table.rows[0].cells.count == 1 {
      node = MathNode(table.rows[0].cells[0].kind, place)
    } else {
      node = MathNode(.table(table), place)
    }
    return environment.isDisplay ? MathNode(.styled(.display, node), place) : node
  }

  private mutating func closeEnvironment(_ name: String, _ place: Range<Int>) {
    let token = peek()
    guard token.isCommand("end") else {
      report(
        .unbalancedEnvironment, place, "\\begin{\(name)} is never closed.",
        advice: "Add \\end{\(name)}.")
      return
    }
    stream.next()
    let closed = argumentText() ?? ""
    if closed != name {
      report(
        .unbalancedEnvironment, range(from: token.start),
        "\\end{\(closed)} closes \\begin{\(name)}.", advice: "Write \\end{\(name)}.")
    }
  }

  // MARK: Rows

  private mutating func parseRows(into table: inout Table) {
    openEnvironments += 1
    let dividedLines = dividesLines
    dividesLines = true
    let outer = (tag, label)
    (tag, label) = (nil, nil)
    while true {
      let hasLine = skipLines()
      let cells = parseCells(of: table)
      let isLast = !isRowBreak(peek())
      if isLast, cells.count == 1, cells[0].isEmptyRow, !table.rows.isEmpty, tag == nil {
        table.lineBelow = hasLine
        // A label after the last line break still names something.
        if label != nil { table.rows[table.rows.count - 1].label = label }
      } else {
        table.rows.append(Table.Row(cells, lineAbove: hasLine, tag: tag, label: label))
      }
      (tag, label) = (nil, nil)
      if isLast { break }
      stream.next()
      skipRowSpace()
    }
    // A single line's number is the formula's own.
    (tag, label) = outer
    if table.layout == .gathered, table.rows.count == 1 {
      (tag, label) = (outer.0 ?? table.rows[0].tag, outer.1 ?? table.rows[0].label)
    }
    openEnvironments -= 1
    dividesLines = dividedLines
  }

  private func isRowBreak(_ token: Token) -> Bool {
    token.isCommand("\\") || token.isCommand("cr") || token.isCommand("newline")
  }

  private mutating func parseCells(of table: Table) -> [MathNode] {
    var cells: [MathNode] = []
    while true {
      let start = peek().start
      let continues = table.layout == .alignment && cells.count % 2 == 1
      let nodes = parseRow(continues: continues)
      let first = nodes.first?.range.lowerBound ?? start
      let end = nodes.last?.range.upperBound ?? first
      cells.append(MathNode(.row(nodes), first..<max(first, end)))
      guard peek().isCharacter("&") else { return cells }
      if table.layout == .gathered, table.environment.hasPrefix("gather") {
        report(
          .misplacedAlignment, peek().range, "An & in \(table.environment), which aligns nothing.",
          advice: "Use aligned.")
      }
      stream.next()
    }
  }

  /// Skips `\hline` and its like at the start of a row; whether there was one.
  private mutating func skipLines() -> Bool {
    var hasLine = false
    while true {
      let token = peek()
      guard token.kind == .command,
        ["hline", "hdashline", "cline", "toprule", "midrule", "bottomrule"]
          .contains(token.text)
      else { return hasLine }
      stream.next()
      if token.text == "cline" { _ = argumentTokens() }
      hasLine = true
    }
  }

  /// The space after a line break: `\\*`, `\\[1ex]`; brackets that hold no length are content.
  private mutating func skipRowSpace() {
    skipStar()
    guard stream.first.isCharacter("[") else { return }
    let ahead = stream.upcoming.prefix(16)
    guard let end = ahead.firstIndex(where: { $0.isCharacter("]") }) else { return }
    let text = ahead[ahead.startIndex..<end].dropFirst().map(\.written).joined()
    if Parser.length(Parser.trimmed(text)) != nil { _ = bracketedTokens() }
  }

  // MARK: Columns

  private mutating func parseColumns(
    _ environment: EnvironmentTable.Environment, _ token: Token
  ) -> [Table.Column] {
    switch environment.argument {
    case .none:
      guard stream.first.isCharacter("["), environment.layout != .cases else { return [] }
      return matrixColumns()
    case .count:
      if argumentTokens() == nil {
        report(.missingArgument, token.range, "This environment needs a number of columns.")
      }
      return []
    case .columns:
      if stream.first.isCharacter("[") { _ = bracketedTokens() }
      guard peek().isCharacter("{"), let tokens = argumentTokens() else {
        report(
          .missingArgument, range(from: token.start),
          "This environment needs its columns, such as {lcr}.")
        return []
      }
      return columns(from: tokens)
    }
  }

  /// `\begin{bmatrix*}[r]` and `\begin{aligned}[t]`; other brackets are content.
  private mutating func matrixColumns() -> [Table.Column] {
    let ahead = stream.upcoming.prefix(3)
    guard ahead.count == 3, ahead[ahead.startIndex + 2].isCharacter("]"),
      "lcrtb".contains(ahead[ahead.startIndex + 1].text)
    else { return [] }
    let tokens = bracketedTokens() ?? []
    return "lcr".contains(tokens.first?.text ?? "t") ? columns(from: tokens) : []
  }

  private mutating func columns(from tokens: [Token], isRepeated: Bool = false) -> [Table.Column] {
    var columns: [Table.Column] = []
    var hasLine = false
    var rest = tokens[...]
    while let token = rest.popFirst() {
      switch token.text {
      case "l": columns.append(Table.Column(.left, lineBefore: hasLine))
      case "c": columns.append(Table.Column(.center, lineBefore: hasLine))
      case "r": columns.append(Table.Column(.right, lineBefore: hasLine))
      case "p", "m", "b", "@", "!", ">", "<":
        if ["p", "m", "b"].contains(token.text) {
          columns.append(Table.Column(.left, lineBefore: hasLine))
        }
        _ = Parser.group(&rest)
      case "*" where !isRepeated:
        let count = Int(Parser.group(&rest).map(\.written).joined()) ?? 1
        let repeated = Parser.group(&rest)
        for _ in 0..<max(0, min(count, 100)) {
          columns += self.columns(from: repeated, isRepeated: true)
        }
      case "|", ":": break
      default:
        if token.kind != .space {
          report(
            .invalidArgument, token.range, "\(Parser.visible(token.written)) is no kind of column.",
            advice: "Columns are l, c, r and |.")
        }
      }
      if token.kind != .space { hasLine = token.text == "|" || token.text == ":" }
    }
    if hasLine, !columns.isEmpty { columns[columns.count - 1].lineAfter = true }
    return columns
  }

  private static func group(_ tokens: inout ArraySlice<Token>) -> [Token] {
    while tokens.first?.kind == .space { tokens.removeFirst() }
    guard let first = tokens.popFirst() else { return [] }
    guard first.isCharacter("{") else { return [first] }
    var level = 1
    var group: [Token] = []
    while let token = tokens.popFirst() {
      if token.isCharacter("{") { level += 1 }
      if token.isCharacter("}") { level -= 1 }
      if level == 0 { break }
      group.append(token)
    }
    return group
  }

  // MARK: Lines of a subscript

  mutating func parseSubstack(_ token: Token) -> MathNode {
    let opener = peek()
    guard opener.isCharacter("{"), enter() else {
      if opener.isCharacter("{") { leave() }
      return parseArgument(of: token)
    }
    defer { leave() }
    stream.next()
    openBraces += 1
    var table = Table("substack", .substack, rows: [])
    parseRows(into: &table)
    openBraces -= 1
    closeBrace(opener)
    return MathNode(.table(table), range(from: token.start))
  }
}

extension MathNode {
  var isEmptyRow: Bool {
    if case .row(let nodes) = kind { nodes.isEmpty } else { false }
  }
}
