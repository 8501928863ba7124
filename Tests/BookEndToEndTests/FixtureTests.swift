import Testing

/// Every small book under `Fixtures`, built as a user would build it.
@Suite(.serialized) struct FixtureTests {
  @Test(arguments: BookCase.all("expect"))
  func aGoodBookGivesThesePages(book: BookCase) async throws {
    try await book.check(succeeds: true)
  }

  @Test(arguments: BookCase.all("failure"))
  func aBadBookGivesTheseDiagnostics(book: BookCase) async throws {
    try await book.check(succeeds: false)
  }

  @Test func atLeastOneInFourIsAFailure() {
    let (good, bad) = (BookCase.all("expect").count, BookCase.all("failure").count)
    #expect(good > 0 && 4 * bad >= good + bad)
  }
}
