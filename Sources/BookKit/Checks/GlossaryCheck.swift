import Manuscript
import SiteRenderer

/// Tells an author which terms of the glossary name a chapter that is not there, or that never uses them.
struct GlossaryCheck {
  let terms: [GlossaryTerm]
  let chapters: [LoadedChapter]
  /// The texts of the chapters by path, and their digests.
  let sources: [String: [UInt8]]
  let digests: FileDigests
  let sound: SoundChecks

  init(_ book: Book, _ digests: FileDigests, _ sound: SoundChecks) {
    terms = book.glossary
    chapters = book.chapters
    sources = book.sources
    self.digests = digests
    self.sound = sound
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] {
    let named = terms.filter { !$0.chapter.isEmpty && !$0.term.isEmpty }
    let byChapter = Dictionary(grouping: named) { term in
      chapters.firstIndex { $0.isNamed(term.chapter) }
    }
    return repeated + (byChapter[nil] ?? []).map(unknownChapter)
      + sideBySide(chapters.count) { unused(byChapter[$0] ?? [], in: chapters[$0]) }
      .flatMap(\.self)
  }

  private func unused(_ terms: [GlossaryTerm], in chapter: LoadedChapter) -> [Diagnostic] {
    guard !terms.isEmpty else { return [] }
    let path = chapter.chapter.path
    return sound.diagnostics(of: "glossary", [path, digests[path]] + terms.map(\.term)) {
      // The text is folded once, not once a term.
      let text = FoldedText(sources[path] ?? [])
      return terms.filter { !text.contains(FoldedText($0.term)) }.map { unused($0, chapter) }
    }
  }

  private var repeated: [Diagnostic] {
    var seen: Set<String> = []
    return terms.filter { !$0.term.isEmpty && !seen.insert($0.term.lowercased()).inserted }.map {
      Diagnostic(
        .error, "repeated-term", file: $0.file, range: $0.range,
        summary: "the term “\($0.term)” stands twice", help: "keep one of them")
    }
  }

  private func unknownChapter(_ term: GlossaryTerm) -> Diagnostic {
    let names = chapters.map(\.slug)
    return Diagnostic(
      .error, "unknown-chapter", file: term.file, range: term.range,
      summary: "“\(term.term)” is said to be of `\(term.chapter)`, which is no chapter",
      help: nearestName(to: term.chapter, among: names).map { "did you mean `\($0)`?" }
        ?? "chapters are \(names.joined(separator: ", "))")
  }

  private func unused(_ term: GlossaryTerm, _ chapter: LoadedChapter) -> Diagnostic {
    Diagnostic(
      .error, "unused-term", file: term.file, range: term.range,
      summary: "the chapter \(chapter.chapter.path) never says “\(term.term)”",
      help: "name the chapter that introduces the term, or use it there")
  }
}

extension LoadedChapter {
  fileprivate func isNamed(_ name: String) -> Bool { slug == name || "\(slug).md" == name }
}
