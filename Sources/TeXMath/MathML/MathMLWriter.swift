/// Prints nodes as MathML.
struct MathMLWriter {
  private var bytes: [UInt8] = []
  /// TeX's style at this place; it decides where limits stand and which spaces are left out.
  var style: MathStyle

  init(style: MathStyle) {
    self.style = style
    bytes.reserveCapacity(1024)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether spaces around operators are left out, as TeX does in scripts.
  var isTight: Bool { style == .script || style == .scriptScript }

  // MARK: Text

  mutating func put(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Text with everything escaped that XML could take for markup, and without what it forbids.
  mutating func putEscaped(_ text: String) {
    var copy = text
    copy.withUTF8 { source in
      var index = 0
      while index < source.count {
        index += putEscaped(source, at: index)
      }
    }
  }

  /// Puts the character at an index; the number of its bytes that were read.
  private mutating func putEscaped(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<"): put("&lt;")
    case UInt8(ascii: ">"): put("&gt;")
    case UInt8(ascii: "\""): put("&quot;")
    case 9, 10, 13: bytes.append(byte)
    case 0..<0x20, 0x7F: put("\u{FFFD}")
    case 0xEF
    where index + 2 < source.count && source[index + 1] == 0xBF
      && source[index + 2] >= 0xBE:
      // U+FFFE and U+FFFF are no characters of XML.
      put("\u{FFFD}")
      return 3
    default: bytes.append(byte)
    }
    return 1
  }

  /// An element around what `content` writes.
  mutating func element(
    _ name: String, _ attributes: String = "", _ content: (inout MathMLWriter) -> Void
  ) {
    put("<")
    put(name)
    put(attributes)
    put(">")
    content(&self)
    put("</")
    put(name)
    put(">")
  }

  /// An element that holds text.
  mutating func leaf(_ name: String, _ text: String, _ attributes: String = "") {
    put("<")
    put(name)
    put(attributes)
    put(">")
    putEscaped(text)
    put("</")
    put(name)
    put(">")
  }

  /// Writes in another of TeX's styles.
  mutating func inStyle(_ other: MathStyle, _ content: (inout MathMLWriter) -> Void) {
    let outer = style
    style = other
    content(&self)
    style = outer
  }

  /// The style of scripts within this one.
  var scriptStyle: MathStyle {
    style == .display || style == .text ? .script : .scriptScript
  }

  /// The style of a fraction's parts within this one.
  var fractionStyle: MathStyle {
    switch style {
    case .display: .text
    case .text: .script
    case .script, .scriptScript: .scriptScript
    }
  }
}
