/// An axis with its scale and ends decided, not yet placed on the drawing.
struct ResolvedAxis: Hashable {
  var kind: ScaleKind
  var domain: Domain

  func scale(from start: Double, to end: Double) -> PlotScale {
    PlotScale(kind: kind, domain: domain, start: start, end: end)
  }

  func ticks(count: Int) -> [Tick] {
    switch kind {
    case .log: LogTicks.ticks(lower: domain.lower, upper: domain.upper, count: count)
    case .symlog(let threshold):
      SymlogTicks.ticks(
        lower: domain.lower, upper: domain.upper, threshold: threshold, count: count)
    case .categorical(let names):
      names.enumerated().map { Tick(value: Double($0.offset), label: $0.element) }
    case .automatic, .linear:
      LinearTicks.ticks(lower: domain.lower, upper: domain.upper, count: count)
        .filter { $0.value >= domain.lower && $0.value <= domain.upper }
    }
  }

  /// Ticks where the author wants them, those outside the domain left out.
  func ticks(at values: [Double]) -> [Tick] {
    let inside = values.filter { $0 >= domain.lower && $0 <= domain.upper }
    if kind == .log {
      return inside.map { Tick(value: $0, label: NumberText.significant($0)) }
    }
    return LinearTicks.labeled(inside)
  }
}
