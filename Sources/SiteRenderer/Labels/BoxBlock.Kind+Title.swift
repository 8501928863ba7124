internal import Manuscript

extension BoxBlock.Kind {
  /// What a box of this kind is called when its author gives it no title.
  var title: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .warning: "Warning"
    case .example: "Example"
    case .definition: "Definition"
    case .theorem: "Theorem"
    case .proof: "Proof"
    case .erratum: "Erratum"
    case .summary: "Summary"
    case .exercise: "Exercise"
    case .solution: "Solution"
    }
  }
}
