/// Code that is shown and never run.
public struct CodeBlock: Equatable, Sendable {
  /// The info string after the fence, unescaped; empty for indented code.
  public var info: String
  /// The code, each line ended by a newline.
  public var text: String
  /// Where it stands, with its fences.
  public var range: SourceRange

  /// The first word of the info string, or nil when there is none.
  public var language: String? {
    info.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init)
  }
}
