/// A number or a text of a result.
public enum AcceptedToken: Sendable {
  case number(Double)
  case text(String)
}

extension AcceptedToken: Equatable {
  /// Whether both are written alike: NaN is NaN, and −0 is not 0.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      left.bitPattern == right.bitPattern || left.isNaN && right.isNaN
    case (.text(let left), .text(let right)): left == right
    case (.number, .text), (.text, .number): false
    }
  }
}

extension AcceptedToken: CustomStringConvertible {
  /// The token as accepted results hold it: the shortest decimal that gives the number back, or a quoted text.
  public var description: String {
    switch self {
    case .number(let value): Self.text(of: value)
    case .text(let text): Self.quoted(text)
    }
  }

  static func text(of value: Double) -> String {
    let text = value.isNaN ? "nan" : "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value):
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
