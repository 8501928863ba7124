/// Times what the project promises to be fast, each against a peer or a bound in the same run.
///
/// `swift run -c release bench` runs all; `swift run -c release bench plots` only those of that name.
@main enum Benchmark {
  private static let parts: [(name: String, run: @Sendable () -> Void)] = [
    ("formulas", benchmarkTeXMath), ("checks", benchmarkFormulaCheck),
    ("plots", benchmarkSVGPlot), ("descent", benchmarkDescent),
  ]

  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    for part in parts where wanted.isEmpty || wanted.contains(part.name) {
      print("# \(part.name)")
      part.run()
    }
  }
}
