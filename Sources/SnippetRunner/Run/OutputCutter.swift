#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts what a program writes into what each of its parts wrote, at the marks that the notebook puts between them.
///
/// A mark is byte 1, the nonce of this run, a colon, the part's number, byte 1. Bytes beyond the limit of a part are
/// counted and dropped as they come, so that a snippet that prints without end costs no memory.
struct OutputCutter: Sendable {
  /// What one part wrote.
  struct Text: Equatable, Sendable {
    var kept: [UInt8] = []
    var dropped = 0

    /// The text, with U+FFFD for what is not UTF-8.
    var string: String { String(decoding: kept, as: UTF8.self) }
  }

  private static let mark: UInt8 = 1
  private static let longestNumber = 20

  private let prefix: [UInt8]
  private let limit: Int
  private let parts: Int
  private var part = -1
  private var pending: [UInt8] = []

  /// What each part wrote, by number; −1 for what came before the first mark.
  private(set) var texts: [Int: Text] = [:]

  /// - Parameters:
  ///   - nonce: What marks of this run hold.
  ///   - limit: How many bytes of each part are kept.
  ///   - parts: How many parts there are; a mark for another is none.
  init(nonce: String, limit: Int, parts: Int) {
    prefix = [Self.mark] + Array("\(nonce):".utf8)
    self.limit = limit
    self.parts = parts
  }

  /// Takes in the next bytes.
  mutating func receive(_ bytes: [UInt8]) {
    let buffer = pending.isEmpty ? bytes : pending + bytes
    pending = []
    var start = 0
    while let mark = Self.firstMark(in: buffer, from: start) {
      keep(buffer[start..<mark])
      switch reading(buffer[mark...]) {
      case .mark(let number, let end): (part, start) = (number, end)
      case .text:
        keep(buffer[mark...mark])
        start = mark + 1
      case .unfinished:
        pending = Array(buffer[mark...])
        return
      }
    }
    keep(buffer[start...])
  }

  /// Takes what is left for text: the stream has ended.
  mutating func finish() {
    keep(pending[...])
    pending = []
  }

  private enum Reading {
    case mark(Int, end: Int)
    case text
    case unfinished
  }

  private func reading(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard bytes.count >= prefix.count else {
      return prefix.starts(with: bytes) ? .unfinished : .text
    }
    guard bytes.starts(with: prefix) else { return .text }
    let rest = bytes.dropFirst(prefix.count).prefix(Self.longestNumber + 1)
    guard let end = rest.firstIndex(of: Self.mark) else {
      return rest.count <= Self.longestNumber ? .unfinished : .text
    }
    guard let number = Int(String(decoding: rest[..<end], as: UTF8.self)),
      (0..<parts).contains(number)
    else { return .text }
    return .mark(number, end: end + 1)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let room = max(0, limit - (texts[part]?.kept.count ?? 0))
    texts[part, default: Text()].kept.append(contentsOf: bytes.prefix(room))
    texts[part, default: Text()].dropped += max(0, bytes.count - room)
  }

  private static func firstMark(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(mark), buffer.count - start)
      else { return nil }
      return found - UnsafeMutableRawPointer(mutating: base)
    }
  }
}
