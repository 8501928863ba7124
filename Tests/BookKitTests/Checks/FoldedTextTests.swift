import Testing

@testable import BookKit

struct FoldedTextTests {
  @Test(arguments: [
    ("It oscillates.", "oscillate", true), ("The Learning\n  rate", "learning rate", true),
    ("learning-rate", "learning rate", true), ("Ärger ÄRGER", "ärger", true),
    ("学习率 is η", "学习率", true), ("gradient", "descent", false), ("rate", "learning rate", false),
    ("anything", "", true),
  ])
  func findsWordsWhateverTheirEnding(text: String, term: String, isFound: Bool) {
    #expect(FoldedText(text).contains(FoldedText(term)) == isFound)
  }

  @Test func ofALongWordTheEndingDoesNotCount() {
    #expect(FoldedText("gradients") == FoldedText("Gradi"))
  }
}
