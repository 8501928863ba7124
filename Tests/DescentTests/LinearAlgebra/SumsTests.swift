import Descent
import Differentiation
import RealModule
import Testing

@Suite("Sums")
struct SumsTests {
  @Test("A cancelling sum keeps its digits when compensated, and loses them when not")
  func cancellation() {
    let x = [1.0, 1e100, 1, -1e100]
    #expect(sum(x) == 0)
    #expect(compensatedSum(x) == 2)
  }

  @Test("A million tenths in Float: the compensated sum is exact to a unit, the pairwise nearly so")
  func manyTenths() {
    let x = [Float](repeating: 0.1, count: 1_000_000)
    let exact = Double(Float(0.1)) * 1_000_000
    #expect((Double(sum(x)) - exact).magnitude > 100)
    // Half a unit in the last place of 10⁵ is 2⁻⁸.
    #expect((Double(compensatedSum(x)) - exact).magnitude <= 1 / 256)
    // log₂(10⁶) + 128 roundings of at most half a unit in the last place of 10⁵, 2⁻⁸.
    #expect((Double(pairwiseSum(x)) - exact).magnitude <= 0.1)
  }

  @Test("The three agree on random numbers, for every length")
  func agreement() {
    var random = SplitMix64(seed: 2)
    for count in [0, 1, 2, 127, 128, 129, 1000, 1023] {
      let x = (0..<count).map { _ in random.nextNormal() }
      #expect((sum(x) - compensatedSum(x)).magnitude <= 1e-12)
      #expect((pairwiseSum(x) - compensatedSum(x)).magnitude <= 1e-13)
    }
  }

  @Test("Infinities and NaN come through")
  func notFinite() {
    #expect(compensatedSum([1, Double.infinity]) == .infinity)
    #expect(compensatedSum([Double.nan, 1]).isNaN && pairwiseSum([1, Double.nan]).isNaN)
    #expect(logSumExp([Double.infinity, 1]) == .infinity)
    #expect(logSumExp([-Double.infinity, .infinity]) == .infinity)
    #expect(logSumExp([Double.infinity, .nan]).isNaN)
    #expect(logSumExp([-Double.infinity, -.infinity]) == -.infinity)
    #expect(logSumExp([1, Double.nan]).isNaN && logSumExp([Double.nan, 1]).isNaN)
  }

  @Test("The logarithm of a sum of exponentials neither overflows nor underflows")
  func logarithm() {
    #expect((logSumExp([0.0, 0]) - .log(2)).magnitude < 1e-15)
    #expect((logSumExp([1000.0, 1000]) - 1000 - .log(2)).magnitude < 1e-12)
    #expect((logSumExp([-1000.0, -1001]) + 1000 - .log(onePlus: .exp(-1))).magnitude < 1e-12)
  }

  @Test("Its gradient is the softmax: dual numbers pass through it")
  func gradient() {
    let x = [1.0, -0.5, 2]
    let total = x.reduce(0) { $0 + .exp($1) }
    let softmax = checkGradientExactly(
      { $0.map { .exp($0) / total } }, of: { logSumExp($0) }, at: x)
    #expect(softmax.passes, "\(softmax)")
  }

  @Test("An empty list has no such logarithm")
  func empty() async {
    await #expect(processExitsWith: .failure) { _ = logSumExp([Double]()) }
  }
}
