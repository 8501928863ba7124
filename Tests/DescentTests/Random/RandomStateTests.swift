import Descent
import Testing

@Suite("NumPy's legacy generator")
struct RandomStateTests {
  let numpy: Fixture
  init() throws { numpy = try Fixture("numpy-random.csv") }

  @Test("Every function draws NumPy's numbers, bit for bit", arguments: [0, 1, 42, 4_294_967_295])
  func bitForBit(seed: Int) {
    var random = RandomState(seed: seed)
    #expect(random.rand(6) == numpy.numbers("rand \(seed)"))
    #expect(random.randn(7) == numpy.numbers("randn \(seed)"))
    #expect(random.rand(2, 2).elements == numpy.numbers("rand again \(seed)"))
    #expect(random.randn(2, 2).elements == numpy.numbers("randn again \(seed)"))
    #expect(random.uniform(-3, 5, 4) == numpy.numbers("uniform \(seed)"))
    #expect(random.normal(2, 0.5, 4) == numpy.numbers("normal \(seed)"))
    #expect(random.randint(-5, 100, 8) == numpy.integers("randint \(seed)"))
    #expect(random.randint(0, 1 << 40, 4) == numpy.integers("randint wide \(seed)"))
    #expect(random.permutation(11) == numpy.integers("permutation \(seed)"))
    var words = Array(0..<9)
    random.shuffle(&words)
    #expect(words == numpy.integers("shuffle \(seed)"))
  }

  @Test("The state is renewed again and again, and an array seeds it too")
  func farAndArray() {
    var random = RandomState(seed: 7)
    #expect(Array(random.rand(2000).suffix(3)) == numpy.numbers("far 7"))
    var seeded = RandomState(seeds: [1, 2, 3])
    #expect(seeded.rand(4) == numpy.numbers("rand array"))
  }

  @Test("The sources' data are rebuilt from their seeds")
  func sourceData() {
    var zero = RandomState(seed: 0)
    let x = zero.rand(100)
    let noise = zero.randn(100)
    #expect(x == numpy.numbers("inputs 0"))
    #expect(zip(x, noise).map { 2 * $0 + 1 + $1 * 0.5 } == numpy.numbers("targets 0"))
    var one = RandomState(seed: 1)
    let z = one.randn(100)
    #expect(z == numpy.numbers("inputs 1"))
    #expect(zip(z, one.randn(100)).map { 3 * $0 + $1 } == numpy.numbers("targets 1"))
  }

  @Test("Seeds and ranges that NumPy refuses are refused")
  func badInput() async {
    await #expect(processExitsWith: .failure) { _ = RandomState(seed: -1) }
    await #expect(processExitsWith: .failure) { _ = RandomState(seed: 1 << 32) }
    await #expect(processExitsWith: .failure) { _ = RandomState(seeds: []) }
    await #expect(processExitsWith: .failure) {
      var random = RandomState(seed: 0)
      _ = random.randint(3, 3, 1)
    }
  }
}
