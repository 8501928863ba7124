import Foundation
import Testing

@testable import BookKit

struct ThemeLoaderTests {
  @Test func aFileThatLeadsOutOfTheBookIsRefused() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let theme = root.appendingPathComponent("book/theme")
    try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: root.appendingPathComponent("secret.css"))
    try Data("p{}".utf8).write(to: theme.appendingPathComponent("extra.css"))
    try FileManager.default.createSymbolicLink(
      at: theme.appendingPathComponent("style.css"),
      withDestinationURL: root.appendingPathComponent("secret.css"))
    var book = Book()
    ThemeLoader(book: root.appendingPathComponent("book").path, name: "chapters").load(into: &book)
    #expect(book.diagnostics.map(\.identifier) == ["theme-path"])
    #expect(book.theme.files["extra.css"] == Array("p{}".utf8))
    #expect(book.theme.files["style.css"] != Array("secret".utf8))
  }

  @Test func aBookWithoutTheFolderHasOurTheme() {
    var book = Book()
    ThemeLoader(book: "/nonexistent", name: "chapters").load(into: &book)
    #expect(book.theme == .standard && book.diagnostics.isEmpty)
  }
}
