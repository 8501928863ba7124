import TeXMath
import Testing

/// Commands with a syntax of their own, as whole trees with positions.
@Suite struct StructureTests {
  @Test func fractionsAndBinomials() {
    #expect(
      dump(Formula.parse(#"\frac{a+b}{c}"#))
        == """
        row @0-13
          fraction @0-13
            row @5-10
              identifier a @6-7
              operator + binary @7-8
              identifier b @8-9
            over: identifier c @11-12
        """)
    #expect(
      dump(Formula.parse(#"\dfrac nk"#))
        == """
        row @0-9
          fraction display @0-9
            identifier n @7-8
            over: identifier k @8-9
        """)
    #expect(
      dump(Formula.parse(#"{n \choose k}"#))
        == """
        row @0-13
          row @0-13
            binomial @1-12
              identifier n @1-2
              over: identifier k @11-12
        """)
    #expect(
      dump(Formula.parse(#"\binom{n}{k}"#))
        == """
        row @0-12
          binomial @0-12
            identifier n @7-8
            over: identifier k @10-11
        """)
    #expect(
      dump(Formula.parse(#"{a+b \over c}"#))
        == """
        row @0-13
          row @0-13
            fraction @1-12
              row @1-4
                identifier a @1-2
                operator + binary @2-3
                identifier b @3-4
              over: identifier c @11-12
        """)
    #expect(
      dump(Formula.parse(#"\genfrac{[}{]}{0pt}{1}{a}{b}"#))
        == """
        row @0-28
          delimited [ ] stretched @0-28
            fraction text without line @0-28
              identifier a @23-24
              over: identifier b @26-27
        """)
  }

  @Test func rootsAndAccents() {
    #expect(
      dump(Formula.parse(#"\sqrt[3]{x+1}"#))
        == """
        row @0-13
          root @0-13
            radicand: row @8-13
              identifier x @9-10
              operator + binary @10-11
              number 1 @11-12
            index: number 3 @6-7
        """)
    #expect(
      dump(Formula.parse(#"\hat{y}_i"#))
        == """
        row @0-9
          scripts @0-9
            base: accent hat @0-7
              base: identifier y @5-6
            sub: identifier i @8-9
        """)
    #expect(
      dump(Formula.parse(#"\overline{AB}"#))
        == """
        row @0-13
          accent overline @0-13
            base: row @9-13
              identifier A @10-11
              identifier B @11-12
        """)
  }

  @Test func scriptsAndPrimes() {
    #expect(
      dump(Formula.parse("f''(x)"))
        == """
        row @0-6
          scripts primes 2 @0-3
            base: identifier f @0-1
          delimited ( ) @3-6
            identifier x @4-5
        """)
    #expect(
      dump(Formula.parse(#"x^{\prime}"#))
        == """
        row @0-10
          scripts primes 1 @0-10
            base: identifier x @0-1
        """)
    #expect(
      dump(Formula.parse("x_i'^2"))
        == """
        row @0-6
          scripts primes 1 @0-6
            base: identifier x @0-1
            sub: identifier i @2-3
            sup: number 2 @5-6
        """)
    #expect(
      dump(Formula.parse("{}^2x"))
        == """
        row @0-5
          scripts @0-4
            base: row @0-2
            sup: number 2 @3-4
          identifier x @4-5
        """)
    #expect(
      dump(Formula.parse(#"\sum_{i=1}^n x_i"#))
        == """
        row @0-16
          scripts movable @0-13
            base: large ∑ @0-4
            sub: row @5-10
              identifier i @6-7
              operator = relation @7-8
              number 1 @8-9
            sup: identifier n @11-12
          scripts @13-16
            base: identifier x @13-14
            sub: identifier i @15-16
        """)
    #expect(
      dump(Formula.parse(#"\int\limits_0^1"#))
        == """
        row @0-15
          scripts stacked @0-15
            base: large ∫ integral @0-4
            sub: number 0 @12-13
            sup: number 1 @14-15
        """)
    #expect(
      dump(Formula.parse(#"\max_x f"#))
        == """
        row @0-8
          scripts movable @0-7
            base: function max limits @0-4
            sub: identifier x @5-6
          identifier f @7-8
        """)
  }

  @Test func alphabetsAndNames() {
    #expect(
      dump(Formula.parse(#"\mathbf{Wx}"#))
        == """
        row @0-11
          row @0-11
            identifier W bold @8-9
            identifier x bold @9-10
        """)
    #expect(
      dump(Formula.parse(#"\mathrm{Relu}(x)"#))
        == """
        row @0-16
          identifier Relu upright @0-13
          delimited ( ) @13-16
            identifier x @14-15
        """)
    #expect(
      dump(Formula.parse(#"\boldsymbol\theta"#))
        == """
        row @0-17
          identifier θ boldItalic @0-17
        """)
    #expect(
      dump(Formula.parse(#"\mathbb{1}"#))
        == """
        row @0-10
          number 1 blackboard @0-10
        """)
    #expect(
      dump(Formula.parse(#"\operatorname{sgn} x"#))
        == """
        row @0-20
          function sgn @0-18
          identifier x @19-20
        """)
    #expect(
      dump(Formula.parse(#"\operatorname*{arg\,min}_x f"#))
        == """
        row @0-28
          scripts movable @0-27
            base: function arg min limits @0-24
            sub: identifier x @25-26
          identifier f @27-28
        """)
    #expect(
      dump(Formula.parse(#"\arg\max_x"#))
        == """
        row @0-10
          scripts movable @0-10
            base: function arg max limits @0-8
            sub: identifier x @9-10
        """)
    #expect(
      dump(Formula.parse(#"\mathop{\mathrm{argmin}}_x"#))
        == """
        row @0-26
          scripts movable @0-26
            base: function argmin limits @0-24
            sub: identifier x @25-26
        """)
    #expect(
      dump(Formula.parse(#"{\bf x} y"#))
        == """
        row @0-9
          row @0-7
            identifier x bold @5-6
          identifier y @8-9
        """)
  }

  @Test func words() {
    #expect(
      dump(Formula.parse(#"\text{if $x>0$ or }y"#))
        == """
        row @0-20
          row @0-19
            text "if " @6-9
            row @9-14
              identifier x @10-11
              operator > relation @11-12
              number 0 @12-13
            text " or " @14-18
          identifier y @19-20
        """)
    #expect(
      dump(Formula.parse(#"\text{50\%~of --}"#))
        == """
        row @0-17
          text "50% of –" @0-17
        """)
    #expect(
      dump(Formula.parse(#"\textbf{caf\'e}"#))
        == """
        row @0-15
          text "café" bold @0-15
        """)
  }

  @Test func stacksArrowsAndBraces() {
    #expect(
      dump(Formula.parse(#"\overset{!}{=}"#))
        == """
        row @0-14
          stack @0-14
            base: operator = relation @12-13
            over: operator ! postfix @9-10
        """)
    #expect(
      dump(Formula.parse(#"\underbrace{a+b}_{n}"#))
        == """
        row @0-20
          brace ⏟ @0-20
            base: row @11-16
              identifier a @12-13
              operator + binary @13-14
              identifier b @14-15
            note: identifier n @18-19
        """)
    #expect(
      dump(Formula.parse(#"\xrightarrow[n]{d}"#))
        == """
        row @0-18
          arrow → @0-18
            over: identifier d @16-17
            under: identifier n @13-14
        """)
  }

  @Test func appearance() {
    #expect(
      dump(Formula.parse(#"a \displaystyle + b"#))
        == """
        row @0-19
          identifier a @0-1
          styled display @2-19
            row @16-19
              operator + binary @16-17
              identifier b @18-19
        """)
    #expect(
      dump(Formula.parse(#"\color{red} x + y"#))
        == """
        row @0-17
          colored red @0-17
            row @12-17
              identifier x @12-13
              operator + binary @14-15
              identifier y @16-17
        """)
    #expect(
      dump(Formula.parse(#"\boxed{x}\cancel{y}\phantom{z}"#))
        == """
        row @0-30
          boxed @0-9
            identifier x @7-8
          cancelled rising @9-19
            identifier y @17-18
          phantom full @19-30
            identifier z @28-29
        """)
    #expect(
      dump(Formula.parse(#"a\,b\!c\hspace{1em}d\mkern 9mu e"#))
        == """
        row @0-32
          identifier a @0-1
          space 3/18 @1-3
          identifier b @3-4
          space -3/18 @4-6
          identifier c @6-7
          space 18/18 @7-19
          identifier d @19-20
          space 9/18 @20-30
          identifier e @31-32
        """)
  }

  @Test func largeAndSmallDelimiters() {
    #expect(
      dump(Formula.parse(#"\left\{ x \middle| y \right."#))
        == """
        row @0-28
          delimited {  stretched @0-28
            identifier x @8-9
            operator | middle @10-18
            identifier y @19-20
        """)
    #expect(
      dump(Formula.parse(#"\big| x \big|"#))
        == """
        row @0-13
          delimited | | size 1 @0-13
            identifier x @6-7
        """)
  }
}
