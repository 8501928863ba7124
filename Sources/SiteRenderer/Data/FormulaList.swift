internal import Manuscript
internal import NotebookRecord

/// `formulas.json`: every display formula of the book and what became of it, for other programs.
enum FormulaList {
  /// The file's text, from what each chapter has of it.
  static func text(_ chapters: [[String]]) -> String {
    let formulas = chapters.flatMap { $0 }.map(JSONText.written)
    return JSONText.object([("version", .integer(1)), ("formulas", .array(formulas))]).text
  }

  /// A chapter's formulas, each as it stands in the file.
  static func entries(ofChapter index: Int, in book: BookContext) -> [String] {
    let content = book.content.chapters[index]
    return zip(book.places[index].formulas, content.chapter.formulas)
      .filter { $1.style == .display }
      .map { place, formula in
        entry(formula, place: place, content: content).text(indent: 2)
      }
  }

  private static func entry(
    _ formula: FormulaUse, place: ChapterPlaces.Place, content: ChapterContent
  ) -> JSONText {
    .object([
      ("label", formula.label.map(JSONText.string) ?? .null),
      ("number", place.number.map(JSONText.string) ?? .null),
      ("latex", .string(formula.latex)),
      ("status", .string(content.checks.status(of: formula).rawValue)),
      ("quotes", .array(formula.attributes.quotes.map(JSONText.string))),
      ("chapter", .string(content.chapter.path)),
      ("line", .integer(formula.range.start.line)),
      ("address", .string("\(content.page)#\(place.anchor)")),
      ("checks", .array(content.checks[formula].map(entry))),
    ])
  }

  private static func entry(_ check: FormulaChecks.Check) -> JSONText {
    let record = check.record
    var members: [(String, JSONText)] = [
      ("request", .string(record.request.name)),
      ("holds", .bool(record.holds)),
      ("functions", .array(check.functions.map(JSONText.string))),
      ("samplesAsked", .integer(record.samplesAsked)),
      ("samplesValid", .integer(record.samplesValid)),
      ("largestDifference", .number(record.largestDifference)),
      ("tolerance", .number(record.tolerance)),
      ("finding", .string(record.finding)),
    ]
    if !record.derivatives.isEmpty { members.append(("derivatives", .string(record.derivatives))) }
    if !record.counterExample.isEmpty {
      members.append(("counterExample", .array(record.counterExample.map(JSONText.string))))
    }
    return .object(members)
  }
}
