/// Makes the anchors of a chapter's headings.
struct HeadingSlugs {
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  /// The label, or a slug of the text that no other heading has.
  mutating func id(label: String?, text: String) -> String {
    if let label {
      used.insert(label)
      return label
    }
    let slug = Self.slug(text)
    var id = slug
    while !used.insert(id).inserted {
      let count = counts[slug, default: 0] + 1
      counts[slug] = count
      id = "\(slug)-\(count)"
    }
    return id
  }

  /// Lower case, blanks to hyphens, letters and digits of every script kept, with their marks.
  static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        result.append("-")
      } else if scalar == "-" || scalar == "_" || isWordPart(scalar) {
        result.append(scalar)
      }
    }
    return result.isEmpty ? "section" : String(result)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default:
      false
    }
  }
}
