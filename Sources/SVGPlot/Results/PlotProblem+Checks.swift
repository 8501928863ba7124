extension PlotProblem {
  /// Arrays that belong together must be equally long.
  static func mismatch(_ subject: String, _ counts: KeyValuePairs<String, Int>) -> [PlotProblem] {
    guard let least = counts.map(\.value).min(), counts.contains(where: { $0.value != least })
    else { return [] }
    let text = counts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return [
      PlotProblem(
        .mismatchedLengths, "\(subject) has values of different counts: \(text)",
        advice: "give as many of each; only the first \(least) are drawn")
    ]
  }
}
