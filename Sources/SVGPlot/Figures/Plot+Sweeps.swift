extension Plot {
  /// The final loss for each learning rate, with the rate from which on runs diverge.
  ///
  /// - Parameters:
  ///   - rates: The learning rates.
  ///   - finalLosses: The loss each run ended with; what is not finite is marked as diverged.
  ///   - threshold: The rate from which on runs diverge, such as 2 / L.
  ///   - thresholdLabel: The threshold's name.
  ///   - title: The headline and accessible name.
  /// - Returns: The plot.
  public static func learningRateSweep(
    rates: [Double], finalLosses: [Double], threshold: Double? = nil,
    thresholdLabel: String = "2 / L", title: String = ""
  ) -> Plot {
    let pairs = Array(zip(rates, finalLosses))
    let finite = pairs.filter { $0.1.isFinite }
    let series = Series(name: "final loss", x: finite.map(\.0), y: finite.map(\.1))
    var marks: [any Mark] = [LineMark(series, color: .series(0), showsPoints: true)]
    let diverged = pairs.filter { !$0.1.isFinite }.map(\.0)
    if !diverged.isEmpty { marks.append(OffScaleMark("diverged", x: diverged)) }
    if let threshold {
      var rule = RuleMark(.x(threshold), label: thresholdLabel)
      // Its head is where the runs that diverged are marked.
      rule.hasLabelBelow = true
      marks.append(rule)
    }
    let isLog = AxisResolver.spansDecades(AxisExtent(rates))
    return Plot(
      marks, title: title, x: PlotAxis("learning rate", scale: isLog ? .log : .linear),
      y: PlotAxis("final loss"))
  }

  /// The gradient's norm in each layer, one line for each network or step.
  ///
  /// - Parameters:
  ///   - layers: The names of the layers, the first next to the input.
  ///   - norms: A name and the norm in each layer.
  ///   - title: The headline and accessible name.
  /// - Returns: The plot.
  public static func gradientNorms(
    layers: [String], _ norms: [(name: String, values: [Double])], title: String = ""
  ) -> Plot {
    Plot(
      norms.map { LineMark(Series(name: $0.name, y: $0.values), showsPoints: true) }, title: title,
      x: PlotAxis("layer", scale: .categorical(layers)), y: PlotAxis("gradient norm"))
  }
}
