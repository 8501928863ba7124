/// A Swift snippet of a chapter.
public struct Snippet: Equatable, Sendable {
  /// The name after `#` as written, `fit`; nil when there is none.
  public var label: String?
  /// What the info string says.
  public var options: SnippetOptions
  /// The code.
  public var body: SnippetBody
  /// Where the info string stands, from `swift` to its last word.
  public var infoRange: SourceRange
  /// Where it stands, with its fences.
  public var range: SourceRange
}
