/// The SHA-256 digest of FIPS 180-4, by which keys and stored results are named.
///
/// It is ours because the one package that has it takes longer to build than this whole tool.
public struct SHA256: Sendable {
  private typealias State = SIMD8<UInt32>

  private var state = Self.initialState
  private var block: [UInt8] = []
  private var length: UInt64 = 0

  /// Creates the digest of nothing.
  public init() { block.reserveCapacity(64) }

  /// The digest of `bytes` in hexadecimal.
  public static func hex(_ bytes: some Collection<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    length += UInt64(bytes.count)
    if bytes.withContiguousStorageIfAvailable({ absorb($0) }) == nil { absorbAll(Array(bytes)) }
  }

  /// Takes in a text and its length, so that two texts in a row are never taken for two others.
  public mutating func update(text: String) { update(field: Array(text.utf8)) }

  /// Takes in bytes and their number, so that two fields in a row are never taken for two others.
  public mutating func update(field bytes: [UInt8]) {
    update(Self.bigEndian(UInt64(bytes.count)))
    update(bytes)
  }

  /// The digest of all that was taken in, in hexadecimal.
  public consuming func finish() -> String {
    let bits = Self.bigEndian(length &* 8)
    let padding = (119 - Int(length % 64)) % 64
    absorbAll([0x80] + [UInt8](repeating: 0, count: padding) + bits)
    return state.indices.map { index in
      let digits = String(state[index], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func absorbAll(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { absorb($0) }
  }

  private mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    if !block.isEmpty {
      let missing = min(64 - block.count, rest.count)
      block.append(contentsOf: rest.prefix(missing))
      rest = rest.dropFirst(missing)
      guard block.count == 64 else { return }
      block.withUnsafeBufferPointer { Self.compress(&state, $0) }
      block.removeAll(keepingCapacity: true)
    }
    let whole = rest.count & ~63
    Self.compress(&state, UnsafeBufferPointer(rebasing: rest.prefix(whole)))
    block.append(contentsOf: rest.dropFirst(whole))
  }

  /// Takes in blocks of 64 bytes.
  private static func compress(_ state: inout State, _ blocks: UnsafeBufferPointer<UInt8>) {
    constants.withUnsafeBufferPointer { k in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          expand(
            UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(blocks)[start..<(start + 64)]),
            w)
          state &+= rounds(state, k, w)
        }
      }
    }
  }

  /// The schedule of a block: its 16 words, and 48 made of them.
  private static func expand(
    _ block: UnsafeRawBufferPointer, _ w: UnsafeMutableBufferPointer<UInt32>
  ) {
    for i in 0..<16 {
      w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 &* i, as: UInt32.self))
    }
    for i in 16..<64 {
      let s0 = rotated(w[i &- 15], 7) ^ rotated(w[i &- 15], 18) ^ (w[i &- 15] &>> 3)
      let s1 = rotated(w[i &- 2], 17) ^ rotated(w[i &- 2], 19) ^ (w[i &- 2] &>> 10)
      w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
    }
  }

  /// Eight rounds stand in a row, each naming the registers in turn, so that nothing is moved from one to the next.
  private static func rounds(
    _ state: State, _ k: UnsafeBufferPointer<UInt32>, _ w: UnsafeMutableBufferPointer<UInt32>
  ) -> State {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i])
      round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ w[i &+ 1])
      round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ w[i &+ 2])
      round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ w[i &+ 3])
      round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ w[i &+ 4])
      round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ w[i &+ 5])
      round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ w[i &+ 6])
      round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ w[i &+ 7])
    }
    return State(a, b, c, d, e, f, g, h)
  }

  @inline(__always) private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ kw: UInt32
  ) {
    let t = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ ((e & f) ^ (~e & g)) &+ kw
    d = d &+ t
    h = t &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  @inline(__always) private static func rotated(_ x: UInt32, _ count: UInt32) -> UInt32 {
    x &>> count | x &<< (32 &- count)
  }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
  }

  /// The fractional parts of the square roots of the first eight primes.
  private static let initialState = State(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// The fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
