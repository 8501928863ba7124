extension CommandTable {
  /// What a sign beyond ASCII means when it is typed directly.
  static let unicode: [String: Command] = {
    var table: [String: Command] = [:]
    forEachPair(binaries) { table[$1] = table[$1] ?? .sign($1, .binary, negated: nil) }
    forEachPair(relations + " " + arrows) {
      table[$1] = table[$1] ?? .sign($1, .relation, negated: nil)
    }
    forEachPair(composedNegations) {
      table[$1] = table[$1] ?? .sign($1, .relation, negated: $0)
    }
    forEachPair(prefixes) { table[$1] = .sign($1, .prefix, negated: nil) }
    forEachPair(openers) { table[$1] = .sign($1, .open, negated: nil) }
    forEachPair(closers) { table[$1] = .sign($1, .close, negated: nil) }
    forEachPair(largeOperators) { table[$1] = .large(LargeOperator($1)) }
    forEachPair(integrals) { table[$1] = .large(LargeOperator($1, isIntegral: true)) }
    forEachPair(ellipses) { table[$1] = .ellipsis($1) }
    forEachPair(uprightLetters + " " + "√ √") { table[$1] = table[$1] ?? .letter($1, .upright) }
    forEachPair(sets) { table[doubleStruck[$1] ?? $1] = .letter($1, .blackboard) }
    for (sign, meaning) in [("·", "⋅"), ("−", "−"), ("∕", "/"), ("∗", "∗"), ("•", "∙")] {
      table[sign] = .sign(meaning, .binary, negated: nil)
    }
    table["∄"] = .sign("∄", .prefix, negated: "∃")
    table["‖"] = .sign("‖", .bar, negated: nil)
    table["′"] = .sign("′", .ordinary, negated: nil)
    table["\u{A0}"] = .space(0.25)
    return table
  }()

  private static let doubleStruck = ["R": "ℝ", "N": "ℕ", "Z": "ℤ", "C": "ℂ"]

  /// Small raised signs and the signs that they raise.
  static let superscripts = pairs(
    "⁰ 0 ¹ 1 ² 2 ³ 3 ⁴ 4 ⁵ 5 ⁶ 6 ⁷ 7 ⁸ 8 ⁹ 9 ⁺ + ⁻ - ⁼ = ⁽ ( ⁾ ) ⁿ n ⁱ i ᵀ T ᵏ k ᵐ m ᵗ t ˣ x")

  /// Small lowered signs and the signs that they lower.
  static let subscripts = pairs(
    """
    ₀ 0 ₁ 1 ₂ 2 ₃ 3 ₄ 4 ₅ 5 ₆ 6 ₇ 7 ₈ 8 ₉ 9 ₊ + ₋ - ₌ = ₍ ( ₎ ) ₐ a ₑ e ₕ h ᵢ i ⱼ j ₖ k ₗ l ₘ m
    ₙ n ₒ o ₚ p ᵣ r ₛ s ₜ t ᵤ u ᵥ v ₓ x
    """)

  private static func pairs(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    forEachPair(text) { table[$0] = $1 }
    return table
  }
}
