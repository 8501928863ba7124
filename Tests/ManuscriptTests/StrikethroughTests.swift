import Manuscript
import Testing

/// Struck-out text.
@Suite struct StrikethroughTests {
  @Test func struckOutText() {
    check(
      #"""
      ~~a *b* c~~ d~~e~~f
      """#,
      dump: #"""
        Paragraph @1:1-1:20
          Strikethrough
            Text "a "
            Emphasis
              Text "b"
            Text " c"
          Text " d"
          Strikethrough
            Text "e"
          Text "f"
        """#)
  }

  @Test func tildesThatStrikeNothingOut() {
    check(
      #"""
      ~a~ ~~~b~~~ ~~ c ~~ \~~d~~ ~~e `~~` ~~f
      """#,
      dump: #"""
        Paragraph @1:1-1:40
          Text "~a~ ~~~b~~~ ~~ c ~~ ~~d~~ ~~e "
          CodeSpan "~~"
          Text " ~~f"
        """#)
  }

  @Test func strikingOverEmphasisIsText() {
    check(
      #"""
      *a ~~b* c~~
      """#,
      dump: #"""
        Paragraph @1:1-1:12
          Emphasis
            Text "a ~~b"
          Text " c~~"
        """#)
  }

  @Test func overLines() {
    check(
      #"""
      ~~a
      b~~
      """#,
      dump: #"""
        Paragraph @1:1-2:4
          Strikethrough
            Text "a"
            SoftBreak
            Text "b"
        """#)
  }

  @Test func struckOutTextNests() {
    check(
      #"""
      ~~a ~~b~~ c~~
      """#,
      dump: #"""
        Paragraph @1:1-1:14
          Strikethrough
            Text "a "
            Strikethrough
              Text "b"
            Text " c"
        """#)
  }
}
