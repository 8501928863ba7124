internal import Manuscript

/// The anchors and numbers of a chapter's formulas, snippets, figures and tables.
///
/// What has a label has a number; numbers run through a chapter for each kind. An anchor made here
/// contains a colon, which neither a label nor a heading's slug can.
struct ChapterPlaces: Equatable, Sendable {
  /// A thing's anchor and number.
  struct Place: Equatable, Sendable {
    var anchor: String
    var number: String?
  }

  /// One place a formula of the chapter; of inline formulas it is not used.
  var formulas: [Place] = []
  /// One place a snippet.
  var snippets: [Place] = []
  /// One place an output of each snippet; nil for what is neither figure nor table.
  var outputs: [[Place?]] = []
  /// The numbers of written tables, images and boxes by label.
  var numbers: [String: String] = [:]
  /// What the labels of the chapter lead to.
  var targets: [String: LabelTarget] = [:]
  /// Every id of the chapter's text.
  var anchors: Set<String> = []
}
