/// Decides whether names stand beside the ends of lines or above the plot.
struct LegendChoice {
  /// Names beside the lines; empty when there are none.
  var endNames: [String] = []
  /// Entries above the plot; empty when there are none.
  var entries: [LegendDrawing.Entry] = []

  /// More lines than this are a thicket that only a legend sorts out.
  private static let maximumLines = 6
  /// The share of the width that names beside the lines may take.
  private static let share = 0.32

  init(_ placement: LegendPlacement, plots: [ResolvedPlot], width: Double, alone: Bool) {
    guard placement != .none else { return }
    let all = Self.allEntries(plots)
    guard all.count > 1 else { return }
    let widest = all.map { TextWidth.of($0.name, size: TypeSize.label) }.max() ?? 0
    let fits = widest <= width * Self.share && all.count <= Self.maximumLines
    let isLines = all.allSatisfy { $0.key == .line }
    let hasBar = plots.contains { $0.plot.marks.contains { $0.colorBar != nil } }
    if placement == .automatic, alone, fits, isLines, !hasBar {
      endNames = all.map(\.name)
    } else {
      entries = all
    }
  }

  /// One entry for each name; the same name in another panel is the same layer.
  private static func allEntries(_ plots: [ResolvedPlot]) -> [LegendDrawing.Entry] {
    var entries: [LegendDrawing.Entry] = []
    let marks = plots.flatMap { plot in plot.looks.map { ($0.mark, $0.look, plot.lookCount) } }
    for (mark, look, lookCount) in marks {
      guard let key = mark.legendKey, !mark.name.isEmpty else { continue }
      guard !entries.contains(where: { $0.name == mark.name }) else { continue }
      let look = SeriesLook(index: look)
      entries.append(
        .init(
          name: mark.name, key: key, look: look,
          dash: mark.fixedDash?.pattern ?? (lookCount > 1 ? look.dash : ""),
          color: mark.color ?? look.color))
    }
    return entries
  }
}
