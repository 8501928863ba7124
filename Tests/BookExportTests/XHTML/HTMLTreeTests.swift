import Testing

@testable import BookExport

struct HTMLTreeTests {
  private func xml(_ html: String) throws -> String {
    let root = try HTMLTree.parse(html)
    return XMLWriter.text(of: XMLElement(name: "r", children: root.children))
  }

  @Test(arguments: [
    ("a<br>b<hr/>", "<r>a<br/>b<hr/></r>"),
    ("<p>&amp;&lt;&#39;&#x2192;&nbsp;\"", "<r><p>&amp;&lt;'→\u{A0}&quot;</p></r>"),
    ("<ul><li>a<li>b</ul>", "<r><ul><li>a</li><li>b</li></ul></r>"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<r><dl><dt>a</dt><dd>b</dd><dt>c</dt></dl></r>"),
    (
      "<table><thead><tr><th>a<tbody><tr><td>b<tr><td>c</table>",
      "<r><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr><tr><td>c</td></tr></tbody></table></r>"
    ),
    (
      "<a href=x hidden title='\"'></a>",
      "<r><a href=\"x\" hidden=\"hidden\" title=\"&quot;\"></a></r>"
    ),
    ("<!-- <b> --><i></i><script>1 < 2</script>", "<r><i></i></r>"),
    ("\u{1}", "<r>\u{FFFD}</r>"),
  ])
  func pagesBecomeWellFormed(html: String, expected: String) throws {
    #expect(try xml(html) == expected)
  }

  @Test(arguments: [
    ("<div>", "line 1: “div” does not end"),
    ("a\n</div>", "line 2: “div” ends where it is not open"),
    ("<b><i></b></i>", "line 1: “b” ends where it is not open"),
    ("&bogus;", "line 1: “&bogus;” stands for no character known here"),
    ("a & b", "line 1: “& b” stands for no character known here"),
    ("<a x=1 x=2>", "line 1: “x” stands twice in one tag"),
    ("<a x=\"1>", "line 1: an attribute's value does not end"),
    ("<a", "line 1: the tag “a” does not end"),
    ("< a>", "line 1: “<” begins no tag"),
    ("<!-- a", "line 1: “-->” is missing"),
    (String(repeating: "<b>", count: 300), "line 1: it nests too deeply"),
  ])
  func othersSayWhatIsWrong(html: String, reason: String) {
    #expect(throws: HTMLProblem(reason: reason)) { try xml(html) }
  }
}
