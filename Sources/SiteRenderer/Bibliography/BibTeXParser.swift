internal import Manuscript

/// Reads entries one after another.
struct BibTeXParser {
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let characters: [Unicode.Scalar]
  private let path: String
  private var position = 0
  private var keys: Set<String> = []
  /// What `@string` defined, and the months that every style knows.
  private var abbreviations: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
    "nov": "November", "dec": "December",
  ]

  private struct Failure: Error {
    var summary: String
  }

  init(_ text: String, path: String) {
    characters = Array(text.unicodeScalars)
    self.path = path
  }

  mutating func parse() {
    while let start = nextEntry() {
      do throws(Failure) {
        try parseEntry(at: start)
      } catch {
        report("broken-bibliography", at: start, error.summary)
      }
    }
  }

  /// Moves behind the next `@` and returns its place.
  private mutating func nextEntry() -> Int? {
    while position < characters.count, characters[position] != "@" { position += 1 }
    guard position < characters.count else { return nil }
    position += 1
    return position - 1
  }

  private mutating func parseEntry(at start: Int) throws(Failure) {
    let kind = word().lowercased()
    guard !kind.isEmpty else { throw Failure(summary: "there is no kind of entry after “@”") }
    if kind == "comment" { return }
    skipBlanks()
    guard let opener = peek, opener == "{" || opener == "(" else {
      throw Failure(summary: "“@\(kind)” is not followed by “{”")
    }
    position += 1
    let closer: Unicode.Scalar = opener == "{" ? "}" : ")"
    switch kind {
    case "preamble":
      _ = try value()
      try expect(closer)
    case "string":
      let (name, value) = try field()
      abbreviations[name] = value
      try expect(closer)
    default: try parseWork(kind, closer: closer, start: start)
    }
  }

  private mutating func parseWork(
    _ kind: String, closer: Unicode.Scalar, start: Int
  ) throws(Failure) {
    skipBlanks()
    let key = word()
    guard !key.isEmpty else { throw Failure(summary: "“@\(kind)” has no key") }
    var fields: [String: String] = [:]
    skipBlanks()
    while take(",") {
      skipBlanks()
      if peek == closer { break }
      let (name, value) = try field()
      if fields[name] == nil { fields[name] = value }
      skipBlanks()
    }
    try expect(closer)
    guard keys.insert(key).inserted else {
      return report("duplicate-bibliography-key", at: start, "the key “\(key)” is used twice")
    }
    entries.append(BibliographyEntry(key: key, kind: kind, source: fields))
  }

  private mutating func field() throws(Failure) -> (name: String, value: String) {
    skipBlanks()
    let name = word().lowercased()
    guard !name.isEmpty else { throw Failure(summary: "a field's name is missing") }
    try expect("=")
    return (name, try value())
  }

  /// A value: texts, numbers and abbreviations joined by `#`.
  private mutating func value() throws(Failure) -> String {
    var result = ""
    repeat {
      skipBlanks()
      switch peek {
      case "{": result += try text(until: "}")
      case "\"": result += try text(until: "\"")
      default:
        let name = word()
        guard !name.isEmpty else { throw Failure(summary: "a field has no value") }
        result += abbreviations[name.lowercased()] ?? name
      }
      skipBlanks()
    } while take("#")
    return result
  }

  /// A text in braces or quotes, without them; braces inside it balance.
  private mutating func text(until closer: Unicode.Scalar) throws(Failure) -> String {
    position += 1
    var depth = 0
    var result = String.UnicodeScalarView()
    while let scalar = peek {
      position += 1
      if depth == 0, scalar == closer { return String(result) }
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      if depth < 0 { break }
      result.append(scalar)
      if scalar == "\\", let next = peek {
        result.append(next)
        position += 1
      }
    }
    throw Failure(summary: "a text has no end")
  }

  private var peek: Unicode.Scalar? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func word() -> String {
    var result = String.UnicodeScalarView()
    while let scalar = peek, !scalar.properties.isWhitespace, !"{}()\",=#%@".contains(scalar) {
      result.append(scalar)
      position += 1
    }
    return String(result)
  }

  private mutating func skipBlanks() {
    while let scalar = peek, scalar.properties.isWhitespace { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Failure) {
    skipBlanks()
    guard take(scalar) else { throw Failure(summary: "“\(scalar)” is missing") }
  }

  private mutating func report(_ identifier: String, at offset: Int, _ summary: String) {
    var line = 1
    var column = 1
    for scalar in characters[..<offset] {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += UTF8.width(scalar)
      }
    }
    diagnostics.append(
      Diagnostic(
        .error, identifier, file: path,
        range: SourceRange(line: line, columns: column..<(column + 1)), summary: summary))
  }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
