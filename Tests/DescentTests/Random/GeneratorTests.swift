import Descent
import Testing

@Suite("Seeded generators")
struct GeneratorTests {
  @Test("SplitMix64 draws the reference's numbers for seed 1234567")
  func splitMix() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("PCG64 draws the numbers of NumPy's")
  func pcg() throws {
    var random = PCG64(seed: 42, stream: 54)
    let expected = try Fixture("numpy-random.csv").integers("pcg64", as: UInt64.self)
    #expect((0..<6).map { _ in random.next() } == expected)
  }

  @Test("The Mersenne Twister draws the reference's first words for its default seed")
  func mersenneTwister() {
    var random = MersenneTwister(seed: 5489)
    #expect(
      (0..<3).map { _ in random.nextWord() } == [3_499_211_612, 581_869_302, 3_890_346_734])
  }

  @Test("Uniform and normal draws have the mean and variance that they should")
  func moments() {
    var random = SplitMix64(seed: 3)
    let count = 20_000.0
    let uniform = (0..<20_000).map { _ in random.nextUniform() }
    let normal = (0..<20_000).map { _ in random.nextNormal() }
    // Five standard errors: √(1/12n) and 1/√n.
    #expect((uniform.reduce(0, +) / count - 0.5).magnitude < 5 * (1 / (12 * count)).squareRoot())
    #expect((normal.reduce(0, +) / count).magnitude < 5 / count.squareRoot())
    let variance = normal.reduce(0) { $0 + $1 * $1 } / count
    #expect((variance - 1).magnitude < 5 * (2 / count).squareRoot())
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test("Indices cover their range, and a shuffle is a permutation")
  func indices() {
    var random = PCG64(seed: 1)
    let drawn = Set((0..<200).map { _ in random.nextIndex(below: 7) })
    #expect(drawn == Set(0..<7))
    let shuffled = random.shuffled(Array(0..<50))
    #expect(shuffled != Array(0..<50) && shuffled.sorted() == Array(0..<50))
  }

  @Test("An index below 0 is refused")
  func badBound() async {
    await #expect(processExitsWith: .failure) {
      var random = SplitMix64(seed: 1)
      _ = random.nextIndex(below: 0)
    }
  }
}
