/// The tokens found so far and the edits that hide them from cmark.
struct TokenList {
  struct Placed {
    var token: Token
    /// Where it stands, as offsets into the source.
    var range: Range<Int>
  }

  private(set) var tokens: [Placed] = []
  private(set) var edits: [Edit] = []

  /// Keeps a token for an edit that the caller builds.
  mutating func keep(_ token: Token, at range: Range<Int>) -> Int {
    tokens.append(Placed(token: token, range: range))
    return tokens.count - 1
  }

  mutating func add(_ edit: Edit) { edits.append(edit) }

  /// Adds a token found in a leaf, to be hidden where it stands.
  mutating func add(_ match: InlineMatch, in leaf: LeafText) {
    let range = leaf.sourceRange(match.range)
    let index = keep(match.token, at: range)
    let lines = leaf.furtherLines(of: match.range).map {
      Edit.LineStart(prefix: $0.prefix, offset: $0.source.lowerBound)
    }
    add(.token(index, over: range, lines: lines))
  }
}

/// A token in a leaf's text.
struct InlineMatch {
  var range: Range<Int>
  var token: Token
}
