import BookKit
import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `book serve`, as an author and a browser use it.
@Suite(.serialized) struct ServeTests {
  private static let configuration = """
    title: A small book
    library: {product: GradientDescentVerified, modules: [Descent]}
    chapters: [a.md]

    """

  private static func chapter(_ prose: String, _ code: String = "show(1)") -> String {
    "# A chapter\n\n\(prose)\n\n```swift setup\nimport Notebook\n\(code)\n```\n"
  }

  @Test func editsReachTheOpenPageAndErrorsDoNotTakeItAway() async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(Self.configuration, to: "chapters/book.yml")
    try workplace.write(Self.chapter("First words."), to: "chapters/a.md")
    let server = try Server(workplace)
    defer { server.stop() }
    try await server.until("/a.html", contains: "First words.")

    try workplace.write(Self.chapter("Other words."), to: "chapters/a.md")
    try await server.until("/a.html", contains: "Other words.")

    try workplace.write(Self.chapter("Broken words.", "show(nothing)"), to: "chapters/a.md")
    let news = try await server.until("/~book/news", contains: "cannot find 'nothing' in scope")
    #expect(news.contains(#"chapters\/a.md:7:6: ""#), "\(news)")
    #expect(try await server.get("/a.html").body.contains("Other words."))

    try FileManager.default.removeItem(at: workplace.folder.appending(path: "chapters/a.md"))
    try await server.until("/~book/news", contains: "missing-chapter", "there is no readable file")
    try workplace.write(Self.chapter("Mended words."), to: "chapters/a.md")
    try await server.until("/a.html", contains: "Mended words.")
    #expect(try workplace.siteIsUntouched())
  }

  @Test func strangersAndOtherMethodsAreTurnedAway() async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(Self.configuration, to: "chapters/book.yml")
    try workplace.write(Self.chapter("Words."), to: "chapters/a.md")
    let server = try Server(workplace)
    defer { server.stop() }
    try await server.until("/a.html", contains: "Words.")
    #expect(try await server.get("/a.html", host: "evil.example").status == 421)
    #expect(try await server.get("/a.html", method: "POST").status == 405)
    #expect(try await server.get("/%2e%2e/chapters/a.md").status == 404)
    #expect(try await server.get("/none.html").status == 404)
    let head = try await server.get("/a.html", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
  }

  @Test func aPortInUseIsSaid() async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(Self.configuration, to: "chapters/book.yml")
    let server = try Server(workplace)
    defer { server.stop() }
    let outcome = try Tool.run(["serve", "--port", "\(try await server.port)"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("is in use"), "\(outcome.errors)")
  }
}
