import Synchronization

/// What was found out about texts of Swift, so that a text that stays the same is parsed once.
///
/// Every answer is a function of its text and question alone. A memory may be written to disk and read by the next run of
/// the same tool; an answer in it that is not asked for again is not kept, so it grows no larger than what is built.
public final class SourceMemory: Sendable {
  /// The memory that everything in this process shares.
  public static let shared = SourceMemory()

  /// Texts are told apart byte by byte: that is faster than by letters, which may be composed in several ways.
  private struct Key: Hashable {
    var text: String
    var question: String

    static func == (left: Key, right: Key) -> Bool {
      isSame(left.text, right.text) && isSame(left.question, right.question)
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
      left.utf8.count == right.utf8.count
        && (left.utf8.withContiguousStorageIfAvailable { left in
          right.utf8.withContiguousStorageIfAvailable { left.hasBytes(of: $0) }
        }.flatMap(\.self) ?? left.utf8.elementsEqual(right.utf8))
    }

    func hash(into hasher: inout Hasher) {
      for field in [text, question] {
        let isDone: Void? = field.utf8.withContiguousStorageIfAvailable {
          hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { for byte in field.utf8 { hasher.combine(byte) } }
        hasher.combine(field.utf8.count)
      }
    }
  }

  private struct State {
    var answers: [Key: String] = [:]
    var asked: [Key: String] = [:]
    var hasNews = false
  }

  private let state = Mutex(State())

  /// Creates a memory of nothing.
  public init() {}

  /// Whether it knows nothing.
  public var isEmpty: Bool { state.withLock { $0.answers.isEmpty && $0.asked.isEmpty } }

  /// The answer to a question about a text: the one given before, or else the one computed now.
  public func answer(_ question: String, of text: String, _ compute: () -> String) -> String {
    let key = Key(text: text, question: question)
    let known = state.withLock { state -> String? in
      guard let answer = state.asked[key] ?? state.answers[key] else { return nil }
      state.asked[key] = answer
      return answer
    }
    if let known { return known }
    let answer = compute()
    state.withLock {
      $0.asked[key] = answer
      $0.hasNews = true
    }
    return answer
  }

  /// Ends a build: what was asked since the last end is kept, all else is forgotten.
  ///
  /// - Returns: The memory as bytes for a file; nil when they would be those that were read or returned last.
  public func endBuild() -> [UInt8]? {
    state.withLock { state in
      let isSame = !state.hasNews && state.asked.count == state.answers.count
      state = State(answers: state.asked)
      return isSame ? nil : Self.bytes(of: state.answers)
    }
  }

  /// Takes in what `endBuild` returned; bytes that are nothing of the kind are left alone.
  public func restore(_ bytes: [UInt8]) {
    let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
    guard fields.count % 3 == 1 else { return }
    var answers: [Key: String] = [:]
    for start in stride(from: 0, to: fields.count - 1, by: 3) {
      let texts = fields[start..<(start + 3)].map { String(decoding: $0, as: UTF8.self) }
      answers[Key(text: texts[0], question: texts[1])] = texts[2]
    }
    state.withLock { if $0.answers.isEmpty { $0.answers = answers } }
  }

  /// Three fields an answer, each ended by a zero byte. A text that holds one is left out.
  private static func bytes(of answers: [Key: String]) -> [UInt8] {
    var bytes: [UInt8] = []
    let sorted = answers.sorted {
      ($0.key.text, $0.key.question) < ($1.key.text, $1.key.question)
    }
    for (key, answer) in sorted {
      let fields = [key.text, key.question, answer]
      guard !fields.contains(where: { $0.utf8.contains(0) }) else { continue }
      for field in fields {
        bytes += field.utf8
        bytes.append(0)
      }
    }
    return bytes
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether so many bytes of another are these, eight at a time.
  fileprivate func hasBytes(of other: Self) -> Bool {
    let (own, other) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    let words = count / 8
    for offset in stride(from: 0, to: 8 * words, by: 8)
    where own.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    {
      return false
    }
    return (8 * words..<count).allSatisfy { own[$0] == other[$0] }
  }
}
