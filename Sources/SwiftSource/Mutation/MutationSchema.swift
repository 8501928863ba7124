/// Writes a file of the library anew, with the wrong versions of its functions beside the right ones: which of them runs is
/// chosen when the program starts. So all of them are compiled at once.
///
/// The versions stand side by side as whole bodies, not as conditions within expressions: types are found for each as for
/// the right one, and loops stay as fast as they are.
public struct MutationSchema: Sendable {
  /// A function of which some versions are wanted.
  public struct Choice: Sendable {
    /// The function.
    public var function: MutableFunction
    /// The numbers of the wanted mutations, by their index in the function.
    public var numbers: [Int: Int]
    /// The number that tells that the function was called at all; nil where nobody asks.
    public var entry: Int?

    /// Creates a choice.
    public init(function: MutableFunction, numbers: [Int: Int], entry: Int? = nil) {
      self.function = function
      self.numbers = numbers
      self.entry = entry
    }
  }

  /// What some lines of the new file are there for.
  public enum Part: Equatable, Sendable {
    /// The mutation of that number.
    case mutation(Int)
    /// The version that notes which places are reached, the right one, and the end of the function of that index.
    case function(Int)
  }

  /// The new file.
  public private(set) var text = ""
  /// Its lines, from 1, with what they are there for.
  public private(set) var parts: [(lines: Range<Int>, part: Part)] = []
  private var line = 1

  /// - Parameters:
  ///   - source: The file's text.
  ///   - choices: Its functions with the wanted mutations, in order of their places.
  public init(source: String, choices: [Choice]) {
    let bytes = Array(source.utf8)
    var done = 0
    for (index, choice) in choices.enumerated() where !choice.numbers.isEmpty {
      let body = choice.function.body
      append(bytes[done..<body.lowerBound])
      append("\nlet __mutant = __Mutant.current\nswitch __mutant {\n")
      for (position, number) in choice.numbers.sorted(by: { $0.value < $1.value }) {
        let edits = choice.function.mutations[position].edits
        add(.mutation(number), "case \(number):", choice, bytes, edits)
      }
      add(.function(index), "case -1:", choice, bytes, marks(of: choice))
      add(.function(index), "default:", choice, bytes, [])
      append("}\n")
      // Up to the function's own brace, where the compiler says that a version ends without a value.
      done = body.upperBound
      let brace = bytes[done...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.endIndex
      let start = line - 1
      append(bytes[done..<brace])
      parts.append((start..<line + 1, .function(index)))
      done = brace
    }
    append(bytes[done...])
  }

  /// The file that every module of the library needs besides. `count` is how many mutations there are in all.
  public static func support(count: Int) -> String {
    """
    #if canImport(Glibc)
      internal import Glibc
    #elseif canImport(Darwin)
      internal import Darwin
    #endif

    enum __Mutant {
      static let current: Int = {
        guard let text = getenv("CONVERGE_MUTANT") else { return 0 }
        return Int(atoll(text))
      }()

      nonisolated(unsafe) static let reached: UnsafeMutablePointer<UInt8>? = {
        guard let path = getenv("CONVERGE_REACHED") else { return nil }
        let file = open(path, O_RDWR)
        guard file >= 0,
          let memory = mmap(nil, \(count + 1), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
          memory != MAP_FAILED
        else { return nil }
        return memory.assumingMemoryBound(to: UInt8.self)
      }()

      @inline(never) static func reach(_ number: Int) { reached?[number] = 1 }
    }

    """
  }

  private func marks(of choice: Choice) -> [Mutation.Edit] {
    let positions = Dictionary(grouping: choice.numbers.keys) { choice.function.marks[$0] }
    let start = choice.function.body.lowerBound
    let entry = choice.entry.map {
      Mutation.Edit(range: start..<start, text: " __Mutant.reach(\($0)); ")
    }
    return [entry].compactMap(\.self)
      + positions.sorted { $0.key < $1.key }.map { position, indices in
        let calls = indices.compactMap { choice.numbers[$0] }.sorted()
          .map { "__Mutant.reach(\($0)); " }
        return Mutation.Edit(range: position..<position, text: calls.joined())
      }
  }

  private mutating func add(
    _ part: Part, _ label: String, _ choice: Choice, _ bytes: [UInt8], _ edits: [Mutation.Edit]
  ) {
    let start = line
    append(label + "\n")
    var text: [UInt8] = []
    var done = choice.function.body.lowerBound
    for edit in edits {
      text += bytes[done..<edit.range.lowerBound] + Array(edit.text.utf8)
      done = edit.range.upperBound
    }
    text += bytes[done..<choice.function.body.upperBound]
    append(choice.function.returnsExpression ? Self.returning(text)[...] : text[...])
    append("\n")
    parts.append((start..<line, part))
  }

  /// The body with `return` before its only expression, and after the marks that may stand before it.
  private static func returning(_ body: [UInt8]) -> [UInt8] {
    let text = String(decoding: body, as: UTF8.self)
    var rest = text[...]
    var before = ""
    while true {
      let trimmed = rest.drop(while: \.isWhitespace)
      before += rest[..<trimmed.startIndex]
      rest = trimmed
      if rest.hasPrefix("//") {
        let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
        before += rest[..<end]
        rest = rest[end...]
      } else if rest.hasPrefix("__Mutant.reach("), let end = rest.firstIndex(of: ";") {
        before += rest[...end]
        rest = rest[rest.index(after: end)...]
      } else {
        break
      }
    }
    return Array((rest.hasPrefix("return ") ? text : "\(before)return \(rest)").utf8)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    append(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func append(_ more: String) {
    text += more
    line += more.utf8.count { $0 == UInt8(ascii: "\n") }
  }
}
