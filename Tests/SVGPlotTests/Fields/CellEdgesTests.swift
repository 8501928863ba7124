import Testing

@testable import SVGPlot

@Suite struct CellEdgesTests {
  @Test func bordersAreHalfway() {
    #expect(CellEdges.of([0, 1, 3]) == [-0.5, 0.5, 2, 4])
    #expect(CellEdges.of([5]) == [4.5, 5.5])
    #expect(CellEdges.of([]) == [])
  }

  @Test func equalRatiosHaveBordersAtEqualRatios() {
    let edges = CellEdges.of([1, 100, 10_000])
    for (edge, expected) in zip(edges, [0.1, 10, 1000, 100_000]) {
      // Two roundings in the logarithm, magnified by ln(10) · 5.
      #expect(abs(edge / expected - 1) < 1e-14)
    }
  }
}
