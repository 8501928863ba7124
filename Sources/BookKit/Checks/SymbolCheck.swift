import Manuscript
import NotebookRecord
import SiteRenderer
import TeXMath

/// Holds the symbols that a chapter declares against the checks of its formulas: what they are used for, when, and the
/// shapes of the values that they are given. A chapter that declares none is not asked to.
struct SymbolCheck {
  private let chapter: Chapter
  private let result: ChapterResult
  private let macros: [String: Macro]
  private let declarations: [SymbolDeclaration]

  init(chapter: Chapter, result: ChapterResult, macros: [String: Macro]) {
    self.chapter = chapter
    self.result = result
    self.macros = macros
    declarations = chapter.symbolDeclarations(macros: macros)
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] {
    guard !declarations.isEmpty else { return [] }
    let records = Dictionary(grouping: result.formulas, by: \.label)
    return declarationProblems
      + chapter.formulas.flatMap { formula in
        formula.style == .display ? uses(formula, formula.label.flatMap { records[$0] } ?? []) : []
      }
  }

  private var declarationProblems: [Diagnostic] {
    var seen: [SymbolName: SymbolDeclaration] = [:]
    var problems: [Diagnostic] = []
    for declaration in declarations {
      guard let name = declaration.name else {
        problems.append(
          diagnostic(
            "no-symbol", declaration.range, "this formula is no single symbol",
            help: "declare one symbol, such as $\\eta$, in its own pair of dollars"))
        continue
      }
      if let first = seen[name] {
        var problem = diagnostic(
          "repeated-symbol", declaration.range,
          "`\(name.full)` is declared twice: “\(first.mark.meaning)” and "
            + "“\(declaration.mark.meaning)”",
          help: "a symbol has one meaning in a chapter; give one of them another letter or index")
        problem.notes = [
          .init("the first declaration", file: chapter.path, range: first.range)
        ]
        problems.append(problem)
      } else {
        seen[name] = declaration
      }
    }
    return problems
  }

  /// The problems of one display formula: each symbol that a check of it binds, once.
  private func uses(_ formula: FormulaUse, _ checks: [FormulaRecord]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for record in checks {
      for symbol in record.symbols {
        guard let name = SymbolName(symbol.name, macros: macros) else { continue }
        if let problem = problem(with: symbol, name, in: formula), !problems.contains(problem) {
          problems.append(problem)
        }
      }
    }
    return problems
  }

  private func problem(
    with symbol: BoundSymbol, _ name: SymbolName, in formula: FormulaUse
  ) -> Diagnostic? {
    let exact = declarations.first { $0.name?.full == name.full }
    guard let declaration = exact ?? declarations.first(where: { $0.name?.full == name.base })
    else {
      return diagnostic(
        "undeclared-symbol", formula.range, "the symbol `\(symbol.name)` is declared nowhere",
        help: "where the text introduces it, write $…${symbol=\"what it is\" "
          + "shape=\(symbol.shape.name)}")
    }
    if declaration.range.start > formula.range.start {
      return diagnostic(
        "late-symbol", formula.range, "the symbol `\(symbol.name)` is declared only later",
        help: "introduce it before this formula; the declaration is at line "
          + "\(declaration.range.start.line)")
    }
    if symbol.shape.fits(declaration.mark.shapes, asPart: exact == nil) { return nil }
    let declared = declaration.mark.shapes.map(\.rawValue).joined(separator: " or ")
    return diagnostic(
      "symbol-shape", formula.range,
      "`\(symbol.name)` is declared a \(declared), but a check of this formula gives it a "
        + symbol.shape.name,
      help: "correct the declaration at line \(declaration.range.start.line), or bind a \(declared)"
    )
  }

  private func diagnostic(
    _ identifier: String, _ range: SourceRange, _ summary: String, help: String
  ) -> Diagnostic {
    Diagnostic(.error, identifier, file: chapter.path, range: range, summary: summary, help: help)
  }
}

extension BoundSymbol.Shape {
  fileprivate var name: String { self == .other ? "list" : "\(self)" }

  /// Whether a value of this shape may stand for a symbol declared with those. An indexed symbol, `x_i` of a declared
  /// `x`, may also be a part of it.
  fileprivate func fits(_ declared: [SymbolMark.Shape], asPart isPart: Bool) -> Bool {
    let fitting: [SymbolMark.Shape] =
      switch self {
      case .scalar: isPart ? [.scalar, .vector, .matrix] : [.scalar]
      case .vector: isPart ? [.vector, .matrix] : [.vector]
      case .matrix: [.matrix]
      case .function: [.function]
      // A list stands for one symbol with many indices, of whatever shape.
      case .other: SymbolMark.Shape.allCases
      }
    return declared.contains { fitting.contains($0) }
  }
}
