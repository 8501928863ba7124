import Manuscript
import SwiftSource

/// Writes the programs of a chapter.
struct ProgramWriter {
  let chapter: Chapter
  let macros: [String: String]

  /// Every program the chapter needs, that of the chapter itself first.
  func units() -> [ProgramUnit] {
    let isolated = chapter.snippets.indices.filter {
      isRun($0) && chapter.snippets[$0].options.isIsolated
    }
    let wrong = chapter.snippets.indices.compactMap { index -> ProgramUnit? in
      guard case .fails(let message) = chapter.snippets[index].options.purpose else { return nil }
      return unit(.mustNotCompile(snippet: index, message: message), main: failingMain(index))
    }
    return chapterUnit()
      + isolated.map { index in
        var unit = unit(.isolated(snippet: index), main: runText(of: index))
        unit.memoryBytes = chapter.snippets[index].options.memoryBytes
        return unit
      } + wrong
  }

  private func chapterUnit() -> [ProgramUnit] {
    let shared = chapter.snippets.indices.filter(isShared)
    guard !shared.isEmpty || !chapter.inlineValues.isEmpty else { return [] }
    var text = ""
    for index in 0...chapter.snippets.count {
      text += values(after: index)
      if index < chapter.snippets.count, isShared(index) { text += runText(of: index) }
    }
    var unit = unit(.chapter, main: text)
    unit.memoryBytes = shared.compactMap { chapter.snippets[$0].options.memoryBytes }.max()
    return [unit]
  }

  private func unit(_ purpose: ProgramUnit.Purpose, main: String) -> ProgramUnit {
    ProgramUnit(
      purpose: purpose, main: "__Book.start()\n\(main)__Book.finish()\n",
      glue: GlueWriter(
        formulas: chapter.formulas, macros: macros
      ).text)
  }

  private func isRun(_ index: Int) -> Bool {
    switch chapter.snippets[index].options.purpose {
    case .run, .setup, .traps: true
    case .source, .fails, .plain: false
    }
  }

  private func isShared(_ index: Int) -> Bool {
    isRun(index) && !chapter.snippets[index].options.isIsolated
  }

  private func values(after count: Int) -> String {
    chapter.inlineValues.indices
      .filter { chapter.inlineValues[$0].snippetsBefore == count }
      .map(runText(ofValue:)).joined()
  }

  private func runText(of index: Int) -> String {
    if case .traps = chapter.snippets[index].options.purpose {
      return """
        __Book.begin(\(index))
        if __Book.isTrappingProcess(\(index)) {
        \(body(of: index))\
        __Book.endTrappingProcess()
        }
        __Book.end(\(index))

        """
    }
    return "__Book.begin(\(index))\n\(body(of: index))__Book.end(\(index))\n"
  }

  /// The snippet's text, with its trailing expression handed to the notebook. The expression keeps its line and column.
  private func body(of index: Int) -> String {
    let part = ProgramPlace.Part.snippet(index)
    let text = chapter.snippets[index].body.text
    guard let shown = SnippetSyntax(text).trailingExpression else { return located(text, part) }
    let bytes = Array(text.utf8)
    let before = bytes[..<shown.lowerBound]
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let indentation = String(repeating: " ", count: shown.lowerBound - lineStart)
    return located(String(decoding: before, as: UTF8.self), part)
      + "#sourceLocation(file: \"\(part.name)\", line: \(line - 1 + ProgramPlace.lineOffset))\n"
      + "__Book.trailing(\n\(indentation)"
      + String(decoding: bytes[shown.lowerBound...], as: UTF8.self).withFinalNewline
      + ")\n#sourceLocation()\n"
  }

  private func runText(ofValue index: Int) -> String {
    let value = chapter.inlineValues[index]
    let part = ProgramPlace.Part.value(index)
    let number = part.number(in: chapter)
    return """
      __Book.begin(\(number))
      #sourceLocation(file: "\(part.name)", line: \(ProgramPlace.lineOffset))
      __Book.inline(\(index), \(value.numberFormat),
      \(value.expression)
      )
      #sourceLocation()
      __Book.end(\(number))

      """
  }

  private func failingMain(_ failing: Int) -> String {
    let before =
      chapter.snippets[failing].options.isIsolated
      ? [] : (0..<failing).filter { isShared($0) && !mustTrap($0) }
    return before.map(runText(of:)).joined()
      + located(chapter.snippets[failing].body.text, .snippet(failing))
  }

  private func mustTrap(_ index: Int) -> Bool {
    if case .traps = chapter.snippets[index].options.purpose { return true }
    return false
  }

  private func located(_ text: String, _ part: ProgramPlace.Part) -> String {
    guard !text.isEmpty else { return "" }
    return "#sourceLocation(file: \"\(part.name)\", line: \(1 + ProgramPlace.lineOffset))\n"
      + text.withFinalNewline + "#sourceLocation()\n"
  }
}

extension InlineValue {
  /// How the value is written, as Swift source.
  fileprivate var numberFormat: String {
    switch (format, digits) {
    case (.fixed, let digits): ".fixed(\(digits ?? 2))"
    case (.percent, let digits): ".percent(\(digits ?? 0))"
    case (.scientific, let digits): ".scientific(\((digits ?? 3) - 1))"
    case (.plain, _): ".exact"
    case (nil, let digits?): ".significant(\(digits))"
    case (nil, nil): ".automatic"
    }
  }
}

extension String {
  fileprivate var withFinalNewline: String { hasSuffix("\n") ? self : self + "\n" }
}
