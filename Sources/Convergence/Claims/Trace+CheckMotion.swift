internal import RealModule

extension Trace {
  func checkOscillation(
    period: Int?, center: [Double]?, radius: Double?, within tolerance: Double
  ) -> ClaimResult {
    let verdict = verdict()
    guard case .oscillating(let found) = verdict else {
      return ClaimResult(holds: false, explanation: "The run is \(verdict).")
    }
    var objections: [String] = []
    if let period, period != found.period { objections.append("the period is not \(period)") }
    if let center {
      require(
        center.count == dimension,
        "The points of this trace have \(dimension) numbers, the centre has \(center.count).")
      let distance = distance(center, found.center)
      if !(distance <= tolerance) {
        objections.append(
          "the centre is \(brief(distance)) away from \(brief(center)), tolerance "
            + brief(tolerance))
      }
    }
    if let radius, !((radius - found.radius).magnitude <= tolerance) {
      objections.append("the radius is not \(brief(radius)) within \(brief(tolerance))")
    }
    let reason = objections.isEmpty ? "" : "; " + objections.joined(separator: ", ")
    return ClaimResult(
      holds: objections.isEmpty, explanation: "The run is \(verdict)\(reason).")
  }

  func checkNonFinite(by limit: Int?) -> ClaimResult {
    guard let step = firstNonFiniteStep else {
      return ClaimResult(
        holds: false, explanation: "All numbers of the run's \(steps) steps are finite.")
    }
    let late = limit.map { step > $0 } ?? false
    return ClaimResult(
      holds: !late,
      explanation: "The run is not finite since step \(step)"
        + (late ? ", later than step \(limit ?? 0)." : "."))
  }

  /// Whether value(k) ≤ bound(k) at every step, allowing for the rounding of one operation.
  func checkEveryStep(
    from first: Int, _ name: String, _ values: [Double], _ bound: (Int) -> Double
  ) -> ClaimResult {
    let rounding = Double(Scalar.ulpOfOne)
    var tightest = (step: first, ratio: 0.0)
    for step in values.indices.dropFirst(first) {
      let limit = bound(step)
      guard values[step] <= limit + rounding * max(limit.magnitude, values[step].magnitude) else {
        return ClaimResult(
          holds: false,
          explanation: "At step \(step) \(name) is \(brief(values[step])), "
            + "above its bound \(brief(limit)).",
          violatedAt: step, toleranceUsed: limit > 0 ? values[step] / limit : nil)
      }
      if limit > 0, values[step] / limit > tightest.ratio {
        tightest = (step, values[step] / limit)
      }
    }
    return ClaimResult(
      holds: true,
      explanation: "At each of \(values.count - first) steps \(name) is within its bound; "
        + "closest at step \(tightest.step), where it is \(brief(tightest.ratio)) of it.",
      toleranceUsed: tightest.ratio)
  }
}
