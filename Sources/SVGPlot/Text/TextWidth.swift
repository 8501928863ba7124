/// Estimated widths of text, for placing labels without a font engine.
///
/// The table is Helvetica's advance widths; a tenth is added, because the sans serif of some systems
/// (DejaVu Sans, Verdana) runs wider and a label that is too narrow by estimate overlaps its neighbour.
enum TextWidth {
  static let allowance = 1.1
  /// Raised exponents are set at this share of the size around them.
  static let superscriptSize = 0.72

  /// The width in pixels of one line of text.
  static func of(_ text: String, size: Double) -> Double {
    var thousandths = 0.0
    for scalar in text.unicodeScalars { thousandths += advance(scalar) }
    return thousandths * size * allowance / 1000
  }

  /// The text, or as much of its beginning as fits, followed by an ellipsis.
  static func truncated(_ text: String, size: Double, width: Double) -> String {
    if of(text, size: size) <= width { return text }
    var kept = ""
    for character in text {
      if of(kept + String(character) + "…", size: size) > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines no wider than `width`, broken at spaces, at most `limit` of them.
  static func wrapped(_ text: String, size: Double, width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.first {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || of(longer, size: size) <= width {
        line = longer
        words = words.dropFirst()
      } else if lines.count == limit - 1 {
        line += " " + words.joined(separator: " ")
        break
      } else {
        lines.append(line)
        line = ""
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { truncated($0, size: size, width: width) }
  }

  /// The advance of a character in thousandths of the type size.
  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F: return Double(ascii[Int(value) - 0x20])
    case 0x00B9, 0x00B2, 0x00B3, 0x2070...0x207F: return 556 * superscriptSize
    case 0x2009, 0x202F: return 200
    case 0x2190...0x22FF: return 700
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 1000
    default: return 600
    }
  }

  private static let ascii: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
