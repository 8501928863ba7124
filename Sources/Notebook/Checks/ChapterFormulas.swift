import FormulaCheck
import Synchronization
import TeXMath

/// The formulas of the chapter whose program this is, and what its snippets have defined so far.
final class ChapterFormulas: Sendable {
  static let shared = ChapterFormulas()

  private let book = Mutex(FormulaBook([]))

  /// Takes in the chapter's formulas.
  func register(_ formulas: [(label: String, latex: String)], macros: [String: String]) {
    var settings = CheckSettings()
    settings.seed &+= UInt64(truncatingIfNeeded: SeedShift.current)
    let formulaBook = FormulaBook(
      formulas, macros: macros.mapValues { Macro($0) }, settings: settings)
    book.withLock { $0 = formulaBook }
  }

  /// The formulas as they are now.
  var current: FormulaBook { book.withLock { $0 } }

  /// Defines a formula for those that follow.
  func define(_ label: String) -> FormulaDefinition { book.withLock { $0.define(label) } }
}
