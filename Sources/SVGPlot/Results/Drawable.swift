/// What can become a figure: a plot, or several arranged.
public protocol Drawable: Sendable {
  /// Draws.
  ///
  /// - Parameter idPrefix: The beginning of every `id` in the drawing. Figures on one page need
  ///   different ones; other characters than letters, digits, `-` and `_` are replaced.
  /// - Returns: The figure; never fails, see ``Figure/problems``.
  func figure(idPrefix: String) -> Figure
}
