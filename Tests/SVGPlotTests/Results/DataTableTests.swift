import Testing

@testable import SVGPlot

@Suite struct DataTableTests {
  @Test func runsAtTheSameStepsAreOneTable() {
    let figure = Plot.lines(
      [Series(name: "a", y: [1, 2]), Series(name: "b", y: [3, .infinity])], xLabel: "step"
    ).figure()
    var expected = DataTable(caption: "", headers: ["step", "a", "b"], rowCount: 0) { _ in [] }
    expected.columns = [[0, 1], [1, 2], [3, .infinity]]
    expected.rows = [["0", "1", "3"], ["1", "2", "∞"]]
    #expect(figure.tables == [expected])
  }

  @Test func runsAtOtherStepsStayApart() {
    let figure = Plot.lines([Series(name: "a", y: [1, 2]), Series(name: "b", y: [3])]).figure()
    #expect(figure.tables.map(\.caption) == ["a", "b"])
  }

  @Test func longTablesAreThinnedEvenly() {
    let table = DataTable(caption: "", headers: ["n"], rowCount: 1000) { ["\($0)"] }
    #expect(table.rows.count == 120 && table.omittedRows == 880)
    #expect(table.rows.first == ["0"] && table.rows.last == ["999"])
    #expect(Set(table.rows).count == 120)
  }
}
