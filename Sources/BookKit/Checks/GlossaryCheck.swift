import Manuscript
import SiteRenderer

/// Tells an author which terms of the glossary name a chapter that is not there, or that never uses them.
struct GlossaryCheck {
  let terms: [GlossaryTerm]
  let chapters: [LoadedChapter]
  /// The texts of the chapters by path.
  let sources: [String: [UInt8]]

  init(_ book: Book) {
    terms = book.glossary
    chapters = book.chapters
    sources = book.sources
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] {
    // Each chapter's text is folded once, not once a term.
    let texts = sideBySide(terms.isEmpty ? 0 : chapters.count) { index in
      FoldedText(sources[chapters[index].chapter.path] ?? [])
    }
    return repeated
      + terms.compactMap { term in
        guard !term.chapter.isEmpty, !term.term.isEmpty else { return nil }
        guard let index = chapters.firstIndex(where: { $0.isNamed(term.chapter) }) else {
          return unknownChapter(term)
        }
        return texts[index].contains(FoldedText(term.term))
          ? nil : unused(term, chapters[index])
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
