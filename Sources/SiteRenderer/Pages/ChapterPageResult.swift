internal import Manuscript

/// The page of a chapter and what came with it.
struct ChapterPageResult: Sendable {
  /// The page.
  var file: [UInt8]
  /// The files that belong to it, by their path in the site.
  var besides: [String: [UInt8]]
  /// What other chapters show of this one, by address.
  var previews: [String: HTML]
  /// What is wrong with the chapter.
  var diagnostics: [Diagnostic]
}
