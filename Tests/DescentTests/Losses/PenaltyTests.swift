import Descent
import Differentiation
import Testing

@Suite("Penalties")
struct PenaltyTests {
  let weights = [0.5, -2, 3, -0.25]

  @Test("Known values: λ·Σ|w| and ½·λ·Σw²")
  func knownValues() {
    #expect(l1Penalty(weights, strength: 2) == 11.5)
    #expect(l2Penalty(weights, strength: 2) == 13.3125)
    #expect(l1PenaltyGradient([3, -2, 0.0], strength: 0.5) == [0.5, -0.5, 0])
    #expect(l2PenaltyGradient(weights, strength: 2) == [1, -4, 6, -0.5])
  }

  @Test("The gradients are those of the penalties")
  func gradients() {
    #expect(
      checkGradientExactly(
        { l1PenaltyGradient($0, strength: 0.7) }, of: { l1Penalty($0, strength: Dual(0.7)) },
        at: weights
      ).passes)
    #expect(
      checkGradientExactly(
        { l2PenaltyGradient($0, strength: 0.7) }, of: { l2Penalty($0, strength: Dual(0.7)) },
        at: weights
      ).passes)
    // The check refuses a gradient without the strength.
    #expect(
      !checkGradient(
        { l2PenaltyGradient($0, strength: 1) }, of: { l2Penalty($0, strength: 0.7) }, at: weights
      ).passes)
  }

  @Test("A negative strength stops with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = l1Penalty([1.0], strength: -1) }
    await #expect(processExitsWith: .failure) { _ = l2Penalty([1.0], strength: -1) }
  }
}
