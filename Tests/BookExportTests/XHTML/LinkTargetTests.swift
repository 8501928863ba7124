import Testing

@testable import BookExport

struct LinkTargetTests {
  @Test(arguments: [
    ("#a", LinkTarget.page("p.html", fragment: "a")), ("q.html", .page("q.html", fragment: nil)),
    ("q%20r.html#t%C3%A9", .page("q r.html", fragment: "té")),
    ("#", .page("p.html", fragment: nil)),
    ("mailto:a@b", .outside("mailto:a@b")), ("100%.html", .page("100%.html", fragment: nil)),
  ])
  func addressesLeadSomewhere(address: String, expected: LinkTarget) {
    #expect(LinkTarget(address, from: "p.html") == expected)
  }
}
