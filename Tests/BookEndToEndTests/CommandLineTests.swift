import Testing

/// What the tool says to those who ask it.
@Suite struct CommandLineTests {
  @Test func helpNamesTheCommands() throws {
    let outcome = try Tool.run(["--help"])
    #expect(outcome.code == 0)
    for word in ["build", "check", "list", "Exit codes"] { #expect(outcome.output.contains(word)) }
  }

  @Test(arguments: [["bild"], ["build", "--jobs", "0"], ["list", "--nothing"]])
  func aWrongCommandLineHasACodeOfItsOwn(arguments: [String]) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Usage:"))
  }

  @Test func aPlaceWithoutABookIsAnError() throws {
    let outcome = try Tool.run(["list", "--book", "no/such/folder"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("no/such/folder: error: there is no such folder [no-book]"))
  }
}
