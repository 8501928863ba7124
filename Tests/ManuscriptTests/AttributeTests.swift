import Manuscript
import Testing

/// Attribute blocks after headings, paragraphs and images.
@Suite struct AttributeTests {
  @Test func headingWithALabel() {
    check(
      #"""
      # A *b* {#sec-a} ##

      C {#sec-c}
      ---

      """#,
      dump: #"""
        Heading @1:1-1:20 level=1 id=sec-a {#sec-a@1:11}
          Text "A "
          Emphasis
            Text "b"
        Heading @3:1-4:4 level=2 id=sec-c {#sec-c@3:5}
          Text "C"
        """#)
  }

  @Test func paragraphWithAClaim() {
    check(
      #"""
      It holds. {claim=D4-Q45,D4-Q46 verdict=half-true}

      So
      does this.
      {claim=D4-Q1 verdict=confirmed}
      """#,
      dump: #"""
        Paragraph @1:1-1:50 {claim=D4-Q45,D4-Q46:half-true}
          Text "It holds."
        Paragraph @3:1-5:32 {claim=D4-Q1:confirmed}
          Text "So"
          SoftBreak
          Text "does this."
        """#)
  }

  @Test func imageWithALabelAndAWidth() {
    check(
      #"""
      ![a](b.svg){#fig-a width=60%} text

      ![c](d.svg) {#fig-c}
      """#,
      dump: #"""
        Paragraph @1:1-1:35
          Image b.svg "" {#fig-a@1:14 width=60%}
            Text "a"
          Text " text"
        Paragraph @3:1-3:21
          Image d.svg "" {#fig-c@3:15}
            Text "c"
        """#)
  }

  @Test func bracesInProseAreText() {
    check(
      #"""
      The set {a, b} and {x}. Not {#sec-a} here. {c}
      """#,
      dump: #"""
        Paragraph @1:1-1:47
          Text "The set {a, b} and {x}. Not {#sec-a} here. {c}"
        """#)
  }

  @Test func quotedValues() {
    check(
      #"""
      A. {width="a \"b\" }" claim="D1-Q1" verdict=refuted}
      """#,
      dump: #"""
        Paragraph @1:1-1:53 {width=a "b" } claim=D1-Q1:refuted}
          Text "A."
        """#,
      problems: #"""
        a.md:1:4: error: only an image has a `width`, not a paragraph [misplaced-attribute]
          help: remove `width`
        """#)
  }

  @Test func attributesThatCannotStandThere() {
    check(
      #"""
      # A {definition=1 definition width=3}

      B {#sec-b}

      C {#c}

      D {claim=X}

      E {claim=X verdict=refutd verdict=refuted}
      """#,
      dump: #"""
        Heading @1:1-1:38 level=1 id=a {width=3}
          Text "A"
        Paragraph @3:1-3:11 {#sec-b@3:5}
          Text "B"
        Paragraph @5:1-5:7
          Text "C"
        Paragraph @7:1-7:12
          Text "D"
        Paragraph @9:1-9:43
          Text "E"
        """#,
      problems: #"""
        a.md:1:5: error: only an image has a `width`, not a heading [misplaced-attribute]
          help: remove `width`
        a.md:1:6: error: `definition` takes no value [malformed-attribute]
          help: write `definition`
        a.md:1:19: error: `definition` stands twice [duplicate-attribute]
          help: keep one of them
        a.md:3:5: error: a paragraph cannot be labelled `sec-b` [label-mismatch]
          help: label a heading, formula, image, table or snippet
        a.md:5:4: error: the label `c` does not say what it names [untyped-label]
          help: start it with eq-, fig-, tbl-, sec- or lst-
        a.md:7:4: error: `claim` without `verdict` [incomplete-claim]
          help: add `verdict=…`
        a.md:9:20: error: there is no verdict `refutd` [invalid-option-value]
          help: did you mean `refuted`?
        a.md:9:27: error: `verdict` stands twice [duplicate-attribute]
          help: keep one of them
        """#)
  }

  @Test func malformedAttributes() {
    check(
      #"""
      # A {#sec-a #sec-b a="b c=}

      # B {#sec-c ="x" width=a"b" claim=, verdict=refuted}

      """#,
      dump: #"""
        Heading @1:1-1:28 level=1 id=a-sec-a-sec-b-ab-c
          Text "A {#sec-a #sec-b a="b c=}"
        Heading @3:1-3:53 level=1 id=sec-c {#sec-c@3:7}
          Text "B"
        """#,
      problems: #"""
        a.md:1:5: error: the attributes that start here have no end [malformed-attribute]
          help: close them with `}`, and every quote in them
        a.md:3:13: error: the name before `=` is missing [malformed-attribute]
        a.md:3:18: error: a quote stands inside the value [malformed-attribute]
        a.md:3:29: error: `claim` needs the ids of claims [invalid-option-value]
          help: write `claim=D4-Q45` or `claim=D4-Q45,D4-Q46`
        """#)
  }
}
