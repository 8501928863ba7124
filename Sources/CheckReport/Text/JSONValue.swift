import Foundation

/// A value of JSON, for formats whose shape is another's.
enum JSONValue: Encodable, Equatable {
  case text(String)
  case number(Int)
  case real(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .real(let value): try container.encode(value.isFinite ? value : 0)
    case .flag(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}

/// Writes JSON, always in the same order of keys.
enum JSONText {
  /// The value's text: over several lines, or in one.
  static func text(_ value: some Encodable, isOneLine: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      isOneLine
      ? [.sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    // Nothing here can fail to be encoded: texts, finite numbers, lists and objects.
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
