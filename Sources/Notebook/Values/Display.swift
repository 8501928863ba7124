/// A value as a reader sees it, with the numbers in it.
struct Display {
  /// Longer lists are shown by their ends.
  private static let longestList = 12

  var text: String
  var numbers: [Double] = []

  init(_ value: Any, format: NumberFormat) {
    if let optional = value as? any OptionalValue {
      self = optional.wrapped.map { Display($0, format: format) } ?? Display(text: "nil")
    } else if let number = value as? any BinaryFloatingPoint {
      let double = Double(number)
      self.init(text: format.string(double), numbers: [double])
    } else if let number = value as? any BinaryInteger {
      self.init(text: "\(number)", numbers: [Double(number)])
    } else if let text = value as? String {
      self.init(text: text)
    } else if let list = value as? any ListValue {
      self.init(list: list.elements, format: format)
    } else {
      self.init(text: String(describing: value))
    }
  }

  private init(text: String, numbers: [Double] = []) {
    self.text = text
    self.numbers = numbers
  }

  private init(list: [Any], format: NumberFormat) {
    let elements = list.map { Display($0, format: format) }
    let isTable = !list.isEmpty && list.allSatisfy { $0 is any ListValue }
    numbers = elements.flatMap(\.numbers)
    text = Self.joined(elements.map(\.text), separator: isTable ? ",\n " : ", ")
  }

  private static func joined(_ texts: [String], separator: String) -> String {
    guard texts.count > longestList else { return "[\(texts.joined(separator: separator))]" }
    let ends = texts.prefix(6) + ["…"] + texts.suffix(3)
    return "[\(ends.joined(separator: separator))] (\(texts.count) elements)"
  }
}

/// What `Display` looks into as a list. Strings are collections too, and must not be.
protocol ListValue {
  var elements: [Any] { get }
}

extension Array: ListValue {
  var elements: [Any] { self }
}

extension ArraySlice: ListValue {
  var elements: [Any] { Array(self) }
}

/// What `Display` looks through as an optional.
protocol OptionalValue {
  var wrapped: Any? { get }
}

extension Optional: OptionalValue {
  var wrapped: Any? { self }
}
