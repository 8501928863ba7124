import Testing

@testable import BookServer

/// What a server that listens answers.
@Suite struct PreviewServerTests {
  private static let files = [
    "index.html": "<body>home</body>", "sub/index.html": "<body>sub</body>",
    "a b.html": "<body>ab</body>",
    "stamp.txt": "1", "style.css": "a{}", "search.json": "{}", "x.svg": "<svg/>", "x.unknown": "?",
  ]

  @Test(arguments: [
    ("/", "home"), ("/sub/", "sub"), ("/a%20b.html", "ab"), ("/stamp.txt?x=../y", "1"),
  ])
  func whatIsThereIsServed(target: String, text: String) async throws {
    try await withServer(Self.files) { server async throws in
      let answer = try await server.get(target)
      #expect(answer.status == 200 && answer.contains(text), "\(answer)")
    }
  }

  /// Nothing is decoded twice and no file is looked up: ways out of the site are names of no file.
  @Test func waysOutLeadNowhere() async throws {
    let ways = [
      "/../stamp.txt", "/%2e%2e/stamp.txt", "/%252e%252e/stamp.txt", "/sub/../stamp.txt",
      "/./stamp.txt",
      "//stamp.txt", "/..%5cstamp.txt", "/%c0%ae%c0%ae/stamp.txt", "/..;/stamp.txt", "/etc/passwd",
      "//etc/passwd", "/%2fetc%2fpasswd", "/stamp.txt%00.html", "/stamp.txt/", "file:///etc/passwd",
      "/proc/self/environ", "/~book/../stamp.txt", "/~book/", "*",
    ]
    try await withServer(Self.files) { server async throws in
      for way in ways {
        let answer = try await server.get(way)
        #expect([400, 404].contains(answer.status), "\(way): \(answer)")
        #expect(answer.contains("Content-Security-Policy"), "\(way)")
      }
    }
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/stamp.txt", "text/plain; charset=utf-8"),
    ("/style.css", "text/css; charset=utf-8"), ("/search.json", "application/json"),
    ("/x.svg", "image/svg+xml"), ("/x.unknown", "application/octet-stream"),
    ("/~book/live.js", "text/javascript; charset=utf-8"),
    ("/~book/news?after=-1", "application/json"), ("/none", "text/plain; charset=utf-8"),
  ])
  func everythingHasItsTypeAndIsKeptFromTheWeb(target: String, type: String) async throws {
    try await withServer(Self.files) { server async throws in
      let answer = try await server.get(target)
      #expect(answer.contains("\r\nContent-Type: \(type)\r\n"), "\(answer.prefix(600))")
      #expect(answer.contains("\r\nContent-Security-Policy: default-src 'none'; "))
      #expect(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
    }
  }

  @Test func whoIsMeantForAnotherHostIsTurnedAway() async throws {
    try await withServer(Self.files) { server async throws in
      #expect(
        try await server.answer("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
          .status == 421)
      #expect(try await server.answer("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 421)
      #expect(try await server.answer("GET / HTTP/1.0\r\n\r\n").status == 421)
    }
  }

  @Test func whatHasNotChangedIsNotSentAgain() async throws {
    try await withServer(Self.files) { server async throws in
      let tag = LivePage.tag(of: Array("a{}".utf8))
      let answer = try await server.get("/style.css", fields: "If-None-Match: \"\(tag)\"\r\n")
      #expect(answer.status == 304 && !answer.contains("a{}"))
    }
  }

  @Test func readersThatWaitAreToldAndOnlySoManyMayWait() async throws {
    var limits = ServerLimits()
    limits.waitingReaders = 2
    try await withServer(Self.files, limits: limits) { server async throws in
      let request =
        "GET /~book/news?after=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      async let first = server.answer(request)
      async let second = server.answer(request)
      while await server.board.waiting < 2 { await Task.yield() }
      #expect(try await server.answer(request).status == 503)
      await server.board.update { $0.isBuilding = true }
      let told = try await [first, second]
      #expect(told.allSatisfy { $0.status == 200 && $0.contains(#""number":2"#) }, "\(told)")
    }
  }
}
