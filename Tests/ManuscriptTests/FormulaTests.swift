import Manuscript
import Testing

/// Formulas: what opens and closes one, and that cmark never touches what is inside.
@Suite struct FormulaTests {
  @Test func inlineFormulaKeepsItsSource() {
    check(
      #"""
      A $x_1 * y_2 * \{z\} < 1$ B
      """#,
      dump: #"""
        Paragraph @1:1-1:28
          Text "A "
          Formula @1:3-1:26 inline "x_1 * y_2 * \\{z\\} < 1"
          Text " B"
        """#)
  }

  @Test func escapedDollarsAndPricesArePlainText() {
    check(
      #"""
      \$x$ costs $5 and $6, or $ 7$, $8$9.
      """#,
      dump: #"""
        Paragraph @1:1-1:37
          Text "$x$ costs $5 and $6, or $ 7$, $8$9."
        """#)
  }

  @Test func codeAndTagsHideDollars() {
    check(
      #"""
      `$a$` <a href="$b$">$c$</a> <https://e.org/$d$> [t](u$e$ "$f$")
      """#,
      dump: #"""
        Paragraph @1:1-1:64
          CodeSpan "$a$"
          Text " "
          InlineHTML "<a href="$b$">"
          Formula @1:21-1:24 inline "c"
          InlineHTML "</a>"
          Text " "
          Link https://e.org/$d$ ""
            Text "https://e.org/$d$"
          Text " "
          Link u$e$ "$f$"
            Text "t"
        """#)
  }

  @Test func inlineFormulaOverTwoLines() {
    check(
      #"""
      > A $a =
      > b$ c
      > d
      """#,
      dump: #"""
        Quote @1:1-3:4
          Paragraph @1:3-3:4
            Text "A "
            Formula @1:5-2:5 inline "a =\nb"
            Text " c"
            SoftBreak
            Text "d"
        """#)
  }

  @Test func displayFormulaOfSeveralLinesIsNoList() {
    check(
      #"""
      $$
      x
      + y
      # z
      > w
      $$ {#eq-a definition quotes=D0-F8,D0-F9}
      """#,
      dump: #"""
        Formula @1:1-6:41 display "x\n+ y\n# z\n> w" {#eq-a@6:6 definition quotes=["D0-F8", "D0-F9"]}
        """#)
  }

  @Test func displayFormulaInAList() {
    check(
      #"""
      - a
        $$
        b
        - c
        $$
      - d
      """#,
      dump: #"""
        List @1:1-6:4 bullet tight
          Item @1:1-5:5
            Paragraph @1:3-2:3
              Text "a"
            Formula @2:3-5:5 display "b\n- c"
          Item @6:1-6:4
            Paragraph @6:3-6:4
              Text "d"
        """#)
  }

  @Test func displayFormulaInAQuote() {
    check(
      #"""
      > $$
      > > a
      > $$ tail
      """#,
      dump: #"""
        Quote @1:1-3:10
          Formula @1:3-3:5 display "> a"
          Paragraph @3:5-3:10
            Text "tail"
        """#)
  }

  @Test func displayFormulaPartsAParagraph() {
    check(
      #"""
      Before $$x$$ after
      $$y$$
      end
      """#,
      dump: #"""
        Paragraph @1:1-1:8
          Text "Before"
        Formula @1:8-1:13 display "x"
        Paragraph @1:13-2:1
          Text "after"
        Formula @2:1-2:6 display "y"
        Paragraph @2:6-3:4
          Text "end"
        """#)
  }

  @Test func displayFormulaInsideEmphasisStaysInline() {
    check(
      #"""
      *a $$x$$ b*
      """#,
      dump: #"""
        Paragraph @1:1-1:12
          Emphasis
            Text "a "
            Formula @1:4-1:9 display "x"
            Text " b"
        """#)
  }

  @Test func formulaBeforeEmphasisAndAfterWords() {
    check(
      #"""
      _$a$_ x$b$y *$c*d$*
      """#,
      dump: #"""
        Paragraph @1:1-1:20
          Emphasis
            Formula @1:2-1:5 inline "a"
          Text " x"
          Formula @1:8-1:11 inline "b"
          Text "y "
          Emphasis
            Formula @1:14-1:19 inline "c*d"
        """#)
  }

  @Test func backticksInsideAFormula() {
    check(
      #"""
      $`a`$ and `b $c` d$
      """#,
      dump: #"""
        Paragraph @1:1-1:20
          Formula @1:1-1:6 inline "`a`"
          Text " and "
          CodeSpan "b $c"
          Text " d$"
        """#)
  }

  @Test func escapedDollarInsideAFormula() {
    check(
      #"""
      $a \$ b$ and $c\ $
      """#,
      dump: #"""
        Paragraph @1:1-1:19
          Formula @1:1-1:9 inline "a \\$ b"
          Text " and "
          Formula @1:14-1:19 inline "c\\ "
        """#)
  }

  @Test func unclosedDisplayFormula() {
    check(
      #"""
      $$
      a

      b $$ c
      """#,
      dump: #"""
        Paragraph @1:1-2:2
          Text "$$"
          SoftBreak
          Text "a"
        Paragraph @4:1-4:7
          Text "b $$ c"
        """#,
      problems: #"""
        a.md:1:1: error: the display formula that starts here has no end [unclosed-formula]
          help: close it with `$$` before the next blank line, or write `\$\$`
        """#)
  }

  @Test func emptyDisplayFormula() {
    check(
      #"""
      a $$ $$ b
      """#,
      dump: #"""
        Paragraph @1:1-1:10
          Text "a $$ $$ b"
        """#,
      problems: #"""
        a.md:1:3: error: a display formula is empty [empty-formula]
          help: write LaTeX between `$$` and `$$`, or `\$\$`
        """#)
  }

  @Test func labelOfAnotherKindOnAFormula() {
    check(
      #"""
      $$x$$ {#fig-a}
      """#,
      dump: #"""
        Formula @1:1-1:15 display "x" {#fig-a@1:9}
        """#,
      problems: #"""
        a.md:1:9: error: a formula cannot be labelled `fig-a` [label-mismatch]
          help: its label starts with `eq-`
        """#)
  }

  @Test func unknownAttributeOfAFormula() {
    check(
      #"""
      $$x$$ {#eq-a defintion colour=red}
      """#,
      dump: #"""
        Formula @1:1-1:35 display "x" {#eq-a@1:9}
        """#,
      problems: #"""
        a.md:1:14: error: there is no attribute `defintion` [unknown-attribute]
          help: did you mean `definition`?
        a.md:1:24: error: there is no attribute `colour` [unknown-attribute]
          help: attributes are claim, verdict, definition, quotes, width, symbol, shape
        """#)
  }
}
