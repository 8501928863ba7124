import Testing

@testable import BookKit

struct LinkProbeTests {
  private let page = Array(
    ##"""
    <a href="b.html">b</a> <a class="x" href="http://127.0.0.1:9/x?a=1&amp;b=2#part">c</a>
    <a href="http://127.0.0.1:9/x?a=1&amp;b=2">d</a> http://127.0.0.1:9/text
    """##.utf8)

  @Test func addressesAreFoundOnceWithTheirFirstPage() {
    let links = OutsideLinks(["b.html": page, "a.html": page, "a.md": page])
    #expect(links.pages == ["http://127.0.0.1:9/x?a=1&b=2": "a.html"])
  }

  @Test func anAddressThatDoesNotAnswerIsReported() async {
    // Nothing listens on the port of the discard service.
    let found = await LinkProbe(timeout: 2).diagnostics(["a.html": page])
    #expect(found.map(\.identifier) == ["dead-link"])
    #expect(found.map(\.file) == ["a.html"])
  }

  @Test func aSiteWithoutSuchAddressesAsksNobody() async {
    let text = Array("<a href=\"b.html\">b</a>".utf8)
    #expect(await LinkProbe().diagnostics(["a.html": text]).isEmpty)
  }
}
