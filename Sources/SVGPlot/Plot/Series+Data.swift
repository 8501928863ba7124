extension Series {
  /// Arrays of different lengths.
  var problems: [PlotProblem] {
    PlotProblem.mismatch(name.isEmpty ? "a series" : "“\(name)”", ["x": x.count, "y": y.count])
  }

  func countNotDrawn(in area: PlotArea) -> Int {
    var drawn = 0
    for index in 0..<count where area.x.accepts(x[index]) && area.y.accepts(y[index]) {
      drawn += 1
    }
    return count - drawn
  }

  func table(_ axes: AxisNames) -> DataTable {
    DataTable(
      caption: name, headers: [axes.x, name.isEmpty ? axes.y : name], rowCount: count,
      columns: [Array(x.prefix(count)), Array(y.prefix(count))]
    ) { index in
      [NumberText.significant(x[index], digits: 6), NumberText.significant(y[index], digits: 6)]
    }
  }
}
