import Manuscript
import Testing

/// CommonMark's blocks and the places they are given.
@Suite struct BlockTests {
  @Test func headingsAndTheirAnchors() {
    check(
      #"""
      # A B!

      A b
      ===

      ## 梯度 下降

      # A b

      # *\**

      """#,
      dump: #"""
        Heading @1:1-1:7 level=1 id=a-b
          Text "A B!"
        Heading @3:1-4:4 level=1 id=a-b-1
          Text "A b"
        Heading @6:1-6:17 level=2 id=梯度-下降
          Text "梯度 下降"
        Heading @8:1-8:6 level=1 id=a-b-2
          Text "A b"
        Heading @10:1-10:7 level=1 id=section
          Emphasis
            Text "*"
        """#)
  }

  @Test func listsAreTightOrLoose() {
    check(
      #"""
      - a
      - b
        c

      2) d

      3) e

      """#,
      dump: #"""
        List @1:1-3:4 bullet tight
          Item @1:1-1:4
            Paragraph @1:3-1:4
              Text "a"
          Item @2:1-3:4
            Paragraph @2:3-3:4
              Text "b"
              SoftBreak
              Text "c"
        List @5:1-7:5 ordered start=2 loose
          Item @5:1-5:5
            Paragraph @5:4-5:5
              Text "d"
          Item @7:1-7:5
            Paragraph @7:4-7:5
              Text "e"
        """#)
  }

  @Test func quotesNestAndContinueLazily() {
    check(
      #"""
      > a
      b
      > > c

      """#,
      dump: #"""
        Quote @1:1-3:6
          Paragraph @1:3-2:2
            Text "a"
            SoftBreak
            Text "b"
          Quote @3:3-3:6
            Paragraph @3:5-3:6
              Text "c"
        """#)
  }

  @Test func codeAndHTMLAndBreaks() {
    check(
      #"""
          a
          b

      ***

      <div>
      *c*
      </div>

      ```js x
      d
      ```

      """#,
      dump: #"""
        Code @1:5-2:6 "" "a\nb\n"
        ThematicBreak @4:1-4:4
        HTML @6:1-8:7 "<div>\n*c*\n</div>\n"
        Code @10:1-12:4 "js x" "d\n"
        """#)
  }

  @Test func inlines() {
    check(
      #"""
      *a* **b** `c` [d](e "f") ![g *h*](i) <b> &amp; j\
      k  
      l
      m
      """#,
      dump: #"""
        Paragraph @1:1-4:2
          Emphasis
            Text "a"
          Text " "
          Strong
            Text "b"
          Text " "
          CodeSpan "c"
          Text " "
          Link e "f"
            Text "d"
          Text " "
          Image i ""
            Text "g "
            Emphasis
              Text "h"
          Text " "
          InlineHTML "<b>"
          Text " & j"
          LineBreak
          Text "k"
          LineBreak
          Text "l"
          SoftBreak
          Text "m"
        """#)
  }

  @Test func windowsAndOldMacLineEnds() {
    check(
      "# A\r\n\r\nb\rc $x$\r\n",
      dump: #"""
        Heading @1:1-1:4 level=1 id=a
          Text "A"
        Paragraph @3:1-4:6
          Text "b"
          SoftBreak
          Text "c "
          Formula @4:3-4:6 inline "x"
        """#)
  }

  @Test func columnsAreBytes() {
    check(
      #"""
      梯 $x$ 度 @eq-a

      """#,
      dump: #"""
        Paragraph @1:1-1:18
          Text "梯 "
          Formula @1:5-1:8 inline "x"
          Text " 度 "
          Reference @1:13-1:18 eq-a
        """#)
  }

  @Test func tabsBeforeContent() {
    check(
      "-\ta $x$\n\n\tb @eq-a\n",
      dump: #"""
        List @1:1-3:9 bullet loose
          Item @1:1-3:9
            Paragraph @1:3-1:8
              Text "a "
              Formula @1:5-1:8 inline "x"
            Paragraph @3:2-3:9
              Text "b "
              Reference @3:4-3:9 eq-a
        """#)
  }
}
