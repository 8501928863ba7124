/// Cuts HTML into tags and text. It knows what our pages are written in, and says so where it meets something else.
struct HTMLReader {
  enum Token: Equatable {
    case open(XMLElement, isEmpty: Bool)
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var next = 0

  init(_ html: String) { bytes = Array(html.utf8) }

  /// The line at which the reader stands, from 1.
  var line: Int { bytes[..<next].count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The next token; nil at the end. Comments and the document type are passed over.
  mutating func token() throws(HTMLProblem) -> Token? {
    while next < bytes.count {
      guard bytes[next] == UInt8(ascii: "<") else { return .text(try text(to: UInt8(ascii: "<"))) }
      if has("<!--") {
        try skip(past: "-->")
      } else if has("<!") || has("<?") {
        try skip(past: ">")
      } else {
        return try tag()
      }
    }
    return nil
  }

  /// Passes over the text of an element that holds no markup, such as a script.
  mutating func skipRawText(of name: String) throws(HTMLProblem) { try skip(past: "</\(name)>") }

  private func has(_ text: String) -> Bool { bytes[next...].starts(with: text.utf8) }

  private mutating func skip(past end: String) throws(HTMLProblem) {
    while next < bytes.count, !has(end) { next += 1 }
    guard next < bytes.count else { throw problem("“\(end)” is missing") }
    next += end.utf8.count
  }

  private mutating func text(to end: UInt8) throws(HTMLProblem) -> String {
    let start = next
    while next < bytes.count, bytes[next] != end { next += 1 }
    return try unescaped(bytes[start..<next])
  }

  private mutating func tag() throws(HTMLProblem) -> Token {
    next += 1
    let isClosing = take(UInt8(ascii: "/"))
    let name = word()
    guard !name.isEmpty else { throw problem("“<” begins no tag") }
    var element = XMLElement(name: name)
    while true {
      skipBlanks()
      if take(UInt8(ascii: ">")) {
        return isClosing ? .close(name) : .open(element, isEmpty: false)
      }
      if take(UInt8(ascii: "/")) {
        guard take(UInt8(ascii: ">")), !isClosing else { throw problem("“/” is out of place") }
        return .open(element, isEmpty: true)
      }
      try readAttribute(of: &element)
    }
  }

  private mutating func readAttribute(of element: inout XMLElement) throws(HTMLProblem) {
    let name = word()
    guard !name.isEmpty else { throw problem("the tag “\(element.name)” does not end") }
    guard element[name] == nil else { throw problem("“\(name)” stands twice in one tag") }
    skipBlanks()
    element[name] = take(UInt8(ascii: "=")) ? try value() : name
  }

  private mutating func value() throws(HTMLProblem) -> String {
    skipBlanks()
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where take(quote) {
      let value = try text(to: quote)
      guard take(quote) else { throw problem("an attribute's value does not end") }
      return value
    }
    return word()
  }

  private mutating func word() -> String {
    let start = next
    while next < bytes.count, !Self.endsWord(bytes[next]) { next += 1 }
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "<>/='\"".utf8.contains(byte)
  }

  private mutating func skipBlanks() {
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next < bytes.count, bytes[next] == byte else { return false }
    next += 1
    return true
  }

  private func unescaped(_ bytes: ArraySlice<UInt8>) throws(HTMLProblem) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(HTMLProblem) { return try CharacterReferences.decoded(text) } catch {
      throw problem(error.reason)
    }
  }

  func problem(_ reason: String) -> HTMLProblem { HTMLProblem(reason: "line \(line): \(reason)") }
}
