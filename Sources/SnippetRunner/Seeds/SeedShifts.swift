/// By how much the seeds of a chapter are shifted from run to run.
enum SeedShifts {
  /// A prime, so that shifted seeds do not meet the seeds of loops over neighbouring ones; small enough that forty
  /// thousand runs stay within the 32 bits that NumPy allows a seed.
  private static let distance = 104_729

  /// The shift of a run; the first run has the printed seeds.
  static func shift(of run: Int) -> Int { run * distance }
}
