import Foundation
import SnippetRunner
import Testing

@testable import BookKit

@Suite("What is remembered of each book") final class BookStatesTests {
  private let package = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: package) }

  private func paths(_ book: String) throws -> BookPaths {
    let paths = BookPaths(package: package.path, book: book)
    try Files.write([], to: "\(paths.book)/book.yml")
    return paths
  }

  private func folders() throws -> Set<String> {
    Set(Files.list(package.appending(path: ".book/books").path).map { "\($0.prefix(16))" })
  }

  @Test("A book has a folder of its own as long as it is there") func sweeping() throws {
    let (first, second) = (try paths("a"), try paths("b"))
    BookStates(paths: first).sweep()
    BookStates(paths: second).sweep()
    try Files.write([1], to: "\(first.bookState)/keys/x")
    let names = [first, second].map { String($0.bookState.suffix(16)) }
    #expect(try folders() == Set(names))
    try FileManager.default.removeItem(atPath: first.book)
    BookStates(paths: second).sweep()
    #expect(try folders() == [names[1]])
  }

  @Test("What does not say whose it is stays, and so does the own") func kept() throws {
    let own = try paths("a")
    try Files.write([1], to: "\(own.bookStates)/0123456789abcdef/keys/x")
    BookStates(paths: own).sweep()
    try FileManager.default.removeItem(atPath: own.book)
    BookStates(paths: own).sweep()
    #expect(try folders() == ["0123456789abcdef", String(own.bookState.suffix(16))])
  }
}
