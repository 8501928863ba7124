/// Reads the small part of XML that a picture needs: elements, attributes, text, comments.
///
/// Declarations, processing instructions, CDATA and entities of its own are refused, so that there is nothing on
/// which this reader and a browser could disagree.
struct XMLReader {
  /// A piece of a document.
  enum Piece: Equatable {
    case open(name: String, attributes: [(name: String, value: String)], isEmpty: Bool)
    case close(name: String)
    case text(String)

    static func == (left: Piece, right: Piece) -> Bool {
      switch (left, right) {
      case (.open(let a, let b, let c), .open(let x, let y, let z)):
        a == x && b.elementsEqual(y, by: ==) && c == z
      case (.close(let a), .close(let b)), (.text(let a), .text(let b)): a == b
      default: false
      }
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next piece; nil at the end.
  mutating func next() throws(SVGProblem) -> Piece? {
    guard position < bytes.count else { return nil }
    guard bytes[position] == UInt8(ascii: "<") else { return .text(try text()) }
    if starts(with: "<!--") {
      try skipComment()
      return try next()
    }
    if starts(with: "<!") || starts(with: "<?") {
      throw SVGProblem("has a declaration or processing instruction")
    }
    if starts(with: "</") { return try closing() }
    return try opening()
  }

  private func starts(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func skipComment() throws(SVGProblem) {
    position += 4
    while position < bytes.count, !starts(with: "--") { position += 1 }
    guard starts(with: "-->") else { throw SVGProblem("has a comment without an end") }
    position += 3
  }

  private mutating func text() throws(SVGProblem) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try decoded(bytes[start..<position])
  }

  private mutating func closing() throws(SVGProblem) -> Piece {
    position += 2
    let name = try name()
    skipBlanks()
    try expect(">")
    return .close(name: name)
  }

  private mutating func opening() throws(SVGProblem) -> Piece {
    position += 1
    let name = try name()
    var attributes: [(name: String, value: String)] = []
    while true {
      let hadBlank = skipBlanks()
      if starts(with: "/>") || starts(with: ">") { break }
      guard hadBlank else { throw SVGProblem("is not well-formed: no blank before an attribute") }
      let attribute = try attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw SVGProblem("has the attribute “\(attribute.name)” twice on one element")
      }
      attributes.append(attribute)
    }
    let isEmpty = starts(with: "/>")
    position += isEmpty ? 2 : 1
    return .open(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func attribute() throws(SVGProblem) -> (name: String, value: String) {
    let name = try name()
    skipBlanks()
    try expect("=")
    skipBlanks()
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position])
    else { throw SVGProblem("is not well-formed: the value of “\(name)” has no quotes") }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != UInt8(ascii: "<") else {
        throw SVGProblem("is not well-formed: “<” in the value of “\(name)”")
      }
      position += 1
    }
    guard position < bytes.count else {
      throw SVGProblem("is not well-formed: the value of “\(name)” has no end")
    }
    let value = try decoded(bytes[start..<position])
    position += 1
    return (name, value)
  }

  private mutating func name() throws(SVGProblem) -> String {
    let start = position
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    guard position > start else { throw SVGProblem("is not well-formed: a name is missing") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }

  @discardableResult private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
    return position > start
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(SVGProblem) {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
      throw SVGProblem("is not well-formed: “\(character)” is missing")
    }
    position += 1
  }

  private func decoded(_ slice: ArraySlice<UInt8>) throws(SVGProblem) -> String {
    let source = String(decoding: slice, as: UTF8.self)
    guard slice.contains(UInt8(ascii: "&")) else { return source }
    return try XMLEntities.resolved(source)
  }
}
