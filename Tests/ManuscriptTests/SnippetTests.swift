import Manuscript
import Testing

/// Swift fences: text, places, folds.
@Suite struct SnippetTests {
  @Test func snippetAtTheMargin() {
    check(
      #"""
      ```swift #fit runs=f
      let a = 1

      show(a)
      ```
      """#,
      dump: #"""
        Snippet @1:1-5:4 #fit "let a = 1\n\nshow(a)\n"
        """#)
  }

  @Test func snippetInAList() {
    check(
      #"""
      1. a

         ~~~~swift setup
         let a = 1
           let b = 2
         ~~~~
      """#,
      dump: #"""
        List @1:1-6:8 ordered start=1 loose
          Item @1:1-6:8
            Paragraph @1:4-1:5
              Text "a"
            Snippet @3:4-6:8 "let a = 1\n  let b = 2\n"
        """#)
  }

  @Test func snippetInAQuote() {
    check(
      #"""
      > ```swift setup
      > let a = 1
      > ```
      """#,
      dump: #"""
        Quote @1:1-3:6
          Snippet @1:3-3:6 "let a = 1\n"
        """#)
  }

  @Test func otherCodeIsNoSnippet() {
    check(
      #"""
      ```python
      x
      ```

      ```
      y
      ```

          z

      ```swiftly
      ```
      """#,
      dump: #"""
        Code @1:1-3:4 "python" "x\n"
        Code @5:1-7:4 "" "y\n"
        Code @9:5-9:6 "" "z\n"
        Code @11:1-12:4 "swiftly" ""
        """#)
  }

  @Test func dollarsAndPlaceholdersInCode() {
    check(
      #"""
      ```swift setup
      let s = "$x$ @eq-a [^n] ::: note"
      ::: note
      ```
      """#,
      dump: #"""
        Snippet @1:1-4:4 "let s = "$x$ @eq-a [^n] ::: note"\n::: note\n"
        """#)
  }

  @Test func unclosedSnippet() {
    check(
      #"""
      ```swift setup
      let a = 1

      # B

      """#,
      dump: #"""
        Snippet @1:1-4:4 "let a = 1\n\n# B\n"
        """#,
      problems: #"""
        a.md:1:1: error: the code that starts here has no end [unclosed-fence]
          help: close it with a line of 3 or more of the same mark
        """#)
  }

  @Test func unclosedFenceOfAnotherLanguage() {
    check(
      #"""
      - ```
        a
      - b

      > ```
      > c

      - ```
        d
      ```
      e
      ```
      """#,
      dump: #"""
        List @1:1-3:4 bullet tight
          Item @1:1-2:4
            Code @1:3-2:4 "" "a\n"
          Item @3:1-3:4
            Paragraph @3:3-3:4
              Text "b"
        Quote @5:1-6:4
          Code @5:3-6:4 "" "c\n"
        List @8:1-9:4 bullet tight
          Item @8:1-9:4
            Code @8:3-9:4 "" "d\n"
        Code @10:1-12:4 "" "e\n"
        """#,
      problems: #"""
        a.md:1:3: warning: the code that starts here has no end [unclosed-fence]
          help: close it with a line of 3 or more of the same mark
        a.md:5:3: warning: the code that starts here has no end [unclosed-fence]
          help: close it with a line of 3 or more of the same mark
        a.md:8:3: warning: the code that starts here has no end [unclosed-fence]
          help: close it with a line of 3 or more of the same mark
        """#)
  }

  @Test func untiedEmptyAndBodiedSnippets() {
    check(
      #"""
      ```swift
      let a = 1
      ```

      ```swift setup

      ```

      ```swift source=f

        let b = 1
      ```
      """#,
      dump: #"""
        Snippet @1:1-3:4 "let a = 1\n"
        Snippet @5:1-7:4 "\n"
        Snippet @9:1-12:4 "\n  let b = 1\n"
        """#,
      problems: #"""
        a.md:1:4: error: the snippet is tied to no function [untied-snippet]
          help: add `runs=f`, or say `setup`, `source=f`, `fails="…"`, `traps="…"` or `plain="why"`
        a.md:5:4: error: the snippet holds no code [empty-snippet]
          help: write Swift between the fences
        a.md:11:1: error: a `source=` snippet shows a function's text and has no code of its own [source-with-body]
          help: remove the code, or `source=`
        """#)
  }

  @Test func snippetLabels() {
    check(
      #"""
      ```swift #fit runs=f
      a
      ```

      ```swift #fig-a runs=f
      a
      ```

      ```swift #lst-fit runs=f
      a
      ```

      ```swift #eq-a runs=f
      a
      ```
      """#,
      dump: #"""
        Snippet @1:1-3:4 #fit "a\n"
        Snippet @5:1-7:4 #fig-a "a\n"
        Snippet @9:1-11:4 "a\n"
        Snippet @13:1-15:4 "a\n"
        """#,
      problems: #"""
        a.md:9:11: error: the label `lst-fit` is used twice [duplicate-label]
          help: give one of the two another name
          a.md:1:11: note: the first is here
        a.md:13:11: error: a snippet cannot be labelled `eq-a` [label-mismatch]
          help: its label starts with `fig-`, `tbl-` or `lst-`, or has no prefix
        """#)
  }
}
