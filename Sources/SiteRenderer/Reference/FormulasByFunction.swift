internal import Manuscript

/// The formulas that the book checked against each function of the library.
struct FormulasByFunction: Sendable {
  /// A formula: how it reads, where it stands, what became of it.
  struct Checked: Equatable, Sendable {
    var text: String
    var latex: String
    var address: String
    var status: FormulaStatus
  }

  private var formulas: [String: [Checked]] = [:]

  init(_ book: BookContext) {
    for (index, content) in book.content.chapters.enumerated() {
      let checks = content.checks
      for (place, formula) in zip(book.places[index].formulas, content.chapter.formulas)
      where formula.style == .display {
        let checked = Checked(
          text: place.number.map { "Equation (\($0))" } ?? "Formula in chapter \(index + 1)",
          latex: formula.latex, address: "\(content.page)#\(place.anchor)",
          status: checks.status(of: formula))
        // A definition says nothing of the function that stands beside it.
        let functions = checks[formula].filter { $0.record.request != .define }
          .flatMap(\.functions)
        for name in functions where formulas[name]?.last != checked {
          formulas[name, default: []].append(checked)
        }
      }
    }
  }

  /// The formulas checked against the function of that name, in reading order.
  subscript(name: String) -> [Checked] { formulas[name] ?? [] }

  /// How many functions some formula was checked against.
  var functionCount: Int { formulas.count }
}
