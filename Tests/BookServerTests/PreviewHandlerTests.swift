import Testing

@testable import BookServer

@Suite struct PreviewHandlerTests {
  @Test(arguments: [
    ("/", ""), ("/a.html?x=1", "a.html"), ("/b%20c.html#d", "b c.html"),
    ("/%E7%AB%A0.html", "章.html"),
  ])
  func targetsThatArePaths(target: String, path: String) {
    #expect(PreviewHandler.path(of: target) == path)
  }

  @Test(arguments: [
    "", "a.html", "*", "http://x/", "/%00", "/%FF", "/%", String(repeating: "/a", count: 3_000),
  ])
  func targetsThatAreNot(target: String) {
    #expect(PreviewHandler.path(of: target) == nil)
  }

  /// Nothing is decoded twice and nothing is looked up on disk: such names are names of no file.
  @Test(arguments: ["/../stamp.txt", "/%2e%2e/stamp.txt", "/%252e%252e/stamp.txt", "//etc/passwd"])
  func waysOutLeadNowhere(target: String) {
    let site: [String: [UInt8]] = ["stamp.txt": [], "index.html": []]
    #expect(site[PreviewHandler.path(of: target) ?? ""] == nil)
  }
}
