internal import Manuscript

/// Where in the book a claim is decided, as an address and in words.
struct ClaimAddress: Equatable {
  /// The chapter's page.
  var page: String
  /// The anchor on it.
  var anchor: String
  /// `Listing 2.3`; `Chapter 2` for what has no number.
  var words: String

  /// The page with the anchor.
  var address: String { "\(page)#\(anchor)" }

  init(_ decision: ClaimDecision, of id: String, in book: BookContext) {
    let places = book.places[decision.chapter]
    page = book.content.chapters[decision.chapter].page
    words = "Chapter \(decision.chapter + 1)"
    switch decision.subject {
    case .snippet(let index):
      anchor = places.snippets[index].anchor
      if let number = places.snippets[index].number { words = "Listing \(number)" }
    case .formula(let index):
      anchor = places.formulas[index].anchor
      if let number = places.formulas[index].number { words = "Equation (\(number))" }
    case .paragraph, .box, .other: anchor = Self.anchor(of: id)
    }
  }

  /// The anchor of a mark that stands on no snippet and no formula.
  static func anchor(of id: String) -> String { "claim:\(id)" }
}

extension Chapter {
  /// Whether a mark is the one of its chapter that links to this claim lead to: the first on running text.
  func isAnchor(_ mark: ClaimMark, of id: String) -> Bool {
    let first = claimPlaces.first { place in
      switch place.subject {
      case .snippet, .formula: false
      case .paragraph, .box, .other: place.mark.claims.contains(id)
      }
    }
    return first?.mark.range == mark.range
  }
}
