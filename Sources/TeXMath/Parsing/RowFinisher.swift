/// Pairs the delimiters of a row and tells signs from operators; TeX's rules for the latter.
///
/// The rules for bars are in the documentation of `Formula.parse`.
struct RowFinisher {
  /// What stands between a delimiter and its partner yet to come.
  fileprivate struct Frame {
    /// The delimiter, none for the row itself.
    var opener: MathNode?
    var symbol: String
    var isBar: Bool
    var nodes: [MathNode] = []
    /// Whether an operand stands last.
    var endsInOperand: Bool
  }

  /// What looking ahead needs to know of a node, small enough to look at many.
  fileprivate struct Outline {
    /// The role of the sign that the node is, or that its scripts belong to.
    var role: MathOperator.Role?
    var isDoubleBar = false
    var isArrow = false
    var isSpace = false
    var isOperand: Bool?

    init(_ node: MathNode) {
      if let sign = RowFinisher.sign(of: node) {
        role = sign.role
        isDoubleBar = sign.symbol == "‖"
      }
      if case .arrow = node.kind { isArrow = true }
      if case .space = node.kind { isSpace = true }
      isOperand = node.isOperand
    }
  }

  fileprivate let nodes: [MathNode]
  fileprivate let outlines: [Outline]
  fileprivate var frames: [Frame]

  /// The nodes of a row, finished.
  static func finish(_ nodes: [MathNode], continues: Bool) -> [MathNode] {
    guard nodes.contains(where: needsWork) else { return nodes }
    var finisher = RowFinisher(
      nodes: nodes, outlines: nodes.map(Outline.init),
      frames: [Frame(opener: nil, symbol: "", isBar: false, endsInOperand: continues)])
    return finisher.finish()
  }

  private static func needsWork(_ node: MathNode) -> Bool {
    switch node.kind {
    case .operator(let sign):
      return sign.role == .binary || sign.role == .open || sign.role == .close || sign.role == .bar
    case .scripts(let scripts): return needsWork(scripts.base)
    default: return false
    }
  }

  private mutating func finish() -> [MathNode] {
    for index in nodes.indices {
      let node = nodes[index]
      guard let sign = RowFinisher.sign(of: node) else {
        append(node, isOperand: node.isOperand)
        continue
      }
      switch sign.role {
      case .open: open(node, sign)
      case .close: close(node, sign)
      case .bar: bar(node, sign, at: index)
      case .binary: binary(node, sign, at: index)
      default: append(node, isOperand: node.isOperand)
      }
    }
    while frames.count > 1 { dissolve() }
    return frames[0].nodes
  }

  /// The operator that a node is, or that its scripts belong to.
  fileprivate static func sign(of node: MathNode) -> MathOperator? {
    switch node.kind {
    case .operator(let sign): return sign
    case .scripts(let scripts):
      if case .operator(let sign) = scripts.base.kind { return sign }
      return nil
    default: return nil
    }
  }

  private mutating func append(_ node: MathNode, isOperand: Bool?) {
    frames[frames.count - 1].nodes.append(node)
    if let isOperand { frames[frames.count - 1].endsInOperand = isOperand }
  }

  /// Gives up waiting for the partner of the innermost delimiter.
  private mutating func dissolve() {
    guard let frame = frames.popLast(), let opener = frame.opener else { return }
    append(opener, isOperand: false)
    for node in frame.nodes { append(node, isOperand: nil) }
    frames[frames.count - 1].endsInOperand = frame.endsInOperand
  }

  // MARK: Signs

  private mutating func binary(_ node: MathNode, _ sign: MathOperator, at index: Int) {
    if frames[frames.count - 1].endsInOperand {
      append(node, isOperand: false)
    } else if ["−", "+", "±", "∓"].contains(sign.symbol), hasOperand(after: index) {
      append(node.replacingRole(by: .prefix), isOperand: false)
    } else {
      append(node.replacingRole(by: .ordinary), isOperand: true)
    }
  }

  /// Whether something that a sign can belong to follows it.
  private func hasOperand(after index: Int) -> Bool {
    for outline in outlines[(index + 1)...].prefix(Limits.lookahead) {
      switch outline.role {
      case .relation, .punctuation, .close, .middle: return false
      case .binary: continue
      case nil: if !outline.isSpace { return true }
      default: return true
      }
    }
    return false
  }

  // MARK: Delimiters

  private mutating func open(_ node: MathNode, _ sign: MathOperator) {
    frames.append(
      Frame(opener: node, symbol: sign.symbol, isBar: false, endsInOperand: false))
  }

