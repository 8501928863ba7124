import SiteRenderer
import SnippetRunner

/// The digests of a book's files, of which the keys of its pages and its stamp are made: each file is read through once.
struct FileDigests: Sendable {
  private let digests: [String: String]

  /// Computes them, on all cores.
  ///
  /// - Parameter files: The files by path.
  init(_ files: [String: [UInt8]]) {
    let files = Array(files)
    let found = sideBySide(files.count) { (files[$0].key, SHA256.hex(files[$0].value)) }
    digests = Dictionary(uniqueKeysWithValues: found)
  }

  /// The digest of a file; empty when there is none.
  subscript(path: String) -> String { digests[path] ?? "" }

  /// One digest of all files but some.
  func all(but paths: Set<String> = []) -> String {
    var digest = SHA256()
    for (path, file) in digests.sorted(by: { $0.key < $1.key }) where !paths.contains(path) {
      digest.update(text: path)
      digest.update(text: file)
    }
    return digest.finish()
  }
}
