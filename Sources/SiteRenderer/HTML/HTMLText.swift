/// Text made fit for HTML, in elements and in quoted attributes alike.
enum HTMLText {
  /// The text with what means something in HTML escaped and what HTML forbids replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    escape(text, into: &result)
    return result
  }

  /// The same for text that stands between tags only: quotes are themselves there.
  static func escapedContent(_ text: String) -> String {
    var result = ""
    copy(text, into: &result) { scalar, result in
      switch scalar {
      case "\"", "'": result.unicodeScalars.append(scalar)
      default: escape(scalar, into: &result)
      }
    }
    return result
  }

  /// Appends the escaped text.
  static func escape(_ text: String, into result: inout String) {
    copy(text, into: &result, escape)
  }

  /// The text with what HTML forbids replaced, for those who escape it themselves.
  static func displayable(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var result = ""
    copy(text, into: &result) { scalar, result in
      switch scalar {
      case "&", "<", ">", "\"", "'": result.unicodeScalars.append(scalar)
      default: escape(scalar, into: &result)
      }
    }
    return result
  }

  /// Appends the text, stretch by stretch, with `write` for each scalar that may need more than to be copied.
  private static func copy(
    _ text: String, into result: inout String,
    _ write: (Unicode.Scalar, inout String) -> Void
  ) {
    var rest = Substring(text)
    while let index = rest.utf8.firstIndex(where: isSuspect) {
      result += rest[..<index]
      let scalar = rest.unicodeScalars[index]
      rest = rest[rest.unicodeScalars.index(after: index)...]
      // CR LF is one line end, a CR alone another.
      if !(scalar == "\r" && rest.utf8.first == 0x0A) { write(scalar, &result) }
    }
    result += rest
  }

  /// Bytes that may begin something to escape: ASCII with a meaning, controls, and the leads of all
  /// the multi-byte scalars treated below (C1 controls, bidi controls, noncharacters).
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case 0xC2, 0xE2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar, into result: inout String) {
    switch scalar.value {
    case 0x26: result += "&amp;"
    case 0x3C: result += "&lt;"
    case 0x3E: result += "&gt;"
    case 0x22: result += "&quot;"
    case 0x27: result += "&#39;"
    case 0x09, 0x0A: result.unicodeScalars.append(scalar)
    case 0x0D: result += "\n"
    // Characters with which text could rearrange the display of what stands around it are shown by name.
    case 0x202A...0x202E, 0x2066...0x2069:
      result += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: result += "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
}
