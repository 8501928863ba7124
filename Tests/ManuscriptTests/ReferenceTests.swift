import Manuscript
import Testing

/// References to labels and citations of works.
@Suite struct ReferenceTests {
  @Test func referencesEndWhereTheNameEnds() {
    check(
      #"""
      See @eq-a, @fig-b-c. (@tbl-d) and 见@sec-e的; @lst-f-
      """#,
      dump: #"""
        Paragraph @1:1-1:56
          Text "See "
          Reference @1:5-1:10 eq-a
          Text ", "
          Reference @1:12-1:20 fig-b-c
          Text ". ("
          Reference @1:23-1:29 tbl-d
          Text ") and 见"
          Reference @1:38-1:44 sec-e
          Text "的; "
          Reference @1:49-1:55 lst-f
          Text "-"
        """#)
  }

  @Test func noReferenceInsideWordsOrOfOtherKinds() {
    check(
      #"""
      me@eq-a.org @thm-b @ @eq- \@eq-c `@eq-d`
      """#,
      dump: #"""
        Paragraph @1:1-1:41
          Text "me@eq-a.org @thm-b @ @eq- @eq-c "
          CodeSpan "@eq-d"
        """#)
  }

  @Test func citationsWithLocators() {
    check(
      #"""
      [@kingma2015, p. 4; @polyak1964 sec. 2] and [@a:b/c.d]
      """#,
      dump: #"""
        Paragraph @1:1-1:55
          Citation @1:1-1:40 kingma2015@1:2 "p. 4"; polyak1964@1:21 "sec. 2"
          Text " and "
          Citation @1:45-1:55 a:b/c.d@1:46
        """#)
  }

  @Test func linksAreNoCitations() {
    check(
      #"""
      [@a](b) [@c][d] [@e;x] [@f [g]]

      [d]: u
      """#,
      dump: #"""
        Paragraph @1:1-1:32
          Link b ""
            Text "@a"
          Text " "
          Link u ""
            Text "@c"
          Text " [@e;x] [@f [g]]"
        """#)
  }

  @Test func labelInACitation() {
    check(
      #"""
      [@eq-a; @b]
      """#,
      dump: #"""
        Paragraph @1:1-1:12
          Citation @1:1-1:12 eq-a@1:2; b@1:9
        """#,
      problems: #"""
        a.md:1:2: error: `eq-a` is a label of this book, not a work it cites [reference-in-citation]
          help: write `@eq-a` without brackets
        """#)
  }
}
