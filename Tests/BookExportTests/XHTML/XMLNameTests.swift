import Testing

@testable import BookExport

struct XMLNameTests {
  @Test func idsBecomeNames() {
    #expect(
      ["a-b_1", "1", "s4:1", "é", "a.b"].map(XMLName.name)
        == ["i-a-b_1", "i-1", "i-s4.3a.1", "i-.e9.", "i-a.2e.b"])
  }

  @Test func idsThatDifferKeepDiffering() {
    let ids = ["a:b", "a.3a.b", "a3ab", "ab", ".", ":"]
    #expect(Set(ids.map(XMLName.name)).count == ids.count)
  }
}
