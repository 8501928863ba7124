import TeXMath
import Testing

/// Rows: numbers, letters, signs, delimiters and bars, as whole trees with positions.
@Suite struct RowTests {
  @Test func numbersTakeDigitsAndOneDecimalPoint() {
    #expect(
      dump(Formula.parse("12.5x + .5"))
        == """
        row @0-10
          number 12.5 @0-4
          identifier x @4-5
          operator + binary @6-7
          number .5 @8-10
        """)
    #expect(
      dump(Formula.parse("x^12"))
        == """
        row @0-4
          scripts @0-3
            base: identifier x @0-1
            sup: number 1 @2-3
          number 2 @3-4
        """)
    #expect(
      dump(Formula.parse(#"\frac12"#))
        == """
        row @0-7
          fraction @0-7
            number 1 @5-6
            over: number 2 @6-7
        """)
    #expect(
      dump(Formula.parse("1."))
        == """
        row @0-2
          number 1 @0-1
          operator . ordinary @1-2
        """)
  }

  @Test func signsBeforeOperandsArePrefixes() {
    #expect(
      dump(Formula.parse("-x"))
        == """
        row @0-2
          operator − prefix @0-1
          identifier x @1-2
        """)
    #expect(
      dump(Formula.parse("a - -b"))
        == """
        row @0-6
          identifier a @0-1
          operator − binary @2-3
          operator − prefix @4-5
          identifier b @5-6
        """)
    #expect(
      dump(Formula.parse("x^{-1}"))
        == """
        row @0-6
          scripts @0-6
            base: identifier x @0-1
            sup: row @2-6
              operator − prefix @3-4
              number 1 @4-5
        """)
    #expect(
      dump(Formula.parse("x^*"))
        == """
        row @0-3
          scripts @0-3
            base: identifier x @0-1
            sup: operator ∗ ordinary @2-3
        """)
    #expect(
      dump(Formula.parse("x^+ + y^{a+}"))
        == """
        row @0-12
          scripts @0-4
            base: identifier x @0-1
            sup: operator + ordinary @2-3
          operator + binary @4-5
          scripts @6-12
            base: identifier y @6-7
            sup: row @8-12
              identifier a @9-10
              operator + binary @10-11
        """)
    #expect(
      dump(Formula.parse("(-1, +2)"))
        == """
        row @0-8
          delimited ( ) @0-8
            operator − prefix @1-2
            number 1 @2-3
            operator , punctuation @3-4
            operator + prefix @5-6
            number 2 @6-7
        """)
  }

  @Test func relationsAndDefinitions() {
    #expect(
      dump(Formula.parse(#"a := b \neq c"#))
        == """
        row @0-13
          identifier a @0-1
          operator ≔ relation @2-4
          identifier b @5-6
          operator ≠ relation not = @7-11
          identifier c @12-13
        """)
    #expect(
      dump(Formula.parse(#"a \not= b, x \not\in A"#))
        == """
        row @0-22
          identifier a @0-1
          operator ≠ relation not = @2-7
          identifier b @8-9
          operator , punctuation @9-10
          identifier x @11-12
          operator ∉ relation not ∈ @13-20
          identifier A @21-22
        """)
    #expect(
      dump(Formula.parse(#"f\colon A \to B"#))
        == """
        row @0-15
          identifier f @0-1
          operator : punctuation @1-7
          identifier A @8-9
          operator → relation @10-13
          identifier B @14-15
        """)
  }

  @Test func delimitersPairWithinARow() {
    #expect(
      dump(Formula.parse("(a+b)^2"))
        == """
        row @0-7
          scripts @0-7
            base: delimited ( ) @0-5
              identifier a @1-2
              operator + binary @2-3
              identifier b @3-4
            sup: number 2 @6-7
        """)
    #expect(
      dump(Formula.parse("[0, 1)"))
        == """
        row @0-6
          delimited [ ) @0-6
            number 0 @1-2
            operator , punctuation @2-3
            number 1 @4-5
        """)
    #expect(
      dump(Formula.parse(#"\lfloor x \rfloor"#))
        == """
        row @0-17
          delimited ⌊ ⌋ @0-17
            identifier x @8-9
        """)
    #expect(
      dump(Formula.parse("a) + (b"))
        == """
        row @0-7
          identifier a @0-1
          operator ) close @1-2
          operator + binary @3-4
          operator ( open @5-6
          identifier b @6-7
        """)
    #expect(
      dump(Formula.parse(#"\left( \frac{a}{b} \right]_0"#))
        == """
        row @0-28
          scripts @0-28
            base: delimited ( ] stretched @0-26
              fraction @7-18
                identifier a @13-14
                over: identifier b @16-17
            sub: number 0 @27-28
        """)
    #expect(
      dump(Formula.parse(#"\bigl( x \bigr)"#))
        == """
        row @0-15
          delimited ( ) size 1 @0-15
            identifier x @7-8
        """)
  }

  @Test func barsPairWhereTheyCan() {
    #expect(
      dump(Formula.parse("|x| + 2|y|"))
        == """
        row @0-10
          delimited | | @0-3
            identifier x @1-2
          operator + binary @4-5
          number 2 @6-7
          delimited | | @7-10
            identifier y @8-9
        """)
    #expect(
      dump(Formula.parse("P(A|B)"))
        == """
        row @0-6
          identifier P @0-1
          delimited ( ) @1-6
            identifier A @2-3
            operator | bar @3-4
            identifier B @4-5
        """)
    #expect(
      dump(Formula.parse(#"\|x\|_2"#))
        == """
        row @0-7
          scripts @0-7
            base: delimited ‖ ‖ @0-5
              identifier x @2-3
            sub: number 2 @6-7
        """)
    #expect(
      dump(Formula.parse(#"\{x | x > 0\}"#))
        == """
        row @0-13
          delimited { } @0-13
            identifier x @2-3
            operator | bar @4-5
            identifier x @6-7
            operator > relation @8-9
            number 0 @10-11
        """)
    #expect(
      dump(Formula.parse("|a|b|c|"))
        == """
        row @0-7
          delimited | | @0-3
            identifier a @1-2
          identifier b @3-4
          delimited | | @4-7
            identifier c @5-6
        """)
    #expect(
      dump(Formula.parse("f|_{x=0}"))
        == """
        row @0-8
          identifier f @0-1
          scripts @1-8
            base: operator | bar @1-2
            sub: row @3-8
              identifier x @4-5
              operator = relation @5-6
              number 0 @6-7
        """)
    #expect(
      dump(Formula.parse(#"D(P\|Q)"#))
        == """
        row @0-7
          identifier D @0-1
          delimited ( ) @1-7
            identifier P @2-3
            operator ‖ bar @3-5
            identifier Q @5-6
        """)
  }

  @Test func lettersTypedDirectly() {
    #expect(
      dump(Formula.parse("θₜ₊₁ ≤ x²"))
        == """
        row @0-19
          scripts @0-12
            base: identifier θ @0-2
            sub: row @2-11
              identifier t @2-5
              operator + binary @5-8
              number 1 @8-11
          operator ≤ relation @12-15
          scripts @16-19
            base: identifier x @16-17
            sup: number 2 @17-19
        """)
    #expect(
      dump(Formula.parse("ℝ ∋ 𝐱"))
        == """
        row @0-12
          identifier R blackboard @0-3
          operator ∋ relation @4-7
          identifier x bold @8-12
        """)
    #expect(
      dump(Formula.parse("∑ᵢ xᵢ"))
        == """
        row @0-11
          scripts movable @0-7
            base: large ∑ @0-3
            sub: identifier i @3-6
          scripts @7-11
            base: identifier x @7-8
            sub: identifier i @8-11
        """)
  }
}
