import Testing

@testable import SiteRenderer

struct EastAsianTextTests {
  @Test(
    arguments: [
      ("no letters of the kind, θ", "no letters of the kind, θ"),
      ("the term 梯度降降速, literally", #"the term <span lang="zh">梯度降降速</span>, literally"#),
      ("学習率、とは", #"<span lang="ja">学習率、とは</span>"#),
      ("한국어", #"<span lang="ko">한국어</span>"#),
      ("<数>", #"&lt;<span lang="zh">数</span>&gt;"#),
    ])
  func stretchesAreMarked(text: String, expected: String) {
    #expect(EastAsianText.marked(text).markup == expected)
  }

  @Test func linesJoinOnlyWithoutBlanksInTheLanguage() {
    #expect(EastAsianText.joinsLines("数", "值"))
    #expect(!EastAsianText.joinsLines("数", "a"))
    #expect(!EastAsianText.joinsLines("한", "국"))
    #expect(!EastAsianText.joinsLines(nil, "值"))
  }
}
