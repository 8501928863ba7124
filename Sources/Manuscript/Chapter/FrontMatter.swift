/// The YAML between the `---` lines at the top of a chapter, still as text.
public struct FrontMatter: Hashable, Sendable {
  /// The lines between the two marker lines, each ended by a newline.
  public var yaml: String
  /// The line of the file on which `yaml` starts (2: the marker is line 1).
  public var firstLine: Int
  /// Both marker lines and what is between them.
  public var range: SourceRange
}
