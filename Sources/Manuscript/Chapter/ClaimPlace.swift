/// A mark on claims, with what it stands on.
public struct ClaimPlace: Hashable, Sendable {
  /// What a mark stands on.
  public enum Subject: Hashable, Sendable {
    /// `Chapter.snippets[index]`.
    case snippet(index: Int)
    /// `Chapter.formulas[index]`.
    case formula(index: Int)
    /// A paragraph.
    case paragraph
    /// A box.
    case box
    /// A heading, a table or an image.
    case other
  }

  /// The mark.
  public var mark: ClaimMark
  /// What it stands on.
  public var subject: Subject
}

extension Chapter {
  /// The marks on claims of the sources with what each stands on, in reading order.
  public var claimPlaces: [ClaimPlace] {
    var known: [SourceRange: ClaimPlace.Subject] = [:]
    for (index, snippet) in snippets.enumerated() {
      if let mark = snippet.options.claim { known[mark.range] = .snippet(index: index) }
    }
    for (index, formula) in formulas.enumerated() {
      if let mark = formula.attributes.claim { known[mark.range] = .formula(index: index) }
    }
    Self.collect(blocks + footnotes.flatMap(\.blocks), into: &known)
    return claims.map { ClaimPlace(mark: $0, subject: known[$0.range] ?? .other) }
      .sorted { $0.mark.range.start < $1.mark.range.start }
  }

  private static func collect(
    _ blocks: [Block], into known: inout [SourceRange: ClaimPlace.Subject]
  ) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if let mark = paragraph.attributes.claim { known[mark.range] = .paragraph }
      case .box(let box):
        if let mark = box.attributes.claim { known[mark.range] = .box }
        collect(box.blocks, into: &known)
      case .list(let list):
        for item in list.items { collect(item.blocks, into: &known) }
      case .quote(let quote): collect(quote.blocks, into: &known)
      default: break
      }
    }
  }
}
