/// Why a page could not be read.
struct HTMLProblem: Error, Equatable {
  /// What is wrong, with the line.
  var reason: String
}
