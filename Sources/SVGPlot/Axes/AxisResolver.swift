/// Decides an axis' scale and ends from what the author said and what the data need.
struct AxisResolver {
  let axis: PlotAxis
  /// `x` or `y`, for messages.
  let name: String
  let extent: AxisExtent
  private(set) var problems: [PlotProblem] = []

  /// Space beyond the data, as a share of the axis, where marks must not touch the ends.
  private static let padding = 0.04

  init(axis: PlotAxis, name: String, extent: AxisExtent) {
    self.axis = axis
    self.name = name
    self.extent = extent
  }

  mutating func resolve() -> ResolvedAxis {
    let kind = scaleKind()
    if case .categorical(let names) = kind {
      return ResolvedAxis(kind: kind, domain: Domain(-0.5, max(Double(names.count), 1) - 0.5))
    }
    let domain = authorDomain(for: kind) ?? dataDomain(for: kind)
    return ResolvedAxis(
      kind: kind, domain: domain, isIntegral: extent.isIntegral,
      losesNonPositive: kind == .log && extent.lower <= 0)
  }

  private mutating func scaleKind() -> ScaleKind {
    switch axis.scale {
    case .automatic:
      if !extent.categories.isEmpty { return .categorical(extent.categories) }
      return isLogarithmic ? .log : .linear
    case .symlog(let threshold) where !(threshold > 0 && threshold.isFinite):
      problems.append(
        PlotProblem(
          .invalidParameter, "the threshold of the \(name) axis is \(threshold), not positive",
          advice: "give the magnitude below which the axis is linear, such as 1"))
      return .symlog(threshold: 1)
    case .log:
      if extent.lower <= 0 { reportNonPositive() }
      return .log
    default: return axis.scale
    }
  }

  private var isLogarithmic: Bool {
    extent.allowsLog && !axis.includesZero && Self.spansDecades(extent)
      && (axis.domain.map { $0.lower > 0 } ?? true)
  }

  /// More than two decades: below that a linear axis shows the same and is easier to read.
  static func spansDecades(_ extent: AxisExtent) -> Bool {
    !extent.isEmpty && extent.lower > 0 && extent.upper / extent.lower > 100
  }

  private mutating func reportNonPositive() {
    problems.append(
      PlotProblem(
        .nonPositiveOnLog,
        "the \(name) axis is logarithmic, but the data go down to "
          + "\(NumberText.significant(extent.lower)); what is not positive is not drawn",
        advice: "use a linear or symlog scale, or plot magnitudes"))
  }

  private mutating func authorDomain(for kind: ScaleKind) -> Domain? {
    guard let domain = axis.domain else { return nil }
    let text = "\(domain.lower) to \(domain.upper)"
    guard domain.lower.isFinite, domain.upper.isFinite else {
      return report(.invalidDomain, "the \(name) domain \(text) is not finite", "give two numbers")
    }
    guard domain.lower != domain.upper else {
      return report(.emptyDomain, "the \(name) domain \(text) is empty", "give different ends")
    }
    let sorted = Domain(min(domain.lower, domain.upper), max(domain.lower, domain.upper))
    if domain.lower > domain.upper {
      _ = report(.reversedDomain, "the \(name) domain \(text) is reversed", "exchange its ends")
    }
    if kind == .log, sorted.lower <= 0 {
      return report(
        .nonPositiveOnLog, "the \(name) domain \(text) does not fit a logarithmic axis",
        "begin above zero")
    }
    return sorted
  }

  private mutating func report(
    _ kind: PlotProblem.Kind, _ summary: String, _ advice: String
  ) -> Domain? {
    problems.append(PlotProblem(kind, summary, advice: advice))
    return nil
  }

  private func dataDomain(for kind: ScaleKind) -> Domain {
    if kind == .log { return logDomain() }
    guard !extent.isEmpty else { return Domain(0, 1) }
    var (lower, upper) = (extent.lower, extent.upper)
    if extent.includesZero || axis.includesZero {
      lower = min(lower, 0)
      upper = max(upper, 0)
    }
    if lower == upper { return Self.around(lower) }
    if extent.isTight { return Domain(lower, upper) }
    // Halved, because the difference of the largest numbers is infinite.
    let pad = (upper * 0.5 - lower * 0.5) * 2 * Self.padding
    if kind == .linear {
      return niced(lower, upper, pad: pad)
    }
    return Self.finite(Domain(lower - pad, upper + pad))
  }

  /// The ends at nice ticks where these are just beyond the data, padded otherwise. Zero is a firm end:
  /// nothing is below it that could be shown.
  private func niced(_ lower: Double, _ upper: Double, pad: Double) -> Domain {
    let ticks = ExtendedTicks.values(lower: lower, upper: upper, count: 5)
    var ends = Domain(min(lower - pad, ticks.first ?? lower), max(upper + pad, ticks.last ?? upper))
    if lower >= 0, ends.lower < 0 { ends.lower = 0 }
    if upper <= 0, ends.upper > 0 { ends.upper = 0 }
    return Self.finite(ends)
  }

  /// Ends beyond the largest numbers are brought back to them.
  private static func finite(_ domain: Domain) -> Domain {
    let most = Double.greatestFiniteMagnitude
    return Domain(max(domain.lower, -most), min(domain.upper, most))
  }

  private func logDomain() -> Domain {
    guard extent.upper > 0, extent.smallestPositive.isFinite else { return Domain(1, 10) }
    let lower = Elementary.log10(extent.smallestPositive)
    let upper = Elementary.log10(extent.upper)
    if extent.isTight, lower < upper { return Domain(extent.smallestPositive, extent.upper) }
    let pad = lower < upper ? (upper - lower) * Self.padding : 0.5
    return Domain(
      max(Elementary.exp10(lower - pad), Double.leastNormalMagnitude),
      min(Elementary.exp10(upper + pad), Double.greatestFiniteMagnitude))
  }

  /// Ends about a single value: a tenth of it on both sides, one about zero.
  private static func around(_ value: Double) -> Domain {
    let pad = value == 0 ? 1 : max(value.magnitude * 0.1, Double.leastNormalMagnitude)
    return finite(Domain(value - pad, value + pad))
  }
}
