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

  /// Above so many values in a row they are put into functions of so many each: of top-level code a compiler's time grows
  /// with the square of its length.
  static let valuesInARow = 100

  private func values(after count: Int) -> String {
    let values = chapter.inlineValues.indices.filter {
      chapter.inlineValues[$0].snippetsBefore == count
    }
    // What can throw or wait does so at the outermost level alone.
    let isPlain = values.allSatisfy { index in
      let expression = chapter.inlineValues[index].expression
      return !expression.contains("try") && !expression.contains("await")
    }
    guard values.count > Self.valuesInARow, isPlain else {
      return values.map(runText(ofValue:)).joined()
    }
    return stride(from: 0, to: values.count, by: Self.valuesInARow).map { start in
      let group = values[start..<min(start + Self.valuesInARow, values.count)]
      let name = "__values\(group[group.startIndex])"
      return "func \(name)() {\n\(group.map(runText(ofValue:)).joined())}\n\(name)()\n"
    }.joined()
  }

  private func runText(of index: Int) -> String {
    let body = Array(chapter.snippets[index].body.text.utf8)
    let syntax = SnippetSyntax(chapter.snippets[index].body.text)
    guard mustTrap(index) else {
      return "__Book.begin(\(index))\n\(text(of: index, body[...], syntax))__Book.end(\(index))\n"
    }
    return """
      __Book.begin(\(index))
      \(located(body[..<syntax.importsEnd], before: [], .snippet(index)))\
      if __Book.isTrappingProcess(\(index)) {
      \(text(of: index, body[syntax.importsEnd...], syntax))\
      __Book.endTrappingProcess()
      }
      __Book.end(\(index))

      """
  }

  /// The snippet's text from some byte on, with its trailing expression handed to the notebook. Everything keeps its line
  /// and column.
  private func text(of index: Int, _ bytes: ArraySlice<UInt8>, _ syntax: SnippetSyntax) -> String {
    let body = Array(chapter.snippets[index].body.text.utf8)
    let part = ProgramPlace.Part.snippet(index)
    let start = bytes.startIndex
    guard let shown = syntax.trailingExpression, shown.lowerBound >= start else {
      return located(bytes, before: body[..<start], part)
    }
    let before = body[..<shown.lowerBound]
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let indentation = String(repeating: " ", count: shown.lowerBound - lineStart)
    return located(body[start..<shown.lowerBound], before: body[..<start], part)
      + "#sourceLocation(file: \"\(part.name)\", line: \(Self.line(after: before) - 1))\n"
      + "__Book.trailing(\n\(indentation)"
      + String(decoding: body[shown.lowerBound...], as: UTF8.self).withFinalNewline
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
      + located(
        Array(chapter.snippets[failing].body.text.utf8)[...], before: [], .snippet(failing))
  }

  private func mustTrap(_ index: Int) -> Bool {
    if case .traps = chapter.snippets[index].options.purpose { return true }
    return false
  }

  /// Text with its place told to the compiler; nothing for no text.
  private func located(
    _ bytes: ArraySlice<UInt8>, before: ArraySlice<UInt8>, _ part: ProgramPlace.Part
  ) -> String {
    guard !bytes.isEmpty else { return "" }
    return "#sourceLocation(file: \"\(part.name)\", line: \(Self.line(after: before)))\n"
      + String(decoding: bytes, as: UTF8.self).withFinalNewline + "#sourceLocation()\n"
  }

  /// The line on which what follows `bytes` starts, as programs count lines.
  private static func line(after bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 == UInt8(ascii: "\n") } + 1 + ProgramPlace.lineOffset
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
