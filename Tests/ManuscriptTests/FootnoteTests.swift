import Manuscript
import Testing

/// Footnotes: marks, definitions of several paragraphs, order.
@Suite struct FootnoteTests {
  @Test func footnotesInTheOrderOfTheirMarks() {
    check(
      #"""
      A[^b] c[^a] d[^b].

      [^a]: One
      [^b]: Two *x*

      """#,
      dump: #"""
        Paragraph @1:1-1:19
          Text "A"
          FootnoteReference @1:2-1:6 b -> 0
          Text " c"
          FootnoteReference @1:8-1:12 a -> 1
          Text " d"
          FootnoteReference @1:14-1:18 b -> 0
          Text "."
        Footnote 4:1-4:14 b
          Paragraph @4:7-4:14
            Text "Two "
            Emphasis
              Text "x"
        Footnote 3:1-3:10 a
          Paragraph @3:7-3:10
            Text "One"
        """#)
  }

  @Test func footnoteOfSeveralBlocks() {
    check(
      #"""
      A[^n].

      [^n]: First
      lazy

          Second $x$

          - item

      After.
      """#,
      dump: #"""
        Paragraph @1:1-1:7
          Text "A"
          FootnoteReference @1:2-1:6 n -> 0
          Text "."
        Paragraph @10:1-10:7
          Text "After."
        Footnote 3:1-8:11 n
          Paragraph @3:7-4:5
            Text "First"
            SoftBreak
            Text "lazy"
          Paragraph @6:5-6:15
            Text "Second "
            Formula @6:12-6:15 inline "x"
          List @8:5-8:11 bullet tight
            Item @8:5-8:11
              Paragraph @8:7-8:11
                Text "item"
        """#)
  }

  @Test func aWordIsNoLinkDestination() {
    check(
      #"""
      A[^n].

      [^n]: word
      """#,
      dump: #"""
        Paragraph @1:1-1:7
          Text "A"
          FootnoteReference @1:2-1:6 n -> 0
          Text "."
        Footnote 3:1-3:11 n
          Paragraph @3:7-3:11
            Text "word"
        """#)
  }

  @Test func footnotesInCodeAreText() {
    check(
      #"""
          [^n]: code

      `[^n]`
      """#,
      dump: #"""
        Code @1:5-1:15 "" "[^n]: code\n"
        Paragraph @3:1-3:7
          CodeSpan "[^n]"
        """#)
  }

  @Test func undefinedUnusedAndDuplicateFootnotes() {
    check(
      #"""
      A[^nots].

      [^note]: One

      [^note]: Two

      [^other]: Three
      """#,
      dump: #"""
        Paragraph @1:1-1:10
          Text "A"
          FootnoteReference @1:2-1:9 nots -> none
          Text "."
        """#,
      problems: #"""
        a.md:1:2: error: there is no footnote `nots` [undefined-footnote]
          help: did you mean `[^note]`?
        a.md:3:1: warning: nothing refers to the footnote `note` [unused-footnote]
          help: refer to it with `[^note]`, or remove it
        a.md:5:1: error: a second footnote `note` [duplicate-footnote]
          help: give one of them another name
          a.md:3:1: note: the first is here
        a.md:7:1: warning: nothing refers to the footnote `other` [unused-footnote]
          help: refer to it with `[^other]`, or remove it
        """#)
  }

  @Test func definitionInsideAListWouldBeLost() {
    check(
      #"""
      - a

            b
      - > [^n]: text

      """#,
      dump: #"""
        List @1:1-4:15 bullet loose
          Item @1:1-3:8
            Paragraph @1:3-1:4
              Text "a"
            Code @3:7-3:8 "" "b\n"
          Item @4:1-4:15
            Quote @4:3-4:15
        """#,
      problems: #"""
        a.md:4:5: error: a footnote is defined inside a list or quote [nested-footnote]
          help: move `[^n]: …` to the left margin
        """#)
  }
}
