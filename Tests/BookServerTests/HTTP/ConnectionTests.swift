import Testing

@testable import BookServer

/// Requests that are slow, huge, broken or many, against a server that listens.
@Suite struct ConnectionTests {
  @Test func requestsFollowEachOther() async throws {
    try await withServer { server async throws in
      let visitor = try await server.visitor()
      defer { visitor.close() }
      let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      // One in parts, cut within the line's end, then two at once.
      try await visitor.send(String(request.unicodeScalars.prefix(20)))
      try await visitor.send(String(request.unicodeScalars.dropFirst(20).dropLast(1)))
      try await visitor.send("\n")
      #expect(try await visitor.read(until: "</body>").status == 200)
      try await visitor.send(
        request + request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      #expect(try await visitor.readToEnd().split(separator: "HTTP/1.1 200").count == 2)
    }
  }

  @Test func whoIsSlowWithARequestIsSentAway() async throws {
    var limits = ServerLimits()
    limits.headTime = .milliseconds(50)
    try await withServer(limits: limits) { server async throws in
      #expect(try await server.answer("GET / HT").status == 408)
    }
  }

  @Test func whoAsksNothingIsSentAway() async throws {
    var limits = ServerLimits()
    limits.idleTime = .milliseconds(50)
    try await withServer(limits: limits) { server async throws in
      #expect(try await server.answer("") == "")
    }
  }

  @Test func whoSendsWithoutEndIsSentAway() async throws {
    try await withServer { server async throws in
      let size = ServerLimits().headBytes
      #expect(try await server.answer("GET /" + String(repeating: "a", count: size)).status == 431)
      let fields = String(repeating: "a: b\r\n", count: size / 6)
      #expect(try await server.answer("GET / HTTP/1.1\r\n" + fields).status == 431)
      #expect(
        try await server.get("/", fields: String(repeating: "a: b\r\n", count: 101)).status == 431)
      #expect(try await server.get("/", fields: "Content-Length: 9999999999999\r\n").status == 413)
      #expect(try await server.get("/", fields: "Transfer-Encoding: chunked\r\n").status == 413)
      #expect(try await server.get("/").status == 200)
    }
  }

  @Test func whatIsNoHTTPIsSaidToBeNone() async throws {
    try await withServer { server async throws in
      #expect(try await server.answer("\u{16}\u{3}\u{1}\r\n\r\n").status == 400)
      #expect(try await server.answer("PRI * HTTP/2.0\r\n\r\n").status == 505)
    }
  }

  @Test func aThousandConnectionsAreServed() async throws {
    var limits = ServerLimits()
    // Those who came first wait until the last has come, however busy the machine is.
    limits.headTime = .seconds(600)
    try await withServer(limits: limits) { server async throws in
      var visitors: [Visitor] = []
      defer { visitors.forEach { $0.close() } }
      for _ in 0..<1_000 { visitors.append(try await server.visitor()) }
      for visitor in visitors {
        try await visitor.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await visitor.read(until: "</body>").status == 200)
      }
    }
  }

  @Test func noMoreThanSoManyAreServedAtOnce() async throws {
    var limits = ServerLimits()
    limits.connections = 3
    try await withServer(limits: limits) { server async throws in
      var visitors: [Visitor] = []
      defer { visitors.forEach { $0.close() } }
      for _ in 0..<3 {
        visitors.append(try await server.visitor())
        try await visitors[visitors.count - 1].send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try await visitors[visitors.count - 1].read(until: "</body>")
      }
      let late = try await server.visitor()
      defer { late.close() }
      #expect(try await late.readToEnd().status == 503)
      visitors.removeLast().close()
      // The server learns of it when it next looks.
      var status: Int? = 503
      while status == 503 { status = (try? await server.get("/"))?.status ?? 503 }
      #expect(status == 200)
    }
  }
}
