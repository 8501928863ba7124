/// An axis with its scale and ends decided, not yet placed on the drawing.
struct ResolvedAxis: Hashable {
  var kind: ScaleKind
  var domain: Domain
  /// Whether the data are whole numbers, so that ticks between them would mean nothing.
  var isIntegral = false
  /// Whether values of the data have no place on the axis because they are not positive.
  var losesNonPositive = false

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
      linearTicks(count: count)
    }
  }

  private func linearTicks(count: Int) -> [Tick] {
    let values = ExtendedTicks.values(lower: domain.lower, upper: domain.upper, count: count)
      .filter { $0 >= domain.lower && $0 <= domain.upper }
    let whole = values.filter { $0 == $0.rounded() }
    return LinearTicks.labeled(isIntegral && whole.count > 1 ? whole : values)
  }

  /// Ticks where the author wants them, those outside the domain left out.
  func ticks(at values: [Double]) -> [Tick] {
    let inside = values.filter { $0 >= domain.lower && $0 <= domain.upper }
    return inside.map { Tick(value: $0, label: NumberText.significant($0, digits: 5)) }
  }
}
