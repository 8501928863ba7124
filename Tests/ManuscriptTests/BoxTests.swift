import Manuscript
import Testing

/// Boxes between `:::` lines.
@Suite struct BoxTests {
  @Test func boxWithATitle() {
    check(
      #"""
      ::: warning *Beware* of $x$ {#sec-a}
      Text.
      :::
      """#,
      dump: #"""
        Box @1:1-3:4 warning {#sec-a@1:31}
          Title
            Emphasis
              Text "Beware"
            Text " of "
            Formula @1:25-1:28 inline "x"
          Paragraph @2:1-2:6
            Text "Text."
        """#)
  }

  @Test func boxesNest() {
    check(
      #"""
      ::: note
      :::: tip A
      a
      ::::
      b
      :::
      c
      """#,
      dump: #"""
        Box @1:1-6:4 note
          Box @2:1-4:5 tip
            Title
              Text "A"
            Paragraph @3:1-3:2
              Text "a"
          Paragraph @5:1-5:2
            Text "b"
        Paragraph @7:1-7:2
          Text "c"
        """#)
  }

  @Test func boxesOfEqualColonsNest() {
    check(
      #"""
      ::: note
      ::: tip
      a
      :::
      b
      :::
      """#,
      dump: #"""
        Box @1:1-6:4 note
          Box @2:1-4:4 tip
            Paragraph @3:1-3:2
              Text "a"
          Paragraph @5:1-5:2
            Text "b"
        """#)
  }

  @Test func boxesInListsAndQuotes() {
    check(
      #"""
      - a
        ::: note
        b
        :::
      - c

      > ::: tip
      > d
      > :::
      """#,
      dump: #"""
        List @1:1-5:4 bullet tight
          Item @1:1-4:6
            Paragraph @1:3-1:4
              Text "a"
            Box @2:3-4:6 note
              Paragraph @3:3-3:4
                Text "b"
          Item @5:1-5:4
            Paragraph @5:3-5:4
              Text "c"
        Quote @7:1-9:6
          Box @7:3-9:6 tip
            Paragraph @8:3-8:4
              Text "d"
        """#)
  }

  @Test func aBoxKeepsAListTight() {
    check(
      #"""
      ::: note
      - a
      - b
      :::
      """#,
      dump: #"""
        Box @1:1-4:4 note
          List @2:1-3:4 bullet tight
            Item @2:1-2:4
              Paragraph @2:3-2:4
                Text "a"
            Item @3:1-3:4
              Paragraph @3:3-3:4
                Text "b"
        """#)
  }

  @Test func colonsInCodeAndFormulasAreNoBoxes() {
    check(
      #"""
      ```
      ::: note
      ```

      $$
      ::: tip
      $$

      a ::: b
      """#,
      dump: #"""
        Code @1:1-3:4 "" "::: note\n"
        Formula @5:1-7:3 display "::: tip"
        Paragraph @9:1-9:8
          Text "a ::: b"
        """#)
  }

  @Test func unclosedAndUnopenedBoxes() {
    check(
      #"""
      ::: note
      a

      > :::

      """#,
      dump: #"""
        Box @1:1-4:6 note
          Paragraph @2:1-2:2
            Text "a"
          Quote @4:1-4:6
        """#,
      problems: #"""
        a.md:1:1: error: the box that opens here is not closed [unclosed-box]
          help: close it with a line `:::` in the same list or quote
        a.md:4:3: error: no box is open here [unopened-box]
          help: remove the line, or open a box with `::: note`
        """#)
  }

  @Test func unclosedInnerBox() {
    check(
      #"""
      ::: note
      :::: tip
      a
      :::
      b
      """#,
      dump: #"""
        Box @1:1-4:4 note
          Box @2:1-3:2 tip
            Paragraph @3:1-3:2
              Text "a"
        Paragraph @5:1-5:2
          Text "b"
        """#,
      problems: #"""
        a.md:2:1: error: the box that opens here is not closed [unclosed-box]
          help: close it with a line `:::` in the same list or quote
        """#)
  }

  @Test func unknownKind() {
    check(
      #"""
      ::: nose A
      :::

      ::: zebra
      :::
      """#,
      dump: #"""
        Box @1:1-2:4 note
          Title
            Text "A"
        Box @4:1-5:4 note
        """#,
      problems: #"""
        a.md:1:5: error: there is no box `nose` [unknown-box-kind]
          help: did you mean `note`?
        a.md:4:5: error: there is no box `zebra` [unknown-box-kind]
          help: boxes are note, tip, warning, example, definition, theorem, proof, erratum, summary, exercise, solution
        """#)
  }
}
