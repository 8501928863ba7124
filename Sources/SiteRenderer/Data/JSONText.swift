/// A JSON value, written with keys in the order given, so that equal values are equal bytes.
indirect enum JSONText {
  case null
  case bool(Bool)
  case number(Double)
  case integer(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])
  /// A value that was written before, by `text(indent:)`.
  case written(String)

  /// The value as text, indented by two spaces a level.
  var text: String {
    var text = ""
    write(into: &text, indent: 0)
    return text + "\n"
  }

  /// The value as it stands within others, so many levels deep.
  func text(indent: Int) -> String {
    var text = ""
    write(into: &text, indent: indent)
    return text
  }

  /// The value as text without any blanks, for files that programs load.
  var compactText: String {
    var text = ""
    writeCompactly(into: &text)
    return text
  }

  private func writeCompactly(into text: inout String) {
    switch self {
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.writeCompactly(into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.0, into: &text)
        text += ":"
        member.1.writeCompactly(into: &text)
      }
      text += "}"
    default: write(into: &text, indent: 0)
    }
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    // JSON has no NaN and no infinities.
    case .number(let value): text += value.isFinite ? "\(value)" : "null"
    case .string(let value): Self.write(value, into: &text)
    case .array(let values):
      Self.write(values.map { ("", $0) }, "[", "]", into: &text, indent: indent)
    case .object(let members): Self.write(members, "{", "}", into: &text, indent: indent)
    case .written(let value): text += value
    }
  }

  private static func write(
    _ members: [(String, JSONText)], _ open: String, _ close: String, into text: inout String,
    indent: Int
  ) {
    guard !members.isEmpty else { return text += open + close }
    text += open
    for (index, (name, value)) in members.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      if open == "{" {
        write(name, into: &text)
        text += ": "
      }
      value.write(into: &text, indent: indent + 1)
    }
    text += "\n" + String(repeating: "  ", count: indent) + close
  }

  /// A string, safe inside a script element as well.
  private static func write(_ string: String, into text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Stretches that need no escape are taken as they are.
    var rest = Substring(string)
    while let index = rest.utf8.firstIndex(where: isSuspicious) {
      let scalar = rest.unicodeScalars[index]
      text += rest[..<index]
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "<", "\u{2028}", "\u{2029}": text += escape(scalar)
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7F: text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
      rest = rest[rest.unicodeScalars.index(after: index)...]
    }
    text += rest
  }

  /// Whether a byte may belong to what is escaped; E2 begins U+2028 and U+2029.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
