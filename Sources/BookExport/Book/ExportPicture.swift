/// One picture of a figure, found harmless.
public struct ExportPicture: Equatable, Sendable {
  /// The snippet that drew it.
  public var snippet: Int
  /// Which of the snippet's outputs it belongs to.
  public var output: Int
  /// The path at which the Markdown names it.
  public var path: String
  /// The `<svg>` element, as a page holds it.
  public var svg: String

  /// Creates a picture.
  public init(snippet: Int, output: Int, path: String, svg: String) {
    self.snippet = snippet
    self.output = output
    self.path = path
    self.svg = svg
  }
}
