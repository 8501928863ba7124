/// How the text of a book is set, by its language.
struct Typesetting: Sendable {
  /// Whether the book itself is in an East Asian language, whose text needs no marks of its own.
  let isEastAsian: Bool
  /// Whether the quotation marks of keyboards become those of print. Other languages than English have others.
  let curlsQuotes: Bool

  /// - Parameter language: The book's language, as in `en-GB`; empty for English.
  init(language: String) {
    let language = language.prefix(2).lowercased()
    isEastAsian = ["zh", "ja", "ko"].contains(language)
    curlsQuotes = language.isEmpty || language == "en"
  }

  /// Text between tags.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - before: The character before it; nil at the start.
  /// - Returns: The markup.
  func set(_ text: String, after before: Character? = nil) -> HTML {
    let text = curled(text, after: before)
    return isEastAsian ? HTML(content: text) : EastAsianText.marked(text)
  }

  /// The text with `“`, `”`, `‘` and `’` for `"` and `'`: a mark opens after a blank, another opening mark, a dash or
  /// nothing.
  func curled(_ text: String, after before: Character? = nil) -> String {
    guard curlsQuotes, text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 }) else { return text }
    var (result, last) = ("", before)
    for character in text {
      let set: Character
      switch character {
      case "\"": set = Self.opens(after: last) ? "“" : "”"
      case "'": set = Self.opens(after: last) ? "‘" : "’"
      default: set = character
      }
      result.append(set)
      last = set
    }
    return result
  }

  private static func opens(after character: Character?) -> Bool {
    guard let character else { return true }
    return character.isWhitespace || "([{—–/“‘".contains(character)
  }
}
