import SnippetRunner
import Testing

@Suite struct ResultKeyTests {
  private let key = ResultKey([.init("the core library", "a"), .init("snippet #fit", "let x = 1")])

  @Test func namesAreNoPartOfTheDigest() {
    let renamed = ResultKey([.init("the core library", "a"), .init("snippet 1", "let x = 1")])
    #expect(renamed.digest == key.digest)
    #expect(renamed != key)
  }

  @Test func itSaysWhatMoved() {
    let edited = ResultKey([.init("the core library", "b"), .init("snippet #more", "show(x)")])
    #expect(
      edited.changes(since: key) == [
        "the core library changed", "snippet #more is new", "snippet #fit is gone",
      ])
    #expect(key.changes(since: key) == [])
    let exchanged = ResultKey(key.parts.reversed())
    #expect(exchanged.changes(since: key) == ["the order of snippets and options changed"])
  }

  @Test func itIsReadAsItWasWritten() {
    #expect(ResultKey(text: key.text) == key)
    for damaged in ["", "\n", "zz the core library\n", String(key.text.dropFirst(3))] {
      #expect(ResultKey(text: damaged) == nil)
    }
  }
}
