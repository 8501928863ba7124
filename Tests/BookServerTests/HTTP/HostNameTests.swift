import Testing

@testable import BookServer

@Suite struct HostNameTests {
  @Test(arguments: ["localhost", "localhost:4040", "127.0.0.1:80", "[::1]:4040", "LOCALHOST"])
  func thisMachineIsAnswered(host: String) {
    #expect(HostName(listening: "127.0.0.1").accepts(host))
  }

  @Test(arguments: [
    nil, "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80",
    "localhost:80:80", "[::1]evil", "localhost:x",
  ])
  func othersAreNot(host: String?) {
    #expect(!HostName(listening: "127.0.0.1").accepts(host))
  }

  @Test func whoListensToAllAnswersAll() {
    #expect(HostName(listening: "0.0.0.0").accepts("book.example:4040"))
  }
}
