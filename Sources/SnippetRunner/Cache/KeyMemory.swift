/// The key of each chapter's last run, so that the next can say what moved. It decides nothing and may be lost.
public struct KeyMemory: Sendable {
  private let folder: String

  /// - Parameter folder: Where the keys are kept, a file a chapter.
  public init(folder: String) { self.folder = folder }

  /// What moved since the chapter's last run, nil when nothing is known of one; the key is kept in its place.
  public func changes(to key: ResultKey, of chapter: String) -> [String]? {
    let (kept, now) = (Files.readSealed(path(chapter)), Array(key.text.utf8))
    // Most chapters are as they were, and their keys need not be read.
    if kept == now[...] { return [] }
    try? Files.writeSealed(now, to: path(chapter))
    return kept.flatMap { ResultKey(text: String(decoding: $0, as: UTF8.self)) }.map {
      key.changes(since: $0)
    }
  }

  private func path(_ chapter: String) -> String {
    "\(folder)/\(SHA256.hex(Array(chapter.utf8)).prefix(32))"
  }
}
