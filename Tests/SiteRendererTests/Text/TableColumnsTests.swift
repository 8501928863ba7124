import Testing

@testable import SiteRenderer

struct TableColumnsTests {
  @Test func columnsAreSetOnceATable() {
    #expect(TableColumns(numeric: [true, true]).classes == ["r"])
    #expect(TableColumns(numeric: [false, true, true]).classes == ["r2", "r3"])
    #expect(TableColumns(numeric: []).classes == [])
    #expect(TableColumns([.left, .center, .right, .none]).classes == ["c2", "r3"])
  }

  @Test func anEmptyCornerIsNoHeading() {
    let (html, _) = SampleSite.body("| | b |\n|---|---|\n| x | y |\n")
    #expect(html.contains("<thead><tr><td><th>b\n"))
  }
}
