internal import RealModule

/// A number as a sentence shows it: rounded to a few significant digits.
func brief(_ value: Double, digits: Int = 6) -> String {
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
  guard value != 0 else { return "0" }
  var exponent = Int(Double.log10(value.magnitude).rounded(.down))
  let unit = Double.pow(10, Double(digits - 1))
  // Scaling in two halves keeps 10^308 and 10^-320 in range.
  let half = (digits - 1 - exponent) / 2
  var scaled =
    value.magnitude * .pow(10, Double(half)) * .pow(10, Double(digits - 1 - exponent - half))
  scaled.round()
  if scaled >= unit * 10 {
    scaled /= 10
    exponent += 1
  }
  var figures = Array(String(Int(scaled)))
  if exponent >= 0, exponent < digits {
    figures.insert(".", at: exponent + 1)
  } else if exponent < 0, exponent >= -4 {
    figures = Array("0." + String(repeating: "0", count: -exponent - 1)) + figures
  } else {
    figures.insert(".", at: 1)
  }
  while figures.last == "0" { figures.removeLast() }
  if figures.last == "." { figures.removeLast() }
  let mantissa = (value < 0 ? "-" : "") + String(figures)
  return exponent >= digits || exponent < -4 ? "\(mantissa)e\(exponent)" : mantissa
}

/// A point as a sentence shows it.
func brief(_ point: [Double]) -> String {
  let shown = point.prefix(6).map { brief($0) }.joined(separator: ", ")
  return point.count > 6 ? "[\(shown), … \(point.count) numbers]" : "[\(shown)]"
}
