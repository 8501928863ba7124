import Manuscript
import Testing

/// Values computed in running text.
@Suite struct InlineValueTests {
  @Test func valueWithOptions() {
    check(
      #"""
      A `{swift digits=4 format=fixed} run.loss` b
      """#,
      dump: #"""
        Paragraph @1:1-1:45
          Text "A "
          Value @1:3-1:43 "run.loss" @1:34 after=0 digits=4 format=fixed
          Text " b"
        """#)
  }

  @Test func valueWithBackticksInIt() {
    check(
      #"""
      ``{swift} f(`in`)``
      """#,
      dump: #"""
        Paragraph @1:1-1:20
          Value @1:1-1:20 "f(`in`)" @1:11 after=0
        """#)
  }

  @Test func valueOverTwoLines() {
    check(
      #"""
      > `{swift} a
      > .map(b)` c
      """#,
      dump: #"""
        Quote @1:1-2:13
          Paragraph @1:3-2:13
            Value @1:3-2:11 "a .map(b)" @1:12 after=0
            Text " c"
        """#)
  }

  @Test func valueInATableMayHoldPipes() {
    check(
      #"""
      | a |
      |---|
      | `{swift} x || y` |
      """#,
      dump: #"""
        Table @1:1-3:21 none
          Header
            Cell @1:3-1:4
              Text "a"
          Row
            Cell @3:3-3:19
              Value @3:3-3:19 "x || y" @3:12 after=0
        """#)
  }

  @Test func valueSeesTheSnippetsBeforeIt() {
    check(
      #"""
      ```swift setup
      let x = 1
      ```

      `{swift} x`

      ```swift setup
      let y = 1
      ```

      `{swift} y`
      """#,
      dump: #"""
        Snippet @1:1-3:4 "let x = 1\n"
        Paragraph @5:1-5:12
          Value @5:1-5:12 "x" @5:10 after=1
        Snippet @7:1-9:4 "let y = 1\n"
        Paragraph @11:1-11:12
          Value @11:1-11:12 "y" @11:10 after=2
        """#)
  }

  @Test func otherCodeSpansAreNoValues() {
    check(
      #"""
      `{swift` `{swiftly} x` `x {swift} y`
      """#,
      dump: #"""
        Paragraph @1:1-1:37
          CodeSpan "{swift"
          Text " "
          CodeSpan "{swiftly} x"
          Text " "
          CodeSpan "x {swift} y"
        """#)
  }

  @Test func emptyValue() {
    check(
      #"""
      `{swift}`
      """#,
      dump: #"""
        Paragraph @1:1-1:10
          Value @1:1-1:10 "" @1:9 after=0
        """#,
      problems: #"""
        a.md:1:1: error: a computed value has no expression [empty-value]
          help: write a Swift expression after `{swift}`
        """#)
  }

  @Test func badOptions() {
    check(
      #"""
      `{swift digits=18 format=fxied digits=3 dgits=2 loud} x`
      """#,
      dump: #"""
        Paragraph @1:1-1:57
          Value @1:1-1:57 "x" @1:55 after=0 digits=3
        """#,
      problems: #"""
        a.md:1:16: error: `digits` is a number from 0 to 17 [invalid-option-value]
        a.md:1:26: error: there is no format `fxied` [invalid-option-value]
          help: did you mean `fixed`?
        a.md:1:41: error: a computed value has no option `dgits` [unknown-value-option]
          help: did you mean `digits`?
        a.md:1:49: error: this is no option of a computed value [unknown-value-option]
          help: options are `digits=N`, `format=…`, `tolerance=1e-6` and `uncompared`
        """#)
  }
}
