import Foundation
import SnippetRunner

/// What is remembered of each book that shares a package's state: a folder a book, which says whose it is.
struct BookStates: Sendable {
  private static let origin = "origin"
  private let paths: BookPaths

  /// - Parameter paths: Where this book and the state lie.
  init(paths: BookPaths) { self.paths = paths }

  /// Notes whose folder this book's is, and takes away those of books that are no more. That it can't costs room and
  /// nothing else.
  func sweep() {
    let own = "\(paths.bookState)/\(Self.origin)"
    let book = Array(paths.book.utf8)
    if Files.read(own) != book { try? Files.write(book, to: own) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: paths.bookStates)) ?? []
    for name in names {
      let folder = "\(paths.bookStates)/\(name)"
      // A folder that does not say whose it is may be being made at this moment.
      guard let bytes = Files.read("\(folder)/\(Self.origin)") else { continue }
      let place = String(decoding: bytes, as: UTF8.self)
      if !FileManager.default.fileExists(atPath: "\(place)/book.yml"), folder != paths.bookState {
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }
}
