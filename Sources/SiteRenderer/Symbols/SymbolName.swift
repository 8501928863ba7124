public import TeXMath

/// A symbol's spelling, the same however it was typed: `\\theta_{t+1}` and `θ_{t+1}`.
public struct SymbolName: Hashable, Sendable {
  /// The symbol with its scripts, `θ_{t+1}`.
  public var full: String
  /// The symbol without primes, sub- and superscripts, `θ`.
  public var base: String

  /// The symbol that a piece of LaTeX is; nil when it is an expression.
  ///
  /// - Parameters:
  ///   - latex: The LaTeX, which may hold letters such as `θ` as they are.
  ///   - macros: The book's macros.
  public init?(_ latex: String, macros: [String: Macro] = [:]) {
    let parsed = Formula.parse(latex, macros: macros)
    guard let name = Self.name(of: parsed.root), !name.base.isEmpty else { return nil }
    self = name
  }

  private init(full: String, base: String) {
    self.full = full
    self.base = base
  }

  private static func name(of node: MathNode) -> SymbolName? {
    switch node.kind {
    case .identifier(let letters, let style), .text(let letters, let style):
      named(letters, style)
    case .row(let nodes): name(of: nodes)
    case .accent(let accent, let base): name(of: base).map { $0.accented(accent) }
    case .scripts(let scripts): name(of: scripts)
    case .styled(_, let part), .colored(_, let part), .boxed(let part), .classed(_, let part):
      name(of: part)
    case .space: SymbolName(full: "", base: "")
    default: nil
    }
  }

  /// Bold and the like is part of a name; upright or italic is not.
  private static func named(_ letters: String, _ style: LetterStyle) -> SymbolName {
    let isPlain = [.automatic, .upright, .italic].contains(style)
    let text = isPlain ? letters : "\(style.rawValue)(\(letters))"
    return SymbolName(full: text, base: text)
  }

  /// Several letters side by side are one name, `Δθ`; an arrow after it names the new value of an update.
  private static func name(of nodes: [MathNode]) -> SymbolName? {
    var nodes = nodes[...]
    if nodes.count > 1, case .operator(let sign)? = nodes.last?.kind, sign.symbol == "←" {
      nodes = nodes.dropLast()
    }
    var joined = SymbolName(full: "", base: "")
    for node in nodes {
      guard let part = name(of: node) else { return nil }
      joined.full += part.full
      joined.base += part.base
    }
    return joined
  }

  private static func name(of scripts: Scripts) -> SymbolName? {
    guard var name = name(of: scripts.base), !name.base.isEmpty else { return nil }
    name.full += String(repeating: "′", count: scripts.primes)
    if let sub = scripts.sub { name.full += "_{\(spelled(sub))}" }
    if let sup = scripts.sup { name.full += "^{\(spelled(sup))}" }
    return name
  }

  /// A mark over one letter is written with it, `ŷ`, however it was typed.
  private func accented(_ accent: Accent) -> SymbolName {
    func marked(_ text: String) -> String {
      guard let mark = Self.marks[accent.name], text.count == 1 else {
        return "\(accent.name)(\(text))"
      }
      return text + mark
    }
    return SymbolName(full: marked(full), base: marked(base))
  }

  private static let marks = [
    "hat": "\u{302}", "tilde": "\u{303}", "bar": "\u{304}", "vec": "\u{20d7}", "dot": "\u{307}",
  ]

  /// A script, letter by letter.
  private static func spelled(_ node: MathNode) -> String {
    switch node.kind {
    case .row(let nodes): nodes.map(spelled).joined()
    case .identifier(let letters, _), .text(let letters, _), .number(let letters, _): letters
    case .operator(let sign): sign.symbol
    case .delimited(let part): part.open + part.body.map(spelled).joined() + part.close
    case .scripts(let scripts): name(of: scripts)?.full ?? ""
    default: ""
    }
  }
}
