import Manuscript
import SnippetRunner
import SwiftSource
import Testing

@Suite struct TieCheckTests {
  private func diagnostics(_ text: String) -> [String] {
    let library = LibraryIndex(
      LibraryIndex.declarations(
        in:
          "public func descend() {}\npublic struct Adam { public init() {}; public func update() {} }",
        module: "M", file: "M.swift"))
    return TieCheck(library: library).diagnostics(Chapter(parsing: text, path: "c.md"))
      .map { "\($0.range?.start.description ?? "") \($0.identifier): \($0.help ?? "")" }
  }

  @Test(arguments: [
    "```swift runs=descend\ndescend()\n```", "```swift runs=Adam\nlet a = Adam()\n```",
    "```swift runs=Adam.update,Adam.init\nAdam().update()\n```",
    "```swift runs=descend\nrepeatedly(descend)\n```", "```swift source=Adam\n```",
    "```swift setup\n// descend\n```",
  ])
  func tiesThatHold(text: String) {
    #expect(diagnostics(text) == [])
  }

  @Test(arguments: [
    (
      "```swift runs=desend\ndesend()\n```", "1:15 unknown-function: did you mean `descend`?"
    ),
    ("```swift source=adam\n```", "1:17 unknown-function: did you mean `Adam`?"),
    (
      "```swift runs=descend\n// descend()\nlet s = \"descend()\"\n```",
      "1:15 tie-not-called: call it, or take it out of `runs=`"
    ),
    (
      "```swift setup\nfunc descend() {}\n```\n\n```swift runs=descend\ndescend()\n```",
      "5:15 shadowed-tie: give the chapter's own another name"
    ),
  ])
  func tiesThatDoNot(text: String, expected: String) {
    #expect(diagnostics(text) == [expected])
  }
}
