import SwiftSource
import Testing

@Suite struct SeedFinderTests {
  @Test(
    arguments: [
      ("var r = SplitMix64(seed: 42)", "var r = SplitMix64(seed: s(42))"),
      ("a(Descent.RandomState(seed: n + 1), 2)", "a(Descent.RandomState(seed: s(n + 1)), 2)"),
      ("let r: R = .init(seed: UInt64(k))", "let r: R = .init(seed: s(UInt64(k)))"),
      ("Box<Int>(seed: 1)", "Box<Int>(seed: s(1))"),
      ("A(seed: B(seed: 1).next())", "A(seed: s(B(seed: s(1)).next()))"),
      ("run(seed: 1)", "run(seed: 1)"), ("A(size: 1)", "A(size: 1)"),
      (#"print("A(seed: 1)") // B(seed: 2)"#, #"print("A(seed: 1)") // B(seed: 2)"#),
    ])
  func seedsOfGeneratorsAreWrapped(source: String, wrapped: String) {
    #expect(SeedFinder.wrapping(source, in: "s") == wrapped)
  }
}
