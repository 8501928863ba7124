extension Plot {
  /// The loss of one run at each step, on a logarithmic axis where that is right.
  ///
  /// - Parameters:
  ///   - losses: The loss before the first step, after it, and so on.
  ///   - title: The headline and accessible name.
  ///   - yLabel: What the values are.
  /// - Returns: The plot.
  public static func loss(
    _ losses: [Double], title: String = "", yLabel: String = "loss"
  ) -> Plot {
    .lines([Series(name: yLabel, y: losses)], title: title, xLabel: "step", yLabel: yLabel)
  }

  /// Several runs compared step by step.
  ///
  /// - Parameters:
  ///   - runs: A name and the losses of each run; runs may have different lengths.
  ///   - title: The headline and accessible name.
  ///   - yLabel: What the values are.
  /// - Returns: The plot.
  public static func runs(
    _ runs: [(name: String, losses: [Double])], title: String = "", yLabel: String = "loss"
  ) -> Plot {
    .lines(
      runs.map { Series(name: $0.name, y: $0.losses) }, title: title, xLabel: "step",
      yLabel: yLabel)
  }

  /// One run repeated over seeds: the median, and the band between two quantiles at each step.
  ///
  /// - Parameters:
  ///   - losses: The losses of each repetition; the shortest decides how many steps are shown.
  ///   - coverage: The share of repetitions within the band, 0.8 unless told otherwise.
  ///   - title: The headline and accessible name.
  ///   - yLabel: What the values are.
  /// - Returns: The plot.
  public static func spread(
    _ losses: [[Double]], coverage: Double = 0.8, title: String = "", yLabel: String = "loss"
  ) -> Plot {
    let steps = losses.map(\.count).min() ?? 0
    let sorted = (0..<steps).map { step in losses.map { $0[step] }.filter(\.isFinite).sorted() }
    let tail = (1 - min(max(coverage, 0), 1)) / 2
    let x = (0..<steps).map(Double.init)
    let band = BandMark(
      "\(NumberText.significant(100 * coverage, digits: 3)) % of \(losses.count) runs", x: x,
      lower: sorted.map { Quantiles.of($0, tail) },
      upper: sorted.map { Quantiles.of($0, 1 - tail) },
      color: .series(0))
    let median = Series(name: "median", x: x, y: sorted.map { Quantiles.of($0, 0.5) })
    return Plot(
      [band, LineMark(median, color: .series(0))], title: title, x: PlotAxis("step"),
      y: PlotAxis(yLabel))
  }

  /// Learning rates over the steps of a run, from zero.
  ///
  /// - Parameters:
  ///   - schedules: A name and the rate of each step, the first for step 0.
  ///   - title: The headline and accessible name.
  /// - Returns: The plot.
  public static func schedule(
    _ schedules: [(name: String, rates: [Double])], title: String = ""
  ) -> Plot {
    Plot(
      schedules.map { LineMark(Series(name: $0.name, y: $0.rates), curve: .stepAfter) },
      title: title, x: PlotAxis("step"),
      y: PlotAxis("learning rate", scale: .linear, includesZero: true))
  }
}
