/// Why a figure's picture is not put on a page.
struct SVGProblem: Error, Equatable {
  /// What is wrong, as the end of a sentence: the picture …
  var reason: String

  init(_ reason: String) { self.reason = reason }
}
