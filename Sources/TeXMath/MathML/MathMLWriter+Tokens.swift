extension MathMLWriter {
  // MARK: Letters

  /// Keeps a name of one letter upright, which MathML would set italic.
  static func upright(_ name: String) -> String {
    name.unicodeScalars.count == 1 ? " mathvariant=\"normal\"" : ""
  }

  mutating func writeIdentifier(_ name: String, _ style: LetterStyle) {
    switch style {
    case .automatic:
      leaf("mi", name, MathMLWriter.isGreekCapital(name) ? " mathvariant=\"normal\"" : "")
    case .upright: leaf("mi", name, MathMLWriter.upright(name))
    case .italic where name.unicodeScalars.count == 1 && !MathMLWriter.isGreekCapital(name):
      leaf("mi", name)
    default:
      let styled = styledText(name, style)
      leaf("mi", styled, styled == name ? MathMLWriter.upright(name) : "")
    }
  }

  /// TeX sets capital Greek letters upright.
  private static func isGreekCapital(_ name: String) -> Bool {
    guard let scalar = name.unicodeScalars.first else { return false }
    return scalar.value >= 0x391 && scalar.value <= 0x3A9
  }

  func styledText(_ text: String, _ style: LetterStyle) -> String {
    if style == .automatic || style == .upright { return text }
    var styled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { styled.append(style.styled(scalar)) }
    return String(styled)
  }

  mutating func writeWords(_ text: String, _ style: LetterStyle) {
    let attributes =
      switch style {
      case .bold: " style=\"font-weight:bold\""
      case .italic: " style=\"font-style:italic\""
      case .boldItalic: " style=\"font-weight:bold;font-style:italic\""
      case .sansSerif: " style=\"font-family:sans-serif\""
      case .typewriter: " style=\"font-family:monospace\""
      default: ""
      }
    // Browsers drop spaces at the ends of a token.
    leaf(
      "mtext", text.contains(" ") ? String(text.map { $0 == " " ? "\u{A0}" : $0 }) : text,
      attributes)
  }

  // MARK: Operators

  func attributes(for spacing: Spacing) -> String {
    " lspace=\"\(AtomSpacing.length(spacing.left))\" rspace=\"\(AtomSpacing.length(spacing.right))\""
  }

  mutating func writeOperator(_ sign: MathOperator, _ spacing: Spacing) {
    if sign.symbol.isEmpty { return put("<mrow></mrow>") }
    var attributes = isByDictionary(sign, spacing) ? "" : attributes(for: spacing)
    if sign.role == .middle {
      attributes += " stretchy=\"true\" symmetric=\"true\""
    } else if sign.size > 0 {
      attributes += MathMLWriter.sizeAttributes(sign.size)
    } else if MathMLWriter.growing.contains(sign.symbol) {
      attributes += " stretchy=\"false\""
    }
    if sign.role == .prefix { attributes += " form=\"prefix\"" }
    leaf("mo", sign.symbol, attributes)
  }

  /// Whether the operator dictionary of MathML Core gives the same spaces.
  private func isByDictionary(_ sign: MathOperator, _ spacing: Spacing) -> Bool {
    switch (sign.role, spacing.left, spacing.right) {
    // Relations are not in the dictionary, and what is not has these spaces, but for a few signs.
    case (.relation, 5, 5): !MathMLWriter.growing.contains(sign.symbol) && sign.symbol != ":"
    case (.binary, 4, 4): spacing.isInfix && ["+", "−", "±"].contains(sign.symbol)
    case (.punctuation, 0, 3): spacing.isInfix && sign.symbol == ","
    default: false
    }
  }

  /// Signs that the operator dictionary lets grow with their neighbours.
  static let growing: Set<String> = [
    "(", ")", "[", "]", "{", "}", "|", "‖", "∣", "∥", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "⟦", "⟧", "⟪",
    "⟫",
    "⎰", "⎱", "⟮", "⟯", "⦃", "⦄", "/", "\\", "↑", "↓", "↕", "⇑", "⇓", "⇕", "⌜", "⌝", "⌞", "⌟",
  ]

  private static let fences: Set<String> = [
    "(", ")", "[", "]", "{", "}", "|", "‖", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉",
  ]

  /// TeX's \big is 1.2 times the font size high, the next ones 0.6 more each.
  static func sizeAttributes(_ size: Int) -> String {
    let height = AtomSpacing.decimal(0.6 + 0.6 * Double(size))
    return " stretchy=\"true\" symmetric=\"true\" minsize=\"\(height)em\" maxsize=\"\(height)em\""
  }

  mutating func writeLargeOperator(_ sign: LargeOperator, _ spacing: Spacing) {
    leaf("mo", sign.symbol, attributes(for: spacing) + " movablelimits=\"false\"")
  }

  // MARK: Delimiters

  mutating func writeDelimited(_ delimited: Delimited) {
    element("mrow") { writer in
      writer.writeDelimiter(delimited.open, delimited.size, isOpening: true)
      writer.writeRow(delimited.body)
      writer.writeDelimiter(delimited.close, delimited.size, isOpening: false)
    }
  }

  mutating func writeDelimiter(_ symbol: String, _ size: Delimited.Size, isOpening: Bool) {
    guard !symbol.isEmpty else { return }
    var attributes =
      switch size {
      case .natural: " stretchy=\"false\""
      case .stretched: " stretchy=\"true\""
      case .fixed(let size): MathMLWriter.sizeAttributes(size)
      }
    // Browsers know the form and the spaces of the common ones from where they stand.
    if !MathMLWriter.fences.contains(symbol) {
      attributes += isOpening ? " form=\"prefix\"" : " form=\"postfix\""
      attributes += " lspace=\"0\" rspace=\"0\""
    }
    leaf("mo", symbol, attributes)
  }
}
