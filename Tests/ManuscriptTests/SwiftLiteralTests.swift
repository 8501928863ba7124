import Manuscript
import Testing

struct SwiftLiteralTests {
  @Test(arguments: [
    ("a\"b\\c\n", "\"a\\\"b\\\\c\\n\""), ("\\(x)", "\"\\\\(x)\""),
    ("θ\u{0}\u{7F}", "\"θ\\u{0}\\u{7f}\""), ("", "\"\""),
  ])
  func literalsHoldAnyText(text: String, literal: String) {
    #expect(SwiftLiteral.text(text) == literal)
  }
}
