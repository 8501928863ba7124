/// How renderings are known again, and where they are kept from one run of the tool to the next.
///
/// It stands for a folder, which this room does not know. What it returns may be damaged or old: whoever reads it tells
/// by the key that stands in the entry.
public struct PageStore: Sendable {
  let read: @Sendable (_ name: String) -> ArraySlice<UInt8>?
  let write: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
  let digest: @Sendable (_ text: String) -> String

  /// - Parameters:
  ///   - read: Returns the entry of that name whole, or nil.
  ///   - write: Keeps an entry under a name.
  ///   - digest: A digest of a text and of the tool itself: what another tool rendered is never taken.
  public init(
    read: @escaping @Sendable (_ name: String) -> ArraySlice<UInt8>?,
    write: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void,
    digest: @escaping @Sendable (_ text: String) -> String
  ) {
    self.read = read
    self.write = write
    self.digest = digest
  }

  /// A store of nothing: renderings are known again only as long as the tool runs.
  public init(digest: @escaping @Sendable (_ text: String) -> String) {
    self.init(read: { _ in nil }, write: { _, _ in }, digest: digest)
  }
}

extension PageStore {
  /// What was made earlier from what the key stands for; nil when that is not there, or not whole.
  func rendering<Value: Rendering>(_ name: String, key: String) -> Value? {
    guard let bytes = read(name), bytes.starts(with: key.utf8) else { return nil }
    return Value(bytes: bytes.dropFirst(key.utf8.count))
  }

  /// Keeps what was made.
  func keep(_ value: some Rendering, _ name: String, key: String) {
    write(name, Array(key.utf8) + value.bytes)
  }
}
