import Testing

@testable import SiteRenderer

struct SiteCheckTests {
  private func problems(_ pages: [String: String], files: Set<String> = []) -> [String] {
    let bytes = pages.mapValues { Array($0.utf8) }
    return SiteCheck.diagnostics(
      pages: bytes.mapValues(PageScanner.init), files: files.union(pages.keys)
    )
    .map { "\($0.file ?? "") \($0.identifier): \($0.summary)" }
  }

  @Test func aSoundSiteHasNoProblem() {
    #expect(
      problems(
        [
          "a.html":
            ##"<p id="x"><a href="#x">1</a><a href="b.html#y%20z">2</a><img src="i.png" alt="">"##,
          "b.html":
            #"<h2 id="y z"><a href="https://example.org/#q">3</a><a href="mailto:a@b.c">4</a>"#,
        ], files: ["i.png"]) == [])
  }

  @Test func eachProblemIsNamed() {
    #expect(
      problems([
        "a.html": ##"<i id="x"></i><i id=x></i><a href="#no"></a><a href="b.html#no"></a>"##
          + #"<a href="c.html"></a><img src="a.html"><a href="java&#39;script:x()"></a>"#,
        "b.html": "",
      ]) == [
        "a.html duplicate-id: the id “x” stands twice on the page",
        "a.html no-alternative-text: the image “a.html” has no attribute `alt`",
        "a.html broken-link: the page has no anchor “no”",
        "a.html broken-link: “b.html” has no anchor “no”",
        "a.html broken-link: the site has no file “c.html”",
        "a.html broken-link: a link leads to “java'script:”",
      ])
  }

  @Test(arguments: ["<", "<a", "<a href=", "<a href=\"", "<img", "<a b=c", "a<b", "<a /"])
  func anUnfinishedPageIsRead(_ page: String) {
    #expect(problems(["a.html": page]).count <= 1)
  }
}
