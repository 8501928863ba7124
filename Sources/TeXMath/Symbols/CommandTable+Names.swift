extension CommandTable {
  /// Functions whose subscript stands beside the name.
  static let functions = """
    arccos arccos arcsin arcsin arctan arctan arctg arctg arcctg arcctg arg arg ch ch cos cos
    cosec cosec cosh cosh cot cot cotg cotg coth coth csc csc ctg ctg cth cth deg deg dim dim
    exp exp hom hom ker ker lb lb lg lg ln ln log log sec sec sin sin sinh sinh sh sh tan tan
    tanh tanh tg tg th th erf erf rank rank tr tr Tr Tr diag diag sgn sgn sign sign
    """

  /// Functions whose subscript stands below the name in a displayed formula.
  static let limitFunctions = "det gcd inf lim max min Pr sup"

  static let largeOperators = """
    sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂
    bigodot ⨀ biguplus ⨄ bigsqcup ⨆
    """

  static let integrals = "int ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ smallint ∫ intop ∫"

  static let ellipses = """
    ldots … dots … dotsc … dotso … mathellipsis … hellip … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯
    vdots ⋮ ddots ⋱ iddots ⋰ textellipsis …
    """

  /// Words that are not functions, and signs that are text in formulas too.
  static let texts = """
    % % $ $ # # & & _ _ textdollar $ textunderscore _ textbackslash \\ S § P ¶ ss ß ae æ AE Æ oe œ
    OE Œ o ø O Ø aa å AA Å i ı j ȷ LaTeX LaTeX TeX TeX KaTeX KaTeX textasciitilde ~
    textasciicircum ^ textquotedblleft “ textquotedblright ” lq ‘ rq ’ textless < textgreater >
    textbar | textbardbl ‖ textendash – textemdash — textbraceleft { textbraceright }
    """

  static func addNames(to table: inout [String: Command]) {
    forEachPair(functions) { table[$0] = .function(NamedFunction($1)) }
    for name in words(limitFunctions) {
      table[name] = .function(NamedFunction(name, takesLimits: true))
    }
    for (name, printed) in [
      ("limsup", "lim sup"), ("liminf", "lim inf"), ("injlim", "inj lim"),
      ("projlim", "proj lim"), ("argmax", "arg max"), ("argmin", "arg min"), ("plim", "plim"),
    ] {
      table[name] = .function(NamedFunction(printed, takesLimits: true))
    }
    forEachPair(largeOperators) { table[$0] = .large(LargeOperator($1)) }
    forEachPair(integrals) { table[$0] = .large(LargeOperator($1, isIntegral: true)) }
    forEachPair(ellipses) { table[$0] = .ellipsis($1) }
    forEachPair(texts) { table[$0] = .text($1) }
    table["arg"] = .structure(.arg)
  }
}
