/// Puts title, legend, panels and notes together and computes what the figure says in words.
struct FigureAssembly {
  let title: String
  let idPrefix: String
  let width: Double
  /// Rows of panels.
  let rows: [[ResolvedPlot]]
  let rowHeight: Double
  let legend: LegendPlacement

  private var plots: [ResolvedPlot] { rows.flatMap { $0 } }
  private var plotsAndInsets: [ResolvedPlot] { plots.flatMap { [$0] + $0.insets.map(\.plot) } }

  /// What is settled before anything is drawn.
  private struct Plan {
    var titleLines: [String]
    var legend: LegendDrawing
    var panelTop: Double
    var layouts: [PanelLayout]
    var notes: [String]
    var pointsNotDrawn: Int
    var bottom: Double
    var height: Double { bottom + Double(notes.count) * TypeSize.line }
  }

  func figure() -> Figure {
    let plan = plan()
    let description = FigureDescription(plots: plotsAndInsets, notes: plan.notes).text
    let name = title.isEmpty ? FigureDescription.defaultTitle(plots) : title
    return Figure(
      svg: draw(plan, name: name, description: description), title: name,
      description: description, tables: tables, pointsNotDrawn: plan.pointsNotDrawn,
      problems: Self.unique(plotsAndInsets.flatMap(\.problems)), width: width,
      height: plan.height)
  }

  private func plan() -> Plan {
    let choice = LegendChoice(legend, plots: plots, width: width, alone: plots.count == 1)
    // Semibold text runs about an eighth wider than the table of widths says.
    let titleLines = TextWidth.wrapped(
      title, size: TypeSize.title * 1.13, width: width, limit: 2)
    let legend = LegendDrawing(entries: choice.entries, width: width)
    let panelTop =
      Double(titleLines.count) * 20 + (titleLines.isEmpty ? 0 : 6) + legend.height
      + (choice.entries.isEmpty ? 0 : 5)
    let layouts = layouts(top: panelTop, endNames: choice.endNames)
    let notDrawn = layouts.map(Self.countNotDrawn).reduce(0, +)
    return Plan(
      titleLines: titleLines, legend: legend, panelTop: panelTop, layouts: layouts,
      notes: notes(notDrawn), pointsNotDrawn: notDrawn,
      bottom: layouts.map(\.bottom).max() ?? panelTop)
  }

  private func draw(_ plan: Plan, name: String, description: String) -> String {
    let prefix = XMLText.identifier(idPrefix)
    var svg = SVGWriter()
    svg.open("svg", rootAttributes(prefix: prefix, height: plan.height))
    svg.element("title", [.text("id", prefix + "-title")], content: name)
    svg.element("desc", [.text("id", prefix + "-desc")], content: description)
    drawTitle(plan.titleLines, into: &svg)
    plan.legend.draw(top: plan.panelTop - plan.legend.height - 5, into: &svg)
    for (index, layout) in plan.layouts.enumerated() {
      PanelDrawing(layout: layout, clipID: "\(prefix)-clip-\(index)").draw(into: &svg)
    }
    drawNotes(plan.notes, top: plan.bottom, into: &svg)
    return svg.text
  }

  private func layouts(top: Double, endNames: [String]) -> [PanelLayout] {
    rows.enumerated().flatMap { rowIndex, row in
      let gap = 14.0
      let columns = Double(rows.map(\.count).max() ?? 1)
      let panelWidth = (width - gap * (columns - 1)) / columns
      return row.enumerated().map { index, plot in
        PanelLayout(
          plot,
          in: PlotFrame(
            left: Double(index) * (panelWidth + gap), top: top + Double(rowIndex) * rowHeight,
            width: panelWidth, height: rowHeight), endNames: endNames)
      }
    }
  }

  private func rootAttributes(prefix: String, height: Double) -> [SVGAttribute] {
    let (w, h) = (FixedDecimal.text(width), FixedDecimal.text(height))
    let widest = FixedDecimal.text(width * 1.15)
    return [
      .text("xmlns", "http://www.w3.org/2000/svg"), .text("viewBox", "0 0 \(w) \(h)"),
      .text("class", "plot"), .text("role", "img"),
      .text("aria-labelledby", "\(prefix)-title \(prefix)-desc"),
      .text("style", "display:block;width:100%;max-width:\(widest)px;height:auto"),
      .text("font-family", "var(--plot-font,system-ui,sans-serif)"),
      .number("font-size", TypeSize.label), .text("fill", "currentColor"),
    ]
  }

  private func drawTitle(_ lines: [String], into svg: inout SVGWriter) {
    for (index, line) in lines.enumerated() {
      svg.label(
        line,
        [
          .number("x", 0), .number("y", 15 + Double(index) * 20),
          .number("font-size", TypeSize.title), .text("font-weight", "600"),
        ])
    }
  }

  private func drawNotes(_ notes: [String], top: Double, into svg: inout SVGWriter) {
    for (index, note) in notes.enumerated() {
      svg.label(
        TextWidth.truncated(note, size: TypeSize.note, width: width),
        [
          .number("x", 0), .number("y", top + Double(index) * TypeSize.line + 12),
          .number("font-size", TypeSize.note), .text("font-style", "italic"),
        ])
    }
  }

  private func notes(_ notDrawn: Int) -> [String] {
    guard notDrawn > 0 else {
      return plots.allSatisfy(\.isEmpty) ? ["There are no data to draw."] : []
    }
    let isCut = plots.contains { $0.x.losesNonPositive || $0.y.losesNonPositive }
    let reason = isCut ? "not finite, or not positive on a logarithmic axis" : "not finite"
    return [
      notDrawn == 1
        ? "1 point is not drawn (\(reason))."
        : "\(notDrawn) points are not drawn (\(reason))."
    ]
  }

  private static func countNotDrawn(_ layout: PanelLayout) -> Int {
    layout.plot.plot.marks.map { $0.pointsNotDrawn(in: layout.area) }.reduce(0, +)
  }

  private var tables: [DataTable] {
    TableMerge.merged(
      plotsAndInsets.flatMap { plot in plot.plot.marks.compactMap { $0.table(plot.names) } })
  }

  private static func unique(_ problems: [PlotProblem]) -> [PlotProblem] {
    var seen = Set<PlotProblem>()
    return problems.filter { seen.insert($0).inserted }
  }
}
