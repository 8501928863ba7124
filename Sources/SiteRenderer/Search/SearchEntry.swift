/// A place that a search can find.
struct SearchEntry: Equatable, Sendable {
  /// What it is. The raw value is what the index says.
  enum Kind: Int, CaseIterable {
    case section, formula, function, claim, figure, term

    /// How a result is called.
    var name: String {
      switch self {
      case .section: "Section"
      case .formula: "Formula"
      case .function: "Function"
      case .claim: "Claim"
      case .figure: "Figure"
      case .term: "Term"
      }
    }
  }

  /// What it is.
  var kind: Kind
  /// The id on its page; empty for the page itself.
  var anchor: String
  /// What a result is called; its words weigh more than others.
  var title: String
  /// The words found in it, as `SearchWords` cuts them, how often each.
  var words: [String: Int]
  /// The beginning of its text, shown below the title; empty for none.
  var excerpt: String
}

extension SearchEntry {
  /// A claim of a source, on its page of the ledger.
  init(_ entry: LedgerEntry) {
    let claim = entry.claim
    let verdict = entry.verdict?.words ?? ""
    self.init(
      kind: .claim, anchor: claim.id, title: claim.id,
      words: SearchCollector.counted(
        SearchWords.words(of: "\(claim.says) \(claim.truth) \(verdict)")),
      excerpt: String("\(verdict.isEmpty ? "" : verdict + ": ")\(claim.says)".prefix(100)))
  }

  /// A term of the glossary.
  init(_ term: GlossaryTerm) {
    self.init(
      kind: .term, anchor: "", title: term.term,
      words: SearchCollector.counted(
        SearchWords.words(of: "\(term.standard) \(term.printed) \(term.definition)")),
      excerpt: String(term.definition.prefix(100)))
  }
}
