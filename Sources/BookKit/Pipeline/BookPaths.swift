import Foundation
import SnippetRunner

/// Where a book and what belongs to it lie.
public struct BookPaths: Equatable, Sendable {
  /// The package with the library that the book documents.
  public var package: String
  /// The folder with `book.yml`.
  public var book: String
  /// What diagnostics call that folder: its path relative to the package.
  public var bookName: String
  /// The folder of the generated site.
  public var site: String
  /// The folder of caches and notes, which may be deleted at any time.
  public var state: String

  /// The folder of stored results.
  var results: String { "\(state)/results" }

  /// The folder of all that is remembered of one book alone, a folder a book: several may share a package and its state.
  var bookStates: String { "\(state)/books" }

  /// The folder of what is remembered of this book.
  var bookState: String { "\(bookStates)/\(SHA256.hex(Array(book.utf8)).prefix(16))" }

  /// What diagnostics call the state folder.
  var stateName: String { ".book" }

  /// - Parameters:
  ///   - package: The package's folder.
  ///   - book: The book's folder, relative to the package or absolute.
  ///   - site: The site's folder, relative to the package or absolute.
  public init(package: String, book: String = "chapters", site: String = "site") {
    func place(_ path: String) -> String {
      URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: package, isDirectory: true))
        .standardizedFileURL.path
    }
    self.package = place(".")
    self.book = place(book)
    self.site = place(site)
    bookName = book.hasSuffix("/") ? String(book.dropLast()) : book
    state = place(".book")
  }

  /// A path that is relative to the package, or absolute.
  func place(_ path: String) -> String {
    URL(
      fileURLWithPath: path, relativeTo: URL(fileURLWithPath: package, isDirectory: true)
    ).standardizedFileURL.path
  }
}
