import Synchronization

/// The chapters as they were parsed last, for a tool that builds the same book again and again.
///
/// It holds one version of each chapter of the book, so it does not grow.
public final class ChapterMemory: Sendable {
  private struct Entry {
    var bytes: [UInt8]
    var chapter: ParsedChapter
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// Creates a memory of nothing.
  public init() {}

  /// The chapter parsed from the same bytes at the same path.
  func chapter(_ path: String, _ bytes: [UInt8]) -> ParsedChapter? {
    entries.withLock { entries in
      guard let entry = entries[path], entry.bytes == bytes else { return nil }
      return entry.chapter
    }
  }

  /// Keeps these chapters, and none but these.
  func keep(_ chapters: [(path: String, bytes: [UInt8], chapter: ParsedChapter)]) {
    let kept = chapters.map { ($0.path, Entry(bytes: $0.bytes, chapter: $0.chapter)) }
    entries.withLock { $0 = Dictionary(kept, uniquingKeysWith: { _, last in last }) }
  }
}
