/// Chinese, Japanese and Korean in a text of another language: browsers choose the right glyphs, and
/// screen readers the right voice, only when told.
enum EastAsianText {
  /// The text as markup, its East Asian stretches marked with their language.
  static func marked(_ text: String) -> HTML {
    guard let language = language(of: text) else { return HTML(content: text) }
    var html = HTML()
    var stretch = ""
    var isEastAsian = false
    func flush() {
      guard !stretch.isEmpty else { return }
      html +=
        isEastAsian ? #"<span lang="\#(language)">\#(stretch)</span>"# : HTML(content: stretch)
      stretch = ""
    }
    for character in text {
      let kind = character.unicodeScalars.first.map(isEastAsianScalar) ?? false
      if kind != isEastAsian {
        flush()
        isEastAsian = kind
      }
      stretch.append(character)
    }
    flush()
    return html
  }

  /// The language that a text's letters show; nil without East Asian ones. Chinese characters alone
  /// are taken for Chinese.
  static func language(of text: String) -> String? {
    // No East Asian letter has a lead byte below.
    guard text.utf8.contains(where: { $0 >= 0xE1 }) else { return nil }
    var hasHan = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF where scalar.value != 0x30FB: return "ja"
      case 0xAC00...0xD7AF, 0x1100...0x11FF: return "ko"
      case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: hasHan = true
      default: break
      }
    }
    return hasHan ? "zh" : nil
  }

  /// Whether a line end between these two characters is no blank: Chinese and Japanese have none.
  static func joinsLines(_ before: Character?, _ after: Character?) -> Bool {
    guard let before = before?.unicodeScalars.last, let after = after?.unicodeScalars.first else {
      return false
    }
    return isEastAsianScalar(before) && isEastAsianScalar(after) && !isHangul(before)
      && !isHangul(after)
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7AF).contains(scalar.value) || (0x1100...0x11FF).contains(scalar.value)
  }

  private static func isEastAsianScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF: true
    case 0x20000...0x3FFFF: true
    default: isHangul(scalar)
    }
  }
}
