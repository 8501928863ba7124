/// Estimated widths of text, for placing labels without a font engine.
///
/// The table holds the advance widths of DejaVu Sans, among the widest of the sans serifs systems use by
/// default: with a narrower font labels stand a little farther apart, but they never overlap.
enum TextWidth {
  /// Raised exponents are set at this share of the size around them.
  static let superscriptSize = 0.72

  /// The width in pixels of one line of text.
  static func of(_ text: String, size: Double) -> Double {
    var thousandths = 0.0
    for scalar in text.unicodeScalars { thousandths += advance(scalar) }
    return thousandths * size / 1000
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
    case 0x00B9, 0x00B2, 0x00B3, 0x2070...0x207F: return 640 * superscriptSize
    case 0x2026: return 1000
    case 0x2009, 0x202F: return 200
    case 0x2190...0x22FF, 0x00D7: return 838
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 1000
    default: return 660
    }
  }

  private static let ascii: [UInt16] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
}
