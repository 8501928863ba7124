internal import RealModule

/// Judges a claim about a random run for many seeds, so that luck does not pass.
///
/// - Parameters:
///   - claim: The claim, which must hold for every seed.
///   - seeds: The seeds.
///   - run: The run with one seed.
/// - Returns: The result: that all hold, or the explanation of the first that does not.
public func checkOverSeeds<Scalar>(
  _ claim: ConvergenceClaim, seeds: Range<UInt64>, run: (UInt64) -> Trace<Scalar>
) -> ClaimResult {
  require(!seeds.isEmpty, "A claim over seeds needs at least one seed.")
  for seed in seeds {
    let result = run(seed).check(claim)
    guard result.holds else {
      return ClaimResult(
        holds: false, explanation: "With seed \(seed): \(result.explanation)",
        violatedAt: result.violatedAt)
    }
  }
  return ClaimResult(holds: true, explanation: "The claim holds for all \(seeds.count) seeds.")
}
