import Testing

@testable import SiteRenderer

struct TypesettingTests {
  @Test(arguments: [
    ("\"Small part\", it says", "“Small part”, it says"),
    ("D0's loss and the layers' shares", "D0’s loss and the layers’ shares"),
    ("(\"a\") \"'b' c\" — 'd'", "(“a”) “‘b’ c” — ‘d’"),
    ("\"降维\"", "“降维”"),
    ("nothing to set", "nothing to set"), ("", ""),
  ])
  func quotationMarksTurnToWhatTheyEnclose(text: String, expected: String) {
    #expect(Typesetting(language: "en-GB").curled(text) == expected)
  }

  @Test func theCharacterBeforeDecides() {
    let english = Typesetting(language: "")
    #expect(["x", " ", nil].map { english.curled("'s\"", after: $0) } == ["’s”", "‘s”", "‘s”"])
  }

  @Test(arguments: ["de", "fr-CH", "zh", "ja"])
  func otherLanguagesKeepWhatWasTyped(language: String) {
    #expect(Typesetting(language: language).curled("\"a\" it's") == "\"a\" it's")
  }

  @Test func textStaysText() {
    #expect(Typesetting(language: "en").set("a < \"b\" & c's").markup == "a &lt; “b” &amp; c’s")
    #expect(
      Typesetting(language: "en").set("\"降维\"").markup == "“<span lang=\"zh\">降维</span>”")
  }
}
