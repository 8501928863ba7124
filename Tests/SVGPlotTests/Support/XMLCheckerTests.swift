import Testing

/// The checker must object to what it is there to catch.
@Suite struct XMLCheckerTests {
  @Test(arguments: [
    "<svg><script>x</script></svg>", "<svg><g></svg>", "<svg onload=\"x\"></svg>",
    "<svg a=\"1\" a=\"2\"/>",
    "<svg>&nbsp;</svg>", "<svg>a & b</svg>", "<svg/><svg/>", "<svg a=\"<\"/>",
    "<svg d=\"Mnan 0\"/>",
    "<svg>\u{1}</svg>", "text", "<svg", "<svg><text href=\"x\"/></svg>",
  ])
  func badDocumentsAreObjectedTo(document: String) {
    #expect(XMLChecker.objection(to: document) != nil)
  }

  @Test func aGoodDocumentPasses() {
    #expect(XMLChecker.objection(to: "<svg a=\"&lt;1\"><g><text>a &amp; b</text></g></svg>") == nil)
  }
}
