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
    guard text.utf8.contains(where: isSuspect) else { return text }
    var result = ""
    for scalar in displayable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Appends the escaped text.
  static func escape(_ text: String, into result: inout String) {
    guard text.utf8.contains(where: isSuspect) else {
      result += text
      return
    }
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // CR LF is one line end, a CR alone another.
      if !(isAfterReturn && scalar == "\n") { escape(scalar, into: &result) }
      isAfterReturn = scalar == "\r"
    }
  }

  /// The text with what HTML forbids replaced, for those who escape it themselves.
  static func displayable(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if "&<>\"'".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        escape(scalar, into: &result)
      }
    }
    return result
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
