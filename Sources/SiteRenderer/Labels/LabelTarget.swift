internal import Manuscript

/// What a reference to a label leads to and how it reads.
struct LabelTarget: Equatable, Sendable {
  /// The page's file name.
  var page: String
  /// The id on that page.
  var anchor: String
  /// What it is.
  var kind: Label.Kind
  /// Its number, `2.3`; empty for a section, which is called by its title.
  var number: String
  /// Its title or caption as text; empty when it has none.
  var title: String

  /// How a reference reads: `Equation (2.3)`, `Figure 2.1`, a section's title.
  var text: String {
    switch kind {
    case .equation: "Equation (\(number))"
    case .figure: "Figure \(number)"
    case .table: "Table \(number)"
    case .listing: "Listing \(number)"
    case .section: title
    }
  }
}
