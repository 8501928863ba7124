import SwiftSource
import Testing

@Suite struct SwiftHighlighterTests {
  @Test func kindsComeFromTheGrammar() {
    #expect(
      SwiftHighlighter.tokens(of: "let x: Double = f(\"let\", 1.5) // f(x)\n") == [
        SwiftToken(.keyword, "let"), SwiftToken(.plain, " x: "), SwiftToken(.type, "Double"),
        SwiftToken(.plain, " = "), SwiftToken(.call, "f"), SwiftToken(.plain, "("),
        SwiftToken(.string, "\"let\""), SwiftToken(.plain, ", "), SwiftToken(.literal, "1.5"),
        SwiftToken(.plain, ") "), SwiftToken(.comment, "// f(x)"), SwiftToken(.plain, "\n"),
      ])
  }

  @Test(arguments: ["", "let", "θ = \"é", "}}}\u{0}", "func f( {\n  /* open", "let 🙂 = 1"])
  func theTextIsKeptWhateverItIs(source: String) {
    #expect(SwiftHighlighter.tokens(of: source).map(\.text).joined() == source)
  }
}
