extension CommandTable {
  /// Letters that are italic where TeX makes letters italic.
  static let letters = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ
    thetasym ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ
    varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
    Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ
    Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
    imath ı jmath ȷ ell ℓ hbar ℏ hslash ℏ wp ℘ weierp ℘
    """

  /// Letters and letter-like signs that stand upright.
  static let uprightLetters = """
    infty ∞ emptyset ∅ varnothing ∅ empty ∅ aleph ℵ alef ℵ alefsym ℵ beth ℶ gimel ℷ daleth ℸ
    Re ℜ real ℜ Im ℑ image ℑ eth ð Finv Ⅎ Game ⅁ mho ℧ Bbbk 𝕜 top ⊤ bot ⊥ angle ∠
    measuredangle ∡ sphericalangle ∢ triangle △ square □ Box □ blacksquare ■ Diamond ◊ lozenge ◊
    bigstar ★ clubsuit ♣ clubs ♣ diamondsuit ♢ diamonds ♢ heartsuit ♡ hearts ♡ spadesuit ♠
    spades ♠ flat ♭ natural ♮ sharp ♯ checkmark ✓ maltese ✠ backprime ‵ degree ° circledS Ⓢ
    circledR ® yen ¥ pounds £ mathsterling £ surd √ complement ∁ diagup ╱ diagdown ╲
    blacktriangle ▲ blacktriangledown ▼ triangledown ▽ blacklozenge ⧫ copyright © minuso ⦵
    textdegree ° infin ∞ ang ∠ Digamma Ϝ
    """

  /// Greek capitals that stand italic.
  static let italicCapitals = """
    varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ
    varPhi Φ varPsi Ψ varOmega Ω
    """

  /// Sets that have a command of their own.
  static let sets = """
    R R Reals R reals R N N natnums N Z Z Complex C cnums C
    """

  static func addLetters(to table: inout [String: Command]) {
    forEachPair(letters) { table[$0] = .letter($1, .automatic) }
    forEachPair(uprightLetters) { table[$0] = .letter($1, .upright) }
    forEachPair(italicCapitals) { table[$0] = .letter($1, .italic) }
    forEachPair(sets) { table[$0] = .letter($1, .blackboard) }
  }
}
