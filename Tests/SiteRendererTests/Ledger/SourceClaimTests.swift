import Testing

@testable import SiteRenderer

@Suite struct SourceClaimTests {
  private func claim(_ id: String) -> SourceClaim { SourceClaim(id: id, says: "", truth: "") }

  @Test func theSourceIsWhatStandsBeforeTheLastHyphen() {
    #expect(["D0-Q1", "a-b-c", "alone"].map { claim($0).source } == ["D0", "a-b", "alone"])
  }

  @Test func idsSortAsPeopleCount() {
    let ids = ["D0-Q10", "D1-F1", "D0-Q2", "D0-F9"]
    #expect(
      ids.map(claim).sorted(by: SourceClaim.isBefore).map(\.id)
        == ["D0-F9", "D0-Q2", "D0-Q10", "D1-F1"])
  }
}
