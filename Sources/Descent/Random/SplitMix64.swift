/// A small, fast generator with 64 bits of state, period 2⁶⁴.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. Neighbouring seeds
/// give unrelated streams, which makes it the generator of choice for many seeded experiments.
public struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  /// The generator with the given seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
