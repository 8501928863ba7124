/// One picture of a figure; a sweep over a parameter has one for each value.
public struct FigureFrame: Equatable, Sendable {
  /// The parameter's value, such as `0.1`; empty for a figure of one picture.
  public var value: String
  /// The picture, a complete `<svg>` element.
  public var svg: String
  /// What the picture shows, in words computed from its data.
  public var description: String

  /// Creates a frame.
  public init(value: String = "", svg: String, description: String) {
    self.value = value
    self.svg = svg
    self.description = description
  }
}
