internal import Convergence

/// The Mersenne Twister MT19937: 624 words of state, period 2¹⁹⁹³⁷ − 1.
///
/// Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
/// pseudorandom number generator", 1998, with the seeding of 2002. ``RandomState`` draws NumPy's
/// legacy distributions from it.
public struct MersenneTwister: RandomNumberGenerator, Equatable, Sendable {
  private var words: [UInt32]
  private var position: Int

  /// The generator with one word as its seed (the reference's `init_genrand`).
  public init(seed: UInt32) {
    words = [seed]
    words.reserveCapacity(624)
    for index in 1..<624 {
      let last = words[index - 1]
      words.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index))
    }
    position = 624
  }

  /// The generator with several words as its seed (the reference's `init_by_array`).
  public init(seeds: [UInt32]) {
    require(!seeds.isEmpty, "Seeding by an array needs at least one word.")
    self.init(seed: 19_650_218)
    var (i, j) = (1, 0)
    for _ in 0..<max(624, seeds.count) {
      let last = words[i - 1]
      words[i] = (words[i] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ seeds[j] &+ UInt32(j)
      i = nextSeedingIndex(i)
      j = (j + 1) % seeds.count
    }
    for _ in 0..<623 {
      let last = words[i - 1]
      words[i] = (words[i] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i = nextSeedingIndex(i)
    }
    words[0] = 0x8000_0000
  }

  private mutating func nextSeedingIndex(_ index: Int) -> Int {
    guard index == 623 else { return index + 1 }
    words[0] = words[623]
    return 1
  }

  /// The next 32 random bits.
  public mutating func nextWord() -> UInt32 {
    if position == 624 { twist() }
    var word = words[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9d2c_5680
    word ^= (word << 15) & 0xefc6_0000
    word ^= word >> 18
    return word
  }

  /// The next 64 random bits: two words, the first of them above.
  public mutating func next() -> UInt64 {
    let high = UInt64(nextWord())
    return high << 32 | UInt64(nextWord())
  }

  /// Computes the next 624 words from the last.
  private mutating func twist() {
    for index in 0..<624 {
      let joined = (words[index] & 0x8000_0000) | (words[(index + 1) % 624] & 0x7fff_ffff)
      let mixed = joined & 1 == 0 ? 0 : UInt32(0x9908_b0df)
      words[index] = words[(index + 397) % 624] ^ (joined >> 1) ^ mixed
    }
    position = 0
  }
}
