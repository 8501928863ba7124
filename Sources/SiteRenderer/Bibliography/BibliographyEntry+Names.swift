extension BibliographyEntry {
  /// Makes an entry from its fields as they stand in the file.
  init(key: String, kind: String, source: [String: String]) {
    let names = Self.names(in: source["author"] ?? source["editor"] ?? "")
    let others = names.last?.lowercased() == "others"
    var fields: [String: String] = [:]
    for (name, value) in source where name != "author" {
      // Addresses are not LaTeX: `_` and `%` in them mean themselves.
      fields[name] =
        ["url", "doi", "eprint"].contains(name) ? value.trimmed : LaTeXText.plain(value)
    }
    self.init(
      key: key, kind: kind, authors: (others ? names.dropLast() : names[...]).map(Person.init),
      hasMoreAuthors: others, fields: fields)
  }

  /// The names of a list joined by `and`; an `and` in braces belongs to a name.
  private static func names(in list: String) -> [String] {
    var names: [String] = []
    var current: [String] = []
    for word in words(in: list) {
      if word.lowercased() == "and" {
        if !current.isEmpty { names.append(current.joined(separator: " ")) }
        current = []
      } else {
        current.append(word)
      }
    }
    if !current.isEmpty { names.append(current.joined(separator: " ")) }
    return names
  }

  /// The words of a text; what is in braces is part of one word.
  fileprivate static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension BibliographyEntry.Person {
  /// Reads a name: `First von Last`, `von Last, First`, `von Last, Jr, First`, or `{Body}`.
  fileprivate init(_ source: String) {
    if source.hasPrefix("{"), source.hasSuffix("}") {
      self.init(family: LaTeXText.plain(source))
      return
    }
    let parts = source.split(separator: ",").map { LaTeXText.plain(String($0)) }
    if parts.count > 2 {
      self.init(family: "\(parts[0]), \(parts[1])", given: parts[2])
    } else if parts.count == 2 {
      self.init(family: parts[0], given: parts[1])
    } else {
      let words = BibliographyEntry.words(in: source)
      // The family name begins at the first particle in lower case, or else is the last word.
      let last = max(words.count - 1, 0)
      let start = words[..<last].firstIndex { $0.first?.isLowercase == true } ?? last
      self.init(
        family: LaTeXText.plain(words[start...].joined(separator: " ")),
        given: LaTeXText.plain(words[..<start].joined(separator: " ")))
    }
  }
}
