import Testing

@testable import SwiftSource

struct SourceMemoryTests {
  private func computed(_ memory: SourceMemory, _ text: String) -> Bool {
    var isComputed = false
    _ = memory.answer("length", of: text) {
      isComputed = true
      return "\(text.count)"
    }
    return isComputed
  }

  @Test func asksOnceAndRemembersOverFiles() throws {
    let memory = SourceMemory()
    #expect(
      [computed(memory, "a"), computed(memory, "a"), computed(memory, "b")] == [true, false, true])
    let bytes = try #require(memory.endBuild())
    let next = SourceMemory()
    next.restore(bytes)
    #expect(
      [computed(next, "a"), computed(next, "b"), computed(next, "c")] == [false, false, true])
  }

  @Test func forgetsWhatABuildDoesNotAskFor() throws {
    let memory = SourceMemory()
    _ = (computed(memory, "a"), computed(memory, "b"))
    _ = memory.endBuild()
    _ = computed(memory, "a")
    #expect(memory.endBuild() != nil)
    #expect(computed(memory, "b"))
  }

  @Test func saysNothingWhenNothingChanged() {
    let memory = SourceMemory()
    _ = computed(memory, "a")
    _ = memory.endBuild()
    _ = computed(memory, "a")
    #expect(memory.endBuild() == nil)
  }

  @Test func bytesOfAnotherKindAreLeftAlone() {
    let memory = SourceMemory()
    memory.restore(Array("nothing of ours".utf8) + [0, 1])
    #expect(computed(memory, "a"))
  }

  @Test func severalQuestionsOfATextAreKeptAndACutFileIsNot() throws {
    let memory = SourceMemory()
    for question in ["first", "last"] { _ = memory.answer(question, of: "né") { question + "!" } }
    _ = memory.answer("first", of: "") { "" }
    let bytes = try #require(memory.endBuild())
    let whole = SourceMemory()
    whole.restore(bytes[...])
    #expect(["first", "last"].map { whole.answer($0, of: "né") { "?" } } == ["first!", "last!"])
    #expect(whole.answer("first", of: "") { "?" }.isEmpty)
    for end in bytes.indices {
      let cut = SourceMemory()
      cut.restore(bytes[..<end])
      // A file that ends after a whole text says no more than that.
      let answer = cut.answer("last", of: "né") { "?" }
      #expect(answer == "?" || bytes[..<end].last == 0)
    }
  }

  @Test func syntaxFromMemoryIsThatOfTheParser() {
    let source = "import Descent\nfunc f() {}\nlet a = [step(2)].map(half)\nf();"
    let memory = SourceMemory()
    let parsed = SnippetSyntax(source, memory: memory)
    #expect(SnippetSyntax(source, memory: memory) == parsed)
    #expect(parsed.importsEnd == 14)
    #expect(parsed.calledNames == ["step", "map", "half", "f"])
    #expect(parsed.declaredNames == ["f"])
    #expect(parsed.trailingExpression == nil)
    #expect(SnippetSyntax("a.first", memory: memory).trailingExpression == 0..<7)
    #expect(SnippetSyntax("a.first", memory: memory).trailingExpression == 0..<7)
    let names = { SnippetSyntax.names(in: source, withinCallOf: $0, line: 3, memory: memory) }
    #expect([names("step"), names("step")] == [["step"], ["step"]])
    #expect([names("none"), names("none")] == [nil, nil])
  }
}
