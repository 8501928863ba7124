/// TeX's spacing between neighbours: chapter 18 of The TeXbook.
enum AtomSpacing {
  /// Eighteenths of the font size between two classes, rows and columns in the order of `index`.
  /// Negative ones are left out in scripts.
  private static let table: [[Int]] = [
    [0, 3, -4, -5, 0, 0, 0, -3],
    [3, 3, 0, -5, 0, 0, 0, -3],
    [-4, -4, 0, 0, -4, 0, 0, -4],
    [-5, -5, 0, 0, -5, 0, 0, -5],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 3, -4, -5, 0, 0, 0, -3],
    [-3, -3, 0, -3, -3, -3, -3, -3],
    [-3, 3, -4, -5, -3, 0, -3, -3],
  ]

  /// The space between two neighbours in eighteenths of the font size.
  static func between(_ left: MathClass, _ right: MathClass, isTight: Bool) -> Int {
    let space = table[index(left)][index(right)]
    return space < 0 ? (isTight ? 0 : -space) : space
  }

  private static func index(_ mathClass: MathClass) -> Int {
    switch mathClass {
    case .ordinary: 0
    case .largeOperator: 1
    case .binary: 2
    case .relation: 3
    case .open: 4
    case .close: 5
    case .punctuation: 6
    case .inner: 7
    }
  }

  /// A space as an attribute's value.
  static func length(_ eighteenths: Int) -> String {
    switch eighteenths {
    case 0: "0"
    case 3: "0.1667em"
    case 4: "0.2222em"
    default: "0.2778em"
    }
  }

  /// A number with at most four decimals.
  static func decimal(_ value: Double) -> String {
    let scaled = Int(abs(value) * 10_000 + 0.5)
    var digits = String(scaled % 10_000)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + String(scaled / 10_000) + (digits.isEmpty ? "" : "." + digits)
  }
}
