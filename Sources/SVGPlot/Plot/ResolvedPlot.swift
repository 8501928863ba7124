/// A plot whose axes are decided: what every drawing of it, alone or among others, begins from.
struct ResolvedPlot: Sendable {
  var plot: Plot
  var x: ResolvedAxis
  var y: ResolvedAxis
  var problems: [PlotProblem]
  /// Whether there is no finite value in it.
  var isEmpty: Bool
  /// Whether its title stands above it, as one of several.
  var showsTitle = false
  /// Whether the label of the horizontal axis is written; its space is kept either way.
  var showsXCaption = true
  /// Whether the label of the vertical axis is written.
  var showsYCaption = true

  init(_ plot: Plot) {
    self.init(
      plot, xExtent: Self.extent(of: [plot], \.xExtent), yExtent: Self.extent(of: [plot], \.yExtent)
    )
  }

  init(_ plot: Plot, xExtent: AxisExtent, yExtent: AxisExtent) {
    self.plot = plot
    var xResolver = AxisResolver(axis: plot.x, name: "x", extent: xExtent)
    var yResolver = AxisResolver(axis: plot.y, name: "y", extent: yExtent)
    x = xResolver.resolve()
    y = yResolver.resolve()
    problems = plot.marks.flatMap(\.problems) + xResolver.problems + yResolver.problems
    isEmpty = xExtent.isEmpty && yExtent.isEmpty
    if isEmpty {
      problems.append(
        PlotProblem(.noData, "there is nothing to draw", advice: "give at least one finite value"))
    }
  }

  /// What all marks of some plots together need of an axis.
  static func extent(
    of plots: [Plot], _ axis: (any Mark) -> AxisExtent
  ) -> AxisExtent {
    var extent = AxisExtent()
    for plot in plots {
      for mark in plot.marks { extent.merge(axis(mark)) }
    }
    return extent
  }

  var insets: [(inset: PlotInset, plot: ResolvedPlot)] {
    plot.insets.map { inset in
      var small = inset.plot
      small.insets = []
      return (inset, ResolvedPlot(small))
    }
  }

  var names: AxisNames { AxisNames(x: plot.x.caption, y: plot.y.caption) }

  /// The marks with their looks: the running number of those that take one, the palette's own number
  /// for those with a colour of the palette.
  var looks: [(mark: any Mark, look: Int)] {
    var next = 0
    return plot.marks.map { mark in
      defer { if mark.takesLook { next += 1 } }
      if case .series(let index) = mark.color { return (mark, index) }
      return (mark, next)
    }
  }

  /// How many looks the layers of the legend have: with more than one, colour is not what alone tells them apart.
  var lookCount: Int {
    let shown = looks.filter { mark, _ in
      if case .series = mark.color { return mark.legendKey != nil }
      return mark.takesLook
    }
    return Set(shown.map(\.look)).count
  }
}
