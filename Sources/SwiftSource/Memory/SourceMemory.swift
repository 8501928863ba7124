import Synchronization

/// What was found out about texts of Swift, so that a text that stays the same is parsed once.
///
/// Every answer is a function of its text and question alone. A memory may be written to disk and read by the next run of
/// the same tool; an answer in it that is not asked for again is not kept, so it grows no larger than what is built.
public final class SourceMemory: Sendable {
  /// The memory that everything in this process shares.
  public static let shared = SourceMemory()

  /// Texts are told apart byte by byte: that is faster than by letters, which may be composed in several ways.
  private struct Text: Hashable {
    var text: String

    static func == (left: Text, right: Text) -> Bool {
      let (left, right) = (left.text.utf8, right.text.utf8)
      return left.count == right.count
        && (left.withContiguousStorageIfAvailable { left in
          right.withContiguousStorageIfAvailable { left.hasBytes(of: $0) }
        }.flatMap(\.self) ?? left.elementsEqual(right))
    }

    func hash(into hasher: inout Hasher) {
      let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
        hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }
      if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
  }

  /// Of each text the answers to the questions that were asked of it.
  private typealias Answers = [Text: [String: String]]

  private struct State {
    var answers: Answers = [:]
    var asked: Answers = [:]
    var hasNews = false
  }

  private let state = Mutex(State())

  /// Creates a memory of nothing.
  public init() {}

  /// Whether it knows nothing.
  public var isEmpty: Bool { state.withLock { $0.answers.isEmpty && $0.asked.isEmpty } }

  /// The answer to a question about a text: the one given before, or else the one computed now.
  public func answer(_ question: String, of text: String, _ compute: () -> String) -> String {
    let text = Text(text: text)
    let known = state.withLock { state -> String? in
      if let answer = state.asked[text]?[question] { return answer }
      guard let answer = state.answers[text]?[question] else { return nil }
      state.asked[text, default: [:]][question] = answer
      return answer
    }
    if let known { return known }
    let answer = compute()
    state.withLock {
      $0.asked[text, default: [:]][question] = answer
      $0.hasNews = true
    }
    return answer
  }

  /// Ends a build: what was asked since the last end is kept, all else is forgotten.
  ///
  /// - Returns: The memory as bytes for a file; nil when they would be those that were read or returned last.
  public func endBuild() -> [UInt8]? {
    state.withLock { state in
      let isSame = !state.hasNews && Self.count(state.asked) == Self.count(state.answers)
      state = State(answers: state.asked)
      return isSame ? nil : Self.bytes(of: state.answers)
    }
  }

  private static func count(_ answers: Answers) -> Int {
    answers.values.reduce(0) { $0 + $1.count }
  }

  /// Takes in what `endBuild` returned; bytes that are nothing of the kind are left alone.
  public func restore(_ bytes: some Collection<UInt8>) {
    let fields = Self.fields(of: bytes)
    var answers: Answers = [:]
    var index = 0
    while index + 1 < fields.count {
      guard let count = Int(fields[index + 1]), count > 0, count <= (fields.count - index - 2) / 2
      else { return }
      var known: [String: String] = [:]
      for question in stride(from: index + 2, to: index + 2 + 2 * count, by: 2) {
        known[fields[question]] = fields[question + 1]
      }
      answers[Text(text: fields[index])] = known
      index += 2 + 2 * count
    }
    guard index == fields.count else { return }
    state.withLock { if $0.answers.isEmpty { $0.answers = answers } }
  }

  /// The fields, each ended by a zero byte; none when something stands after the last.
  private static func fields(of bytes: some Collection<UInt8>) -> [String] {
    let found = bytes.withContiguousStorageIfAvailable { bytes -> [String] in
      var fields: [String] = []
      var start = 0
      for index in bytes.indices where bytes[index] == 0 {
        fields.append(
          String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
        start = index + 1
      }
      return start == bytes.count ? fields : []
    }
    return found ?? fields(of: Array(bytes))
  }

  /// Of each text itself, how many answers there are, and each question with its answer. A text that holds a zero byte
  /// is left out.
  private static func bytes(of answers: Answers) -> [UInt8] {
    var bytes: [UInt8] = []
    for (text, known) in answers.sorted(by: { $0.key.text < $1.key.text }) {
      let pairs = known.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
      let fields = [text.text, "\(known.count)"] + pairs
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
