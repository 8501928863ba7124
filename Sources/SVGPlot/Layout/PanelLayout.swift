/// Where the parts of one plot stand in a rectangle: the area, the ticks, and what is beside it.
struct PanelLayout {
  let plot: ResolvedPlot
  let outer: PlotFrame
  let area: PlotArea
  let xTicks: [Tick]
  let yTicks: [Tick]
  let tilt: CategoryTilt
  /// Names that stand beside the ends of lines.
  let endNames: [String]

  static let tickGap = 8.0
  static let titleHeight = 22.0

  init(_ plot: ResolvedPlot, in outer: PlotFrame, endNames: [String]) {
    self.plot = plot
    self.outer = outer
    self.endNames = endNames
    let headline = plot.showsTitle && !plot.plot.title.isEmpty ? Self.titleHeight : 0
    let top = outer.top + headline + (plot.plot.y.caption.isEmpty ? 9 : 24)
    let right = outer.right - Self.rightMargin(plot, outer, endNames)
    // The ticks of y decide the left margin, which the tilt of x labels and so the height depend on; a
    // first guess of the height is close enough to choose them.
    let guess = outer.bottom - top - 40
    let yTicks = Self.yTicks(plot, height: guess)
    let margin = Self.leftMargin(yTicks, width: outer.width)
    let tilt = CategoryTilt(plot.x, width: right - outer.left - margin)
    let left = min(outer.left + max(margin, tilt.leftMargin), right - 40)
    let bottom = outer.bottom - tilt.height - (plot.plot.x.caption.isEmpty ? 4 : 21)
    let frame = Self.trueToUnits(
      PlotFrame(left: left, top: top, width: right - left, height: max(bottom - top, 40)), plot)
    let area = PlotArea(
      frame: frame, x: plot.x.scale(from: frame.left, to: frame.right),
      y: plot.y.scale(from: frame.bottom, to: frame.top), lookCount: plot.lookCount)
    self.area = area
    self.yTicks = yTicks
    self.tilt = tilt
    xTicks = tilt.isTilted ? plot.x.ticks(count: 0) : Self.xTicks(plot, area: area)
  }

  /// The lower end of all that is drawn.
  var bottom: Double {
    area.frame.bottom + tilt.height + (plot.plot.x.caption.isEmpty ? 4 : 21)
  }

  /// The part of a rectangle in which a unit is as long across as upward, where the plot asks for it
  /// and that part is large enough to be read.
  private static func trueToUnits(_ frame: PlotFrame, _ plot: ResolvedPlot) -> PlotFrame {
    guard plot.plot.hasEqualUnits, plot.x.kind == .linear, plot.y.kind == .linear else {
      return frame
    }
    let (x, y) = (plot.x.domain, plot.y.domain)
    let (across, upward) = (x.upper - x.lower, y.upper - y.lower)
    let scale = min(frame.width / across, frame.height / upward)
    guard across * scale >= 80, upward * scale >= 80 else { return frame }
    var result = frame
    (result.width, result.height) = (across * scale, upward * scale)
    return result
  }

  private static func yTicks(_ plot: ResolvedPlot, height: Double) -> [Tick] {
    if let values = plot.plot.y.ticks { return plot.y.ticks(at: values) }
    return plot.y.ticks(count: max(3, min(8, Int(height / 38))))
  }

  private static func leftMargin(_ ticks: [Tick], width: Double) -> Double {
    let widest = ticks.map { TextWidth.of($0.label, size: TypeSize.label) }.max() ?? 0
    return min(widest, width * tickShare) + tickGap + 2
  }

  /// The share of the width that the labels of the vertical axis may take.
  static let tickShare = 0.4

  private static func rightMargin(
    _ plot: ResolvedPlot, _ outer: PlotFrame, _ names: [String]
  ) -> Double {
    if let bar = plot.plot.marks.lazy.compactMap(\.colorBar).first {
      return ColorBarDrawing(bar: bar).width + 14
    }
    let widest = names.map { TextWidth.of($0, size: TypeSize.label) }.max() ?? 0
    return widest > 0 ? widest + EndLabels.offset + 2 : 12
  }

  /// As many ticks as their labels leave room for.
  private static func xTicks(_ plot: ResolvedPlot, area: PlotArea) -> [Tick] {
    if let values = plot.plot.x.ticks { return thinned(plot.x.ticks(at: values), area.x) }
    let wanted = max(2, min(8, Int(area.frame.width / 56)))
    // One more than wanted, because the ticks found may lie just outside the axis.
    for count in stride(from: wanted + 1, through: 2, by: -1) {
      let ticks = plot.x.ticks(count: count)
      if fits(ticks, area.x), ticks.count(where: { !$0.isMinor }) <= wanted + 1 { return ticks }
    }
    return thinned(plot.x.ticks(count: 2), area.x)
  }

  private static func fits(_ ticks: [Tick], _ scale: PlotScale) -> Bool {
    let labeled = ticks.filter { !$0.isMinor }
    return zip(labeled, labeled.dropFirst()).allSatisfy { first, second in
      abs(scale.position(second.value) - scale.position(first.value)) >= room(first, second)
    }
  }

  private static func room(_ first: Tick, _ second: Tick) -> Double {
    let widths =
      TextWidth.of(first.label, size: TypeSize.label)
      + TextWidth.of(second.label, size: TypeSize.label)
    return widths / 2 + 8
  }

  /// Takes the labels off ticks whose labels would touch the one before.
  private static func thinned(_ ticks: [Tick], _ scale: PlotScale) -> [Tick] {
    var last: Tick?
    return ticks.map { tick in
      if let last, abs(scale.position(tick.value) - scale.position(last.value)) < room(last, tick) {
        return Tick(value: tick.value, label: "")
      }
      if !tick.isMinor { last = tick }
      return tick
    }
  }
}
