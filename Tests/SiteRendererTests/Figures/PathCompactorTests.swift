import Testing

@testable import SiteRenderer

struct PathCompactorTests {
  @Test func pointsAreRelativeAndWithoutNeedlessSeparators() {
    #expect(
      PathCompactor.compacted("M30.64 32.63l.94 87.43l.95 28.52H40V170")
        == "M30.6 32.6l1 87.5.9 28.5h7.5v21.4")
    #expect(PathCompactor.compacted("M10.04 10.04L20.04 10.04L20.04 20.04Z") == "M10 10h10v10z")
  }

  @Test func errorsDoNotAddUp() {
    let data = "M0 0" + String(repeating: "l.04 1", count: 100)
    // A hundred steps of 0.04 end at 4: each alone would round to nothing.
    let steps = PathCompactor.compacted(data)
    #expect(steps.ranges(of: ".1").count == 40)
  }

  @Test(arguments: [
    "M0 0C1 1 2 2 3.333 3", "M0 0L1", "M1e400 0", "nonsense", "M0 0l1 1e9h2.2222222",
  ])
  func whatIsNotStraightOrNotWholeStaysAsItIs(_ data: String) {
    #expect(PathCompactor.compacted(data) == data)
  }

  @Test func aDotIsKept() {
    #expect(PathCompactor.compacted("M10.001 10.001l.001 .001") == "M10 10h0")
  }
}
