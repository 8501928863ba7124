import Testing

@testable import SnippetRunner

@Suite("Words of a shell") struct ShellWordsTests {
  @Test(
    "Blanks divide, quotes and backslashes hold together",
    arguments: [
      ("", []), ("  ", []), ("a b  c", ["a", "b", "c"]),
      ("'a b' c", ["a b", "c"]), (#""a b"c d"#, ["a bc", "d"]), (#"a\ b \\"#, ["a b", #"\"#]),
      (#"'prog '\''a ram'"#, ["prog 'a ram"]), (#""a\"b" '\'"#, [#"a"b"#, #"\"#]),
      ("'' x \"\"", ["", "x", ""]), ("é 'ß ∇'", ["é", "ß ∇"]),
    ] as [(String, [String])])
  func words(line: String, expected: [String]) {
    #expect(ShellWords(line[...])?.words == expected)
  }

  @Test("A line that ends within quotes is none", arguments: ["'a", "\"a b", "a\\", "a 'b\\"])
  func open(line: String) {
    #expect(ShellWords(line[...]) == nil)
  }
}
