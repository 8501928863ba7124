/// Ticks of a linear axis, labelled with as many decimals as the finest of them needs.
enum LinearTicks {
  static func ticks(lower: Double, upper: Double, count: Int) -> [Tick] {
    labeled(ExtendedTicks.values(lower: lower, upper: upper, count: count))
  }

  /// Labels of one axis are alike: all plain, or all with the same power of ten.
  static func labeled(_ values: [Double]) -> [Tick] {
    let finite = values.filter(\.isFinite)
    let digits = finite.map { DecimalDigits($0) }.filter { !$0.digits.isEmpty }
    let largest = digits.map(\.exponent).max() ?? 0
    let decimals = digits.map { $0.digits.count - $0.point }.max() ?? 0
    if (-4..<6).contains(largest) {
      return finite.map {
        Tick(value: $0, label: NumberText.fixed($0, decimals: max(0, decimals)))
      }
    }
    return finite.map { Tick(value: $0, label: scientific($0, exponent: largest, decimals)) }
  }

  /// The mantissa to the power of ten all ticks share: 0.5×10⁶ beside 1.0×10⁶.
  private static func scientific(_ value: Double, exponent: Int, _ decimals: Int) -> String {
    var mantissa = DecimalDigits(value)
    if mantissa.digits.isEmpty { return "0" }
    mantissa.point -= exponent
    let places = max(0, decimals + exponent)
    return NumberText.plain(mantissa.rounded(toDecimals: places), decimals: places)
      + "×" + NumberText.powerOfTen(exponent)
  }
}
