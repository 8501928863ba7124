import Testing

@testable import BookServer

@Suite struct RequestHeadTests {
  private func head(_ text: String) throws(RequestError) -> RequestHead {
    try RequestHead(Array(text.utf8))
  }

  @Test func aBrowsersRequestIsRead() throws {
    let head = try head(
      "GET /a%20b?x=1 HTTP/1.1\r\nHost: localhost\r\nAccept: a\r\naccept:\tb \r\n")
    #expect(head.method == "GET")
    #expect(head.target == "/a%20b?x=1")
    #expect(head.fields == ["host": "localhost", "accept": "a, b"])
    #expect(head.isKeptAlive)
  }

  @Test(arguments: [
    "GET / HTTP/1.0", "GET / HTTP/1.1\r\nConnection: Close", "\r\nGET / HTTP/1.0\r\n",
  ])
  func someRequestsAreTheLast(text: String) throws {
    #expect(try !head(text).isKeptAlive)
  }

  @Test(arguments: [
    "", "\r\n", "\r\n\r\n", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 x",
    "G\u{0}T / HTTP/1.1",
    "GET /\u{e9} HTTP/1.1", "GET /\t HTTP/1.1", "GET / FTP/1.1", "GET / HTTP/1.1\r\nHost : x",
    "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n: x", "GET / HTTP/1.1\r\nA: x\r\n  folded: y",
    "GET / HTTP/1.1\r\nA: x\u{0}", "GET / HTTP/1.1\r\nA: x\ny: z",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b",
    "GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 1",
  ])
  func whatIsNoRequestIsMalformed(text: String) {
    #expect(throws: RequestError.malformed) { try head(text) }
  }

  @Test(arguments: [
    ("GET / HTTP/2.0", RequestError.unknownVersion),
    ("POST / HTTP/1.1\r\nContent-Length: 1", .hasBody),
    ("POST / HTTP/1.1\r\nContent-Length: -1", .hasBody),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked", .hasBody),
    ("GET / HTTP/1.1" + String(repeating: "\r\na: b", count: 101), .tooLarge),
  ])
  func whatIsNotServedSaysWhy(text: String, error: RequestError) {
    #expect(throws: error) { try head(text) }
  }
}
