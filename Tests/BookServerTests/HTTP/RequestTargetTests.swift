import Testing

@testable import BookServer

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", ""), ("/a.html?x=1", "a.html"), ("/b%20c.html#d", "b c.html"),
    ("/%E7%AB%A0.html", "章.html"), ("/%252e", "%2e"),
  ])
  func targetsThatArePaths(target: String, path: String) {
    #expect(RequestTarget(target)?.path == path)
  }

  @Test(arguments: [
    "", "a.html", "*", "?x", "http://x/", "/%00", "/%FF", "/%",
    String(repeating: "/a", count: 3_000),
  ])
  func targetsThatAreNot(target: String) {
    #expect(RequestTarget(target) == nil)
  }

  @Test(arguments: [
    ("/", [:]), ("/?", [:]), ("/?a=1&b=%3D=&a=2&&c", ["a": "1", "b": "==", "c": ""]),
    ("/?%=1&x=%&y=a+b#z", ["x": "", "y": "a b"]), ("/?a=1?b", ["a": "1?b"]),
  ])
  func queriesAreDecoded(target: String, query: [String: String]) {
    #expect(RequestTarget(target)?.query == query)
  }
}