  private mutating func close(_ node: MathNode, _ sign: MathOperator) {
    guard
      let index = frames.lastIndex(where: { frame in
        !frame.isBar && RowFinisher.match(frame.symbol, sign.symbol)
      })
    else {
      append(node, isOperand: true)
      return
    }
    while frames.count > index + 1 { dissolve() }
    pair(with: node, sign)
  }

  /// Delimiters that belong together: of one kind, or round and square ones (half-open intervals).
  private static func match(_ open: String, _ close: String) -> Bool {
    switch open {
    case "(", "[": close == ")" || close == "]"
    case "|", "‖": close == open
    default: partners[open] == close
    }
  }

  private static let partners: [String: String] = {
    let open = CommandTable.words(CommandTable.openers)
    let close = CommandTable.words(CommandTable.closers)
    var table: [String: String] = [:]
    for index in stride(from: 1, to: min(open.count, close.count), by: 2) {
      table[open[index]] = close[index]
    }
    return table
  }()

  private mutating func pair(with closer: MathNode, _ sign: MathOperator) {
    guard let frame = frames.popLast(), let opener = frame.opener else { return }
    let size = max(RowFinisher.sign(of: opener)?.size ?? 0, sign.size)
    let body = Delimited(
      frame.symbol, frame.nodes, sign.symbol, size: size == 0 ? .natural : .fixed(size))
    let start = opener.range.lowerBound
    var whole = MathNode(.delimited(body), start..<max(start, closer.range.upperBound))
    if case .scripts(var scripts) = closer.kind {
      whole.range = start..<max(start, scripts.base.range.upperBound)
      scripts.base = whole
      whole = MathNode(.scripts(scripts), start..<max(start, closer.range.upperBound))
    }
    append(whole, isOperand: true)
  }

  // MARK: Bars

  private mutating func bar(_ node: MathNode, _ sign: MathOperator, at index: Int) {
    // Not held in a constant: that would copy all nodes of the frame at the next change.
    let last = frames.count - 1
    if frames[last].isBar, frames[last].symbol == sign.symbol, frames[last].endsInOperand {
      pair(with: node, sign)
      return
    }
    let isPlain = if case .operator = node.kind { true } else { false }
    let waiting = frames.count { $0.isBar }
    if isPlain, waiting < Limits.openBars, canClose(sign.symbol, from: index) {
      frames.append(
        Frame(opener: node, symbol: sign.symbol, isBar: true, endsInOperand: false))
    } else {
      append(node, isOperand: !isPlain)
    }
  }

  /// Whether a later bar at this level can close one that opens here. After an operand, where the
  /// bar may as well mean a condition, no comma or relation may stand between.
  private func canClose(_ symbol: String, from index: Int) -> Bool {
    let isAfterOperand = frames[frames.count - 1].endsInOperand
    let isDouble = symbol == "‖"
    var level = 0
    var endsInOperand = false
    for outline in outlines[(index + 1)...].prefix(Limits.lookahead) {
      switch outline.role {
      case nil:
        if isAfterOperand, level == 0, outline.isArrow { return false }
        endsInOperand = outline.isOperand ?? endsInOperand
        continue
      case .open: level += 1
      case .close:
        level -= 1
        if level < 0 { return false }
      case .bar:
        if level == 0, outline.isDoubleBar == isDouble, endsInOperand { return true }
      case .relation, .punctuation:
        if isAfterOperand, level == 0 { return false }
      default: break
      }
      endsInOperand = outline.isOperand ?? endsInOperand
    }
    return false
  }
}

extension MathNode {
  /// Whether a sign after this node stands after an operand; nil when the node does not count.
  var isOperand: Bool? {
    switch kind {
    case .space: return nil
    case .operator(let sign): return [.close, .postfix, .ordinary].contains(sign.role)
    case .function, .largeOperator, .arrow: return false
    case .scripts(let scripts):
      if case .operator(let sign) = scripts.base.kind, sign.role == .bar { return true }
      return scripts.base.isOperand
    case .stack(let stack): return stack.base.isOperand
    case .colored(_, let node), .styled(_, let node): return node.lastIsOperand
    case .classed(let mathClass, _):
      return [.ordinary, .inner, .close].contains(mathClass)
    default: return true
    }
  }

  private var lastIsOperand: Bool? {
    guard case .row(let nodes) = kind else { return isOperand }
    return nodes.last?.isOperand
  }

  /// The node with another role of its sign, which may carry scripts.
  func replacingRole(by role: MathOperator.Role) -> MathNode {
    var node = self
    switch kind {
    case .operator(var sign):
      sign.role = role
      node.kind = .operator(sign)
    case .scripts(var scripts):
      scripts.base = scripts.base.replacingRole(by: role)
      node.kind = .scripts(scripts)
    default: break
    }
    return node
  }
}
