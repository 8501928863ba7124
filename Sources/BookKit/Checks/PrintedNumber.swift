/// A number as a text prints it: `0.125`, `1,024`, `3.2 × 10⁻⁴`, `12 %`.
struct PrintedNumber: Equatable {
  /// Its value; that of `12 %` is 12.
  var value: Double
  /// What one unit of its last digit is worth.
  var unit: Double
  /// How many digits it has, without leading zeros.
  var digits: Int
  /// Whether a per cent sign follows.
  var isPercent: Bool
  /// Where it stands, in bytes of the text.
  var range: Range<Int>

  /// Whether another number, printed as precisely or more, is this one when rounded to its digits.
  func isRounding(of other: PrintedNumber) -> Bool {
    isPercent == other.isPercent && other.unit <= unit * 1.000_001
      && (value - other.value).magnitude <= unit / 2 * 1.000_001
  }

  /// The numbers in a text. Digits that are part of a name, such as those of `D2` or `Float16`, are none.
  static func all(in text: some Collection<UInt8>) -> [PrintedNumber] {
    var scanner = NumberScanner(Array(text))
    return scanner.numbers()
  }
}
