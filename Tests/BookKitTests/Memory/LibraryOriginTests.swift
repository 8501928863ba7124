import Foundation
import SnippetRunner
import Testing

@testable import BookKit

@Suite("What a library is found from") struct LibraryOriginTests {
  private static let library = BookConfiguration.Library(product: "Core", modules: ["Core"])

  private func origin(_ package: URL) -> LibraryMemory.Origin {
    LibraryMemory.Origin(Self.library, package: package.path)
  }

  @Test("It stays the same until a file of the package changes, comes or goes")
  func changes() throws {
    let package = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: package) }
    func write(_ text: String, _ path: String) throws {
      try Files.write(Array(text.utf8), to: package.appending(path: path).path)
    }
    try write("1", "Package.swift")
    try write("1", "Sources/Core/a.swift")
    var last = origin(package)
    #expect(origin(package) == last)
    let edits: [() throws -> Void] = [
      { try write("2", "Package.swift") }, { try write("2", "Sources/Core/a.swift") },
      { try write("", "Sources/Core/Deep/b.swift") }, { try write("", "Package.resolved") },
      { try FileManager.default.removeItem(at: package.appending(path: "Sources/Core/a.swift")) },
    ]
    for edit in edits {
      try edit()
      let now = origin(package)
      #expect(now != last)
      last = now
    }
    let other = BookConfiguration.Library(product: "Core", modules: [])
    #expect(LibraryMemory.Origin(other, package: package.path) != last)
  }
}
