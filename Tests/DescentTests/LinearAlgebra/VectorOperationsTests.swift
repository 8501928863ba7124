import Descent
import RealModule
import Testing

@Suite("Vectors")
struct VectorOperationsTests {
  @Test("Products, norms and distances of every length agree with the plain sums")
  func products() {
    var random = SplitMix64(seed: 6)
    for count in 0..<23 {
      // Multiples of 1/8: every order of the additions is exact.
      let x = (0..<count).map { _ in Double(random.nextIndex(below: 65)) / 8 - 4 }
      let y = (0..<count).map { _ in Double(random.nextIndex(below: 65)) / 8 - 4 }
      #expect(dot(x, y) == zip(x, y).reduce(0) { $0 + $1.0 * $1.1 })
      #expect(squaredNorm(x) == dot(x, x) && norm(x) == .sqrt(dot(x, x)))
      #expect(distance(x, y) == norm(subtract(x, y)))
      var sum = y
      axpy(0.5, x, into: &sum)
      #expect(sum == add(scale(x, by: 0.5), y))
    }
  }

  @Test("The largest magnitude, which NaN is")
  func maximum() {
    #expect(maximumNorm([1.0, -3, 2]) == 3 && maximumNorm([Double]()) == 0)
    #expect(maximumNorm([Double.nan, 1]).isNaN && maximumNorm([1, Double.nan]).isNaN)
  }

  @Test("Vectors of two lengths are refused")
  func lengths() async {
    await #expect(processExitsWith: .failure) { _ = dot([1.0], [1, 2]) }
    await #expect(processExitsWith: .failure) { _ = add([1.0], [1, 2]) }
    await #expect(processExitsWith: .failure) {
      var y = [1.0]
      axpy(1, [1, 2], into: &y)
    }
  }
}
