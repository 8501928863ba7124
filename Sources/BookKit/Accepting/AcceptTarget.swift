import Acceptance

/// What is to be accepted: `CHAPTER`, or `CHAPTER#SNIPPET` with the snippet's label or, for one without, its number among
/// those without.
public struct AcceptTarget: Equatable, Sendable, CustomStringConvertible {
  /// The chapter, by the name of its page.
  public var chapter: String
  /// The snippet's label or number; nil for the whole chapter.
  public var snippet: String?

  /// Reads a target from the command line; a chapter may be named with its file's ending.
  public init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    chapter = String(parts[0].hasSuffix(".md") ? parts[0].dropLast(3) : parts[0])
    snippet = parts.count == 2 ? String(parts[1]) : nil
  }

  init(_ chapter: String, _ place: ResultPlace) {
    self.chapter = chapter
    switch place {
    case .labelled(let label): snippet = label
    case .unlabelled(let number): snippet = "\(number)"
    case .text: snippet = nil
    }
  }

  /// The target as it is typed.
  public var description: String { snippet.map { "\(chapter)#\($0)" } ?? chapter }

  /// Whether it means this place. A label may look like a number; then it means both.
  func means(_ place: ResultPlace) -> Bool {
    guard let snippet else { return true }
    return switch place {
    case .labelled(let label): label == snippet
    case .unlabelled(let number): "\(number)" == snippet
    case .text: false
    }
  }
}
