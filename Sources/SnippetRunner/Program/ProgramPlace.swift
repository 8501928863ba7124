public import Manuscript
public import NotebookRecord

/// A place in a generated program, and where that is in the chapter.
///
/// The program names its parts `snippet-0`, `snippet-1`, `value-0` … and counts lines from each part's own start. So its
/// text, and with it the key of its result, stays the same when prose around the parts changes; what the compiler and
/// the running program say of a place is told in the chapter's terms here.
public struct ProgramPlace: Hashable, Sendable {
  /// A part of a program.
  public enum Part: Hashable, Sendable {
    case snippet(Int)
    case value(Int)
  }

  /// Lines are told one too high, because a part may begin with a line of ours, and Swift knows no line 0.
  static let lineOffset = 1

  /// The part.
  public var part: Part
  /// The line in the part, from 1.
  public var line: Int
  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Reads a place as the compiler or the program tells it; nil for one outside the chapter's parts.
  public init?(source: String, line: Int, column: Int) {
    let words = source.split(separator: "-")
    guard words.count == 2, let index = Int(words[1]), index >= 0 else { return nil }
    switch words[0] {
    case "snippet": part = .snippet(index)
    case "value": part = .value(index)
    default: return nil
    }
    // The numbers may be a hostile program's.
    self.line = line &- Self.lineOffset
    self.column = column
  }

  /// Reads a place back from a result, in which lines are counted as the chapter counts them.
  public init?(_ position: RecordPosition) {
    self.init(
      source: position.source, line: position.line &+ Self.lineOffset, column: position.column)
  }

  /// The place as results keep it.
  var recorded: RecordPosition { RecordPosition(source: part.name, line: line, column: column) }

  private static func sensible(_ column: Int) -> Int { min(max(1, column), 1 << 20) }

  /// Where it is in the chapter; nil when the chapter has no such part.
  public func position(in chapter: Chapter) -> SourcePosition? {
    switch part {
    case .snippet(let index):
      guard chapter.snippets.indices.contains(index) else { return nil }
      let body = chapter.snippets[index].body
      return body.position(
        line: min(max(1, line), body.indentations.count + 1), column: Self.sensible(column))
    case .value(let index):
      guard chapter.inlineValues.indices.contains(index) else { return nil }
      let start = chapter.inlineValues[index].expressionStart
      return SourcePosition(line: start.line, column: start.column + Self.sensible(column) - 1)
    }
  }
}

extension ProgramPlace.Part {
  /// The part's name in the program.
  var name: String {
    switch self {
    case .snippet(let index): "snippet-\(index)"
    case .value(let index): "value-\(index)"
    }
  }

  /// The number that stands for the part where only numbers go: values come after all snippets.
  func number(in chapter: Chapter) -> Int {
    switch self {
    case .snippet(let index): index
    case .value(let index): chapter.snippets.count + index
    }
  }

  /// The part that a number stands for; nil when it stands for none.
  init?(number: Int, in chapter: Chapter) {
    let values = number &- chapter.snippets.count
    if chapter.snippets.indices.contains(number) {
      self = .snippet(number)
    } else if chapter.inlineValues.indices.contains(values) {
      self = .value(values)
    } else {
      return nil
    }
  }
}
