/// Where renderings are kept from one run of the tool to the next.
///
/// It stands for a folder, which this room does not know. What it returns may be damaged or old: whoever reads it tells
/// by the key that stands in the entry.
public struct PageStore: Sendable {
  let read: @Sendable (_ name: String) -> [UInt8]?
  let write: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
  let digest: @Sendable (_ text: String) -> String

  /// - Parameters:
  ///   - read: Returns the entry of that name whole, or nil.
  ///   - write: Keeps an entry under a name.
  ///   - digest: A digest of a text and of the tool itself: what another tool rendered is never taken.
  public init(
    read: @escaping @Sendable (_ name: String) -> [UInt8]?,
    write: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void,
    digest: @escaping @Sendable (_ text: String) -> String
  ) {
    self.read = read
    self.write = write
    self.digest = digest
  }
}

extension PageStore {
  /// The chapter that was rendered from what the key stands for.
  func chapter(_ slug: String, key: String) -> RenderedChapter? {
    guard let bytes = read(slug), bytes.starts(with: key.utf8) else { return nil }
    return RenderedChapter(bytes: bytes.dropFirst(key.utf8.count))
  }

  /// Keeps a chapter. One with problems is rendered again, so that they are told again.
  func keep(_ chapter: RenderedChapter, _ slug: String, key: String) {
    guard chapter.page.diagnostics.isEmpty else { return }
    write(slug, Array(key.utf8) + chapter.bytes)
  }
}
