/// The permuted congruential generator PCG XSL RR 128/64: 128 bits of state, 2¹²⁷ streams.
///
/// O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms for random
/// number generation", 2014. It is the bit generator under NumPy's `default_rng`, which however
/// hashes its seed first.
public struct PCG64: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt128
  private let increment: UInt128

  /// The generator with a seed and the number of a stream.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - stream: Which of the 2¹²⁷ streams; two generators with one seed and different streams do
  ///     not overlap. 0 by default.
  public init(seed: UInt128, stream: UInt128 = 0) {
    increment = stream << 1 | 1
    state = 0
    advance()
    state &+= seed
    advance()
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    advance()
    let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let turn = UInt64(truncatingIfNeeded: state >> 122)
    return folded >> turn | folded << ((64 &- turn) & 63)
  }

  private mutating func advance() {
    // O'Neill's multiplier, 2549297995355413924 · 2⁶⁴ + 4865540595714422341.
    state =
      state &* (UInt128(2_549_297_995_355_413_924) << 64 | 4_865_540_595_714_422_341)
      &+ increment
  }
}
