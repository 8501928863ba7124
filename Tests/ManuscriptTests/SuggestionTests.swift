import Manuscript
import Testing

/// "Did you mean".
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("rusn", "runs"), ("Setup", "setup"), ("timout", "timeout"), ("uncomparde", "uncompared"),
    ("gradientDecsent", "gradientDescent"),
  ])
  func nearNames(written: String, meant: String) {
    let names = ["runs", "setup", "timeout", "uncompared", "gradientDescent"]
    #expect(nearestName(to: written, among: names) == meant)
  }

  @Test(arguments: ["zebra", "", "x", "gradient"])
  func farNames(written: String) {
    #expect(nearestName(to: written, among: ["runs", "setup", "gradientDescent"]) == nil)
  }

  @Test func ofEqualsTheFirst() {
    #expect(nearestName(to: "ab", among: ["ac", "aa"]) == "ac")
  }
}
