internal import RealModule

extension Verification {
  /// What was found, in a sentence or two.
  public var finding: String {
    switch (demand, passed) {
    case (_, false): problems.map(Self.sentence).joined(separator: " ")
    case (.verify, true): verified
    case (.refute, true): counterExample?.summary ?? ""
    }
  }

  private static func sentence(_ problem: FormulaProblem) -> String {
    problem.summary + (problem.advice.map { " \($0)" } ?? "")
  }

  private var verified: String {
    let count = samples.valid == 1 ? "1 sample" : "\(samples.valid) samples"
    var text = "Holds at \(count)"
    let kinds = Set(relations.map(\.kind))
    if kinds.isSubset(of: [.equality, .approximation, .update]) {
      text += ", largest relative difference \(Figures.short(largestDifference))"
      text += " (allowed \(Figures.short(tolerance)))"
    }
    if relations.allSatisfy({ $0.provenance == .formulaAgainstFormula }) {
      text += ", formula against formula"
    }
    if !derivatives.isEmpty {
      let methods = derivatives.map(\.rawValue).sorted().joined(separator: "; ")
      text += "; derivatives \(methods)"
    }
    if samples.undefined > 0 { text += "; undefined at \(samples.undefined) more" }
    return text + "."
  }
}

/// Numbers in short form.
enum Figures {
  /// Two significant digits, with a power of ten where it is far from 1: `1.2e−16`.
  static func short(_ number: Double) -> String { significant(number, 2) }

  /// A number with so many significant digits.
  static func significant(_ number: Double, _ digits: Int) -> String {
    guard number.isFinite, number != 0 else { return Decimal.text(number) }
    if let whole = Int(exactly: number), whole.magnitude < 100_000 { return Decimal.text(number) }
    var exponent = Int(Double.log10(abs(number)).rounded(.down))
    let scale = Double.pow(10, digits - 1)
    var leading = (abs(number) / Double.pow(10, exponent) * scale).rounded()
    if leading >= scale * 10 {
      leading /= 10
      exponent += 1
    }
    let sign = number < 0 ? "−" : ""
    if exponent >= -4, exponent < 6 {
      let value = leading / scale * .pow(10, exponent)
      let decimals = max(0, digits - 1 - exponent)
      return sign + fixed(value, decimals)
    }
    let power = exponent < 0 ? "−\(-exponent)" : "\(exponent)"
    return sign + fixed(leading / scale, digits - 1) + "e" + power
  }

  /// A number with decimals, without zeros at the end.
  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    let scaled = (number * .pow(10, decimals)).rounded()
    guard scaled < 9e15 else { return Decimal.text(number) }
    var digits = String(Int(scaled))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
      while digits.hasSuffix("0") { digits.removeLast() }
      if digits.hasSuffix(".") { digits.removeLast() }
    }
    return digits
  }
}
