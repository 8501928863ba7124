extension MathMLWriter {
  // MARK: Fractions and roots

  mutating func writeFraction(_ fraction: Fraction) {
    withStyle(fraction.style) { writer in
      writer.element("mfrac", fraction.hasLine ? "" : " linethickness=\"0\"") { writer in
        writer.inStyle(writer.fractionStyle) { writer in
          writer.writeGroup(fraction.numerator)
          writer.writeGroup(fraction.denominator)
        }
      }
    }
  }

  mutating func writeBinomial(_ fraction: Fraction) {
    element("mrow") { writer in
      writer.writeDelimiter("(", .stretched, isOpening: true)
      writer.writeFraction(fraction)
      writer.writeDelimiter(")", .stretched, isOpening: false)
    }
  }

  mutating func writeRoot(_ radicand: MathNode, _ index: MathNode?) {
    guard let index else {
      element("msqrt") { $0.writeGroup(radicand) }
      return
    }
    element("mroot") { writer in
      writer.writeGroup(radicand)
      writer.inStyle(.scriptScript) { $0.writeGroup(index) }
    }
  }

  // MARK: Styles

  /// Writes in a style that the author asked for, if any.
  private mutating func withStyle(
    _ asked: MathStyle?, _ content: (inout MathMLWriter) -> Void
  ) {
    guard let asked, asked != style else {
      content(&self)
      return
    }
    let level =
      switch asked {
      case .display, .text: 0
      case .script: 1
      case .scriptScript: 2
      }
    element("mstyle", " displaystyle=\"\(asked == .display)\" scriptlevel=\"\(level)\"") {
      $0.inStyle(asked, content)
    }
  }

  mutating func writeStyled(_ asked: MathStyle, _ inner: MathNode) {
    if asked == style {
      writeGroup(inner)
    } else {
      withStyle(asked) { $0.writeGroup(inner) }
    }
  }

  // MARK: Strokes and phantoms

  mutating func writeCancelled(_ cancellation: Cancellation, _ inner: MathNode) {
    func line(_ direction: String) -> String {
      "linear-gradient(\(direction),transparent calc(50% - 0.5px),currentColor calc(50% - 0.5px),"
        + "currentColor calc(50% + 0.5px),transparent calc(50% + 0.5px))"
    }
    let background =
      switch cancellation {
      case .rising: line("to bottom right")
      case .falling: line("to top right")
      case .crossed: line("to bottom right") + "," + line("to top right")
      case .level: line("to bottom")
      }
    element("mrow", " style=\"background:\(background)\"") { $0.writeGroup(inner) }
  }

  mutating func writePhantom(_ phantom: Phantom, _ inner: MathNode) {
    switch phantom {
    case .full: element("mphantom") { $0.writeGroup(inner) }
    case .width:
      element("mpadded", " height=\"0\" depth=\"0\"") { writer in
        writer.element("mphantom") { $0.writeGroup(inner) }
      }
    case .height:
      element("mpadded", " width=\"0\"") { writer in
        writer.element("mphantom") { $0.writeGroup(inner) }
      }
    case .smash: element("mpadded", " height=\"0\" depth=\"0\"") { $0.writeGroup(inner) }
    }
  }
}
