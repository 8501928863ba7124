import Foundation
import Testing

@testable import SnippetRunner

/// The shared cache against a real nginx: SLOW_TESTS=1, after `.ci/install-nginx`.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["SLOW_TESTS"] == "1", "SLOW_TESTS=1 runs them"))
struct SharedCacheNginxTests {
  private let key = String(repeating: "0123456789abcdef", count: 4)
  private let blob = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * $0) }

  private func cache(_ address: String) throws -> SharedCache {
    SharedCache(try #require(SharedCacheSettings(address)))
  }

  /// Fills a new server's store with one result, and does something with it.
  private func withStore(_ work: (Nginx) async throws -> Void) async throws {
    let nginx = try await Nginx()
    defer { nginx.stop() }
    let cache = try cache(nginx.address)
    #expect(await cache.bytes(for: key) == nil)
    cache.store(blob, for: key)
    #expect(await cache.finish() == [])
    try await work(nginx)
  }

  @Test func whatOneMachineStoresAnotherFinds() async throws {
    try await withStore { nginx in
      let other = try cache(nginx.address + "/")
      #expect(await other.bytes(for: key) == blob)
      #expect(await other.finish() == [])
      #expect(try nginx.files("cas").map(\.lastPathComponent) == [SHA256.hex(blob)])
      #expect(try nginx.files("ac").map(\.lastPathComponent) == [key])
    }
  }

  @Test(arguments: ["damaged", "truncated", "longer", "empty"])
  func aBlobThatIsNotWhatItsNameSaysIsNotUsedAndIsMended(_ fault: String) async throws {
    try await withStore { nginx in
      let wrong: [UInt8] =
        switch fault {
        case "damaged": blob.dropLast() + [blob[blob.count - 1] ^ 1]
        case "truncated": Array(blob.prefix(1_000))
        case "longer": blob + [0]
        default: []
        }
      try Data(wrong).write(to: try nginx.files("cas")[0])
      let cache = try cache(nginx.address)
      #expect(await cache.bytes(for: key) == nil)
      // As after computing it.
      cache.store(blob, for: key)
      let warnings = await cache.finish()
      #expect(warnings.count == 1)
      #expect(warnings.first?.contains("is damaged; its result is computed anew") == true)
      #expect(await (try self.cache(nginx.address)).bytes(for: key) == blob)
    }
  }

  @Test func anEntryWithoutItsBlobOrOfOtherBytesIsNotUsed() async throws {
    try await withStore { nginx in
      try FileManager.default.removeItem(at: try nginx.files("cas")[0])
      let cache = try cache(nginx.address)
      #expect(await cache.bytes(for: key) == nil)
      try Data("<html>".utf8).write(to: try nginx.files("ac")[0])
      #expect(await cache.bytes(for: key) == nil)
      #expect(await cache.finish().count == 1)
    }
  }

  @Test func aStoreThatTakesNothingIsReadAllTheSame() async throws {
    try await withStore { nginx in
      let cache = try cache(nginx.address + "/read-only")
      #expect(await cache.bytes(for: key) == blob)
      cache.store([1], for: key)
      #expect(await cache.finish().map { $0.contains("takes no results") } == [true])
      var settings = try #require(SharedCacheSettings(nginx.address))
      settings.isReadOnly = true
      let reader = SharedCache(settings)
      reader.store([1, 2, 3], for: String(key.reversed()))
      #expect(await reader.finish() == [])
      #expect(try nginx.files("ac").count == 1)
    }
  }

  @Test func aServerThatStopsMeanwhileIsAWarning() async throws {
    let nginx = try await Nginx()
    let cache = try cache(nginx.address)
    #expect(await cache.bytes(for: key) == nil)
    nginx.stop()
    #expect(await cache.bytes(for: key) == nil)
    #expect(await cache.finish().count == 1)
  }
}
