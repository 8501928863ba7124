extension CommandTable {
  static let binaries = """
    pm ± plusmn ± mp ∓ times × div ÷ cdot ⋅ cdotp ⋅ centerdot ⋅ sdot ⋅ ast ∗ star ⋆ circ ∘
    bullet ∙ bull ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖
    smallsetminus ∖ wr ≀ diamond ⋄ bigtriangleup △ bigtriangledown ▽ triangleleft ◃
    triangleright ▹ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙
    bigcirc ◯ dagger † dag † ddagger ‡ ddag ‡ amalg ⨿ dotplus ∔ Cap ⋒ doublecap ⋒ Cup ⋓
    doublecup ⋓ barwedge ⊼ veebar ⊻ doublebarwedge ⩞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ boxplus ⊞
    divideontimes ⋇ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ curlywedge ⋏
    curlyvee ⋎ circleddash ⊝ circledast ⊛ circledcirc ⊚ intercal ⊺ gtrdot ⋗ lessdot ⋖ And &
    """

  static let relations = """
    eq = lt < gt > le ≤ leq ≤ ge ≥ geq ≥ leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ ll ≪ gg ≫ lll ⋘
    llless ⋘ ggg ⋙ gggtr ⋙ equiv ≡ sim ∼ simeq ≃ cong ≅ approx ≈ thickapprox ≈ thicksim ∼
    approxeq ≊ asymp ≍ doteq ≐ doteqdot ≑ Doteq ≑ fallingdotseq ≒ risingdotseq ≓ propto ∝
    varpropto ∝ prop ∝ models ⊨ vDash ⊨ vdash ⊢ dashv ⊣ Vdash ⊩ Vvdash ⊪ perp ⟂ Perp ⫫ mid ∣
    shortmid ∣ parallel ∥ shortparallel ∥ in ∈ isin ∈ ni ∋ owns ∋ subset ⊂ sub ⊂ supset ⊃
    subseteq ⊆ sube ⊆ supseteq ⊇ supe ⊇ subseteqq ⫅ supseteqq ⫆ Subset ⋐ Supset ⋑ sqsubset ⊏
    sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼
    succcurlyeq ≽ curlyeqprec ⋞ curlyeqsucc ⋟ precsim ≾ succsim ≿ precapprox ⪷ succapprox ⪸
    lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛
    lesseqqgtr ⪋ gtreqqless ⪌ bowtie ⋈ Join ⋈ smile ⌣ frown ⌢ smallsmile ⌣
    smallfrown ⌢ triangleq ≜ circeq ≗ eqcirc ≖ bumpeq ≏ Bumpeq ≎ backsim ∽ backsimeq ⋍
    between ≬ pitchfork ⋔ therefore ∴ because ∵ backepsilon ∍ trianglelefteq ⊴
    trianglerighteq ⊵ vartriangle △ vartriangleleft ⊲ vartriangleright ⊳ blacktriangleleft ◀
    blacktriangleright ▶ eqsim ≂ eqslantless ⪕ eqslantgtr ⪖ coloneqq ≔ coloneq ≔ Coloneqq ⩴
    colonequals ≔ eqqcolon ≕ defeq ≝ vcentcolon : ratio : dblcolon ∷ colonapprox :≈
    colonsim :∼ measeq ≞ questeq ≟ stareq ≛ wedgeq ≙ hateq ≙ arceq ≘
    """

  static let arrows = """
    to → rightarrow → rarr → gets ← leftarrow ← larr ← leftrightarrow ↔ lrarr ↔ harr ↔
    Rightarrow ⇒ rArr ⇒ Leftarrow ⇐ lArr ⇐ Leftrightarrow ⇔ lrArr ⇔ hArr ⇔ iff ⟺ implies ⟹
    impliedby ⟸ mapsto ↦ longmapsto ⟼ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷
    Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ uparrow ↑ uarr ↑ downarrow ↓ darr ↓
    updownarrow ↕ Uparrow ⇑ uArr ⇑ Downarrow ⇓ dArr ⇓ Updownarrow ⇕ nearrow ↗ searrow ↘
    swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁
    leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ leadsto ⇝
    rightsquigarrow ⇝ leftrightsquigarrow ↭ rightarrowtail ↣ leftarrowtail ↢
    twoheadrightarrow ↠ twoheadleftarrow ↞ rightrightarrows ⇉ leftleftarrows ⇇
    rightleftarrows ⇄ leftrightarrows ⇆ upuparrows ⇈ downdownarrows ⇊ looparrowright ↬
    looparrowleft ↫ curvearrowright ↷ curvearrowleft ↶ circlearrowright ↻ circlearrowleft ↺
    Lsh ↰ Rsh ↱ upharpoonright ↾ restriction ↾ upharpoonleft ↿ downharpoonright ⇂
    downharpoonleft ⇃ Rrightarrow ⇛ Lleftarrow ⇚ dashrightarrow ⇢ dashleftarrow ⇠ multimap ⊸
    origof ⊶ imageof ⊷
    """

  /// A command, its sign, and the sign that it denies.
  static let negations = """
    ne ≠ = neq ≠ = notin ∉ ∈ notni ∌ ∋ nless ≮ < ngtr ≯ > nleq ≰ ≤ ngeq ≱ ≥ nleqslant ≰ ≤
    ngeqslant ≱ ≥ nleqq ≰ ≤ ngeqq ≱ ≥ nsim ≁ ∼ ncong ≇ ≅ nmid ∤ ∣ nshortmid ∤ ∣ nparallel ∦ ∥
    nshortparallel ∦ ∥ nvdash ⊬ ⊢ nvDash ⊭ ⊨ nVdash ⊮ ⊩ nVDash ⊯ ⊫ nsubseteq ⊈ ⊆
    nsupseteq ⊉ ⊇ nsubset ⊄ ⊂ nsupset ⊅ ⊃ nprec ⊀ ≺ nsucc ⊁ ≻ npreceq ⋠ ≼ nsucceq ⋡ ≽
    ntriangleleft ⋪ ⊲ ntriangleright ⋫ ⊳ ntrianglelefteq ⋬ ⊴ ntrianglerighteq ⋭ ⊵
    nrightarrow ↛ → nleftarrow ↚ ← nleftrightarrow ↮ ↔ nRightarrow ⇏ ⇒ nLeftarrow ⇍ ⇐
    nLeftrightarrow ⇎ ⇔ nexists ∄ ∃ subsetneq ⊊ ⊆ supsetneq ⊋ ⊇ subsetneqq ⫋ ⫅
    supsetneqq ⫌ ⫆ lneq ⪇ ≤ gneq ⪈ ≥ lneqq ≨ ≦ gneqq ≩ ≧ varsubsetneq ⊊ ⊆ varsupsetneq ⊋ ⊇
    precnsim ⋨ ≾ succnsim ⋩ ≿ lnsim ⋦ ≲ gnsim ⋧ ≳
    """

  /// What `\not` and a direct Unicode sign share: the sign, and its negation.
  static let composedNegations = """
    = ≠ ∈ ∉ ∋ ∌ < ≮ > ≯ ≤ ≰ ≥ ≱ ≡ ≢ ∼ ≁ ≃ ≄ ≅ ≇ ≈ ≉ ⊂ ⊄ ⊃ ⊅ ⊆ ⊈ ⊇ ⊉ ∣ ∤ | ∤ ∥ ∦ ‖ ∦ ⊢ ⊬ ⊨ ⊭ → ↛
    ← ↚ ↔ ↮ ⇒ ⇏ ⇐ ⇍ ⇔ ⇎ ∃ ∄ ≺ ⊀ ≻ ⊁ ≼ ⋠ ≽ ⋡ ⊲ ⋪ ⊳ ⋫ ⊴ ⋬ ⊵ ⋭ ≲ ≴ ≳ ≵ ≍ ≭ ⊑ ⋢ ⊒ ⋣
    """

  static let prefixes = "partial ∂ part ∂ nabla ∇ neg ¬ lnot ¬ forall ∀ exists ∃ exist ∃"

  static let openers = """
    lbrace { langle ⟨ lang ⟨ lfloor ⌊ lceil ⌈ lbrack [ lparen ( lvert | lVert ‖ lgroup ⟮
    lmoustache ⎰ ulcorner ⌜ llcorner ⌞ llbracket ⟦ lBrace ⦃ lAngle ⟪
    """

  static let closers = """
    rbrace } rangle ⟩ rang ⟩ rfloor ⌋ rceil ⌉ rbrack ] rparen ) rvert | rVert ‖ rgroup ⟯
    rmoustache ⎱ urcorner ⌝ lrcorner ⌟ rrbracket ⟧ rBrace ⦄ rAngle ⟫
    """

  static let negationBySign: [String: String] = {
    var table: [String: String] = [:]
    forEachPair(composedNegations) { table[$0] = $1 }
    return table
  }()

  static func addSigns(to table: inout [String: Command]) {
    forEachPair(binaries) { table[$0] = .sign($1, .binary, negated: nil) }
    forEachPair(relations) { table[$0] = .sign($1, .relation, negated: nil) }
    forEachPair(arrows) { table[$0] = .sign($1, .relation, negated: nil) }
    forEachPair(prefixes) { table[$0] = .sign($1, .prefix, negated: nil) }
    forEachPair(openers) { table[$0] = .sign($1, .open, negated: nil) }
    forEachPair(closers) { table[$0] = .sign($1, .close, negated: nil) }
    let negated = words(negations)
    for index in stride(from: 0, to: negated.count - 2, by: 3) {
      table[negated[index]] = .sign(
        negated[index + 1], .relation, negated: negated[index + 2])
    }
    table["nexists"] = .sign("∄", .prefix, negated: "∃")
    table["{"] = .sign("{", .open, negated: nil)
    table["}"] = .sign("}", .close, negated: nil)
    for name in ["|", "Vert"] { table[name] = .sign("‖", .bar, negated: nil) }
    table["vert"] = .sign("|", .bar, negated: nil)
    table["colon"] = .sign(":", .punctuation, negated: nil)
    table["ldotp"] = .sign(".", .punctuation, negated: nil)
    table["slash"] = .sign("/", .binary, negated: nil)
    table["backslash"] = .sign("\\", .ordinary, negated: nil)
    table["prime"] = .sign("′", .ordinary, negated: nil)
  }
}
