import Acceptance
import Manuscript
import NotebookRecord

/// A check of one chapter, or of one snippet.
extension BuiltBook {
  /// Leaves only the chapters that are meant; no targets mean all.
  ///
  /// - Returns: Whether all that is meant is there; what is not is among the diagnostics.
  mutating func keep(_ targets: [AcceptTarget]) -> Bool {
    guard !targets.isEmpty else { return true }
    let unknown = AcceptTarget.unknown(targets, in: allChapters)
    diagnostics += unknown
    self.targets = targets
    book.chapters = allChapters.filter { chapter in
      targets.contains { $0.chapter == chapter.slug }
    }
    return unknown.isEmpty
  }

  /// Forgets what is said of other chapters and snippets than those that are meant.
  mutating func keepWhatIsMeant() {
    guard !targets.isEmpty, wasTried else { return }
    let meant = Dictionary(
      uniqueKeysWithValues: book.chapters.indices.map { (book.chapters[$0].chapter.path, $0) })
    let others = Set(allChapters.map(\.chapter.path)).subtracting(meant.keys)
    // A chapter that is not listed, and results of one that is gone, are of no chapter that is meant.
    let ofTheBook: Set = ["unlisted-chapter", "left-over-accepted-results"]
    diagnostics = diagnostics.filter { diagnostic in
      if ofTheBook.contains(diagnostic.identifier) { return false }
      guard let file = diagnostic.file else { return true }
      guard let index = meant[file] else { return !others.contains(file) }
      guard let range = diagnostic.range, let places = places(ofChapter: index) else {
        return true
      }
      return places.contains { $0.start <= range.start && range.start <= $0.end }
    }
  }

  /// Where the snippets of a chapter stand that are meant, and the formulas that they check; nil for all of the chapter.
  private func places(ofChapter index: Int) -> [SourceRange]? {
    let chapter = book.chapters[index]
    let meant = targets.filter { $0.chapter == chapter.slug }
    if meant.contains(where: { $0.snippet == nil }) { return nil }
    let places = ResultPlace.places(of: chapter.chapter)
    let snippets = places.indices.filter { place in meant.contains { $0.means(places[place]) } }
    var labels: Set<String> = []
    for snippet in snippets where runs.indices.contains(index) {
      for case .formula(let record) in runs[index].result.snippets[snippet].outputs {
        labels.insert(record.label)
      }
    }
    let formulas = chapter.chapter.formulas.filter { labels.contains($0.label ?? "") }
    return snippets.map { chapter.chapter.snippets[$0].range } + formulas.map(\.range)
  }
}
