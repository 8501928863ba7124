import Foundation
public import NotebookRecord

/// Results of chapters, stored under the digest of everything they were computed from.
///
/// An entry begins with the digest of the rest. One that was damaged is not used, and is written anew.
public struct ResultCache: Sendable {
  private let folder: String

  /// - Parameter folder: Where the entries are.
  public init(folder: String) { self.folder = folder }

  /// The result stored under `key`, or nil when there is none that is whole.
  public func result(for key: String) -> ChapterResult? {
    guard let entry = Files.read(path(key)), entry.count > 64 else { return nil }
    let body = Array(entry.dropFirst(64))
    guard SHA256.hex(body).utf8.elementsEqual(entry.prefix(64)) else { return nil }
    return try? ChapterResult(bytes: body)
  }

  /// Stores a result. That it can't be stored costs time at the next build and nothing else.
  public func store(_ result: ChapterResult, for key: String) {
    let body = result.bytes
    try? Files.write(Array(SHA256.hex(body).utf8) + body, to: path(key))
  }

  private func path(_ key: String) -> String { "\(folder)/\(key.prefix(2))/\(key)" }
}
