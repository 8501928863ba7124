import Acceptance
import Manuscript

extension AcceptTarget {
  /// What is wrong with targets that a book does not have.
  static func unknown(_ targets: [AcceptTarget], in chapters: [LoadedChapter]) -> [Diagnostic] {
    targets.compactMap { target in
      let chapter = chapters.first { $0.slug == target.chapter }
      let places = chapter.map { ResultPlace.places(of: $0.chapter) } ?? []
      if chapter != nil, target.snippet == nil || places.contains(where: target.means) {
        return nil
      }
      return Diagnostic(
        .error, "unknown-target", file: nil, range: nil,
        summary: chapter == nil
          ? "the book has no chapter `\(target.chapter)`"
          : "\(target.chapter) has no snippet `\(target.snippet ?? "")`",
        help: chapter == nil
          ? "its chapters are \(chapters.map(\.slug).joined(separator: ", "))"
          : "`book list` names its snippets")
    }
  }
}
