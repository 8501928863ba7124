/// Numbers in words.
enum Decimal {
  /// The shortest decimal that reads back as the number, whole numbers without a point.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
      return whole < 0 ? "−\(-whole)" : "\(whole)"
    }
    let text = "\(abs(number))".replacing("e-", with: "e−").replacing("inf", with: "∞")
    return number < 0 ? "−" + text : text
  }
}
