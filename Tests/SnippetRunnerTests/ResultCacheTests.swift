import Foundation
import NotebookRecord
import SnippetRunner
import Testing

@Suite struct ResultCacheTests {
  private let folder = NSTemporaryDirectory() + "result-cache-\(UUID().uuidString)"
  private let result = ChapterResult(
    snippets: [SnippetResult(outcome: .completed, outputs: [.printed("x", isCut: false)])],
    inlineTexts: ["1"])
  private let key = SHA256.hex(Array("key".utf8))

  @Test func whatWasStoredIsFound() {
    let cache = ResultCache(folder: folder)
    #expect(cache.result(for: key) == nil)
    cache.store(result, for: key)
    #expect(cache.result(for: key) == result)
    #expect(cache.result(for: SHA256.hex([])) == nil)
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
