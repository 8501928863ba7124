extension CommandTable {
  static let alphabets: [(String, LetterStyle)] = [
    ("mathrm", .upright), ("mathup", .upright), ("symrm", .upright), ("mathit", .italic),
    ("mathnormal", .automatic), ("mathbf", .bold), ("boldsymbol", .boldItalic),
    ("bm", .boldItalic), ("pmb", .boldItalic), ("bold", .bold), ("mathbfit", .boldItalic),
    ("symbf", .bold), ("mathbb", .blackboard), ("Bbb", .blackboard), ("mathds", .blackboard),
    ("mathbbm", .blackboard), ("mathcal", .calligraphic), ("mathscr", .script),
    ("mathfrak", .fraktur), ("frak", .fraktur), ("mathsf", .sansSerif), ("mathtt", .typewriter),
  ]

  static let alphabetSwitches: [(String, LetterStyle)] = [
    ("rm", .upright), ("it", .italic), ("bf", .bold), ("sf", .sansSerif), ("tt", .typewriter),
    ("cal", .calligraphic), ("mit", .automatic), ("bfseries", .bold), ("itshape", .italic),
    ("boldmath", .boldItalic),
  ]

  static let wordCommands: [(String, LetterStyle)] = [
    ("text", .upright), ("textrm", .upright), ("textup", .upright), ("textnormal", .upright),
    ("mbox", .upright), ("hbox", .upright), ("textmd", .upright), ("textbf", .bold),
    ("textit", .italic), ("emph", .italic), ("textsl", .italic), ("textsf", .sansSerif),
    ("texttt", .typewriter), ("textsc", .upright),
  ]

  /// Spaces in units of the font size; TeX's thin, medium and thick spaces are 3, 4 and 5
  /// eighteenths of it.
  static let spaces: [(String, Double)] = [
    (",", 3 / 18), ("thinspace", 3 / 18), (":", 4 / 18), (">", 4 / 18), ("medspace", 4 / 18),
    (";", 5 / 18), ("thickspace", 5 / 18), ("!", -3 / 18), ("negthinspace", -3 / 18),
    ("negmedspace", -4 / 18), ("negthickspace", -5 / 18), ("quad", 1), ("qquad", 2),
    ("enspace", 0.5), ("enskip", 0.5), (" ", 0.25), ("space", 0.25), ("nobreakspace", 0.25),
    ("hfill", 1), ("\n", 0.25), ("\t", 0.25),
  ]

  static let classes: [(String, MathClass)] = [
    ("mathord", .ordinary), ("mathop", .largeOperator), ("mathbin", .binary),
    ("mathrel", .relation), ("mathopen", .open), ("mathclose", .close),
    ("mathpunct", .punctuation), ("mathinner", .inner),
  ]

  /// Commands of the size or the line breaking, which the tree does not keep.
  static let ignored = """
    nonumber notag allowbreak nobreak relax tiny scriptsize footnotesize small normalsize large
    Large LARGE huge Huge mathstrut strut noindent centering displaybreak
    bigskip medskip smallskip unboldmath normalfont protect null par /
    """

  /// Commands that show their argument as it is.
  static let passed = """
    mathllap mathrlap mathclap llap rlap clap vcenter ensuremath
    """

  static func addLayout(to table: inout [String: Command]) {
    for name in words(ignored) { table[name] = .ignored }
    for name in words(passed) { table[name] = .structure(.pass) }
    for (name, width) in spaces { table[name] = .space(width) }
    for (name, style) in alphabets { table[name] = .alphabet(style) }
    for (name, style) in alphabetSwitches { table[name] = .alphabetSwitch(style) }
    for (name, style) in wordCommands { table[name] = .words(style) }
    for (name, mathClass) in classes { table[name] = .mathClass(mathClass) }
    for (index, name) in ["big", "Big", "bigg", "Bigg"].enumerated() {
      table[name] = .sized(index + 1, nil)
      table[name + "l"] = .sized(index + 1, .open)
      table[name + "r"] = .sized(index + 1, .close)
      table[name + "m"] = .sized(index + 1, .relation)
    }
    table["displaystyle"] = .style(.display)
    table["textstyle"] = .style(.text)
    table["scriptstyle"] = .style(.script)
    table["scriptscriptstyle"] = .style(.scriptScript)
    table["phantom"] = .phantom(.full)
    table["hphantom"] = .phantom(.width)
    table["vphantom"] = .phantom(.height)
    table["smash"] = .phantom(.smash)
    for structure in Command.Structure.allCases {
      table[structure.rawValue] = .structure(structure)
    }
    table["\\"] = .structure(.cr)
  }
}
