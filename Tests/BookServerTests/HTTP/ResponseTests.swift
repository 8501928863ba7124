import Testing

@testable import BookServer

@Suite struct ResponseTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func anAnswerAsItIsSent() {
    var response = Response(.ok, text: "Words.")
    response.fields = ["ETag": "\"x\"", "B": "c"]
    let head =
      "HTTP/1.1 200 OK\r\nB: c\r\nConnection: close\r\nContent-Length: 7\r\nETag: \"x\"\r\n\r\n"
    #expect(text(response.bytes(isLast: true)) == head + "Words.\n")
    #expect(text(response.bytes(isHead: true, isLast: true)) == head)
  }

  @Test func whatHasNotChangedHasNoBody() {
    var response = Response(.notModified, text: "Words.")
    response.fields = [:]
    #expect(
      text(response.bytes(isLast: false))
        == "HTTP/1.1 304 Not Modified\r\nConnection: keep-alive\r\n\r\n")
  }
}
