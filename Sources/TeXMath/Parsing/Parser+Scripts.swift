extension Parser {
  /// What has been read of a base's scripts.
  private struct Reading {
    var scripts: Scripts
    var isEmpty = true
  }

  /// Reads the scripts, primes and limits that follow a base.
  mutating func parseScripts(on base: MathNode) -> MathNode {
    guard !readsOneToken else { return base }
    var reading = Reading(scripts: Scripts(base: base, placement: Parser.placement(of: base)))
    while readScript(&reading) {}
    guard !reading.isEmpty else { return base }
    let place = range(from: base.range.lowerBound)
    if let brace = bracedNote(reading.scripts) { return MathNode(.brace(brace), place) }
    return MathNode(.scripts(reading.scripts), place)
  }

  private mutating func readScript(_ reading: inout Reading) -> Bool {
    let token = peek()
    switch token.kind {
    case .character:
      switch token.byte {
      case UInt8(ascii: "^"): readSuperscript(token, &reading)
      case UInt8(ascii: "_"): readSubscript(token, &reading)
      case UInt8(ascii: "'"):
        stream.next()
        reading.scripts.primes += 1
      case 0: return readSmallSigns(token, &reading)
      default: return false
      }
      reading.isEmpty = false
      return true
    case .command: return readLimits(token, &reading)
    default: return false
    }
  }

  private mutating func readSuperscript(_ token: Token, _ reading: inout Reading) {
    stream.next()
    let argument = parseArgument(of: token)
    let primes = Parser.primes(in: argument)
    if primes > 0 {
      reading.scripts.primes += primes
    } else if reading.scripts.sup != nil {
      reportDouble("superscript", token)
    } else {
      reading.scripts.sup = argument
    }
  }

  /// A second script is reported and left out: what it belongs to is unknown.
  private mutating func readSubscript(_ token: Token, _ reading: inout Reading) {
    stream.next()
    let argument = parseArgument(of: token)
    if reading.scripts.sub != nil {
      reportDouble("subscript", token)
    } else {
      reading.scripts.sub = argument
    }
  }

  private mutating func reportDouble(_ what: String, _ token: Token) {
    report(
      .doubleScript, token.range, "A second \(what) on one base.",
      advice: "Put braces around what it belongs to.")
  }

  /// The number of primes when a superscript is nothing else, as in `x^{\prime\prime}`.
  private static func primes(in node: MathNode) -> Int {
    switch node.kind {
    case .operator(let sign): return sign.symbol == "′" ? 1 : 0
    case .row(let nodes):
      let count = nodes.reduce(0) { $0 + primes(in: $1) }
      return count == nodes.count ? count : 0
    default: return 0
    }
  }

  /// Unicode's raised and lowered digits and letters, as in `x²` and `θₜ₊₁`.
  private mutating func readSmallSigns(_ token: Token, _ reading: inout Reading) -> Bool {
    let isRaised = CommandTable.superscripts[token.text] != nil
    let table = isRaised ? CommandTable.superscripts : CommandTable.subscripts
    guard table[token.text] != nil else { return false }
    var plain: [Token] = []
    while let sign = table[stream.first.text], stream.first.kind == .character {
      var read = stream.next()
      read.text = sign
      read.byte = sign.utf8.first ?? 0
      plain.append(read)
    }
    let end = stream.lastRange.upperBound
    var opener = Token(kind: .character, text: "{", start: token.start, end: token.start)
    opener.byte = UInt8(ascii: "{")
    var closer = Token(kind: .character, text: "}", start: end, end: end)
    closer.byte = UInt8(ascii: "}")
    stream.push([opener] + plain + [closer])
    var script = token
    script.start = token.start
    let argument = parseArgument(of: script)
    if isRaised {
      if reading.scripts.sup != nil { reportDouble("superscript", token) }
      reading.scripts.sup = argument
    } else {
      if reading.scripts.sub != nil { reportDouble("subscript", token) }
      reading.scripts.sub = argument
    }
    reading.isEmpty = false
    return true
  }

  // MARK: Limits

  private mutating func readLimits(_ token: Token, _ reading: inout Reading) -> Bool {
    let placement: Scripts.Placement
    switch token.text {
    case "limits": placement = .stacked
    case "nolimits": placement = .beside
    case "displaylimits": placement = .movable
    default: return false
    }
    stream.next()
    if Parser.isLarge(reading.scripts.base) {
      reading.scripts.placement = placement
    } else {
      report(
        .misplacedCommand, token.range,
        "\\\(token.text) must follow an operator such as \\sum or \\max.")
    }
    return true
  }

  private static func isLarge(_ node: MathNode) -> Bool {
    switch node.kind {
    case .largeOperator, .function, .classed(.largeOperator, _): true
    default: false
    }
  }

  private static func placement(of base: MathNode) -> Scripts.Placement {
    switch base.kind {
    case .largeOperator(let sign): sign.isIntegral ? .beside : .movable
    case .function(let function): function.takesLimits ? .movable : .beside
    case .classed(.largeOperator, _): .movable
    default: .beside
    }
  }

  /// The script of a brace is its note.
  private func bracedNote(_ scripts: Scripts) -> HorizontalBrace? {
    guard case .brace(var brace) = scripts.base.kind, brace.note == nil, scripts.primes == 0 else {
      return nil
    }
    if brace.isUnder, scripts.sup == nil { brace.note = scripts.sub }
    if !brace.isUnder, scripts.sub == nil { brace.note = scripts.sup }
    return brace.note == nil ? nil : brace
  }
}
