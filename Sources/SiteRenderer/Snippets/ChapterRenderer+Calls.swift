internal import Manuscript
internal import SwiftSource

extension ChapterRenderer {
  /// What the calls in each snippet lead to: addresses by the first byte of the name.
  static func callAddresses(in chapter: Chapter, of book: BookContext) -> [[Int: String]] {
    guard !book.reference.pages.isEmpty else { return [] }
    let digest = book.content.digest
    guard !digest.isEmpty else { return resolved(in: chapter, of: book) }
    // They depend on the library and on the snippets alone, so they are known from one build to the next.
    let snippets = chapter.snippets.map { ($0.isPartOfProgram ? "+" : "-") + $0.body.text }
    let text = SourceMemory.shared.answer("calls \(digest)", of: snippets.counted) {
      resolved(in: chapter, of: book).map { links in
        links.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
      }.joined(separator: "\n")
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.split(separator: " ").map(String.init)
      return Dictionary(
        stride(from: 0, to: words.count - 1, by: 2).compactMap { place in
          Int(words[place]).map { ($0, words[place + 1]) }
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func resolved(in chapter: Chapter, of book: BookContext) -> [[Int: String]] {
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
