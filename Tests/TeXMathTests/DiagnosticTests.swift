import TeXMath
import Testing

/// What is wrong with a formula is reported where it is, all of it, and reading goes on.
@Suite struct DiagnosticTests {
  @Test func unknownNamesHaveASuggestion() {
    #expect(
      dumpDiagnostics(Formula.parse(#"\fracc{1}{2} + \thetta"#))
        == #"""
        error unknown-command @0-6 Unknown command \fracc. Did you mean \frac?
        error unknown-command @15-22 Unknown command \thetta. Did you mean \theta?
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\Sum_i x"#))
        == #"""
        error unknown-command @0-4 Unknown command \Sum. Did you mean \sum?
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{bmatrx} a \end{bmatrx}"#))
        == """
        error unknown-environment @0-14 Unknown environment bmatrx. Did you mean bmatrix?
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"\"#))
        == """
        error unknown-command @0-1 A backslash at the end of the formula.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"\text{\foo}"#))
        == #"""
        error unknown-command @6-10 Unknown command \foo.
        """#)
  }

  @Test func bracesAndDelimiters() {
    #expect(
      dumpDiagnostics(Formula.parse("{a + b"))
        == """
        error unbalanced-brace @0-1 This brace is never closed. Add a }.
        """)
    #expect(
      dumpDiagnostics(Formula.parse("a } b"))
        == #"""
        error unbalanced-brace @2-3 This } closes nothing. Write \} for a brace.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\left( a"#))
        == #"""
        error unbalanced-delimiter @0-5 \left without \right. Add \right., which draws nothing, or another delimiter.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"a \right)"#))
        == #"""
        error unbalanced-delimiter @2-8 \right without \left. Add a \left.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\left x \right)"#))
        == #"""
        error unbalanced-delimiter @0-5 \left must be followed by a delimiter such as ( or \{ or a period.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\frac{a}{b"#))
        == """
        error unbalanced-brace @8-9 This brace is never closed. Add a }.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"{ \left( a } b \right)"#))
        == #"""
        error unbalanced-delimiter @2-7 \left without \right. Add \right., which draws nothing, or another delimiter.
        error unbalanced-delimiter @15-21 \right without \left. Add a \left.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\middle| x"#))
        == #"""
        error unbalanced-delimiter @0-7 \middle without \left. Put it between \left and \right.
        """#)
  }

  @Test func arguments() {
    #expect(
      dumpDiagnostics(Formula.parse(#"\frac{1}"#))
        == #"""
        error missing-argument @0-5 \frac needs an argument.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse("x^"))
        == """
        error missing-argument @1-2 ^ needs an argument.
        """)
    #expect(
      dumpDiagnostics(Formula.parse("x_ + y^}"))
        == #"""
        error missing-argument @6-7 ^ needs an argument.
        error unbalanced-brace @7-8 This } closes nothing. Write \} for a brace.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\sqrt"#))
        == #"""
        error missing-argument @0-5 \sqrt needs an argument.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\sqrt[3 x"#))
        == #"""
        error missing-argument @0-5 \sqrt needs an argument.
        error missing-argument @5-6 This bracket is never closed. Add a ].
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\text"#))
        == #"""
        error missing-argument @0-5 \text needs words in braces.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\color{} x"#))
        == """
        error invalid-argument @0-8 "" is not a color. Write a name such as red, or #rrggbb.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"\textcolor{re d}{x}"#))
        == """
        error invalid-argument @0-16 "re d" is not a color. Write a name such as red, or #rrggbb.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"\hspace{much}"#))
        == #"""
        error invalid-argument @0-13 \hspace needs a length such as 1em.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\not"#))
        == #"""
        error missing-argument @0-4 \not needs an argument.
        """#)
  }

  @Test func scripts() {
    #expect(
      dumpDiagnostics(Formula.parse("x^2^3"))
        == """
        error double-script @3-4 A second superscript on one base. Put braces around what it belongs to.
        """)
    #expect(
      dumpDiagnostics(Formula.parse("x_1_2"))
        == """
        error double-script @3-4 A second subscript on one base. Put braces around what it belongs to.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"x \limits^2"#))
        == #"""
        error misplaced-command @2-9 \limits must follow an operator such as \sum or \max.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse("x^_2"))
        == """
        error missing-argument @2-3 An argument is missing before this sign.
        """)
  }

  @Test func environments() {
    #expect(
      dumpDiagnostics(Formula.parse("a & b"))
        == #"""
        error misplaced-alignment @2-3 An & outside of any environment. Put the lines into \begin{aligned} … \end{aligned}, or write \&.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{matrix} a"#))
        == #"""
        error unbalanced-environment @0-14 \begin{matrix} is never closed. Add \end{matrix}.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\end{matrix}"#))
        == #"""
        error unbalanced-environment @0-12 \end{matrix} without \begin{matrix}.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{matrix} a \end{pmatrix}"#))
        == #"""
        error unbalanced-environment @17-30 \end{pmatrix} closes \begin{matrix}. Write \end{matrix}.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{array} a \end{array}"#))
        == """
        error missing-argument @0-14 This environment needs its columns, such as {lcr}.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{array}{lx} a \end{array}"#))
        == """
        error invalid-argument @15-16 x is no kind of column. Columns are l, c, r and |.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"\hline"#))
        == #"""
        error misplaced-command @0-6 \hline does not belong here.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin"#))
        == #"""
        error missing-argument @0-6 \begin needs the name of an environment.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{matrix} {a & b} \end{matrix}"#))
        == #"""
        error unbalanced-brace @15-16 This brace is never closed. Add a }.
        error unbalanced-brace @21-22 This } closes nothing. Write \} for a brace.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"{a \\ b}"#))
        == #"""
        warning misplaced-command @3-5 A line break within a group. Use \substack or an environment.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{align} a \tag{1}\tag{2} \end{align}"#))
        == #"""
        error misplaced-command @23-30 A second \tag for one line.
        """#)
  }

  @Test func definitions() {
    #expect(
      dumpDiagnostics(Formula.parse(#"\newcommand{x}{y}"#))
        == #"""
        error invalid-macro @0-14 \newcommand must be followed by the command that it defines.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\newcommand{\f}[12]{y}"#))
        == #"""
        error invalid-macro @0-19 \newcommand takes a number of arguments from 0 to 9, not [12].
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\def x"#))
        == #"""
        error invalid-macro @0-6 \def must be followed by the command that it defines.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\newcommand{\begin}{y}"#))
        == #"""
        error invalid-macro @0-22 \begin must not be defined anew.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\newcommand{\f}"#))
        == #"""
        error missing-argument @0-15 \newcommand needs a name and a body in braces.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\DeclareMathOperator{\f}"#))
        == #"""
        error missing-argument @0-24 \DeclareMathOperator needs a name and a text in braces.
        """#)
  }

  @Test func characters() {
    #expect(
      dumpDiagnostics(Formula.parse("a # b"))
        == ##"""
        error unknown-character @2-3 The character # has no meaning here. Write \# for the sign.
        """##)
    #expect(
      dumpDiagnostics(Formula.parse("a $ b"))
        == #"""
        error unknown-character @2-3 A $ within a formula. Write \$ for the sign.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse("a \u{1} b"))
        == """
        error unknown-character @2-3 The character U+0001 has no meaning here.
        """)
    #expect(
      dumpDiagnostics(Formula.parse(#"a \over b \over c"#))
        == #"""
        error misplaced-command @10-15 Two fractions of the form a \over b in one group. Put braces around the inner one.
        """#)
    #expect(
      dumpDiagnostics(Formula.parse(#"\over b"#))
        == #"""
        error missing-argument @0-5 Nothing stands before \over.
        """#)
  }

  @Test func validFormulasHaveNone() {
    #expect(
      dumpDiagnostics(Formula.parse(#"\theta_{t+1} = \theta_t - \eta \nabla J(\theta_t)"#))
        == "")
    #expect(
      dumpDiagnostics(Formula.parse(#"\def\sq#1{#1^2} \sq{x}"#))
        == "")
    #expect(
      dumpDiagnostics(Formula.parse(""))
        == "")
    #expect(
      dumpDiagnostics(Formula.parse(#"\begin{matrix}\end{matrix}"#))
        == "")
    #expect(
      dumpDiagnostics(Formula.parse("%comment"))
        == "")
  }
}
