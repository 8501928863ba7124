import Testing

@testable import SiteRenderer

struct SearchWordsTests {
  @Test func aSymbolIsOneWordHoweverItIsWritten() {
    #expect(SearchWords.words(of: "η") == ["eta"])
    #expect(SearchWords.words(of: #"\eta"#) == ["eta"])
    #expect(SearchWords.words(of: "eta") == ["eta"])
    #expect(SearchWords.words(of: "∇J(θ)") == ["nabla", "j", "theta"])
  }

  @Test func chineseAndJapaneseAreCutIntoPairs() {
    #expect(SearchWords.words(of: "梯度下降 SGD") == ["梯度", "度下", "下降", "sgd"])
    #expect(SearchWords.words(of: "a勾b") == ["a", "勾", "b"])
  }

  @Test func bytesAndCharactersGiveTheSameWords() {
    // The second text is read character by character.
    let text = "It's 2 Steps, f(x_1) = 0.5; GO-on"
    #expect(
      SearchWords.words(of: text) == ["it", "s", "2", "steps", "f", "x", "1", "0", "5", "go", "on"])
    #expect(SearchWords.words(of: text + " –") == SearchWords.words(of: text))
  }

  @Test func aNameIsFoundWholeAndByItsParts() {
    #expect(
      SearchWords.words(ofName: "gradientDescentStep")
        == ["gradientdescentstep", "gradient", "descent", "step"])
    #expect(SearchWords.words(ofName: "Adam.step") == ["adam", "step"])
  }

  @Test func whatIsNeitherLetterNorDigitOnlySeparates() {
    #expect(
      SearchWords.words(of: "D1-Q4: “half-true”, 1e-8<script>") == [
        "d1", "q4", "half", "true", "1e", "8", "script",
      ])
    #expect(SearchWords.words(of: "\0 \u{202E} ]]>") == [])
  }
}
