import Testing

@testable import CheckReport

@Suite struct ShardPlanTests {
  private func chapters(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [ShardPlan.Chapter] {
    (0..<count).map { index in
      let seconds: Double? =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: nil
        case 1: 0
        case 2: [.nan, -.infinity, .infinity, -1].randomElement(using: &generator)
        default: Double.random(in: 0...100, using: &generator)
        }
      let size = Int.random(in: 0...100_000, using: &generator)
      return .init(path: "\(index % 7).md", size: size, seconds: seconds)
    }
  }

  /// Each chapter is in exactly one part, parts are in reading order, and no part takes longer than the bound that is
  /// proved of this way of cutting: the mean load and one chapter.
  @Test func anyBookIsCutCompletely() {
    var generator = Seeded(state: 7)
    for count in 0..<120 {
      let book = chapters(count, using: &generator)
      let parts = Int.random(in: 1...12, using: &generator)
      let plan = ShardPlan(book, into: parts)
      #expect(plan.parts.count == parts)
      #expect(plan.parts.flatMap(\.self).sorted() == Array(0..<count))
      #expect(plan.parts.allSatisfy { $0 == $0.sorted() })
      #expect(plan == ShardPlan(book, into: parts))
      let costs = ShardPlan.costs(book)
      let loads = plan.parts.map { $0.reduce(0) { $0 + costs[$1] } }
      let bound = costs.reduce(0, +) / Double(parts) + (costs.max() ?? 0)
      // The sums are of at most 120 numbers: their rounding is far below a billionth.
      #expect((loads.max() ?? 0) <= bound * (1 + 1e-9))
    }
  }

  @Test func costsDecide() {
    func cut(_ seconds: [Double?]) -> [[Int]] {
      let book = seconds.enumerated().map {
        ShardPlan.Chapter(path: "\($0).md", size: 10, seconds: $1)
      }
      return ShardPlan(book, into: 2).parts
    }
    #expect(cut([9, 1, 2, 3]) == [[0], [1, 2, 3]])
    #expect(cut([1, 1, 2, 3]) == [[1, 3], [0, 2]])
    // Of the last two nothing is known but their size: 10 bytes took 5 s elsewhere.
    #expect(cut([9, 1, nil, nil]) == [[0, 1], [2, 3]])
    #expect(cut([nil, nil, nil, nil]) == [[0, 2], [1, 3]])
  }

  @Test(arguments: [
    ("1/1", 1), ("2/5", 2), ("0/5", nil), ("6/5", nil), ("1/0", nil), ("a/b", nil), ("1", nil),
    ("1/2/3", nil), ("-1/2", nil), ("1/99999", nil),
  ])
  func aPartIsReadOrRefused(_ text: String, _ index: Int?) { #expect(Shard(text)?.index == index) }
}

/// A generator whose numbers are the same every time (SplitMix64; Steele, Lea and Flood, 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
