/// A line of a shell, taken apart into its words: blanks divide them, quotes and backslashes hold them together.
struct ShellWords {
  /// The words, as a program would get them.
  var words: [String] = []

  /// - Parameter line: The line; nil comes of one that ends within quotes.
  init?(_ line: Substring) {
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let word { words.append(word) }
  }
}
