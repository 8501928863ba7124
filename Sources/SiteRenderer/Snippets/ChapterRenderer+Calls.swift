internal import Manuscript
internal import SwiftSource

extension ChapterRenderer {
  /// What the calls in each snippet lead to: addresses by the first byte of the name.
  static func callAddresses(in chapter: Chapter, of book: BookContext) -> [[Int: String]] {
    guard !book.reference.pages.isEmpty else { return [] }
    var scope = book.scope
    return chapter.snippets.map { snippet in
      let found: [LibraryCall]
      if snippet.isPartOfProgram {
        found = scope.calls(in: snippet.body.text)
      } else {
        // What stands apart sees nothing of the chapter's program that it could not see without it.
        var apart = scope
        found = apart.calls(in: snippet.body.text)
      }
      return Dictionary(
        found.compactMap { call in
          book.reference.address(of: call.declaration).map { (call.range.lowerBound, $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}
