/// Why a text is not a set of digits. Lines and columns start at 1.
public enum DigitsError: Error, Equatable {
  /// A line has not 64 pixels and a digit.
  case wrongCount(line: Int, count: Int)
  /// A field is not a whole number from 0 to 255.
  case notANumber(line: Int, column: Int, text: String)
  /// A pixel is above 16, or a digit above 9.
  case outOfRange(line: Int, column: Int, value: Int, largest: Int)
}

extension DigitsError: CustomStringConvertible {
  /// What is wrong, and where.
  public var description: String {
    switch self {
    case .wrongCount(let line, let count):
      "line \(line) has \(count) numbers; an image needs 64 pixels and a digit, 65 in all"
    case .notANumber(let line, let column, let text):
      "“\(text)”, number \(column) of line \(line), is not a whole number from 0 to 255"
    case .outOfRange(let line, let column, let value, let largest):
      "\(value), number \(column) of line \(line), is above \(largest)"
    }
  }
}
