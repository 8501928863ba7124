public import Manuscript
public import NotebookRecord

/// Proves that a result kept in the cache is the one that is computed: byte for byte, but for what is meant to differ
/// from run to run, which is the time that a snippet took and whatever is marked `uncompared`.
public struct ColdCheck: Sendable {
  let chapter: Chapter
  let computed: ChapterResult
  let kept: ChapterResult

  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - computed: What it came to just now.
  ///   - kept: What the cache holds under the same key.
  public init(chapter: Chapter, computed: ChapterResult, kept: ChapterResult) {
    self.chapter = chapter
    self.computed = computed
    self.kept = kept
  }

  /// The snippets and inline values that differ.
  public var diagnostics: [Diagnostic] {
    let counts = (kept.snippets.count, kept.inlineTexts.count)
    guard counts == (computed.snippets.count, computed.inlineTexts.count) else {
      return [diagnostic(nil, "the cache holds \(counts.0) snippets and \(counts.1) values for it")]
    }
    let snippets = chapter.snippets.indices.compactMap { index -> Diagnostic? in
      let snippet = chapter.snippets[index]
      guard !snippet.options.isUncompared,
        let difference = Self.difference(kept.snippets[index], computed.snippets[index])
      else { return nil }
      return diagnostic(snippet.infoRange, difference)
    }
    let values = chapter.inlineValues.indices.compactMap { index -> Diagnostic? in
      let (old, new) = (kept.inlineTexts[index], computed.inlineTexts[index])
      let value = chapter.inlineValues[index]
      guard !value.isUncompared, old != new else { return nil }
      return diagnostic(value.range, "\(new ?? "nothing") instead of \(old ?? "nothing")")
    }
    return snippets + values
  }

  /// How two results differ in their bytes; nil when they do not.
  private static func difference(_ old: SnippetResult, _ new: SnippetResult) -> String? {
    func bytes(_ result: SnippetResult, _ outputs: [SnippetOutput]) -> [UInt8] {
      ChapterResult(
        snippets: [SnippetResult(outcome: result.outcome, outputs: outputs)], inlineTexts: []
      ).bytes
    }
    if bytes(old, old.outputs) == bytes(new, new.outputs) { return nil }
    guard bytes(old, []) == bytes(new, []) else { return "it ended differently" }
    let first = zip(old.outputs, new.outputs).enumerated().first { _, pair in
      bytes(old, [pair.0]) != bytes(new, [pair.1])
    }
    guard let first else { return "\(new.outputs.count) outputs instead of \(old.outputs.count)" }
    return "output \(first.offset + 1), \(name(first.element.1)), differs"
  }

  private static func name(_ output: SnippetOutput) -> String {
    switch output {
    case .printed: "what it printed"
    case .value(let record): record.label.isEmpty ? "a value" : "the value “\(record.label)”"
    case .table: "a table"
    case .figure: "a figure"
    case .expectation: "an expectation"
    case .formula(let record): "the check of \(record.label)"
    }
  }

  private func diagnostic(_ range: SourceRange?, _ difference: String) -> Diagnostic {
    Diagnostic(
      .error, "cache-differs", file: chapter.path, range: range,
      summary: "computed anew this gives another result than the cache holds: \(difference)",
      help:
        "the new result is kept; if it differs again, the snippet depends on something that it does not "
        + "say, such as the time: seed it, or mark it `uncompared`")
  }
}
