import TeXMath
import Testing

/// Environments, as whole trees with positions.
@Suite struct EnvironmentTests {
  @Test func matrices() {
    #expect(
      dump(Formula.parse(#"\begin{bmatrix} 1 & 2 \\ 3 \end{bmatrix}"#))
        == """
        row @0-40
          table bmatrix matrix [ ] @0-40
            0.0: row @16-17
              number 1 @16-17
            0.1: row @20-21
              number 2 @20-21
            1.0: row @25-26
              number 3 @25-26
        """)
    #expect(
      dump(Formula.parse(#"\begin{array}{l|c} a & b \\ \hline c & d \\ \hline \end{array}"#))
        == """
        row @0-62
          table array array l|c line below @0-62
            0.0: row @19-20
              identifier a @19-20
            0.1: row @23-24
              identifier b @23-24
            1.0 line above: row @35-36
              identifier c @35-36
            1.1 line above: row @39-40
              identifier d @39-40
        """)
  }

  @Test func casesAndAlignedLines() {
    #expect(
      dump(Formula.parse(#"\begin{cases} x & x > 0 \\ 0 & \text{else} \end{cases}"#))
        == """
        row @0-54
          table cases cases {  @0-54
            0.0: row @14-15
              identifier x @14-15
            0.1: row @18-23
              identifier x @18-19
              operator > relation @20-21
              number 0 @22-23
            1.0: row @27-28
              number 0 @27-28
            1.1: row @31-42
              text "else" @31-42
        """)
    #expect(
      dump(Formula.parse(#"\begin{aligned} a &= b \\ &- c \end{aligned}"#))
        == """
        row @0-44
          table aligned alignment @0-44
            0.0: row @16-17
              identifier a @16-17
            0.1: row @19-22
              operator = relation @19-20
              identifier b @21-22
            1.0: row @26-26
            1.1: row @27-30
              operator − binary @27-28
              identifier c @29-30
        """)
  }

  @Test func linesOfASubscript() {
    #expect(
      dump(Formula.parse(#"\sum_{\substack{i<n \\ j}} x"#))
        == """
        row @0-28
          scripts movable @0-27
            base: large ∑ @0-4
            sub: table substack substack @6-25
              0.0: row @16-19
                identifier i @16-17
                operator < relation @17-18
                identifier n @18-19
              1.0: row @23-24
                identifier j @23-24
          identifier x @27-28
        """)
  }

  @Test func tagsAndLabels() {
    #expect(
      dump(Formula.parse(#"\begin{align} a &= b \tag{1} \\ c &= d \label{eq-c} \end{align}"#))
        == """
        row @0-63
          table align alignment @0-63
            0.0 tag (1): row @14-15
              identifier a @14-15
            0.1 tag (1): row @17-20
              operator = relation @17-18
              identifier b @19-20
            1.0 label eq-c: row @32-33
              identifier c @32-33
            1.1 label eq-c: row @35-38
              operator = relation @35-36
              identifier d @37-38
        """)
    #expect(
      dump(Formula.parse(#"a \\ b"#))
        == """
        row @0-6
          table  gathered @0-6
            0.0: row @0-1
              identifier a @0-1
            1.0: row @5-6
              identifier b @5-6
        """)
  }

  @Test func bracketsAfterALineBreakAreContentUnlessALength() {
    #expect(
      dump(Formula.parse(#"\begin{matrix} a \\[1ex] [b] \\ [c] \end{matrix}"#))
        == """
        row @0-48
          table matrix matrix @0-48
            0.0: row @15-16
              identifier a @15-16
            1.0: row @25-28
              delimited [ ] @25-28
                identifier b @26-27
            2.0: row @32-35
              delimited [ ] @32-35
                identifier c @33-34
        """)
  }
}
