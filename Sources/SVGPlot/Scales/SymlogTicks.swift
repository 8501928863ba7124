/// Ticks of a symmetric logarithmic axis: zero, and powers of ten from the threshold up on both sides.
enum SymlogTicks {
  static func ticks(lower: Double, upper: Double, threshold: Double, count: Int) -> [Tick] {
    let reach = max(lower.magnitude, upper.magnitude)
    guard reach > threshold, threshold > 0 else {
      return LinearTicks.ticks(lower: lower, upper: upper, count: count)
    }
    // A tick at the threshold itself stands only 0.3 decades from zero, so the first is one above it.
    let decades = LogTicks.exponents(threshold * 1.001, reach)
    let sides = lower < 0 && upper > 0 ? 2 : 1
    let room = max(1, (count - 1) / sides)
    let stride = max(1, (decades.count + room - 1) / room)
    let kept = decades.enumerated()
      .filter { (decades.count - 1 - $0.offset).isMultiple(of: stride) }
      .map(\.element)
    let positive = kept.map { Elementary.powerOfTen($0) }
    let all = positive.reversed().map { -$0 } + [0] + positive
    return all.filter { $0 >= lower && $0 <= upper }.map { Tick(value: $0, label: label($0)) }
  }

  private static func label(_ value: Double) -> String {
    let digits = DecimalDigits(value)
    return (-3...3).contains(digits.exponent)
      ? NumberText.significant(value) : NumberText.scientific(digits)
  }
}
