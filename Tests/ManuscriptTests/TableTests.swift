import Manuscript
import Testing

/// Pipe tables as GitHub's format defines them, with captions of ours.
@Suite struct TableTests {
  @Test func alignmentsAndShortRows() {
    check(
      #"""
      | a | b | c | d |
      |---|:--|:-:|--:|
      | 1 | 2
      | 3 | 4 | 5 | 6 |
      """#,
      dump: #"""
        Table @1:1-4:18 none,left,center,right
          Header
            Cell @1:3-1:4
              Text "a"
            Cell @1:7-1:8
              Text "b"
            Cell @1:11-1:12
              Text "c"
            Cell @1:15-1:16
              Text "d"
          Row
            Cell @3:3-3:4
              Text "1"
            Cell @3:7-3:8
              Text "2"
            Cell @3:8-3:8
            Cell @3:8-3:8
          Row
            Cell @4:3-4:4
              Text "3"
            Cell @4:7-4:8
              Text "4"
            Cell @4:11-4:12
              Text "5"
            Cell @4:15-4:16
              Text "6"
        """#)
  }

  @Test func pipesAtTheEndsAreOptional() {
    check(
      #"""
      a | b
      --|--
       | x
      *y* |
      """#,
      dump: #"""
        Table @1:1-4:6 none,none
          Header
            Cell @1:1-1:2
              Text "a"
            Cell @1:5-1:6
              Text "b"
          Row
            Cell @3:4-3:5
              Text "x"
            Cell @3:5-3:5
          Row
            Cell @4:1-4:4
              Emphasis
                Text "y"
            Cell @4:6-4:6
        """#)
  }

  @Test func pipesInFormulasCodeAndEscapes() {
    check(
      #"""
      | a | b |
      |-|-|
      | $|x|$ | \| |
      | `c\|d` | $\|y\|$ |
      """#,
      dump: #"""
        Table @1:1-4:21 none,none
          Header
            Cell @1:3-1:4
              Text "a"
            Cell @1:7-1:8
              Text "b"
          Row
            Cell @3:3-3:8
              Formula @3:3-3:8 inline "|x|"
            Cell @3:11-3:13
              Text "|"
          Row
            Cell @4:3-4:9
              CodeSpan "c|d"
            Cell @4:12-4:19
              Formula @4:12-4:19 inline "\\|y\\|"
        """#)
  }

  @Test func cellsAreNeverBlocks() {
    check(
      #"""
      | # a | - b |
      |-|-|
      | > c | 1. d |
      | **e | f** |
      """#,
      dump: #"""
        Table @1:1-4:14 none,none
          Header
            Cell @1:3-1:6
              Text "# a"
            Cell @1:9-1:12
              Text "- b"
          Row
            Cell @3:3-3:6
              Text "> c"
            Cell @3:9-3:13
              Text "1. d"
          Row
            Cell @4:3-4:6
              Text "**e"
            Cell @4:9-4:12
              Text "f**"
        """#)
  }

  @Test func captionInTheTableAndAfterIt() {
    check(
      #"""
      |a|
      |-|
      |b|
      : One *c* {#tbl-a}

      |d|
      |-|

      : Two
      lines {#tbl-d}
      """#,
      dump: #"""
        Table @1:1-4:19 none {#tbl-a@4:13}
          Header
            Cell @1:2-1:3
              Text "a"
          Row
            Cell @3:2-3:3
              Text "b"
          Caption
            Text "One "
            Emphasis
              Text "c"
        Table @6:1-10:15 none {#tbl-d@10:9}
          Header
            Cell @6:2-6:3
              Text "d"
          Caption
            Text "Two"
            SoftBreak
            Text "lines"
        """#)
  }

  @Test func tablesInListsAndQuotes() {
    check(
      #"""
      - |a|b|
        |-|-|
        |c|d|
      - e

      > |f|
      > |-|
      > : G
      """#,
      dump: #"""
        List @1:1-4:4 bullet tight
          Item @1:1-1:8
            Table @1:3-3:8 none,none
              Header
                Cell @1:4-1:5
                  Text "a"
                Cell @1:6-1:7
                  Text "b"
              Row
                Cell @3:4-3:5
                  Text "c"
                Cell @3:6-3:7
                  Text "d"
          Item @4:1-4:4
            Paragraph @4:3-4:4
              Text "e"
        Quote @6:1-8:6
          Table @6:3-8:6 none
            Header
              Cell @6:4-6:5
                Text "f"
            Caption
              Text "G"
        """#)
  }

  @Test func aTableEndsAParagraph() {
    check(
      #"""
      text
      |a|
      |-|
      |b|

      |c|
      """#,
      dump: #"""
        Paragraph @1:1-1:5
          Text "text"
        Table @2:1-4:4 none
          Header
            Cell @2:2-2:3
              Text "a"
          Row
            Cell @4:2-4:3
              Text "b"
        Paragraph @6:1-6:4
          Text "|c|"
        """#)
  }

  @Test func headerAndDelimiterMustMatch() {
    check(
      #"""
      | a | b |
      |---|
      | c |
      """#,
      dump: #"""
        Paragraph @1:1-3:6
          Text "| a | b |"
          SoftBreak
          Text "|---|"
          SoftBreak
          Text "| c |"
        """#)
  }

  @Test func noTableWithoutADelimiterRow() {
    check(
      #"""
      | a | b |
      | c | d |

      a|b
      -|x
      """#,
      dump: #"""
        Paragraph @1:1-2:10
          Text "| a | b |"
          SoftBreak
          Text "| c | d |"
        Paragraph @4:1-5:4
          Text "a|b"
          SoftBreak
          Text "-|x"
        """#)
  }

  @Test func cellsInExcessAreReported() {
    check(
      #"""
      |a|
      |-|
      |b|c|d|
      """#,
      dump: #"""
        Table @1:1-3:8 none
          Header
            Cell @1:2-1:3
              Text "a"
          Row
            Cell @3:2-3:3
              Text "b"
        """#,
      problems: #"""
        a.md:3:4: warning: the row has 3 cells, the table has 1 columns; the rest is not shown [long-table-row]
          help: write `\|` for a pipe that does not end a cell
        """#)
  }

  @Test func referencesAndLinksInCells() {
    check(
      #"""
      |a|
      |-|
      |@eq-a [l] [^n]|

      [l]: u
      [^n]: N
      """#,
      dump: #"""
        Table @1:1-3:17 none
          Header
            Cell @1:2-1:3
              Text "a"
          Row
            Cell @3:2-3:16
              Reference @3:2-3:7 eq-a
              Text " "
              Link u ""
                Text "l"
              Text " "
              FootnoteReference @3:12-3:16 n -> 0
        Footnote 6:1-6:8 n
          Paragraph @6:7-6:8
            Text "N"
        """#)
  }
}
