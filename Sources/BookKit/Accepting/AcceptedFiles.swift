import Acceptance
import Foundation
import Manuscript
import SnippetRunner

/// The files beside the chapters that hold what was accepted of them.
struct AcceptedFiles {
  static let type = ".accepted"

  let paths: BookPaths

  /// The file of a chapter, as diagnostics name it.
  func name(of chapter: LoadedChapter) -> String {
    String(chapter.chapter.path.dropLast(3)) + Self.type
  }

  /// What was accepted of a chapter; nil when nothing ever was.
  func read(_ chapter: LoadedChapter) -> AcceptedReader? {
    bytes(chapter).map { read($0, chapter) }
  }

  /// The file's bytes; nil when there is none.
  func bytes(_ chapter: LoadedChapter) -> [UInt8]? { Files.read(place(name(of: chapter))) }

  /// What the file's bytes say.
  func read(_ bytes: [UInt8], _ chapter: LoadedChapter) -> AcceptedReader {
    AcceptedReader(String(decoding: bytes, as: UTF8.self), file: name(of: chapter))
  }

  /// Writes what is accepted of a chapter, in one step; nothing accepted leaves no file.
  func write(_ results: AcceptedResults, of chapter: LoadedChapter) throws {
    let place = place(name(of: chapter))
    if results.blocks.isEmpty {
      if FileManager.default.fileExists(atPath: place) {
        try FileManager.default.removeItem(atPath: place)
      }
    } else {
      try Files.write(Array(results.text(of: chapter.slug).utf8), to: place)
    }
  }

  /// Whether anything of the book was ever accepted.
  var isAnythingAccepted: Bool { Files.list(paths.book).contains { $0.hasSuffix(Self.type) } }

  /// The files that belong to no chapter, as diagnostics name them.
  func leftOver(_ chapters: [LoadedChapter]) -> [String] {
    let known = Set(chapters.map(name(of:)))
    return Files.list(paths.book).filter { $0.hasSuffix(Self.type) }
      .map { "\(paths.bookName)/\($0)" }.filter { !known.contains($0) }
  }

  /// Takes such a file away.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: place(name)) }

  private func place(_ name: String) -> String {
    "\(paths.book)/\(name.dropFirst(paths.bookName.count + 1))"
  }
}
