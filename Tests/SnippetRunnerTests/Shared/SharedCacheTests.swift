import Foundation
import Testing

@testable import SnippetRunner

/// What a server may do to a build: nothing but be late once.
@Suite(.serialized) struct SharedCacheTests {
  private let key = String(repeating: "ab", count: 32)

  private func cache(port: UInt16, timeout: Double = 0.4) throws -> SharedCache {
    var settings = try #require(SharedCacheSettings("http://127.0.0.1:\(port)/cache/"))
    settings.timeout = timeout
    return SharedCache(settings)
  }

  private func seconds(_ work: () async -> Void) async -> Double {
    let start = ContinuousClock.now
    await work()
    return start.duration(to: .now).inSeconds
  }

  /// The time-out is 0.4 s; four questions at once and twenty more cost it once: only the four are asked. How long
  /// that takes in all is the machine's affair.
  @Test func aServerThatNeverAnswersCostsItsTimeOutOnce() async throws {
    let server = try StubServer(answer: nil)
    let cache = try cache(port: server.port)
    let time = await seconds {
      await withTaskGroup { group in
        for index in 0..<4 { group.addTask { _ = await cache.bytes(for: "\(key)\(index)") } }
      }
      for index in 0..<20 { #expect(await cache.bytes(for: "\(key)\(index)") == nil) }
      cache.store([1], for: key)
    }
    #expect(time >= 0.4)
    let warnings = await cache.finish()
    #expect(
      warnings == [
        "the shared cache at http://127.0.0.1:\(server.port)/cache does not answer within 0.4 s, and is asked no more"
      ])
    #expect(server.connections <= 4)
  }

  @Test func aServerThatIsNotThereCostsNothing() async throws {
    let port = try StubServer(answer: nil).port
    let cache = try cache(port: port)
    #expect(await cache.bytes(for: key) == nil)
    #expect(
      await cache.finish().map { $0.hasSuffix("can't be reached, and is asked no more") } == [true])
  }

  /// Each answer comes in time, and says that there is nothing: together they may not cost more than the time-out, and
  /// one answer.
  @Test func manySlowAnswersCostNoMoreThanOneThatNeverComes() async throws {
    let server = try StubServer(
      delay: 0.9,
      answer: "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    // On a machine that does other work an answer comes later than it was sent.
    let cache = try cache(port: server.port, timeout: 1.6)
    for index in 0..<20 { #expect(await cache.bytes(for: "\(key)\(index)") == nil) }
    // Two answers of 0.9 s are more than the time-out; a third question is not asked.
    #expect(server.connections <= 3)
    #expect(
      await cache.finish().map { $0.hasSuffix("answers too slowly, and is asked no more") } == [
        true
      ])
  }

  @Test(arguments: [
    ("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", "answers 500"),
    ("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n", "answers 401"),
    ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "damaged"),
    ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "damaged"),
    // Promises more than it sends, or speaks another language.
    ("HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\nabc", "can't be reached"),
    ("220 mail.example.org ESMTP\r\n", "can't be reached"),
  ])
  func aWrongAnswerIsAWarningAndNothingElse(_ answer: String, _ warning: String) async throws {
    let server = try StubServer(answer: answer)
    let cache = try cache(port: server.port, timeout: 60)
    #expect(await cache.bytes(for: key) == nil)
    let warnings = await cache.finish()
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains(warning) == true, "\(warnings)")
  }

  @Test func aRefusedUploadIsAWarning() async throws {
    let server = try StubServer(answer: "HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n")
    let cache = try cache(port: server.port, timeout: 60)
    cache.store([1, 2], for: key)
    let name = "the shared cache at http://127.0.0.1:\(server.port)/cache"
    #expect(await cache.finish() == ["\(name) takes no results: it answers 405"])
  }

  @Test func anUploadThatIsNotTakenIsWaitedForOnce() async throws {
    let server = try StubServer(answer: nil)
    let cache = try cache(port: server.port)
    cache.store([1, 2], for: key)
    #expect(await cache.finish().count == 1)
    #expect(server.connections == 1)
  }

  @Test(arguments: [
    ("http://host", "http://host"), ("https://host:81/a/b//", "https://host:81/a/b"),
    ("https://me:secret@host/", "https://host"), ("ftp://host", nil), ("host:80", nil), ("", nil),
    ("http://", nil), ("file:///tmp", nil), ("http://host/?a=b", nil), ("http://host/#a", nil),
  ])
  func anAddressIsReadOrRefused(_ text: String, _ address: String?) {
    let settings = SharedCacheSettings(text)
    #expect(settings?.address == address)
    #expect(settings?.authorization == (text.contains("@") ? "Basic bWU6c2VjcmV0" : nil))
  }
}
