import Testing

/// Compares runs of our methods with the trajectories of a reference file.
///
/// Tolerance: 10⁻¹² of the largest coordinate of the point, or of 1 if that is larger. Each step
/// rounds a few operations to 1.1·10⁻¹⁶ and our sums are grouped otherwise than the reference's; over
/// 120 steps of methods that contract, that stays below 10⁻¹³, so 10⁻¹² leaves a factor of ten.
func compare(
  file: String, problems: [ReferenceProblem],
  methods: [(String, @Sendable (ReferenceProblem) -> [[Double]])], names: (String) -> Bool,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let fixture = try Fixture(file)
  var unused = Set(fixture.names.filter(names))
  for (name, run) in methods {
    for problem in problems {
      let points = run(problem)
      let rows = fixture.names.filter { $0.hasPrefix("\(name)/\(problem.rawValue)/") }
      #expect(rows.count >= 7, "\(name)/\(problem) is missing", sourceLocation: sourceLocation)
      for row in rows {
        unused.remove(row)
        let step = try #require(row.split(separator: "/").last.flatMap { Int($0) })
        let expected = try #require(fixture.numbers(row))
        let size = expected.reduce(1) { max($0, $1.magnitude) }
        let difference = zip(points[step], expected).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
        #expect(
          difference <= 1e-12 * size, "\(row): \(points[step]), expected \(expected)",
          sourceLocation: sourceLocation)
      }
    }
  }
  #expect(unused.isEmpty, "not compared: \(unused.sorted())", sourceLocation: sourceLocation)
}
