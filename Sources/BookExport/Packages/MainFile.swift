internal import Manuscript
internal import NotebookRecord

/// An exported chapter's program: its text as comments, its snippets as code.
struct MainFile {
  let chapter: ExportChapter

  /// The program of all snippets that share state.
  var text: String {
    let parts = chapter.pieces.map { piece in
      switch piece {
      case .text(let text): Self.comment(text)
      case .snippet(let index): part(of: index)
      }
    }
    return Self.file(parts)
  }

  /// The program of a snippet that shares nothing.
  func text(ofIsolated index: Int) -> String {
    Self.file([
      Self.comment("A snippet of \(chapter.title) that is a program of its own."), code(of: index),
    ])
  }

  private static func file(_ parts: [String]) -> String {
    (["\(GlueFile.name).start()"] + parts.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  private func part(of index: Int) -> String {
    let snippet = chapter.chapter.snippets[index]
    let isolated = "A program of its own, in the folder beside this one:"
    switch snippet.options.purpose {
    case .run, .setup:
      return snippet.options.isIsolated ? shown(index, lead: isolated) : code(of: index)
    case .fails: return shown(index, lead: "This does not compile, as meant:")
    case .traps: return shown(index, lead: "This stops at run time, as meant:")
    case .plain(let reason): return shown(index, lead: "Not run: \(reason)")
    case .source(let tie): return shown(index, lead: "The source of `\(tie.name)`:")
    }
  }

  /// Code that is there to be read, and the message that it gives.
  private func shown(_ index: Int, lead: String) -> String {
    let code = (chapter.sources[index] ?? chapter.chapter.snippets[index].body.text)
      .trimmingNewlines
    let indented = code.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    return Self.comment(([lead, ""] + indented + message(of: index)).joined(separator: "\n"))
  }

  private func message(of index: Int) -> [String] {
    guard chapter.result.snippets.indices.contains(index),
      case .failedAsMeant(let message) = chapter.result.snippets[index].outcome
    else { return [] }
    return ["", message]
  }

  /// The code, with its last expression shown as in the book.
  private func code(of index: Int) -> String {
    let text = chapter.chapter.snippets[index].body.text
    guard let range = shownExpression(index) else { return text.trimmingNewlines }
    let bytes = Array(text.utf8)
    let expression = String(decoding: bytes[range], as: UTF8.self)
    guard !expression.hasPrefix("show(") else { return text.trimmingNewlines }
    return
      (String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      + "\(GlueFile.name).show(\(expression))"
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)).trimmingNewlines
  }

  /// The last expression where it gave a value; calls that give none, such as `expect(…)`, stay as they are.
  private func shownExpression(_ index: Int) -> Range<Int>? {
    guard chapter.trailing.indices.contains(index), let range = chapter.trailing[index],
      range.upperBound <= chapter.chapter.snippets[index].body.text.utf8.count,
      chapter.result.snippets.indices.contains(index)
    else { return nil }
    let showsValue = chapter.result.snippets[index].outputs.contains { output in
      if case .value(let value) = output { return value.label.isEmpty }
      return false
    }
    return showsValue ? range : nil
  }

  private static func comment(_ text: String) -> String {
    text.trimmingNewlines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "//" : "// \($0)" }.joined(separator: "\n")
  }
}
