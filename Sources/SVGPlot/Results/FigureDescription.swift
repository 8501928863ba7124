/// What a figure shows, in sentences for those who do not see it.
struct FigureDescription {
  let plots: [ResolvedPlot]
  let notes: [String]

  var text: String {
    let panels = plots.enumerated().map { index, plot in
      let title = plot.plot.title
      let name = plots.count == 1 ? "" : "Panel \(index + 1)\(title.isEmpty ? "" : ", " + title): "
      return name + sentences(plot).joined(separator: " ")
    }
    return (panels + notes).joined(separator: " ")
  }

  static func defaultTitle(_ plots: [ResolvedPlot]) -> String {
    guard let plot = plots.first else { return "Empty figure" }
    return "\(plot.names.y) against \(plot.names.x)"
  }

  private func sentences(_ plot: ResolvedPlot) -> [String] {
    let marks = plot.plot.marks.flatMap { $0.summary(plot.names) }
    let axes = [
      axis("Horizontal axis", plot.names.x, plot.x), axis("Vertical axis", plot.names.y, plot.y),
    ]
    return axes + (marks.isEmpty ? ["No data."] : marks) + Crossings.sentences(plot)
  }

  private func axis(_ role: String, _ name: String, _ axis: ResolvedAxis) -> String {
    let ends =
      "from \(NumberText.significant(axis.domain.lower, digits: 3))"
      + " to \(NumberText.significant(axis.domain.upper, digits: 3))"
    return switch axis.kind {
    case .automatic, .linear: "\(role): \(name), \(ends)."
    case .log: "\(role): \(name), logarithmic, \(ends)."
    case .symlog: "\(role): \(name), symmetric logarithmic, \(ends)."
    case .categorical(let names):
      "\(role): \(name), \(names.count) categories: \(names.prefix(12).joined(separator: ", "))."
    }
  }
}
