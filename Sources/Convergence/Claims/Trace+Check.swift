internal import RealModule

extension Trace {
  /// Judges a claim about this run.
  ///
  /// - Parameter claim: The claim.
  /// - Returns: Whether it holds, with a sentence that says why.
  public func check(_ claim: ConvergenceClaim) -> ClaimResult {
    require(!parameters.isEmpty, "A trace without points supports no claim.")
    switch claim.kind {
    case .convergesTo(let limit, let tolerance, let budget):
      return checkLimit(limit, within: tolerance, inAtMost: budget)
    case .converges(let tolerance):
      return checkVerdict(within: tolerance) { if case .converged = $0 { true } else { false } }
    case .convergesAtRate(let rate, let tolerance):
      return checkFit("rate", claimed: rate, within: tolerance) {
        $0.rate.map { ($0.rate, $0.standardError) }
      }
    case .convergesWithOrder(let order, let tolerance):
      return checkFit("order", claimed: order, within: tolerance) {
        $0.order.map { ($0.order, $0.standardError) }
      }
    case .oscillates(let period, let center, let radius, let tolerance):
      return checkOscillation(period: period, center: center, radius: radius, within: tolerance)
    case .diverges:
      return checkVerdict(within: 1e-6) {
        switch $0 {
        case .diverging, .nonFinite: true
        default: false
        }
      }
    case .stalls(let tolerance):
      return checkVerdict(within: tolerance) { if case .stalled = $0 { true } else { false } }
    case .becomesNonFinite(let step):
      return checkNonFinite(by: step)
    case .decreases:
      return checkEveryStep(from: 1, "the loss", recordedLosses) { $0 > 0 ? losses($0 - 1) : .nan }
    case .lossBounded(let bound, let minimum):
      return checkEveryStep(
        from: 1, "the loss above its minimum", recordedLosses.map { $0 - minimum }, bound)
    case .distanceBounded(let limit, let bound):
      return checkEveryStep(
        from: 0, "the distance from \(brief(limit))", distances(from: limit), bound)
    }
  }

  private var recordedLosses: [Double] {
    require(!losses.isEmpty, "A claim about losses needs a trace that recorded them.")
    return losses.map { Double($0) }
  }

  private func losses(_ step: Int) -> Double { Double(losses[step]) }

  private func checkVerdict(within tolerance: Double, _ holds: (Verdict) -> Bool) -> ClaimResult {
    let verdict = verdict(within: tolerance)
    return ClaimResult(holds: holds(verdict), explanation: "The run is \(verdict).")
  }

  private func checkLimit(
    _ limit: [Double], within tolerance: Double, inAtMost budget: Int?
  ) -> ClaimResult {
    let distances = distances(from: limit)
    // A NaN distance is not within anything: the test is for "not inside", never for "outside".
    let arrival = (distances.lastIndex { !($0 <= tolerance) }).map { $0 + 1 } ?? 0
    let last = distances[distances.count - 1]
    let used = tolerance > 0 ? last / tolerance : nil
    let end = "After \(steps) steps the run is at \(brief(finalParameters.map { Double($0) })), "
    guard arrival < distances.count else {
      return ClaimResult(
        holds: false,
        explanation: end + "at distance \(brief(last)) from \(brief(limit)), "
          + "more than the tolerance \(brief(tolerance)).",
        violatedAt: steps, toleranceUsed: used)
    }
    let explanation =
      end + "within \(brief(tolerance)) of \(brief(limit)) (distance \(brief(last))) "
      + "since step \(arrival)"
    guard let budget, arrival > budget else {
      return ClaimResult(holds: true, explanation: explanation + ".", toleranceUsed: used)
    }
    return ClaimResult(
      holds: false, explanation: explanation + ", later than step \(budget).",
      violatedAt: arrival - 1, toleranceUsed: used)
  }

  private func checkFit(
    _ name: String, claimed: Double, within tolerance: Double,
    _ fit: (Limit) -> (value: Double, error: Double)?
  ) -> ClaimResult {
    let verdict = verdict()
    guard case .converged(let limit) = verdict else {
      return ClaimResult(holds: false, explanation: "The run is \(verdict).")
    }
    guard let (value, error) = fit(limit) else {
      return ClaimResult(
        holds: false,
        explanation: "The run converged in too few steps to fit its \(name): it is \(verdict).")
    }
    let allowed = tolerance + 3 * error
    let holds = (value - claimed).magnitude <= allowed
    return ClaimResult(
      holds: holds,
      explanation: "The fitted \(name) is \(brief(value)) ± \(brief(error, digits: 2)), "
        + "\(holds ? "as claimed" : "not") \(brief(claimed)) within \(brief(tolerance)) "
        + "and three standard errors.",
      toleranceUsed: allowed > 0 ? (value - claimed).magnitude / allowed : nil)
  }
}
