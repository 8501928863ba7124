import Testing

@testable import SVGPlot

@Suite struct XMLTextTests {
  @Test func markupIsEscaped() {
    #expect(XMLText.escaped("<a b=\"c\">'&") == "&lt;a b=&quot;c&quot;&gt;&#39;&amp;")
  }

  @Test func whatXMLForbidsIsRemoved() {
    #expect(XMLText.escaped("a\u{0}\u{8}\u{B}b\u{FFFE}\u{FFFF}c\u{202E}\u{7F}\u{1FFFE}") == "abc")
    #expect(XMLText.escaped("梯度 é \u{1F600}\n") == "梯度 é \u{1F600} ")
  }

  @Test(arguments: [
    ("fig-loss", "fig-loss"), ("", "plot"), ("3", "p3"), ("a b\"<", "a_b__"), ("é", "p_"),
  ])
  func identifiersAreSafe(text: String, expected: String) {
    #expect(XMLText.identifier(text) == expected)
  }
}
