import Foundation
import NotebookRecord
import SnippetRunner
import Testing

@Suite final class ResultCacheTests {
  private let folder = NSTemporaryDirectory() + "result-cache-\(UUID().uuidString)"
  private let result = ChapterResult(
    snippets: [SnippetResult(outcome: .completed, outputs: [.printed("x", isCut: false)])],
    inlineTexts: ["1"])
  private let key = SHA256.hex(Array("key".utf8))

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func whatWasStoredIsFound() {
    let cache = ResultCache(folder: folder)
    #expect(cache.result(for: key) == nil)
    cache.store(result, for: key)
    #expect(cache.result(for: key) == result)
    #expect(cache.result(for: SHA256.hex([])) == nil)
  }

  @Test func whatWasUnusedForLongestGoesFirst() throws {
    let cache = ResultCache(folder: folder)
    let keys = (0..<4).map { SHA256.hex([UInt8($0)]) }
    for (age, key) in keys.enumerated() {
      cache.store(result, for: key)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(1_000 - age))],
        ofItemAtPath: "\(folder)/\(key.prefix(2))/\(key)")
    }
    let size = result.bytes.count + 72
    #expect(cache.trim(to: 4 * size) == 0)
    // To be used makes an entry new.
    #expect(cache.result(for: keys[3]) == result)
    #expect(cache.trim(to: 2 * size + 1) == 2)
    #expect(keys.map { cache.result(for: $0) != nil } == [true, false, false, true])
  }

  @Test func anyFlippedBitIsNoticed() throws {
    let cache = ResultCache(folder: folder)
    cache.store(result, for: key)
    let path = "\(folder)/\(key.prefix(2))/\(key)"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0x10
      try damaged.write(to: URL(fileURLWithPath: path))
      #expect(cache.result(for: key) == nil)
    }
    try whole.dropLast().write(to: URL(fileURLWithPath: path))
    #expect(cache.result(for: key) == nil)
  }
}
