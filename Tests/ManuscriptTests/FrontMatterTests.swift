import Manuscript
import Testing

/// The YAML at the top.
@Suite struct FrontMatterTests {
  @Test func frontMatterIsKeptAsText() {
    check(
      #"""
      ---
      title: "A"
      # comment
      ---
      # B

      """#,
      dump: #"""
        Heading @5:1-5:4 level=1 id=b
          Text "B"
        """#)
  }

  @Test func dotsEndItToo() {
    check(
      #"""
      ---
      a: b
      ...
      Text
      """#,
      dump: #"""
        Paragraph @4:1-4:5
          Text "Text"
        """#)
  }

  @Test func aThematicBreakIsNone() {
    check(
      #"""
      ---
      Foo
      ---
      Bar
      """#,
      dump: #"""
        ThematicBreak @1:1-1:4
        Heading @2:1-4:4 level=2 id=foo
          Text "Foo"
        Paragraph @4:1-4:4
          Text "Bar"
        """#)
  }

  @Test func notOnTheFirstLine() {
    check(
      #"""

      ---
      a: b
      ---
      """#,
      dump: #"""
        ThematicBreak @2:1-2:4
        Heading @3:1-4:4 level=2 id=a-b
          Text "a: b"
        """#)
  }

  @Test func unclosedFrontMatter() {
    check(
      #"""
      ---
      title: A

      Text
      """#,
      dump: #"""
        ThematicBreak @1:1-1:4
        Paragraph @2:1-2:9
          Text "title: A"
        Paragraph @4:1-4:5
          Text "Text"
        """#,
      problems: #"""
        a.md:1:1: error: the front matter that starts here has no end [unclosed-front-matter]
          help: close it with a line `---`
        """#)
  }
}
