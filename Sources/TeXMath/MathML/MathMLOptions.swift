/// How a formula is printed as MathML.
public struct MathMLOptions: Hashable, Sendable {
  /// Whether the formula stands on lines of its own (`$$…$$`) rather than within a line of text.
  public var isDisplayed: Bool
  /// Whether the LaTeX source goes along as an annotation, from which readers copy it.
  public var annotatesSource: Bool

  /// Creates options.
  ///
  /// - Parameters:
  ///   - isDisplayed: whether the formula stands on lines of its own; by default it does not.
  ///   - annotatesSource: whether the source goes along; by default it does.
  public init(isDisplayed: Bool = false, annotatesSource: Bool = true) {
    self.isDisplayed = isDisplayed
    self.annotatesSource = annotatesSource
  }
}
