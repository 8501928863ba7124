/// What a command means to the parser.
enum Command {
  /// A letter: `\theta`, `\ell`, `\infty`.
  case letter(String, LetterStyle)
  /// A sign with its role: `\le`, `\cdot`, `\langle`.
  case sign(String, MathOperator.Role, negated: String?)
  case ellipsis(String)
  case function(NamedFunction)
  case large(LargeOperator)
  case accent(Accent)
  case space(Double)
  case text(String)
  /// `\mathbf{…}`: an alphabet for one argument.
  case alphabet(LetterStyle)
  /// `\bf`: an alphabet for the rest of the group.
  case alphabetSwitch(LetterStyle)
  /// `\textbf{…}`: words.
  case words(LetterStyle)
  case style(MathStyle)
  case arrow(String)
  case brace(String, isUnder: Bool)
  case cancel(Cancellation)
  case phantom(Phantom)
  case mathClass(MathClass)
  /// `\big`, `\bigl` …: the size, and the role that the last letter of the name gives.
  case sized(Int, MathOperator.Role?)
  /// Changes nothing that the tree keeps: `\nonumber`, `\relax`, `\Large`.
  case ignored
  case structure(Structure)

  /// Commands that have a syntax of their own.
  enum Structure: String, CaseIterable {
    case frac, dfrac, tfrac, cfrac, genfrac, binom, dbinom, tbinom
    case over, choose, atop, brace, brack
    case sqrt, left, right, middle, begin, end, substack, not
    case overset, underset, stackrel, operatorname, arg
    case boxed, fbox, color, textcolor, colorbox, fcolorbox, tag, label
    case hspace, hskip, mspace, kern, mkern
    case limits, nolimits, displaylimits
    case bmod, pmod, mod, pod, bra, ket, braket
    case newcommand, renewcommand, providecommand, def, gdef, DeclareMathOperator
    case href, url, raisebox, prescript, mathchoice
    case cr, newline, hline, hdashline
    case pass
  }
}
