internal import Manuscript

/// How the columns of a table are set, said once on the table and not on each of its cells.
struct TableColumns {
  /// The classes: `r` when all columns are numbers, else `r2` for the second, `c3` for a third that is
  /// centred. The style sheet knows the first sixteen columns.
  let classes: [String]

  /// Columns of numbers stand flush right.
  init(numeric: [Bool]) {
    if !numeric.isEmpty, numeric.allSatisfy(\.self) {
      classes = ["r"]
    } else {
      classes = numeric.indices.filter { numeric[$0] }.map { "r\($0 + 1)" }
    }
  }

  /// Columns as their author set them.
  init(_ alignments: [TableBlock.Alignment]) {
    classes = alignments.enumerated().compactMap { column, alignment in
      switch alignment {
      case .none, .left: nil
      case .center: "c\(column + 1)"
      case .right: "r\(column + 1)"
      }
    }
  }

  /// The attribute with a blank before it; nil for none.
  var attribute: HTML? {
    classes.isEmpty ? nil : #" class="\#(classes.joined(separator: " "))""#
  }
}
