import Testing

@testable import BookServer

@Suite struct EditionBoardTests {
  @Test func readersAreToldOfTheNextEdition() async {
    let board = EditionBoard()
    async let waited = board.waitForOther(than: 0, patience: .seconds(60))
    await board.publish(SiteEdition(files: ["a": [1]]))
    #expect(await waited)
    #expect(await board.current.number == 1)
    #expect(await board.current.edition.files == ["a": [1]])
  }

  @Test func whoKnowsAnOldOneNeedNotWait() async {
    let board = EditionBoard()
    await board.publish(SiteEdition())
    #expect(await board.waitForOther(than: 0, patience: .seconds(60)))
    #expect(await board.waitForOther(than: -1, patience: .seconds(60)))
  }

  @Test func patienceEnds() async {
    let board = EditionBoard()
    #expect(await board.waitForOther(than: 0, patience: .milliseconds(1)))
    #expect(await board.current.number == 0)
  }

  @Test func whoIsCancelledStopsWaiting() async {
    let board = EditionBoard()
    let reader = Task { await board.waitForOther(than: 0, patience: .seconds(60)) }
    reader.cancel()
    #expect(await reader.value)
  }
}
