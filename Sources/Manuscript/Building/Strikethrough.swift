/// Puts `~~…~~` of one list of inlines together, after emphasis.
///
/// A run of exactly two tildes opens when text follows directly, closes when text stands directly
/// before (the flanking rules of CommonMark).
enum Strikethrough {
  /// How deep struck-out text may nest.
  private static let nesting = 8

  static func apply(to inlines: [Inline]) -> [Inline] {
    let hasTildes = inlines.contains {
      if case .text(let text) = $0 {
        text.utf8.contains(.tilde) || text.unicodeScalars.contains(Placeholder.tilde)
      } else {
        false
      }
    }
    guard hasTildes else { return inlines }
    var stack: [[Inline]] = [[]]
    for piece in pieces(of: inlines) {
      switch piece {
      case .delimiter(_, let canClose) where canClose && stack.count > 1:
        let inner = stack.removeLast()
        stack[stack.count - 1].append(.strikethrough(inner))
      case .delimiter(true, _) where stack.count <= nesting:
        stack.append([])
      case .delimiter:
        stack[stack.count - 1].join(.text("~~"))
      case .inline(let inline):
        stack[stack.count - 1].join(inline)
      }
    }
    while stack.count > 1 {
      let inner = stack.removeLast()
      stack[stack.count - 1].join(.text("~~"))
      for inline in inner { stack[stack.count - 1].join(inline) }
    }
    return stack[0]
  }

  private enum Piece {
    case inline(Inline)
    case delimiter(canOpen: Bool, canClose: Bool)
  }

  private static func pieces(of inlines: [Inline]) -> [Piece] {
    var result: [Piece] = []
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline else {
        result.append(.inline(inline))
        continue
      }
      let before = index == 0 ? nil : edge(inlines[index - 1])
      let after = index + 1 == inlines.count ? nil : edge(inlines[index + 1])
      result += pieces(of: Array(text.unicodeScalars), before: before, after: after)
    }
    return result
  }

  /// What a neighbour counts as: a line end is blank, anything else a letter.
  private static func edge(_ inline: Inline) -> Unicode.Scalar {
    switch inline {
    case .softBreak, .lineBreak: " "
    default: "x"
    }
  }

  private static func pieces(
    of scalars: [Unicode.Scalar], before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> [Piece] {
    var result: [Piece] = []
    var plain = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end] == "~" { end += 1 }
      if end - index == 2 {
        if !plain.isEmpty { result.append(.inline(.text(String(plain)))) }
        plain = String.UnicodeScalarView()
        let left = index > 0 ? scalars[index - 1] : before
        let right = end < scalars.count ? scalars[end] : after
        result.append(delimiter(left, right))
      } else if end == index {
        plain.append(scalars[index] == Placeholder.tilde ? "~" : scalars[index])
        end += 1
      } else {
        plain.append(contentsOf: scalars[index..<end])
      }
      index = end
    }
    if !plain.isEmpty { result.append(.inline(.text(String(plain)))) }
    return result
  }

  private static func delimiter(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Piece {
    let (leftBlank, rightBlank) = (isBlank(left), isBlank(right))
    let (leftMark, rightMark) = (isPunctuation(left), isPunctuation(right))
    return .delimiter(
      canOpen: !rightBlank && (!rightMark || leftBlank || leftMark),
      canClose: !leftBlank && (!leftMark || rightBlank || rightMark))
  }

  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map(\.properties.isWhitespace) ?? true
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return scalar.isASCII
    default:
      return false
    }
  }
}
