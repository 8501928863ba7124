/// The key of each chapter's last run, so that the next can say what moved. It decides nothing and may be lost.
public struct KeyMemory: Sendable {
  private let folder: String

  /// - Parameter folder: Where the keys are kept, a file a chapter.
  public init(folder: String) { self.folder = folder }

  /// The key of the chapter's last run, if it is known.
  public func key(of chapter: String) -> ResultKey? {
    Files.readSealed(path(chapter)).flatMap { ResultKey(text: String(decoding: $0, as: UTF8.self)) }
  }

  /// Keeps the key of a run.
  public func keep(_ key: ResultKey, of chapter: String) {
    try? Files.writeSealed(Array(key.text.utf8), to: path(chapter))
  }

  private func path(_ chapter: String) -> String {
    "\(folder)/\(SHA256.hex(Array(chapter.utf8)).prefix(32))"
  }
}
