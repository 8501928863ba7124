import Foundation
public import NotebookRecord

/// Results of chapters, stored under the digest of everything they were computed from.
///
/// An entry is sealed and begins with the digest of the result. One that was damaged is not used, and is written anew.
public struct ResultCache: Sendable {
  private let folder: String

  /// - Parameter folder: Where the entries are.
  public init(folder: String) { self.folder = folder }

  /// The result stored under `key`, or nil when there is none that is whole.
  public func result(for key: String) -> ChapterResult? { entry(for: key)?.result }

  /// The same with the digest of its bytes.
  func entry(for key: String) -> (result: ChapterResult, digest: String)? {
    guard let entry = Files.readSealed(path(key)), entry.count > 64 else { return nil }
    touch(path(key))
    return (try? ChapterResult(bytes: entry.dropFirst(64))).map {
      ($0, String(decoding: entry.prefix(64), as: UTF8.self))
    }
  }

  /// Stores a result. That it can't be stored costs time at the next build and nothing else.
  public func store(_ result: ChapterResult, for key: String) {
    let bytes = result.bytes
    try? Files.writeSealed(Array(SHA256.hex(bytes).utf8) + bytes, to: path(key))
  }

  /// Removes the entries that were not used for longest until the rest takes no more than `limit` bytes.
  ///
  /// Several builds may do so at once: an entry that another build misses is computed again.
  ///
  /// - Returns: How many entries were removed.
  @discardableResult public func trim(to limit: Int) -> Int {
    var entries = Files.list(folder).compactMap { FileState(path: "\(folder)/\($0)") }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > limit else { return 0 }
    entries.sort { ($0.modified, $0.path) < ($1.modified, $1.path) }
    var removed = 0
    for entry in entries where total > limit {
      guard (try? FileManager.default.removeItem(atPath: entry.path)) != nil else { continue }
      total -= entry.size
      removed += 1
    }
    return removed
  }

  /// Notes that an entry was used, to the day: a note at every use would cost more than it tells.
  private func touch(_ path: String) {
    guard let state = FileState(path: path) else { return }
    let now = Date()
    if now.timeIntervalSince1970 - Double(state.modified) * 1e-9 > 86_400 {
      try? FileManager.default.setAttributes([.modificationDate: now], ofItemAtPath: path)
    }
  }

  private func path(_ key: String) -> String { "\(folder)/\(key.prefix(2))/\(key)" }
}
