/// A JSON value, written with keys in the order given, so that equal values are equal bytes.
indirect enum JSONText {
  case null
  case bool(Bool)
  case number(Double)
  case integer(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value as text, indented by two spaces a level.
  var text: String {
    var text = ""
    write(into: &text, indent: 0)
    return text + "\n"
  }

  /// The value as text without any blanks, for files that programs load.
  var compactText: String {
    switch self {
    case .array(let values): "[" + values.map(\.compactText).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONText.string($0.0).compactText + ":" + $0.1.compactText }
        .joined(separator: ",") + "}"
    default: String(text.dropLast())
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
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "<", "\u{2028}", "\u{2029}": text += escape(scalar)
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7F: text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
